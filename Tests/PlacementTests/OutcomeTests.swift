import Places
import Testing

@testable import Placement

/// An outcome says by cases why it ended and how it was proven.
struct OutcomeTests {
  private static func problem(_ objective: Objective) throws -> PlacementProblem {
    var made = RandomProblem(seed: 11)
    return try PlacementProblem(
      demand: made.demand(areas: 60, whole: false),
      travel: made.travel(areas: 60, sites: 40, coarse: false, gaps: false), objective: objective,
      rules: SitingRules(count: 10))
  }

  @Test func `few plans are evaluated one and all`() throws {
    var made = RandomProblem(seed: 2)
    let problem = try made.problem(.pMedian)
    let outcome = ExhaustiveSolver().solve(problem)
    #expect(outcome.end == .everyPlanEvaluated)
    #expect(outcome.solution?.method == SearchMethod(.enumeration))
  }

  @Test(arguments: [
    (Objective.pMedian, SearchMethod.Approach.sumOverAreas), (.pCenter, .shortestRadius),
    (.setCoverage(within: 30, share: 0.9), .fewestSites),
    (
      .leastCost(
        costs: [Double](repeating: 2, count: 40), for: .coverage(within: 30, share: 0.9)),
      .leastCost
    ),
  ])
  func `a search that closes says that the bound met the best plan`(
    objective: Objective, approach: SearchMethod.Approach
  ) throws {
    let outcome = PlacementSearch().solve(try Self.problem(objective))
    #expect(outcome.end == .boundMet)
    #expect(outcome.solution?.method.approach == approach)
    #expect(outcome.solution?.gap == 0)
  }

  @Test(arguments: [Objective.pMedian, .pCenter, .setCoverage(within: 30, share: 1)])
  func `what was interrupted or had no time says which`(objective: Objective) throws {
    let problem = try Self.problem(objective)
    #expect(
      PlacementSearch(SolveLimits(isInterrupted: { true })).solve(problem).end == .interrupted)
    #expect(PlacementSearch(SolveLimits(time: .zero)).solve(problem).end == .time)
  }

  @Test func `a limit of a tier keeps its tag, and what two tiers come to has names of its own`()
    throws
  {
    var made = RandomProblem(seed: 5)
    let tier = Tier(
      sites: [0, 1, 2], count: 1, groups: [GroupRule(RuleTag(4), members: [0, 1], atMost: 1)],
      sides: [.oneOf(RuleTag(6), sites: [1, 2])])
    let problem = try TwoTierProblem(
      demand: made.demand(areas: 6, whole: true),
      travel: made.travel(areas: 6, sites: 4, coarse: true, gaps: false), hubs: tier,
      outreach: Tier(sites: [2, 3], count: 1), share: 0.5, objective: .pMedian)
    let one = CountLimits(atLeast: 1, atMost: 1)
    #expect(
      problem.single.rules.ids == [
        .count(CountLimits(atLeast: 2, atMost: 2)), .tierCount(.hubs, one),
        .tierCount(.outreach, one), .group(RuleTag(4), CountLimits(atLeast: 0, atMost: 1)),
        .side(RuleTag(6)), .oneTier(site: 2),
      ])
  }
}
