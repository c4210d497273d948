import Places
import Testing

@testable import Placement

/// Every kind of rule under every objective, past the door that sends small problems to enumeration,
/// against plain brute force.
struct SideRuleTests {
  static let objectives: [Objective] = [
    .pMedian, .maximalCoverage(within: 4), .equity(aversion: 1, alpha: 0.2), .pCenter,
    .setCoverage(within: 5, share: 1), .setCoverage(within: 5, share: 0.7),
  ]

  @Test(arguments: objectives, 0..<150 as Range<UInt64>)
  func `the search finds what brute force finds`(objective: Objective, seed: UInt64) throws {
    var made = RandomProblem(seed: seed &+ 1_000)
    let problem = try made.sidedProblem(objective, overlapping: seed % 3 == 0)
    let top = [1, 3, 10, 40][Int(seed % 4)]
    try expectBest(Self.searched(problem, top: top), BruteForce(problem), top: top)
  }

  @Test(arguments: objectives, 0..<100 as Range<UInt64>)
  func `enumeration finds what brute force finds`(objective: Objective, seed: UInt64) throws {
    var made = RandomProblem(seed: seed &+ 5_000)
    let problem = try made.sidedProblem(objective, overlapping: seed % 3 == 0)
    let top = [1, 3, 10, 40][Int(seed % 4)]
    try expectBest(ExhaustiveSolver(top: top).solve(problem), BruteForce(problem), top: top)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `a plan is found exactly where there is one`(seed: UInt64) throws {
    var made = RandomProblem(seed: seed &+ 9_000)
    let sites = 4 + made.below(8)
    let rules = made.sideRules(sites: sites, overlapping: seed % 3 == 0)
    let plans = (0..<(1 << sites)).lazy.map { mask in
      (0..<sites).filter { mask >> $0 & 1 == 1 }
    }
    let isPossible = plans.contains { BruteForce.obeys($0, rules) }
    let found = RuleSet(rules: rules, siteCount: sites).anyPlan()
    #expect((found != nil) == isPossible)
    if let found { #expect(BruteForce.obeys(found, rules)) }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `a budget among many sites is met and proven`(seed: UInt64) throws {
    var made = RandomProblem(seed: seed &+ 300)
    let costs = (0..<14).map { _ in 20 + Double(made.below(60)) }
    let problem = try PlacementProblem(
      demand: made.demand(areas: 60, whole: false),
      travel: made.travel(areas: 60, sites: 14, coarse: false, gaps: false), objective: .pMedian,
      rules: SitingRules(
        count: 8, fewest: 1, sides: [.budget(costs: costs, atMost: 190)]))
    let outcome = SeparableSearch(problem, SearchMonitor(SolveLimits(top: 5))).solve()
    try expectBest(outcome, BruteForce(problem), top: 5)
  }

  /// By search, however few the plans.
  static func searched(_ problem: PlacementProblem, top: Int) throws -> Outcome<RankedPlan> {
    let monitor = SearchMonitor(SolveLimits(top: top))
    switch problem.objective {
    case .pMedian, .maximalCoverage, .equity: return SeparableSearch(problem, monitor).solve()
    case .pCenter: return try CenterSearch(problem: problem, monitor: monitor).solve()
    case .setCoverage(let within, let share):
      return try SetCoverSearch(problem: problem, monitor: monitor, within: within, share: share)
        .solve()
    case .leastCost(let costs, let level):
      return try LeastCostSearch(problem: problem, monitor: monitor, costs: costs, level: level)
        .solve()
    }
  }
}

/// The best `top` plans, in order, or none where there are none.
func expectBest(_ found: Outcome<RankedPlan>, _ truth: BruteForce, top: Int) throws {
  guard case .optimal(let solution) = found else {
    guard case .infeasible = found else {
      Issue.record("\(found)")
      return
    }
    #expect(truth.plans.isEmpty)
    return
  }
  #expect(solution.plans.count == min(top, truth.plans.count))
  #expect(Set(solution.plans.map(\.open)).count == solution.plans.count)
  #expect(solution.gap == 0)
  for (plan, expected) in zip(solution.plans, truth.plans) {
    #expect(BruteForce.obeys(plan.open, truth.problem.rules))
    #expect(abs(plan.value - expected.value) <= 1e-8 * max(1, abs(expected.value)))
    let tie = Evaluation(open: plan.open, problem: truth.problem).tieBreak
    #expect(abs(tie - expected.tie) <= 1e-8 * max(1, abs(expected.tie)))
  }
}
