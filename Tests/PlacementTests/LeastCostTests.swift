import Places
import Testing

@testable import Placement

/// Least cost for a service level, by search and by enumeration, against plain brute force.
struct LeastCostTests {
  static let levels: [ServiceLevel] = [
    .coverage(within: 5, share: 1), .coverage(within: 4, share: 0.7), .meanTravel(atMost: 3),
  ]

  @Test(arguments: levels, 0..<150 as Range<UInt64>)
  func `the cheapest plans that give the service are found`(
    level: ServiceLevel, seed: UInt64
  ) throws {
    let problem = try Self.problem(level, seed: seed)
    guard case .leastCost(let costs, _) = problem.objective else { return }
    let top = [1, 3, 10, 40][Int(seed % 4)]
    let truth = BruteForce(problem)
    let monitor = SearchMonitor(SolveLimits(top: top))
    let found = try LeastCostSearch(
      problem: problem, monitor: monitor, costs: costs, level: level
    ).solve()
    try expectBest(found, truth, top: top)
    try expectBest(ExhaustiveSolver(top: top).solve(problem), truth, top: top)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `at a cost of one each it is set coverage`(seed: UInt64) throws {
    var made = RandomProblem(seed: seed)
    let demand = try made.demand(areas: 40, whole: false)
    let travel = try made.travel(areas: 40, sites: 24, coarse: false, gaps: false)
    let rules = SitingRules(count: 24)
    let share = seed % 2 == 0 ? 1 : 0.8
    let fewest = PlacementSearch().solve(
      try PlacementProblem(
        demand: demand, travel: travel, objective: .setCoverage(within: 25, share: share),
        rules: rules))
    let cheapest = PlacementSearch().solve(
      try PlacementProblem(
        demand: demand, travel: travel,
        objective: .leastCost(
          costs: [Double](repeating: 1, count: 24), for: .coverage(within: 25, share: share)),
        rules: rules))
    #expect(fewest.solution?.plans[0].value == cheapest.solution?.plans[0].value)
    #expect(fewest.solution?.plans[0].open == cheapest.solution?.plans[0].open)
  }

  @Test func `costs that do not fit the sites are refused`() throws {
    var made = RandomProblem(seed: 1)
    let demand = try made.demand(areas: 5, whole: true)
    let travel = try made.travel(areas: 5, sites: 4, coarse: true, gaps: false)
    #expect(throws: PlacementError.badCosts(3, sites: 4)) {
      try PlacementProblem(
        demand: demand, travel: travel,
        objective: .leastCost(costs: [1, 2, 3], for: .meanTravel(atMost: 5)),
        rules: SitingRules(count: 2))
    }
  }

  /// Half with rules of every kind, half with nothing but costs; some sites save money.
  static func problem(_ level: ServiceLevel, seed: UInt64) throws -> PlacementProblem {
    var made = RandomProblem(seed: seed &+ 20_000)
    let areas = 4 + made.below(22)
    let sites = 4 + made.below(8)
    let costs = (0..<sites).map { _ in
      seed % 2 == 0 ? Double(made.below(9) - 1) : Double(made.below(900)) / 91
    }
    let travel = try made.travel(
      areas: areas, sites: sites, coarse: true, gaps: made.below(3) == 0)
    return try PlacementProblem(
      demand: made.demand(areas: areas, whole: made.below(2) == 0), travel: travel,
      objective: .leastCost(costs: costs, for: level),
      rules: seed % 3 == 0
        ? SitingRules(count: sites) : made.sideRules(sites: sites, overlapping: seed % 5 == 0))
  }
}
