import Places
import Testing

@testable import Placement

/// Local search around a plan.
struct LocalSearchTests {
  /// Sixty areas and forty sites in a square, distances as they are.
  static func planar(_ seed: UInt64, hubs: Int) throws -> PlacementProblem {
    var made = RandomProblem(seed: seed &+ 70)
    func points(_ count: Int) -> [(x: Double, y: Double)] {
      (0..<count).map { _ in (Double(made.below(10_000)), Double(made.below(10_000))) }
    }
    let areas = points(60)
    let sites = points(40)
    let values = areas.flatMap { area in
      sites.map { site in
        let (x, y) = (area.x - site.x, area.y - site.y)
        return (x * x + y * y).squareRoot() / 100
      }
    }
    return try PlacementProblem(
      demand: made.demand(areas: 60, whole: seed % 2 == 0),
      travel: TravelMatrix(
        unit: .minutes, source: .supplied(by: "a seed"), areaCount: 60, siteCount: 40,
        values: values),
      objective: .pMedian,
      rules: SitingRules(
        count: hubs, keep: [3], groups: [GroupRule(members: [5, 6, 7], atMost: 1)]))
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `local search keeps the rules and never makes a plan worse`(seed: UInt64) throws {
    let problem = try Self.planar(seed, hubs: 12)
    let rules = RuleSet(rules: problem.rules, siteCount: 40)
    let root = RootBuilder(problem: problem, pairCost: .travel, depth: 40).build()
    let start = try #require(rules.anyPlan())
    let decisions = try #require(rules.firstDecisions)
    let improver = PlanImprover(
      root.instance.restricted(decisions), rules: rules,
      opened: decisions.indices.filter { decisions[$0] == .open })
    let before = Evaluation(open: start, problem: problem).value
    let found = improver.polished(start, effort: 200_000) { true }
    #expect(problem.allows(found))
    #expect(Evaluation(open: found, problem: problem).value < before)
    // With so much effort for so little a plan, it is the best there is.
    let best = PlacementSearch(SolveLimits(top: 2)).solve(problem).solution?.plans[0].value
    #expect(abs(Evaluation(open: found, problem: problem).value - (best ?? 0)) < 1e-9)
  }
}
