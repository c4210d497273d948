import Places
import Testing

@testable import Placement

/// The check that no solver shares.
struct CapacityEvaluationTests {
  private func posed(_ service: Capacity.Service) throws -> CapacitatedProblem {
    try CapacitatedProblem(
      problem: PlacementProblem(
        demand: Demand([1, 3]),
        travel: TravelMatrix(
          unit: .minutes, source: .supplied(by: "hand"), areaCount: 2, siteCount: 3,
          values: [1, 5, 9, .infinity, 2, 4]), objective: .pMedian, rules: SitingRules(count: 2)),
      capacity: Capacity(places: [5, 4, 9], people: [2, 4], service: service))
  }

  @Test func `a sound assignment is priced by hand`() throws {
    let plan = try CapacityEvaluation(
      open: [1, 0],
      shares: [.init(area: 0, site: 0, share: 1), .init(area: 1, site: 1, share: 1)],
      problem: posed(.whole))
    #expect(plan.open == [0, 1])
    #expect(plan.value == 1.75)
    #expect(plan.loads.map(\.people) == [2, 4])
    #expect(plan.loads.map(\.shareUsed) == [0.4, 1])
    #expect(plan.beyondNearest.isEmpty && plan.divided.isEmpty && plan.unserved.isEmpty)
  }

  @Test func `people past their nearest site are counted`() throws {
    let plan = try CapacityEvaluation(
      open: [0, 1],
      shares: [
        .init(area: 0, site: 0, share: 0.75), .init(area: 0, site: 1, share: 0.25),
        .init(area: 1, site: 1, share: 1),
      ], problem: try roomier)
    // 0.75 min + 1.25 min + 3 × 2 min among 4.
    #expect(plan.value == 2)
    #expect(plan.divided == [0])
    #expect(plan.beyondNearest == [AreaPeople(area: 0, people: 0.5)])
  }

  private var roomier: CapacitatedProblem {
    get throws {
      let narrow = try posed(.split)
      return try CapacitatedProblem(
        problem: narrow.problem,
        capacity: Capacity(places: [5, 6, 9], people: [2, 4], service: .split))
    }
  }

  private static let faults: [([Int], [(Int, Int, Double)], CapacityFault)] = [
    ([0], [], .ruleBroken(open: [0])),
    ([0, 1], [(0, 2, 1), (1, 1, 1)], .notServable(area: 0, site: 2)),
    ([0, 1], [(0, 0, 1), (1, 0, 1)], .notServable(area: 1, site: 0)),
    ([0, 1], [(0, 0, 1)], .wrongShare(area: 1, share: 0)),
    ([0, 1], [(0, 0, 0.5), (0, 1, 0.5), (1, 1, 1)], .divided(area: 0)),
    ([0, 1], [(0, 1, 1), (1, 1, 1)], .overfull(site: 1, people: 6, places: 4)),
  ]

  @Test(arguments: faults)
  func `what is wrong with an assignment is found`(
    open: [Int], shares: [(Int, Int, Double)], fault: CapacityFault
  ) throws {
    let problem = try posed(.whole)
    #expect(throws: fault) {
      try CapacityEvaluation(
        open: open, shares: shares.map { .init(area: $0.0, site: $0.1, share: $0.2) },
        problem: problem)
    }
  }

  @Test func `figures that are no capacities are refused`() throws {
    let problem = try posed(.whole).problem
    func refused(
      _ error: PlacementError, _ places: [Double], _ people: [Double],
      _ posed: PlacementProblem
    ) {
      #expect(throws: error) {
        try CapacitatedProblem(
          problem: posed, capacity: Capacity(places: places, people: people, service: .split))
      }
    }
    refused(.wrongCapacity(places: 2, sites: 3, people: 2, areas: 2), [1, 1], [1, 1], problem)
    refused(.badPlaces(site: 1, value: -1), [1, -1, 1], [1, 1], problem)
    refused(.badPeople(area: 0, value: .infinity), [1, 1, 1], [.infinity, 1], problem)
  }
}
