import Places
import Testing

@testable import Placement

/// What every solver must answer, whatever its method: every objective under every family of rules,
/// against one brute force.
struct SolverConformanceTests {
  @Test(arguments: TestedSolver.all, ObjectiveFamily.allCases)
  func `the best plans are found, in order, and proven`(
    solver: TestedSolver, objective: ObjectiveFamily
  ) throws {
    for family in RuleFamily.allCases {
      for seed in solver.seeds {
        var made = RandomProblem(seed: seed &+ 30_000)
        let problem = try made.problem(objective, family)
        let top = solver.tops[Int(seed) % solver.tops.count]
        expectBest(
          try solver.solve(problem, top), BruteForce(problem), top: top,
          settlesTies: solver.settlesTies, "\(family), seed \(seed)")
      }
    }
  }

  @Test(arguments: TestedSolver.all, ObjectiveFamily.allCases)
  func `the same question has the same answer`(
    solver: TestedSolver, objective: ObjectiveFamily
  ) throws {
    var made = RandomProblem(seed: 12)
    let problem = try made.problem(objective, .range)
    #expect(try solver.solve(problem, 4) == solver.solve(problem, 4))
  }
}

/// The best `top` plans, in order and proven, each keeping the rules and worth what it is said to be;
/// or a proof that there are none exactly where there are none.
///
/// - Parameters:
///   - settlesTies: whether plans of one value are ranked by what settles ties.
///   - what: which question it was.
func expectBest(
  _ found: Outcome<RankedPlan>, _ truth: BruteForce, top: Int, settlesTies: Bool = true,
  _ what: Comment? = nil
) {
  let faults = faults(of: found, beside: truth, top: top, settlesTies: settlesTies)
  #expect(faults.isEmpty, what)
}

private func faults(
  of found: Outcome<RankedPlan>, beside truth: BruteForce, top: Int, settlesTies: Bool
) -> [String] {
  let problem = truth.problem
  guard case .optimal(let solution) = found else {
    if case .infeasible = found, truth.plans.isEmpty { return [] }
    return ["\(found), and there are \(truth.plans.count) plans"]
  }
  guard let best = truth.plans.first else { return ["a plan where there is none: \(found)"] }
  var faults: [String] = []
  func claim(_ isSo: Bool, _ claim: @autoclosure () -> String) {
    if !isSo { faults.append(claim()) }
  }
  claim(
    solution.plans.count == min(top, truth.plans.count), "as many plans as there are, up to top")
  claim(Set(solution.plans.map(\.open)).count == solution.plans.count, "each set of sites once")
  claim(solution.gap == 0, "no gap")
  claim(isSame(solution.bound, best.value), "bound \(solution.bound), not \(best.value)")
  claim(solution.provenRanks == solution.plans.count, "\(solution.provenRanks) ranks proven")
  for (plan, expected) in zip(solution.plans, truth.plans) {
    let better = truth.plans.count { problem.objective.isBetter($0.value, than: expected.value) }
    let evaluation = Evaluation(open: plan.open, problem: problem)
    claim(plan.rank == better + 1, "rank \(better + 1), not \(plan.rank)")
    claim(BruteForce.obeys(plan.open, problem.rules), "\(plan.open) keeps the rules")
    claim(isSame(plan.value, expected.value), "value \(expected.value), not \(plan.value)")
    claim(isSame(plan.value, evaluation.value), "worth \(evaluation.value), not \(plan.value)")
    claim(
      !settlesTies || isSame(evaluation.tieBreak, expected.tie),
      "tie settled by \(expected.tie), not \(evaluation.tieBreak)")
  }
  return faults
}

private func isSame(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-8 * max(1, abs(b)) }
