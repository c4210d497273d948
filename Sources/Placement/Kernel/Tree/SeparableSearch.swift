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

  /// How far the search for a proof goes that may leave no site out: its tree may have no end.
  private static let nodesWithNeedless = 2_000

  func solve() -> Outcome<RankedPlan> {
    guard let lean = leanPlan() else { return searched().outcome }
    let scale = CostScale(problem)
    let kernel = kernel(scale)
    let best = kernel.root.price(lean.open)
    if lean.isProven, case .exactly(let cost) = best {
      kernel.floor = cost + Rounding.ofBounds * abs(cost)
    }
    let bound = max(kernel.run(start: [lean.open]), lean.bound)
    return outcome(kernel, bound: bound, scale: scale)
  }

  /// The same, with the proof taken down.
  func certified() -> (outcome: Outcome<RankedPlan>, certificate: Certificate?) {
    guard leanPlan() != nil else { return searched(isLogged: true) }
    let outcome = solve()
    let plans = outcome.solution?.plans.map(\.open) ?? []
    let proof = searched(isLogged: true, start: plans, mostNodes: Self.nodesWithNeedless)
    return (outcome, proof.certificate)
  }

  private func kernel(
    _ scale: CostScale, isLogged: Bool = false, mostNodes: Int = .max
  ) -> KernelSearch {
    let depth = RootBuilder.depth(problem)
    let root = RootBuilder(problem: problem, pairCost: scale.pairCost, depth: depth).build()
    return KernelSearch(
      root, monitor: monitor, top: monitor.limits.top, mostNodes: mostNodes, isLogged: isLogged,
      shown: scale.value(ofCost:))
  }

  /// The best plan of those that open no needless site before all others, where there are such sites and
  /// nothing else tells sites apart; with sites that it can do without, where more have to open.
  private func leanPlan() -> (open: [Int], bound: Double, isProven: Bool)? {
    let rules = problem.rules
    guard case .maximalCoverage(let within) = problem.objective, rules.isFree else { return nil }
    let needless = NeedlessSites(problem, within: within).sites
    let count = min(
      rules.count, problem.travel.siteCount - rules.close.count - needless.count)
    guard !needless.isEmpty, count >= max(1, rules.keep.count),
      let posed = try? problem.with(
        rules: SitingRules(
          count: count, fewest: min(rules.fewest, count), keep: rules.keep,
          close: rules.close.union(needless)))
    else { return nil }
    let root = RootBuilder(
      problem: posed, pairCost: .uncovered(within: within), depth: RootBuilder.depth(posed)
    ).build()
    let kernel = KernelSearch(
      root, monitor: monitor, top: 1, shown: CostScale(problem).value(ofCost:))
    let bound = kernel.run()
    guard let best = kernel.pool.plans.first else { return nil }
    var open = Set(best.open)
    for site in 0..<problem.travel.siteCount
    where open.count < rules.fewest && !rules.close.contains(site) { open.insert(site) }
    return (open.sorted(), bound, bound >= best.cost - Rounding.ofBounds * abs(best.cost))
  }

  private func searched(
    isLogged: Bool = false, start: [[Int]] = [], mostNodes: Int = .max
  ) -> (outcome: Outcome<RankedPlan>, certificate: Certificate?) {
    let scale = CostScale(problem)
    let kernel = kernel(scale, isLogged: isLogged, mostNodes: mostNodes)
    let root = kernel.root
    let bound = kernel.run(start: start)
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
    let isProven = bound >= best.cost - Rounding.ofBounds * abs(best.cost)
    // Whatever costs no more than the bound has its place in the ranking for good.
    let sure = kernel.pool.plans.count { $0.cost <= bound + Rounding.ofBounds * abs(bound) }
    let solution = Solution(
      plans: plans, bound: isProven ? plans[0].value : scale.value(ofCost: bound),
      method: SearchMethod(
        .sumOverAreas, modelPart: kernel.master == nil ? nil : .multipliers),
      end: monitor.end(isProven: isProven, otherwise: .unstoredPairs), nodes: monitor.nodes,
      provenRanks: sure)
    return isProven ? .optimal(solution) : .feasible(solution)
  }
}
