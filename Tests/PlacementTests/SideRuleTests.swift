import Places
import Testing

@testable import Placement

/// Limits on weighted sums over the open sites.
struct SideRuleTests {
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
    expectBest(outcome, BruteForce(problem), top: 5)
  }
}
