import Places
import Testing

@testable import Placement

/// Least cost beside set coverage, and costs that are no costs.
struct LeastCostTests {
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
}
