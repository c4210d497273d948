import Certificates
import PlaceSupport
import Places
import Testing

@testable import Placement

/// A figure that stands for "not known" takes nothing from the others.
struct CostPricesTests {
  /// Four areas: the first is reached by the dear site alone, each of the others by two.
  private static func problem(
    dear: Double, share: Double = 1, needed: Bool = true
  ) throws -> PlacementProblem {
    let far = 90.0
    return try PlacementProblem(
      demand: Demand([5, 3, 2, 4]),
      travel: Line.matrix([
        [1, needed ? far : 2, far, far, far], [far, 4, 6, far, far], [far, far, 3, 5, far],
        [far, 7, far, far, 2],
      ]),
      objective: .leastCost(
        costs: [dear, 2.37, 3.14, 6.57, 9.19], for: .coverage(within: 10, share: share)),
      rules: SitingRules(count: 5))
  }

  @Test(arguments: [1e9, 1e12, 1e13])
  func `the pence beside a huge cost that every plan pays are the least`(dear: Double) throws {
    let problem = try Self.problem(dear: dear)
    // Site 1 covers two areas for 2.37; the third needs site 2 or 3.
    for outcome in [
      ExhaustiveSolver(top: 1).solve(problem),
      try TestedSolver.searched(problem, SolveLimits(top: 1)),
      try TestedSolver.searched(problem, SolveLimits(top: 4)),
    ] {
      let best = try #require(outcome.solution?.plans.first)
      #expect(best.open == [0, 1, 2])
      #expect(best.value == dear + 5.51)
    }
    let (_, certificate) = PlacementSearch().certified(problem)
    #expect(certificate?.plans.first == [0, 1, 2])
  }

  @Test(arguments: [1e9, 1e13, 1e15], [1, 0.8])
  func `a huge cost that no plan needs to pay changes no other`(dear: Double, share: Double) throws
  {
    let huge = try Self.problem(dear: dear, share: share, needed: false)
    let plain = try Self.problem(dear: 50, share: share, needed: false)
    for top in [1, 3] {
      let found = try #require(
        TestedSolver.searched(huge, SolveLimits(top: top)).solution?.plans.first)
      let expected = try #require(ExhaustiveSolver(top: 1).solve(plain).solution?.plans.first)
      #expect(found.open == expected.open && found.value == expected.value)
    }
  }

  @Test func `prices are whole steps, and sites in every plan cost nothing`() throws {
    let problem = try Self.problem(dear: 1e12)
    guard case .leastCost(let costs, let level) = problem.objective else { return }
    let prices = CostPrices(problem, costs, level)
    #expect(prices.prices == [0, 237, 314, 657, 919])
    #expect(prices.cost(of: [0, 1, 2]) == 551)
    #expect(prices.value(of: 551) == 1e12 + 5.51)
  }
}
