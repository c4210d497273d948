import MixedInteger
import Places
import Testing

@testable import Placement

/// A second opinion: the compact model under HiGHS against enumeration and the kernels.
struct MixedIntegerSearchTests {
  static let objectives: [Objective] = [
    .pMedian, .maximalCoverage(within: 4), .pCenter, .setCoverage(within: 6, share: 1),
    .setCoverage(within: 5, share: 0.7), .equity(aversion: 1, alpha: 0.1),
  ]

  @Test(
    .enabled(if: Highs.isThere, Highs.reason), arguments: objectives, 0..<40 as Range<UInt64>)
  func `HiGHS ranks plans as enumeration does`(objective: Objective, seed: UInt64) throws {
    var made = RandomProblem(seed: seed)
    let problem = try made.problem(objective, overlapping: seed % 3 == 0)
    let top = [1, 3][Int(seed % 2)]
    let expected = ExhaustiveSolver(top: top).solve(problem)
    let found = try Self.search(top).solve(problem)
    try Self.expectEqual(found, expected, problem)
  }

  @Test(.enabled(if: Highs.isThere, Highs.reason), arguments: 0..<60 as Range<UInt64>)
  func `HiGHS and the kernel agree`(seed: UInt64) throws {
    var made = RandomProblem(seed: seed &+ 900)
    let objective = MixedIntegerSearchTests.objectives[[0, 1, 5][Int(seed % 3)]]
    let problem = try made.problem(objective, overlapping: true)
    let kernel = SeparableSearch(problem, SearchMonitor(SolveLimits(top: 2))).solve()
    guard RuleSet(rules: problem.rules, siteCount: problem.travel.siteCount).hasPlan else { return }
    try Self.expectEqual(try Self.search(2).solve(problem), kernel, problem)
  }

  @Test(.enabled(if: Highs.isThere, Highs.reason), arguments: 0..<60 as Range<UInt64>)
  func `side rules and a range of counts hold`(seed: UInt64) throws {
    var made = RandomProblem(seed: seed &+ 300)
    let sites = 6
    let travel = try made.travel(areas: 10, sites: sites, coarse: seed % 2 == 0, gaps: false)
    let demand = try made.demand(areas: 10, whole: true)
    let costs = (0..<sites).map { _ in Double(1 + made.below(9)) }
    let rules = SitingRules(
      count: 4, fewest: 1 + made.below(3),
      sides: [
        .budget(costs: costs, atMost: Double(6 + made.below(14))),
        .onlyWith(site: 0, partners: [1, 2]),
        .oneOf(sites: [3, 4]), .anyOf(sites: [2, 3, 5]),
      ])
    let problem = try PlacementProblem(
      demand: demand, travel: travel, objective: .pMedian, rules: rules)
    var values: [Double] = []
    for count in 0...sites {
      forEachSubset(of: sites, size: count) { open in
        if problem.allows(open) {
          values.append(Evaluation(open: open, problem: problem).value)
        }
      }
    }
    values.sort()
    let found = try Self.search(5).solve(problem)
    guard !values.isEmpty else {
      guard case .infeasible = found else { throw Surprise(outcome: found) }
      return
    }
    guard case .optimal(let solution) = found else { throw Surprise(outcome: found) }
    #expect(solution.plans.count == min(5, values.count))
    for (plan, value) in zip(solution.plans, values) {
      #expect(problem.allows(plan.open))
      #expect(abs(plan.value - value) <= 1e-9 * max(1, value))
    }
  }

  @Test(.enabled(if: Highs.isThere, Highs.reason), arguments: 0..<60 as Range<UInt64>)
  func `least cost for a level of service`(seed: UInt64) throws {
    var made = RandomProblem(seed: seed &+ 500)
    let sites = 7
    let travel = try made.travel(areas: 12, sites: sites, coarse: seed % 2 == 0, gaps: false)
    let demand = try made.demand(areas: 12, whole: true)
    let costs = (0..<sites).map { _ in Double(made.below(900)) - 100 }
    let levels: [ServiceLevel] = [
      .coverage(within: 5, share: 1), .coverage(within: 4, share: 0.8), .meanTravel(atMost: 3.5),
    ]
    let problem = try PlacementProblem(
      demand: demand, travel: travel,
      objective: .leastCost(costs: costs, for: levels[Int(seed % 3)]),
      rules: made.sideRules(sites: sites, overlapping: false))
    try Self.expectEqual(
      try Self.search(1).solve(problem), ExhaustiveSolver(top: 1).solve(problem), problem)
  }

  @Test(.enabled(if: Highs.isThere, Highs.reason))
  func `the same question has the same answer`() throws {
    var made = RandomProblem(seed: 12)
    let problem = try made.problem(.pMedian)
    #expect(try Self.search(4).solve(problem) == Self.search(4).solve(problem))
  }

  struct Surprise: Error { let outcome: Outcome<RankedPlan> }

  static func search(_ top: Int) throws -> MixedIntegerSearch {
    try MixedIntegerSearch(SolveLimits(top: top), highs: #require(Highs.library))
  }

  /// Same kind of outcome and same values in order; every plan allowed and none twice.
  static func expectEqual(
    _ found: Outcome<RankedPlan>, _ expected: Outcome<RankedPlan>, _ problem: PlacementProblem
  ) throws {
    switch (found, expected) {
    case (.optimal(let a), .optimal(let b)):
      #expect(a.plans.count == b.plans.count)
      for (x, y) in zip(a.plans, b.plans) {
        #expect(abs(x.value - y.value) <= 1e-9 * max(1, abs(y.value)))
        #expect(problem.allows(x.open))
      }
      #expect(Set(a.plans.map(\.open)).count == a.plans.count)
      #expect(a.gap == 0)
    case (.infeasible, .infeasible): break
    default: throw Surprise(outcome: found)
    }
  }
}
