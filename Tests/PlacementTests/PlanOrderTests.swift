import PlaceSupport
import Places
import Testing

@testable import Placement

/// The first of two is the first of one, and what is printed apart is ranked apart.
struct PlanOrderTests {
  private static func problem(
    _ objective: Objective, weights: [Double], _ rows: [[Double]], count: Int = 1
  ) throws -> PlacementProblem {
    try PlacementProblem(
      demand: Demand(weights), travel: Line.matrix(rows), objective: objective,
      rules: SitingRules(count: count))
  }

  private static let ties: [(Objective, [Double], [[Double]])] = [
    (.pMedian, [1, 2], [[0.1, 0.3, 8], [0.1, 0, 8]]),
    (.maximalCoverage(within: 5), [0.6, 0.1, 0.2, 0.3], [[1, 9], [9, 1], [9, 1], [9, 1]]),
    (.pCenter, [2, 50], [[0.7, 0.1 + 0.6], [0, 0.7]]),
    (.pCenter, [2, 50], [[0.1 + 0.7, 0.8], [0, 0.8]]),
  ]

  @Test(arguments: ties)
  func `equals on paper come in the same order however many are asked for`(
    objective: Objective, weights: [Double], rows: [[Double]]
  ) throws {
    let problem = try Self.problem(objective, weights: weights, rows)
    for top in 1...3 {
      let plans = try #require(ExhaustiveSolver(top: top).solve(problem).solution).plans
      #expect(plans[0].open == [0] && plans.prefix(2).allSatisfy { $0.rank == 1 })
      let (outcome, certificate) = PlacementSearch(SolveLimits(top: top)).certified(problem)
      #expect(outcome.solution != nil && certificate != nil)
    }
  }

  @Test func `coverage that differs in the tenth digit is not a tie`() throws {
    let problem = try Self.problem(
      .maximalCoverage(within: 5), weights: [41_392, 3e-5, 2e-5],
      [[1, 1, 9], [1, 9, 1], [9, 1, 1]])
    let plans = try #require(ExhaustiveSolver().solve(problem).solution).plans
    #expect(plans.map(\.open) == [[0], [1], [2]])
    #expect(plans.map(\.rank) == [1, 2, 3])
  }

  @Test(arguments: 1...3)
  func `one person beside ten million million is one of everyone`(top: Int) throws {
    let all = try Self.problem(
      .setCoverage(within: 5, share: 1), weights: [1e13, 1], [[1, 9], [9, 1]], count: 2)
    for outcome in [
      ExhaustiveSolver(top: top).solve(all), try TestedSolver.searched(all, SolveLimits(top: top)),
    ] {
      #expect(outcome.solution?.plans.map(\.open) == [[0, 1]])
    }
    let one = try Self.problem(
      .setCoverage(within: 5, share: 1), weights: [1e13, 1], [[1, 9], [9, 1]])
    #expect(PlacementSearch().solve(one).solution == nil)
  }

  @Test func `a standard is held to the digit, on both sides`() throws {
    let problem = try Self.problem(
      .maximalCoverage(within: 0.3), weights: [1, 1], [[0.3, 0.1 + 0.2], [0.1 + 0.2, 0.3]])
    let value = Evaluation(open: [0], problem: problem).value
    #expect(value == 0.5)
  }

  @Test func `ranks do not depend on which other plans are listed`() throws {
    for seed in 0..<20 as Range<UInt64> {
      var made = RandomProblem(seed: seed)
      let travel = try made.travel(areas: 7, sites: 7, coarse: true, gaps: false)
      let scaled = travel.values.map { $0 / 10 }
      let problem = try PlacementProblem(
        demand: Demand((0..<7).map { _ in Double(1 + made.below(9)) / 10 }),
        travel: TravelMatrix(
          unit: .minutes, source: .supplied(by: "a seed"), areaCount: 7, siteCount: 7,
          values: scaled), objective: .pMedian, rules: SitingRules(count: 3))
      let all = try #require(ExhaustiveSolver().solve(problem).solution).plans
      for top in 1..<35 {
        let some = try #require(ExhaustiveSolver(top: top).solve(problem).solution).plans
        #expect(some == Array(all.prefix(top)))
      }
    }
  }
}
