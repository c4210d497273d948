import Places
import Testing

@testable import Placement

/// Alternatives, effects, curve and explanations, each against enumeration.
struct WhyTests {
  static func problem(
    _ objective: Objective, seed: UInt64, rules: SitingRules = SitingRules(count: 3)
  ) throws -> PlacementProblem {
    var made = RandomProblem(seed: seed)
    return try PlacementProblem(
      demand: made.demand(areas: 20, whole: false),
      travel: made.travel(areas: 20, sites: 9, coarse: false, gaps: false),
      objective: objective, rules: rules)
  }

  @Test(
    arguments: [Objective.pMedian, .maximalCoverage(within: 30), .pCenter], 0..<8 as Range<UInt64>)
  func `diverse plans differ, and none that differs is better`(
    objective: Objective, seed: UInt64
  ) throws {
    let problem = try Self.problem(objective, seed: seed)
    let found = try #require(
      try PlacementSearch().diverse(problem, differingBy: 2, within: 0.4, most: 4))
    let all = try #require(ExhaustiveSolver().solve(problem).solution).plans
    var chosen: [RankedPlan] = []
    for plan in found.plans {
      let best = all.first { other in
        chosen.allSatisfy { Set($0.open).subtracting(other.open).count >= 2 }
      }
      #expect(best?.value == plan.value)
      #expect(chosen.allSatisfy { Set($0.open).subtracting(plan.open).count >= 2 })
      chosen.append(plan)
    }
    #expect(found.isProven)
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `the effect of a site is the loss of the best plan that decides it otherwise`(
    seed: UInt64
  ) throws {
    let problem = try Self.problem(
      .pMedian, seed: seed, rules: SitingRules(count: 3, keep: [1], close: [2]))
    let all = try #require(ExhaustiveSolver().solve(problem).solution).plans
    let effects = try PlacementSearch().effects(around: all[0], of: problem)
    #expect(effects.map(\.site) == [0, 3, 4, 5, 6, 7, 8])
    for effect in effects {
      let other = all.first { $0.open.contains(effect.site) != effect.isOpenInBest }
      #expect(effect.plan?.value == other?.value)
      #expect(effect.cost == other.map { $0.value - all[0].value })
    }
  }

