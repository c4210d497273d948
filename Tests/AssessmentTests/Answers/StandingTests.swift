import Assessment
import PlaceSupport
import Placement
import Places
import Testing

struct StandingTests {
  private func standing(
    _ open: [Int], _ objective: Objective, travel: TravelMatrix = Line.travel,
    rules: SitingRules = SitingRules(count: 2)
  ) throws -> Standing {
    let problem = try PlacementProblem(
      demand: try Demand(Array(Line.people.prefix(travel.areaCount))), travel: travel,
      objective: objective, rules: rules)
    let plans = ExhaustiveSolver().solve(problem).solution?.plans ?? []
    return Standing(of: open, among: plans, problem: problem)
  }

  @Test func `a scenario has a rank among the plans`() throws {
    // Means: B and C 0.4, A and C 1.2, A and B 3.6.
    let ranks = try [[1, 2], [0, 2], [0, 1]].map { try standing($0, .pMedian).rank }
    #expect(ranks == [1, 2, 3])
    #expect(try standing([0, 2], .pMedian).value == 1.2)
    #expect(try standing([0, 2], .pMedian).candidates == 3)
    #expect(try standing([0, 2], .pMedian).ties == 0)
  }

  @Test func `the order in which a scenario lists its sites is irrelevant`() throws {
    #expect(try standing([2, 0], .pMedian).rank == 2)
  }

  @Test func `plans as good share the rank, and how many is said`() throws {
    // Within 5 of A and C, or of B and C: everyone. Within 5 of A and B: 40 of 100.
    let covered = Objective.maximalCoverage(within: 5)
    #expect(try standing([0, 2], covered).rank == 1)
    #expect(try standing([0, 2], covered).ties == 1)
    #expect(try standing([0, 1], covered).rank == 3)
    #expect(try standing([0, 1], covered).ties == 0)
  }

  @Test func `a scenario that is not an allowed plan has a value and no rank`() throws {
    let all = try standing([0, 1, 2], .pMedian)
    #expect(all.rank == nil)
    #expect(all.value == 0)
    #expect(all.ties == 0)
    let closed = try standing([0, 2], .pMedian, rules: SitingRules(count: 2, close: [0]))
    #expect(closed.rank == nil)
    #expect(closed.candidates == 1)
  }

  @Test func `a scenario that leaves somebody without a route has no finite value`() throws {
    let cut = Line.matrix([[1, .infinity], [.infinity, 2]])
    let one = try standing([0], .pMedian, travel: cut, rules: SitingRules(count: 1))
    #expect(one.value == .infinity)
    #expect(one.rank == nil)
  }
}
