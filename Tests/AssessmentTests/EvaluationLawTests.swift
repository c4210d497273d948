import Placement
import Places
import TestSupport
import Testing

/// Laws of value that hold for whatever study: seeded villages, sites and plans.
struct EvaluationLawTests {
  private struct Village {
    let people: [Double]
    let travel: TravelMatrix
    let open: [Int]
    var random: SplitMix64

    init(_ seed: UInt64) throws {
      random = SplitMix64(seed: seed)
      people = [1] + random.eighths(14, upTo: 60)
      travel = try TravelMatrix(
        unit: .minutes, source: .supplied(by: "chance"), areaCount: 15, siteCount: 6,
        values: random.eighths(90, upTo: 40))
      open = random.some(of: 6)
    }

    func value(
      _ objective: Objective, open: [Int]? = nil, people: [Double]? = nil,
      travel: TravelMatrix? = nil
    ) throws -> Double {
      Evaluation(
        open: open ?? self.open,
        problem: try PlacementProblem(
          demand: try Demand(people ?? self.people), travel: travel ?? self.travel,
          objective: objective, rules: SitingRules(count: 1))
      ).value
    }
  }

  private static let objectives: [Objective] = [.pMedian, .maximalCoverage(within: 9), .pCenter]

  @Test(arguments: objectives, 0..<20 as Range<UInt64>)
  func `another hub never makes travel worse`(objective: Objective, seed: UInt64) throws {
    var village = try Village(seed)
    let more = Array(Set(village.open).union([village.random.whole(0...5)]))
    #expect(
      !objective.isBetter(
        try village.value(objective), than: try village.value(objective, open: more)))
  }

  @Test(arguments: objectives, 0..<20 as Range<UInt64>)
  func `four times the demand leaves every mean, share and worst as it was`(
    objective: Objective, seed: UInt64
  ) throws {
    let village = try Village(seed)
    #expect(
      try village.value(objective)
        == village.value(objective, people: village.people.map { $0 * 4 }))
    #expect(
      try Demand(village.people.map { $0 * 4 }).total == Demand(village.people).total * 4)
  }

  @Test(arguments: objectives, 0..<20 as Range<UInt64>)
  func `the order of the areas is irrelevant`(objective: Objective, seed: UInt64) throws {
    var village = try Village(seed)
    let order = village.random.order(15)
    let travel = try TravelMatrix(
      unit: .minutes, source: .supplied(by: "chance"), areaCount: 15, siteCount: 6,
      values: order.flatMap { area in (0..<6).map { village.travel[area: area, site: $0] } })
    #expect(
      try village.value(objective)
        == village.value(objective, people: order.map { village.people[$0] }, travel: travel))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `coverage never falls as the standard widens, and ends at everyone`(seed: UInt64) throws {
    let village = try Village(seed)
    let shares = try stride(from: 1.0, through: 40, by: 1).map {
      try village.value(.maximalCoverage(within: $0))
    }
    #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(shares.last == 1)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the mean is never above the worst`(seed: UInt64) throws {
    let village = try Village(seed)
    #expect(try village.value(.pMedian) <= village.value(.pCenter))
  }
}
