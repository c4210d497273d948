import PlaceSupport
import Places
import Testing

@testable import Placement

/// Sites that cover what others cover are left out of the search, and the answer is the same.
struct NeedlessSitesTests {
  @Test func `of sites with the same areas the earliest stays, of fewer areas none`() throws {
    let problem = try PlacementProblem(
      demand: Demand([1, 2, 3]),
      travel: Line.matrix([[1, 9, 1, 9, 9], [1, 1, 1, 9, 9], [9, 2, 9, 2, 9]]),
      objective: .maximalCoverage(within: 5), rules: SitingRules(count: 2))
    #expect(NeedlessSites(problem, within: 5).sites == [2, 3, 4])
  }

  @Test func `a site that is kept open stays, and makes its equals needless`() throws {
    let problem = try PlacementProblem(
      demand: Demand([1, 2]), travel: Line.matrix([[1, 1, 9], [1, 1, 2]]),
      objective: .maximalCoverage(within: 5), rules: SitingRules(count: 1, keep: [1]))
    #expect(NeedlessSites(problem, within: 5).sites == [0, 2])
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `coverage with many equal sites is what counting finds`(seed: UInt64) throws {
    var made = RandomProblem(seed: seed)
    let columns = 4 + made.below(4)
    let base = try made.travel(areas: 9, sites: columns, coarse: true, gaps: true)
    let sites = 12
    let origin = (0..<sites).map { _ in made.below(columns) }
    let values = (0..<9).flatMap { area in origin.map { base[area: area, site: $0] } }
    let count = 2 + made.below(6)
    let problem = try PlacementProblem(
      demand: made.demand(areas: 9, whole: seed % 2 == 0),
      travel: TravelMatrix(
        unit: .minutes, source: .supplied(by: "a seed"), areaCount: 9, siteCount: sites,
        values: values),
      objective: .maximalCoverage(within: 3),
      rules: SitingRules(
        count: count, fewest: seed % 3 == 0 ? 1 : count,
        keep: seed % 4 == 0 ? [made.below(sites)] : []))
    let expected = try #require(ExhaustiveSolver(top: 20).solve(problem).solution)
    for top in [1, 5] {
      let outcome = try TestedSolver.searched(problem, SolveLimits(top: top))
      guard case .optimal(let solution) = outcome else {
        Issue.record("not proven: \(outcome)")
        continue
      }
      #expect(solution.plans.map(\.rank) == Array(expected.plans.prefix(top).map(\.rank)))
      #expect(
        zip(solution.plans, expected.plans).allSatisfy { abs($0.value - $1.value) < 1e-12 })
    }
    let (outcome, certificate) = PlacementSearch().certified(problem)
    #expect(outcome.solution != nil && certificate != nil)
  }
}
