import MixedInteger
import Places
import Testing

@testable import Placement

/// What finishes a large search: the model of what the root left, and local search around a plan.
struct CoreModelTests {
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
        count: hubs, keep: [3], groups: [GroupRule(name: "few", members: [5, 6, 7], atMost: 1)]))
  }

  private static func node(_ root: RootInstance) -> SearchNode {
    let instance = root.instance
    return SearchNode(
      instance: instance, decisions: Array(repeating: .free, count: instance.siteCount),
      opened: [],
      multipliers: (0..<instance.clientCount).map { instance.cost[instance.start[$0] + 3] },
      heirs: nil, bound: -.infinity, depth: 0)
  }

  @Test(.enabled(if: Highs.isThere, Highs.reason), arguments: 0..<10 as Range<UInt64>)
  func `HiGHS finishes what is left as the tree does`(seed: UInt64) throws {
    let highs = try #require(Highs.library)
    let problem = try Self.planar(seed, hubs: 12)
    // Two plans are asked for, so HiGHS takes no part.
    let tree = PlacementSearch(SolveLimits(top: 2)).solve(problem)
    guard case .optimal(let best) = tree else {
      Issue.record("found \(tree)")
      return
    }
    let total = best.plans[0].value * problem.demand.total
    let root = RootBuilder(problem: problem, pairCost: .travel, depth: 40).build()
    let monitor = SearchMonitor(SolveLimits())

    let wide = CoreModel(Self.node(root), rules: problem.rules, cutoff: total * 1.2)
    let answer = try #require(wide.solve(by: highs, monitor: monitor, enough: .infinity))
    let plan = try #require(answer.plan)
    #expect(problem.allows(plan))
    #expect(abs(Evaluation(open: plan, problem: problem).value - best.plans[0].value) < 1e-6)
    #expect(abs(answer.bound - total) <= 1e-6 * total)

    // Nothing is below a cutoff that is below the best.
    let narrow = CoreModel(Self.node(root), rules: problem.rules, cutoff: total * 0.98)
    let nothing = try #require(narrow.solve(by: highs, monitor: monitor, enough: .infinity))
    #expect(nothing.bound >= total * 0.98)
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
