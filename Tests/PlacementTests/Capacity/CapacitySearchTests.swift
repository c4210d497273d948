import MixedInteger
import Places
import Testing

@testable import Placement

/// Capacities against brute force: every allowed set of sites with every assignment.
struct CapacitySearchTests {
  static let objectives: [Objective] = [
    .pMedian, .maximalCoverage(within: 4), .equity(aversion: 1, alpha: 0.1), .pCenter,
    .setCoverage(within: 6, share: 1), .setCoverage(within: 4, share: 0.7),
    // One cost per site is made with the problem.
    .leastCost(costs: [], for: .coverage(within: 7, share: 1)),
    .leastCost(costs: [], for: .coverage(within: 5, share: 0.6)),
    .leastCost(costs: [], for: .meanTravel(atMost: 5)),
  ]

  @Test(
    .enabled(if: Highs.isThere, Highs.reason), arguments: objectives, 0..<50 as Range<UInt64>)
  func `whole areas are assigned as trying every way does`(
    objective: Objective, seed: UInt64
  ) throws {
    let posed = try Self.problem(objective, seed: seed, service: .whole)
    let expected = CapacityBruteForce(posed).plans
    let top = [1, 3][Int(seed % 2)]
    let found = try Self.search(top).solve(posed)
    try Self.expect(found, expected.map(\.value), posed, top: top)
    for (plan, other) in zip(found.solution?.plans ?? [], expected) {
      #expect(abs(plan.evaluation.tieBreak - other.tieBreak) <= 1e-6)
    }
  }

