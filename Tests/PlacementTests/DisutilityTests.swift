import Foundation
import Places
import Testing

@testable import Placement

struct DisutilityTests {
  @Test(arguments: [1e-14, 1e-9, 1e-4, 0.1, 3, 200])
  func `one journey is as good as itself, however small or large κ d is`(kappa: Double) {
    for impedance in [1e-9, 0.5, 12, 3_000] {
      let found = Disutility.equivalent(
        of: [(weight: 4, impedance: impedance)], total: 4, kappa: kappa)
      #expect(abs(found - impedance) <= 1e-13 * impedance)
    }
  }

  @Test func `where κ d is tiny the equivalent is the mean and half of κ times the variance`() {
    let journeys = [(weight: 1.0, impedance: 2.0), (3, 6)]
    let kappa = 1e-13
    // Mean 5, variance (9 + 3 · 1) / 4 = 3.
    let found = Disutility.equivalent(of: journeys, total: 4, kappa: kappa)
    #expect(abs(found - 5) < 1e-12)
    #expect(Disutility.equivalent(of: [(weight: 1, impedance: 0)], total: 1, kappa: kappa) == 0)
  }

  @Test(arguments: [0, 7.0, 40])
  func `the reference changes nothing but the scale`(reference: Double) {
    let scale = Disutility(kappa: 0.3, reference: reference)
    let mean = (2 * scale.excess(10) + scale.excess(40)) / 3
    let direct = log((2 * exp(0.3 * 10) + exp(0.3 * 40)) / 3) / 0.3
    #expect(abs(scale.equivalent(mean: mean) - direct) < 1e-12 * direct)
  }

  @Test func `no route is no equivalent, and a longest journey of thousands still has one`() {
    #expect(
      Disutility.equivalent(of: [(weight: 1, impedance: .infinity), (1, 2)], total: 2, kappa: 1)
        == .infinity)
    let long = Disutility.equivalent(
      of: [(weight: 1, impedance: 5_000), (1, 1)], total: 2, kappa: 1)
    #expect(abs(long - (5_000 - log(2))) < 1e-9)
  }

  @Test func `search and counting agree where one placeholder makes κ tiny`() throws {
    let travel = try TravelMatrix(
      unit: .minutes, source: .supplied(by: "hand"), areaCount: 4, siteCount: 4,
      values: [3, 5e9, 9, 7, 4e9, 2, 6, 8, 5, 1, 4e9, 2, 8, 9, 1, 6e9])
    let problem = try PlacementProblem(
      demand: Demand([16, 4, 13, 20]), travel: travel,
      objective: .equity(aversion: 0.5, alpha: 2e-10), rules: SitingRules(count: 2))
    let counted = try #require(ExhaustiveSolver().solve(problem).solution)
    let searched = try #require(
      TestedSolver.searched(problem, SolveLimits(top: 6)).solution)
    for (a, b) in zip(counted.plans, searched.plans) {
      #expect(a.open == b.open && a.value == b.value)
    }
    #expect(counted.plans[0].value > 1)
  }
}
