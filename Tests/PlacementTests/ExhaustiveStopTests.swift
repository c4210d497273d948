import Places
import TestSupport
import Testing

@testable import Placement

/// Plans that are counted until somebody stops it.
struct ExhaustiveStopTests {
  /// - Parameter isFree: whether a bound may rule plans out; else a rule that no plan breaks has all of
  ///   them met, three million of nine sites.
  private func problem(
    _ seed: UInt64, _ objective: Objective, isFree: Bool = false, count: Int = 9
  ) throws -> PlacementProblem {
    var numbers = RandomProblem(seed: seed)
    let travel = try TravelMatrix(
      unit: .minutes, source: .supplied(by: "hand"), areaCount: 12, siteCount: 26,
      values: (0..<12 * 26).map { _ in Double(1 + numbers.below(60)) })
    let all = GroupRule(
      RuleTag(.tierCount(.hubs)), members: Array(0..<26), atLeast: 0, atMost: count)
    return try PlacementProblem(
      demand: numbers.demand(areas: 12, whole: true), travel: travel, objective: objective,
      rules: SitingRules(count: count, groups: isFree ? [] : [all]))
  }

  @Test(arguments: [
    Objective.pMedian, .maximalCoverage(within: 9), .pCenter, .equity(aversion: 1, alpha: 0.05),
  ])
  func `a stop leaves the best plans so far and a bound that holds`(objective: Objective) throws {
    let whole = try #require(
      ExhaustiveSolver(top: 1).solve(problem(7, objective, isFree: true)).solution
    ).plans[0]
    let left = Countdown(3)
    let outcome = ExhaustiveSolver(
      top: 5, watching: [Array(0..<9)], limits: SolveLimits(isInterrupted: { left.isOver() })
    ).solve(try problem(7, objective))
    guard case .feasible(let solution) = outcome else {
      Issue.record("it was not stopped: \(outcome.end)")
      return
    }
    #expect(solution.end == .interrupted && solution.method.approach == .enumeration)
    #expect(solution.candidates == nil && solution.provenRanks == 0 && solution.watched.isEmpty)
    #expect(!solution.plans.isEmpty && solution.plans.count <= 5)
    #expect(!objective.isBetter(solution.plans[0].value, than: whole.value))
    #expect(!objective.isBetter(whole.value, than: solution.bound))
  }

  @Test func `a time limit stops it too, and few plans are not asked about`() throws {
    let inTime = ExhaustiveSolver(top: 1, limits: SolveLimits(time: .zero))
      .solve(try problem(3, .pMedian))
    #expect(inTime.end == .time)
    let few = ExhaustiveSolver(top: 1, limits: SolveLimits(isInterrupted: { true }))
      .solve(try problem(3, .pMedian, count: 2))
    #expect(few.end == .everyPlanEvaluated)
  }
}