  @Test func `what needs HiGHS says how to install it`() throws {
    let line = try Self.line
    let posed = try line.with(
      capacity: Capacity(places: [6, 6], people: [4, 4, 4], service: .whole))
    #expect {
      try CapacitySearch(SolveLimits(top: 50)).solve(posed)
    } throws: { "\($0)".contains("python3 -m pip install --no-deps") }
  }

  @Test(.enabled(if: Highs.isThere, Highs.reason), arguments: 0..<20 as Range<UInt64>)
  func `given sites are assigned as well as can be`(seed: UInt64) throws {
    let posed = try Self.problem(.pMedian, seed: seed, service: .whole)
    let search = try Self.search(100)
    for plan in try search.solve(posed).solution?.plans ?? [] {
      #expect(try search.evaluate(plan.open, in: posed)?.value == plan.value)
    }
    #expect(try search.evaluate([], in: posed) == nil)
    // Sites that the rules do not allow are priced all the same.
    let every = Array(0..<posed.problem.travel.siteCount)
    let all = try search.evaluate(every, in: posed)
    let free = try posed.with(rules: SitingRules(count: every.count))
    #expect(try search.solve(free).solution?.plans[0].value == all?.value)
  }

  /// Where people are few and whole numbers, dividing areas is assigning persons one by one.
  @Test(
    .enabled(if: Highs.isThere, Highs.reason), arguments: objectives.prefix(2),
    0..<40 as Range<UInt64>)
  func `divided areas are assigned as persons one by one are`(
    objective: Objective, seed: UInt64
  ) throws {
    let posed = try Self.problem(objective, seed: seed, service: .split)
    let found = try Self.search(1).solve(posed)
    // Persons as areas of their own, weight in proportion.
    var weights: [Double] = []
    var rows: [Double] = []
    for area in 0..<posed.problem.travel.areaCount {
      let people = Int(posed.capacity.people[area])
      // Whoever takes up no room is one person of weight.
      for _ in 0..<max(people, 1) {
        weights.append(posed.problem.demand.weights[area] / Double(max(people, 1)))
        rows += (0..<posed.problem.travel.siteCount).map {
          posed.problem.travel[area: area, site: $0]
        }
      }
    }
    let persons = try CapacitatedProblem(
      problem: PlacementProblem(
        demand: Demand(weights),
        travel: TravelMatrix(
          unit: .minutes, source: .supplied(by: "a seed"), areaCount: weights.count,
          siteCount: posed.problem.travel.siteCount, values: rows),
        objective: objective, rules: posed.problem.rules),
      capacity: Capacity(
        places: posed.capacity.places,
        people: (0..<posed.problem.travel.areaCount).flatMap { area in
          let people = Int(posed.capacity.people[area])
          return [Double](repeating: people > 0 ? 1 : 0, count: max(people, 1))
        }, service: .whole))
    let expected = try Self.search(1).solve(persons)
    switch (found, expected) {
    case (.optimal(let a), .optimal(let b)):
      #expect(abs(a.plans[0].value - b.plans[0].value) <= 1e-7 * max(1, abs(b.plans[0].value)))
    case (.infeasible, .infeasible): break
    default: throw Surprise(outcome: found)
    }
  }

  @Test(
    .enabled(if: Highs.isThere, Highs.reason), arguments: objectives.prefix(6),
    0..<40 as Range<UInt64>)
  func `divided areas are solved without HiGHS as with it`(
    objective: Objective, seed: UInt64
  ) throws {
    let posed = try Self.problem(objective, seed: seed, service: .split)
    let with = try Self.search(4).solve(posed)
    let without = try CapacitySearch(SolveLimits(top: 4)).solve(posed)
    switch (with, without) {
    case (.optimal(let a), .optimal(let b)):
      #expect(a.plans.count == b.plans.count)
      for (x, y) in zip(a.plans, b.plans) {
        #expect(abs(x.value - y.value) <= 1e-8 * max(1, abs(x.value)))
        #expect(
          abs(x.evaluation.tieBreak - y.evaluation.tieBreak)
            <= 1e-6 * max(1, abs(x.evaluation.tieBreak)))
      }
    case (.infeasible, .infeasible): break
    default: throw Surprise(outcome: without)
    }
  }

  /// Three villages of 4 on a line, sites at the first and last with 6 places each.
  private static var line: CapacitatedProblem {
    get throws {
      try CapacitatedProblem(
        problem: PlacementProblem(
          demand: Demand([4, 4, 4]),
          travel: TravelMatrix(
            unit: .kilometres, source: .supplied(by: "hand"), areaCount: 3, siteCount: 2,
            values: [0, 10, 1, 9, 10, 0]), objective: .pMedian, rules: SitingRules(count: 2)),
        capacity: Capacity(places: [6, 6], people: [4, 4, 4], service: .split))
    }
  }

  @Test(.enabled(if: Highs.isThere, Highs.reason))
  func `a village in the middle is divided by hand`() throws {
    let line = try Self.line
    guard case .optimal(let solution) = try Self.search(1).solve(line) else {
      Issue.record("not proven")
      return
    }
    let plan = solution.plans[0].evaluation
    // 2 people go 1 km and 2 go 9 km: 20 km among 12.
    #expect(abs(plan.value - 20.0 / 12) < 1e-9)
    #expect(plan.divided == [1])
    #expect(plan.beyondNearest.map(\.area) == [1])
    #expect(abs(plan.beyondNearest[0].people - 2) < 1e-6)
    #expect(plan.loads.map(\.shareUsed).allSatisfy { abs($0 - 1) < 1e-6 })
    let whole = try CapacitatedProblem(
      problem: line.problem,
      capacity: Capacity(places: [6, 6], people: [4, 4, 4], service: .whole))
    #expect(try Self.search(1).solve(whole) == .infeasible(.together))
    let covered = try CapacitatedProblem(
      problem: PlacementProblem(
        demand: line.problem.demand, travel: line.problem.travel,
        objective: .maximalCoverage(within: 5), rules: line.problem.rules),
      capacity: whole.capacity)
    let cover = try #require(try Self.search(1).solve(covered).solution?.plans[0].evaluation)
    #expect(abs(cover.value - 8.0 / 12) < 1e-9)
    #expect(cover.unserved.map(\.people) == [4])
  }

  @Test func `what cannot be is explained before anything is searched`() throws {
    func conflict(
      _ values: [Double], _ places: [Double], _ people: [Double], _ rules: SitingRules,
      _ service: Capacity.Service = .whole
    ) throws -> Conflict? {
      try CapacityPairs(
        CapacitatedProblem(
          problem: PlacementProblem(
            demand: Demand(people.map { $0 + 1 }),
            travel: TravelMatrix(
              unit: .minutes, source: .supplied(by: "hand"), areaCount: people.count,
              siteCount: places.count, values: values), objective: .pMedian, rules: rules),
          capacity: Capacity(places: places, people: people, service: service))
      ).conflict
    }
    let far = Double.infinity
    #expect(
      try conflict([1, 2, 2, 1], [5, 9], [6, 7], SitingRules(count: 1))
        == .tooFewPlaces(places: 9, people: 13, sites: 1))
    #expect(
      try conflict([1, 2, far, far], [5, 9], [2, 2], SitingRules(count: 1))
        == .unreachable(areas: [1]))
    #expect(
      try conflict([1, far, 1, 1], [5, 9], [6, 2], SitingRules(count: 2)) == .tooLarge(areas: [0]))
    #expect(try conflict([1, far, 1, 1], [5, 9], [6, 2], SitingRules(count: 2), .split) == nil)
    let rules = SitingRules(
      count: 1, groups: [GroupRule(members: [0, 1], atLeast: 2)])
    guard case .rules = try conflict([1, 1, 1, 1], [5, 9], [1, 1], rules) else {
      Issue.record("the rules clash")
      return
    }
  }

  // MARK: - Made-up problems

  struct Surprise: Error { let outcome: Outcome<CapacitatedPlan> }

  static func search(_ top: Int) throws -> CapacitySearch {
    let library: HighsLibrary = try #require(Highs.library)
    return CapacitySearch(SolveLimits(top: top, highs: library))
  }

  static func problem(
    _ objective: Objective, seed: UInt64, service: Capacity.Service
  ) throws -> CapacitatedProblem {
    if case .leastCost(_, let level) = objective {
      let posed = try Self.problem(.pMedian, seed: seed, service: service)
      var other = RandomProblem(seed: seed &+ 9_000)
      let costs = (0..<posed.problem.travel.siteCount).map { _ in Double(1 + other.below(5)) }
      return try posed.with(objective: .leastCost(costs: costs, for: level))
    }
    var made = RandomProblem(seed: seed &+ 5_000)
    let areas = 5 + made.below(3)
    let sites = 4 + made.below(2)
    let people = (0..<areas).map { _ in Double(made.below(6)) }
    let problem = try PlacementProblem(
      demand: seed % 4 == 0
        ? made.demand(areas: areas, whole: false) : Demand(people.map { $0 * 2 + 1 }),
      travel: made.travel(areas: areas, sites: sites, coarse: seed % 2 == 0, gaps: seed % 5 == 0),
      objective: objective, rules: made.rules(sites: sites, overlapping: seed % 3 == 0))
    let fair = people.reduce(0, +) / Double(problem.rules.count)
    return try CapacitatedProblem(
      problem: problem,
      capacity: Capacity(
        places: (0..<sites).map { _ in (fair * (0.8 + Double(made.below(8)) / 10)).rounded(.up) },
        people: people, service: service))
  }

  static func expect(
    _ found: Outcome<CapacitatedPlan>, _ expected: [Double], _ posed: CapacitatedProblem, top: Int
  ) throws {
    guard !expected.isEmpty else {
      guard case .infeasible = found else { throw Surprise(outcome: found) }
      return
    }
    guard case .optimal(let solution) = found else { throw Surprise(outcome: found) }
    #expect(solution.plans.count == min(top, expected.count))
    #expect(solution.gap == 0)
    for (plan, value) in zip(solution.plans, expected) {
      #expect(posed.problem.allows(plan.open))
      #expect(abs(plan.value - value) <= 1e-9 * max(1, abs(value)))
    }
    #expect(Set(solution.plans.map(\.open)).count == solution.plans.count)
  }
}
