import Placement
import Places
import Studies
import Testing
import Wording

/// What an outcome says of itself comes out in words.
struct OutcomeWordsTests {
  private static func words(
    _ approach: SearchMethod.Approach, knapsacks: Bool = false,
    part: SearchMethod.ModelPart? = nil, end: SearchEnd = .boundMet, plans: Int = 1,
    candidates: Int? = nil, nodes: Int? = 7, ranks: Int = 1, ties: Bool = false
  ) -> String {
    Solution(
      plans: (1...plans).map { RankedPlan(rank: $0, open: [$0], value: Double($0)) }, bound: 1,
      candidates: candidates,
      method: SearchMethod(approach, hasKnapsacks: knapsacks, modelPart: part), end: end,
      nodes: nodes, provenRanks: ranks, areTiesProven: ties
    ).proofWords
  }

  @Test func `an enumeration says how many plans were evaluated`() {
    #expect(
      Self.words(.enumeration, end: .everyPlanEvaluated, candidates: 1)
        == "the only allowed plan evaluated")
    #expect(
      Self.words(.enumeration, end: .everyPlanEvaluated, candidates: 98)
        == "all 98 allowed plans evaluated")
  }

  @Test func `a search over sums says its nodes, its help and how far the order goes`() {
    #expect(Self.words(.sumOverAreas, nodes: 1) == "Lagrangian bound, no branching")
    #expect(
      Self.words(.sumOverAreas, part: .multipliers, plans: 3, ranks: 2)
        == "Lagrangian branch and bound, 7 nodes, with multipliers of the linear relaxation by HiGHS"
        + "; the order is proven for the first 2 of 3 plans")
    #expect(
      Self.words(.sumOverAreas, end: .time, ranks: 0)
        == "Lagrangian branch and bound, 7 nodes, stopped before it closed")
    #expect(
      Self.words(.sumOverAreas, end: .unstoredPairs, plans: 2, ranks: 0)
        == "Lagrangian branch and bound, 7 nodes; plans that leave an area with none but pairs that"
        + " are not stored may be better; no rank is proven")
  }

  @Test func `a covering search says what it rules out and which ranks are proven`() {
    #expect(
      Self.words(.shortestRadius, nodes: 0, ties: true)
        == "no site is nearer to the worst-off area")
    #expect(
      Self.words(.fewestSites, part: .remainder, plans: 4, ranks: 4, ties: true)
        == "no plan with fewer sites covers enough, by Lagrangian bound and branching, then what was"
        + " left as a mixed-integer model by HiGHS; all 4 ranks are proven")
    #expect(
      Self.words(.shortestRadius, plans: 3, ranks: 2)
        == "no plan covers everyone within less, by Lagrangian bound and branching; the rank is"
        + " proven for the first 2 of 3 plans; the order among equals is not proven")
    #expect(
      Self.words(.leastCost, end: .interrupted, plans: 2, ranks: 0)
        == "search for a cheaper plan that gives the service, by Lagrangian bound and branching, 7"
        + " nodes, stopped before it closed; the rank is proven for the first 0 of 2 plans")
  }

  @Test(
    arguments: [SearchMethod.Approach.shortestRadius, .fewestSites, .leastCost, .sumOverAreas],
    [false, true])
  func `a search that was stopped says what it looked for, and claims no proof`(
    approach: SearchMethod.Approach, knapsacks: Bool
  ) {
    for end in [SearchEnd.time, .interrupted] {
      for nodes in [0, 7] {
        let words = Self.words(approach, knapsacks: knapsacks, end: end, nodes: nodes, ranks: 0)
        #expect(!words.hasPrefix("no ") && words.contains("stopped before it closed"), "\(words)")
      }
    }
  }

  @Test func `where sites have room for so many the knapsacks are said`() {
    #expect(
      Self.words(.sumOverAreas, knapsacks: true, part: .remainder)
        == "Lagrangian branch and bound with a knapsack per site, HiGHS at its ends, 7 nodes")
    #expect(
      Self.words(.shortestRadius, knapsacks: true, plans: 2, ranks: 1)
        == "no shorter longest journey seats everyone, by Lagrangian bound with a knapsack per site"
        + " and branching, 7 nodes; the order is not proven beyond the first plan")
    #expect(
      Self.words(.model, end: .time, nodes: 1, ranks: 0)
        == "mixed-integer model by HiGHS, 1 node, stopped before it closed")
  }

  @Test func `rules are called by the names that their tags stand for`() {
    let words = RuleWords(
      groups: ["locality West"], sides: ["a budget"], site: { "Site \($0)" })
    let group = GroupRule(RuleTag(0), members: [0], atLeast: 2).id
    let rules: [RuleID] = [
      .count(CountLimits(atLeast: 0, atMost: 1)), .keep(3), .keep(5), .close(4), group,
      .side(RuleTag(0)), .service(.coverage(within: 20, share: 0.9), .minutes), .routes,
    ]
    #expect(
      words.list(rules) == [
        "at most 1 site open", "2 kept open", "1 kept closed", "locality West: at least 2",
        "a budget", "90% of demand within 20 min",
        "every area with demand has a route to an open site",
      ])
    #expect(words.sentence(.keep(3)) == "Site 3 kept open")
    #expect(words.name(group) == "locality West")
  }
}
