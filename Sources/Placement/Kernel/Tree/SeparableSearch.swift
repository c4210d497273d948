internal import Certificates
internal import Places

/// Solves the objectives that are sums over areas: p-median, maximal coverage, equity.
struct SeparableSearch {
  let problem: PlacementProblem
  let monitor: SearchMonitor

  init(_ problem: PlacementProblem, _ monitor: SearchMonitor) {
    self.problem = problem
    self.monitor = monitor
  }

  func solve() -> Outcome<RankedPlan> { solve(isLogged: false).outcome }

  /// - Parameter isLogged: whether the proof is taken down as well.
  func solve(isLogged: Bool) -> (outcome: Outcome<RankedPlan>, certificate: Certificate?) {
    let scale = CostScale(problem)
    let depth = RootBuilder.depth(problem)
    let root = RootBuilder(problem: problem, pairCost: scale.pairCost, depth: depth).build()
    let kernel = KernelSearch(
      root, monitor: monitor, top: monitor.limits.top, isLogged: isLogged,
      shown: scale.value(ofCost:))
    let bound = kernel.run()
    let outcome = outcome(kernel, bound: bound, scale: scale)
    guard let log = kernel.log, let certified = try? root.certifiedProblem() else {
      return (outcome, nil)
    }
    let plans = kernel.pool.plans.map(\.open)
    return (outcome, Certificate(problem: certified, plans: plans, steps: log.steps))
  }

  private func outcome(_ kernel: KernelSearch, bound: Double, scale: CostScale) -> Outcome<
    RankedPlan
  > {
    let evaluated = kernel.pool.plans.map { Evaluation(open: $0.open, problem: problem) }
    guard let best = kernel.pool.plans.first else {
      return bound == .infinity
        ? .infeasible(problem.conflict)
        : .undecided(monitor.end(isProven: false, otherwise: .unstoredPairs))
    }
    let plans = PlanOrder.ranked(evaluated, under: problem.objective)
    let isProven = bound >= best.cost - 1e-9 * abs(best.cost)
    // Whatever costs no more than the bound has its place in the ranking for good.
    let sure = kernel.pool.plans.count { $0.cost <= bound + 1e-9 * abs(bound) }
    let solution = Solution(
      plans: plans, bound: isProven ? plans[0].value : scale.value(ofCost: bound),
      method: SearchMethod(
        .sumOverAreas, modelPart: kernel.master == nil ? nil : .multipliers),
      end: monitor.end(isProven: isProven, otherwise: .unstoredPairs), nodes: monitor.nodes,
      provenRanks: sure)
    return isProven ? .optimal(solution) : .feasible(solution)
  }
}