  @Test func `another site never makes travel longer, and the knee is where the curve bends`()
    throws
  {
    let problem = try Self.problem(.pMedian, seed: 3)
    let curve = try PlacementSearch().curve(problem, counts: 1...9)
    let values = curve.points.compactMap { $0.plan?.value }
    #expect(values.count == 9)
    for (more, fewer) in zip(values.dropFirst(), values) { #expect(more <= fewer) }
    let bent = CountCurve(
      points: zip(1..., [100.0, 40, 35, 32, 30]).map {
        .init(
          count: $0, plan: RankedPlan(rank: 1, open: [], value: $1), bound: $1, isProven: true)
      })
    #expect(bent.knee == 2)
  }

  @Test func `after an interrupt nothing more is searched, and nothing is called proven`() throws {
    let problem = try Self.problem(.pMedian, seed: 1)
    let best = try #require(ExhaustiveSolver(top: 1).solve(problem).solution?.plans.first)
    let search = PlacementSearch(SolveLimits(isInterrupted: { true }))
    let effects = try search.effects(around: best, of: problem)
    #expect(!effects.isEmpty && effects.allSatisfy { $0.plan == nil && !$0.isProven })
    let curve = try search.curve(problem, counts: 1...4)
    #expect(curve.points.allSatisfy { $0.plan == nil && !$0.isProven } && curve.knee == nil)
    #expect(try search.diverse(problem, differingBy: 1, within: 1, most: 3) == nil)
  }

  @Test func `rules that clash are named, and no more than those`() throws {
    let rules = SitingRules(
      count: 3, keep: [0], close: [8],
      groups: [
        GroupRule(RuleTag(0), members: [1, 2, 3], atLeast: 2),
        GroupRule(RuleTag(1), members: [5, 6], atLeast: 1),
        GroupRule(RuleTag(2), members: [7], atLeast: 0),
      ])
    let problem = try Self.problem(.pMedian, seed: 1, rules: rules)
    let why = try #require(try PlacementSearch().explain(problem))
    #expect(
      why.rules == [
        rules.groups[0].id, rules.groups[1].id, .keep(0),
        .count(CountLimits(atLeast: 3, atMost: 3)),
      ])
    #expect(
      why.relaxations == [
        .count(4), .drop(rules.groups[0].id), .drop(rules.groups[1].id), .drop(.keep(0)),
      ])
  }

  /// Which rules are needed for a clash with the service, against every choice of sites.
  @Test(arguments: 0..<12 as Range<UInt64>)
  func `a clash with a standard names rules without any one of which there is a plan`(
    seed: UInt64
  ) throws {
    let groups = [
      GroupRule(RuleTag(0), members: [0, 1, 2], atMost: 1),
      GroupRule(RuleTag(1), members: [5, 6], atLeast: 1),
    ]
    let close: Set<Int> = [3]
    func rules(_ groups: [GroupRule], _ close: Set<Int>, _ count: Int) -> SitingRules {
      SitingRules(count: count, fewest: 1, close: close, groups: groups)
    }
    let all = rules(groups, close, 3)
    // The nearest standard that all sites together meet, so that it is the rules that clash with it.
    let open = SitingRules(count: 9, fewest: 1)
    let within = try #require(
      ExhaustiveSolver(top: 1).solve(try Self.problem(.pCenter, seed: seed, rules: open)).solution
    ).plans[0].value
    let objective = Objective.setCoverage(within: within, share: 1)
    func hasPlan(_ rules: SitingRules) throws -> Bool {
      let problem = try Self.problem(objective, seed: seed, rules: rules)
      return ExhaustiveSolver(top: 1).solve(problem).solution != nil
    }
    guard try !hasPlan(all) else { return }
    let why = try #require(
      try PlacementSearch().explain(
        try Self.problem(objective, seed: seed, rules: all)))
    #expect(why.isIrreducible)
    #expect(why.rules.last == .service(.coverage(within: within, share: 1), .minutes))
    let named = Set(why.rules.dropLast())
    func kept(without dropped: RuleID?) -> SitingRules {
      func has(_ rule: RuleID) -> Bool { named.contains(rule) && rule != dropped }
      return rules(
        groups.filter { has($0.id) }, has(.close(3)) ? close : [],
        has(.count(CountLimits(atLeast: 1, atMost: 3))) ? 3 : 9)
    }
    #expect(try !hasPlan(kept(without: nil)), "\(why.rules)")
    for rule in named { #expect(try hasPlan(kept(without: rule)), "\(why.rules), without \(rule)") }
  }

  @Test func `a standard that cannot be met comes with the nearest that can`() throws {
    let center = try #require(
      ExhaustiveSolver(top: 1).solve(try Self.problem(.pCenter, seed: 6)).solution)
    let problem = try Self.problem(.setCoverage(within: 1, share: 1), seed: 6)
    let why = try #require(try PlacementSearch().explain(problem))
    #expect(why.relaxations.contains(.standard(center.plans[0].value)))
    #expect(!why.areas.isEmpty)
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `a share that cannot be reached comes with the nearest standard and the largest share`(
    seed: UInt64
  ) throws {
    let rules = SitingRules(count: 3, close: [0])
    func covered(_ within: Double) throws -> Double {
      let problem = try Self.problem(.maximalCoverage(within: within), seed: seed, rules: rules)
      return try #require(ExhaustiveSolver(top: 1).solve(problem).solution).plans[0].value
    }
    let asked = try Self.problem(.setCoverage(within: 12, share: 0.9), seed: seed, rules: rules)
    let why = try #require(try PlacementSearch().explain(asked))
    #expect(why.relaxations.contains(.share(try covered(12))))
    let standard = try #require(
      why.relaxations.compactMap { if case .standard(let within) = $0 { within } else { nil } }
        .first)
    #expect(try covered(standard) >= 0.9 - 1e-9)
    #expect(try covered(standard.nextDown) < 0.9 - 1e-9)
  }

  @Test func `a mean that cannot be reached comes with the least that can`() throws {
    let median = try #require(
      ExhaustiveSolver(top: 1).solve(try Self.problem(.pMedian, seed: 3)).solution)
    let costs = [Double](repeating: 1, count: 9)
    let problem = try Self.problem(
      .leastCost(costs: costs, for: .meanTravel(atMost: median.plans[0].value / 2)), seed: 3)
    let why = try #require(try PlacementSearch().explain(problem))
    #expect(why.relaxations.contains(.mean(median.plans[0].value)))
  }

  @Test func `a budget that is too small comes with the least that works`()
    throws
  {
    let costs = [5.0, 6, 7, 8, 9, 10, 11, 12, 1]
    let rules = SitingRules(
      count: 3, close: [8], sides: [.budget(RuleTag(7), costs: costs, atMost: 15)])
    let why = try #require(
      try PlacementSearch().explain(try Self.problem(.pMedian, seed: 1, rules: rules)))
    let money = RuleID.side(RuleTag(7))
    #expect(why.rules == [money, .close(8), .count(CountLimits(atLeast: 3, atMost: 3))])
    #expect(
      why.relaxations == [
        .count(2), .limit(rule: money, atMost: 18), .drop(money), .allow(sites: [8]),
      ])
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `where the number may vary plans differ in twice as many decisions`(seed: UInt64) throws {
    let problem = try Self.problem(
      .setCoverage(within: 45, share: 0.9), seed: seed, rules: SitingRules(count: 4))
    let found = try #require(
      try PlacementSearch().diverse(problem, differingBy: 2, within: 1, most: 3))
    let all = try #require(ExhaustiveSolver().solve(problem).solution).plans
    var chosen: [Set<Int>] = []
    for plan in found.plans {
      let best = all.first { other in
        chosen.allSatisfy { $0.symmetricDifference(other.open).count >= 4 }
      }
      #expect(best?.value == plan.value)
      #expect(chosen.allSatisfy { $0.symmetricDifference(plan.open).count >= 4 })
      chosen.append(Set(plan.open))
    }
  }
}
