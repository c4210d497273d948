import MixedInteger
import Places
import Testing

@testable import Placement

/// The cheapest cover beside HiGHS, and the ranks of what ties settle beside plain brute force.
struct CostTreeTests {
  @Test(
    .enabled(if: Highs.isThere, Highs.reason), arguments: [0.8, 0.95, 1], 0..<12 as Range<UInt64>)
  func `the cheapest cover costs what HiGHS finds`(share: Double, seed: UInt64) throws {
    var made = RandomProblem(seed: seed &+ 40_000)
    let sites = 45
    let costs = (0..<sites).map { _ in
      seed % 3 == 0 ? 1 : seed % 3 == 1 ? Double(60 + made.below(120)) : Double(made.below(900)) / 7
    }
    let travel = try made.travel(areas: 160, sites: sites, coarse: false, gaps: false)
    let problem = try PlacementProblem(
      demand: made.demand(areas: 160, whole: seed % 2 == 0), travel: travel,
      objective: .leastCost(costs: costs, for: .coverage(within: 8, share: share)),
      rules: seed % 4 == 0
        ? SitingRules(count: sites, fewest: 1, sides: [.oneOf(sites: [3, 4, 5, 6])])
        : SitingRules(count: sites))
    let highs = try #require(Highs.library)
    let found = PlacementSearch(SolveLimits(highs: highs)).solve(problem)
    let expected = try MixedIntegerSearch(SolveLimits(), highs: highs).solve(problem)
    guard let cheapest = expected.solution?.plans[0].value else {
      #expect(found.solution == nil)
      return
    }
    let solution = try #require(found.solution)
    #expect(abs(solution.plans[0].value - cheapest) <= 1e-7 * max(1, cheapest))
    #expect(solution.gap == 0)
  }

  @Test(arguments: [0.7, 1], 0..<60 as Range<UInt64>)
  func `many ranks of set coverage are found in order and called proven`(
    share: Double, seed: UInt64
  ) throws {
    var made = RandomProblem(seed: seed &+ 50_000)
    let problem = try made.sidedProblem(.setCoverage(within: 5, share: share))
    let found = try SetCoverSearch(
      problem: problem, monitor: SearchMonitor(SolveLimits(top: 60)), within: 5, share: share
    ).solve()
    expectBest(found, BruteForce(problem), top: 60)
    #expect(found.solution.map { $0.provenRanks == $0.plans.count } ?? true)
  }

  @Test(arguments: 0..<80 as Range<UInt64>)
  func `p-center on short lists is decided, plans and ranks as brute force has them`(
    seed: UInt64
  ) throws {
    var made = RandomProblem(seed: seed &+ 60_000)
    let whole = try made.problem(.pCenter)
    guard case .matrix(let matrix) = whole.travel else { return }
    let lists = matrix.pairs(
      within: [3, 5, 40][Int(seed % 3)], weights: whole.demand.weights)
    let problem = try PlacementProblem(
      demand: whole.demand, travel: .sparse(lists), objective: .pCenter,
      rules: seed % 2 == 0
        ? SitingRules(count: whole.rules.count, keep: whole.rules.keep, close: whole.rules.close)
        : whole.rules)
    guard RuleSet(rules: problem.rules, siteCount: lists.siteCount).hasPlan else { return }
    let found = try CenterSearch(
      problem: problem, monitor: SearchMonitor(SolveLimits(top: 5))
    ).solve()
    expectBest(found, BruteForce(problem), top: 5)
    #expect(found.solution.map { $0.provenRanks == $0.plans.count } ?? true)
  }

  @Test func `what was stopped calls no rank proven and keeps its bound`() throws {
    var made = RandomProblem(seed: 3)
    let travel = try made.travel(areas: 400, sites: 60, coarse: false, gaps: false)
    let demand = try made.demand(areas: 400, whole: false)
    for objective in [
      Objective.setCoverage(within: 8, share: 1), .setCoverage(within: 8, share: 0.9),
      .leastCost(
        costs: [Double](repeating: 7, count: 60), for: .coverage(within: 8, share: 0.9)),
    ] {
      let problem = try PlacementProblem(
        demand: demand, travel: travel, objective: objective, rules: SitingRules(count: 60))
      let asked = Asked()
      // Time for a first plan, not for a proof.
      let limits = SolveLimits(highs: Highs.library, isInterrupted: { asked.isEnough })
      guard let solution = PlacementSearch(limits).solve(problem).solution else { continue }
      #expect(solution.provenRanks == 0)
      #expect(solution.bound.isFinite && solution.bound <= solution.plans[0].value)
      #expect(solution.gap > 0)
    }
  }

  @Test func `p-center may be stopped at any moment, also where people live at sites`() throws {
    var made = RandomProblem(seed: 5)
    let travel = try made.travel(areas: 60, sites: 60, coarse: false, gaps: false)
    var values = travel.values
    for site in 0..<60 { values[site * 60 + site] = 0 }
    let problem = try PlacementProblem(
      demand: made.demand(areas: 60, whole: false),
      travel: .matrix(
        TravelMatrix(
          unit: travel.unit, source: travel.source, areaCount: 60, siteCount: 60, values: values)),
      objective: .pCenter, rules: SitingRules(count: 6))
    let best = try #require(PlacementSearch().solve(problem).solution).plans[0].value
    for most in 0..<60 {
      let asked = Asked(most)
      let outcome = PlacementSearch(
        SolveLimits(highs: Highs.library, isInterrupted: { asked.isEnough })
      ).solve(problem)
      guard let solution = outcome.solution else { continue }
      #expect(solution.bound <= best && best <= solution.plans[0].value)
    }
  }

  /// `@unchecked`: asked by one search on one thread.
  private final class Asked: @unchecked Sendable {
    private var times = 0
    private let most: Int

    init(_ most: Int = 40) { self.most = most }

    var isEnough: Bool {
      times += 1
      return times > most
    }
  }
}
