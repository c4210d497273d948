import Places
import Synchronization
import Testing

@testable import Placement

/// Searches by several threads, and searches that are stopped.
struct PlacementSearchTests {
  @Test(arguments: [Objective.pMedian, .pCenter, .maximalCoverage(within: 30)])
  func `the number of threads changes nothing`(objective: Objective) throws {
    var made = RandomProblem(seed: 5)
    let travel = try made.travel(areas: 6_100, sites: 14, coarse: false, gaps: false)
    let problem = try PlacementProblem(
      demand: made.demand(areas: 6_100, whole: false), travel: travel, objective: objective,
      rules: SitingRules(count: 11))
    let one = PlacementSearch(SolveLimits(top: 3, threads: 1)).solve(problem)
    let two = PlacementSearch(SolveLimits(top: 3, threads: 2)).solve(problem)
    #expect(one == two)
  }

  /// - Parameter patience: how often the search may ask whether it is to stop.
  @Test(arguments: [3, 20, 100])
  func `an interrupted search says how far from the best it may be`(patience: Int) throws {
    var made = RandomProblem(seed: 8)
    let travel = try made.travel(areas: 300, sites: 60, coarse: false, gaps: false)
    let problem = try PlacementProblem(
      demand: made.demand(areas: 300, whole: true), travel: travel, objective: .pMedian,
      rules: SitingRules(count: 8))
    let best = PlacementSearch().solve(problem)
    let asked = Mutex(0)
    let limits = SolveLimits(
      threads: 1,
      isInterrupted: {
        asked.withLock {
          $0 += 1
          return $0 > patience
        }
      })
    let stopped = PlacementSearch(limits).solve(problem)
    guard case .optimal(let proven) = best, let found = stopped.solution else {
      Issue.record("found \(stopped), and without a limit \(best)")
      return
    }
    #expect(found.bound <= proven.bound * (1 + 1e-9))
    #expect(found.plans[0].value >= proven.plans[0].value * (1 - 1e-9))
    if case .optimal = stopped { return }
    #expect(found.gap > 0)
  }

  @Test func `a search interrupted at once is undecided or bounded, never infeasible`() throws {
    var made = RandomProblem(seed: 9)
    let travel = try made.travel(areas: 300, sites: 60, coarse: false, gaps: false)
    for objective in [
      Objective.pMedian, .pCenter, .maximalCoverage(within: 3), .equity(aversion: 1, alpha: 0.1),
      .setCoverage(within: 20, share: 1), .setCoverage(within: 20, share: 0.9),
    ] {
      let problem = try PlacementProblem(
        demand: made.demand(areas: 300, whole: true), travel: travel, objective: objective,
        rules: SitingRules(count: 30))
      let outcome = PlacementSearch(SolveLimits(isInterrupted: { true })).solve(problem)
      switch outcome {
      case .infeasible: Issue.record("\(objective): \(outcome)")
      case .optimal(let solution):
        // A first plan may meet a bound that needs no search.
        let unlimited = PlacementSearch().solve(problem).solution
        #expect(solution.plans[0].value == unlimited?.plans[0].value)
      case .feasible, .undecided: break
      }
    }
  }
}
