import Places
import TestSupport
import Testing

@testable import Placement

/// What one draw makes of demand, travel and outreach.
struct DrawnInputsTests {
  /// Areas × columns: two hubs and one outreach site, one minute or more everywhere.
  private static func table(_ values: [Double], columns: Int) throws -> TravelMatrix {
    try TravelMatrix(
      unit: .minutes, source: .supplied(by: "hand"), areaCount: values.count / columns,
      siteCount: columns, values: values)
  }

  /// Outreach worth w: w of everybody's visits go to the nearest of both kinds, 1 − w to the hub. The same
  /// question posed as two tiers, with every outreach site kept open, is answered by other code.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func `outreach beside every plan is two tiers with all outreach open`(seed: UInt64) throws {
    var numbers = RandomProblem(seed: seed)
    let (areas, hubs, outreach) = (
      3 + numbers.below(12), 4 + numbers.below(4), 1 + numbers.below(3)
    )
    let columns = hubs + outreach
    let travel = try Self.table(
      (0..<areas * columns).map { _ in Double(1 + numbers.below(40)) }, columns: columns)
    let demand = try numbers.demand(areas: areas, whole: false)
    let share = Double(1 + numbers.below(9)) / 10
    let objective: Objective = seed % 2 == 0 ? .pMedian : .maximalCoverage(within: 12)
    let tiers = try TwoTierProblem(
      demand: demand, travel: travel, hubs: Tier(sites: Array(0..<hubs), count: 2),
      outreach: Tier(
        sites: Array(hubs..<columns), count: outreach, keep: Set(hubs..<columns)),
      share: share, objective: objective)
    let expected = try #require(ExhaustiveSolver(top: 1).solve(tiers.single).solution).plans[0]
    let problem = try PlacementProblem(
      demand: demand, travel: travel.to(Array(0..<hubs)), objective: objective,
      rules: SitingRules(count: 2))
    var spread = InputSpread(
      ways: .table(travel), always: [Double](repeating: .infinity, count: areas))
    spread.outreach = OutreachSpread(columns: outreach, share: share...share)
    let found = RedrawnSearch(problem, inputs: spread).solve(draws: 2, seed: seed)
    let values = try #require(found.plans.first?.values)
    #expect(abs(values.lowerBound - expected.value) <= 1e-9 * max(1, expected.value))
    #expect(found.plans[0].first == 1)
  }

  @Test func `what is drawn of hubs does not depend on outreach beside them`() throws {
    let points = try [(0, 0), (3, 1), (9, 4)].map {
      try GridPoint(easting: 500_000 + $0.0 * 1_000, northing: 200_000 + $0.1 * 1_000)
    }
    func drawn(_ outreach: [GridPoint]) throws -> DrawnInputs {
      var spread = InputSpread(
        ways: .lines(
          StraightWays(
            origins: points.map { [$0] }, sites: points + outreach,
            rough: (points + outreach).map { _ in 400 }, perKilometre: 1.3)),
        always: [Double](repeating: .infinity, count: 3))
      (spread.detour, spread.people) = (0.2, 0.1)
      if !outreach.isEmpty { spread.outreach = OutreachSpread(columns: 1, share: 0...1) }
      return DrawnInputs(spread, demand: try Demand([4, 5, 6]), seed: 3)
    }
    let (alone, beside) = (try drawn([]), try drawn([points[1]]))
    #expect(beside.rows == 8 && alone.rows == 4)
    for draw in 0..<20 {
      alone.draw(draw)
      beside.draw(draw)
      for site in 0..<3 {
        for area in 0..<3 {
          let way = alone.travel[site * 4 + area]
          #expect(beside.travel[site * 8 + area] == way)
          #expect(beside.travel[site * 8 + 3 + area] <= way)
        }
      }
      for area in 0..<3 {
        let both = beside.weights[area] + beside.weights[3 + area]
        #expect(abs(both - alone.weights[area]) < 1e-12)
      }
      #expect(beside.total == alone.total)
    }
  }

  @Test func `each draw has one of the demands and one of the tables, each about as often`() throws
  {
    let tables = try [[1.0, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]].map {
      try Self.table($0, columns: 2)
    }
    let demands = try [[10.0, 0], [0, 30]].map { try Demand($0) }
    var spread = InputSpread(ways: .tables(tables), always: [.infinity, .infinity])
    spread.demands = demands
    let inputs = DrawnInputs(spread, demand: demands[0], seed: 5)
    var counts: [String: Int] = [:]
    for draw in 0..<6_000 {
      inputs.draw(draw)
      let weights = (0..<2).map { inputs.weights[$0] }
      // The area that is furthest from every site comes first.
      #expect(weights == [0, 10] || weights == [30, 0])
      let first = inputs.travel[0]
      #expect([3, 7, 11].contains(first) && inputs.travel[inputs.rows] == first + 1)
      counts["\(weights) \(first)", default: 0] += 1
    }
    #expect(counts.count == 6)
    // A thousand each, five standard deviations of 29 either way.
    for count in counts.values { #expect((855...1_145).contains(count)) }
  }
}
