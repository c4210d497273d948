import Places
import Testing

@testable import Placement

/// The kernel against enumeration.
struct KernelSearchTests {
  static let objectives: [Objective] = [
    .pMedian, .maximalCoverage(within: 4), .equity(aversion: 1, alpha: 0.2),
  ]

  @Test(arguments: objectives, 0..<150 as Range<UInt64>)
  func `the kernel ranks plans as enumeration does`(objective: Objective, seed: UInt64) throws {
    var made = RandomProblem(seed: seed)
    let problem = try made.problem(objective, overlapping: seed % 3 == 0)
    let top = [1, 3, 10, 40][Int(seed % 4)]
    let expected = ExhaustiveSolver(top: top).solve(problem)
    let found = SeparableSearch(problem, SearchMonitor(SolveLimits(top: top))).solve()
    try expectSame(found, expected, problem)
  }
}

/// Same kind of outcome, same values in order, every plan allowed and none twice.
func expectSame(
  _ found: Outcome, _ expected: Outcome, _ problem: PlacementProblem
) throws {
  switch (found, expected) {
  case (.optimal(let a), .optimal(let b)):
    #expect(a.plans.count == b.plans.count)
    #expect(a.plans.map(\.rank) == b.plans.map(\.rank))
    for (x, y) in zip(a.plans, b.plans) {
      #expect(abs(x.value - y.value) <= 1e-9 * max(1, abs(y.value)))
      #expect(problem.allows(x.open))
      #expect(Evaluation(open: x.open, problem: problem).value == x.value)
    }
    #expect(Set(a.plans.map(\.open)).count == a.plans.count)
    #expect(a.gap == 0)
  case (.infeasible, .infeasible): break
  default: Issue.record("found \(found), expected \(expected)")
  }
}
