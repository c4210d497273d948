internal import MixedInteger
internal import Places

/// One capacitated search.
struct CapacityRun {
  let pairs: CapacityPairs
  let highs: HighsLibrary
  let monitor: SearchMonitor

  init(_ pairs: CapacityPairs, highs: HighsLibrary, monitor: SearchMonitor) {
    self.pairs = pairs
    self.highs = highs
    self.monitor = monitor
  }

  func solve() throws(MixedIntegerError) -> CapacityOutcome {
    let tree = CapacityTree(pairs, highs: highs, monitor: monitor)
    try tree.search()
    guard let plan = tree.best else { return tree.isClosed ? .infeasible(.together) : .undecided }
    let best = try checked(plan)
    var found = [best]
    var nodes = tree.nodes
    var isOrdered = tree.isClosed
    if tree.isClosed, monitor.limits.top > 1 {
      (found, isOrdered) = try more(than: best, nodes: &nodes)
    }
    return outcome(
      found, bound: rounded(tree.bound), nodes: nodes, isProven: tree.isClosed,
      isOrdered: isOrdered)
  }

  /// The next best plans, each leaving out the open sites of those before it.
  private func more(
    than best: CapacityEvaluation, nodes: inout Int
  ) throws(MixedIntegerError) -> (found: [CapacityEvaluation], isOrdered: Bool) {
    var found = [best]
    var model = CapacityModel(pairs)
    model.exclude(best.open)
    while found.count < monitor.limits.top, monitor.mayGoOn() {
      let outcome = try highs.solve(
        model.siting.model, limits: limits(start: nil, best: best.value))
      nodes += outcome.nodes
      guard !outcome.values.isEmpty else { return (found, outcome.status == .infeasible) }
      let plan = try checked(model, outcome)
      guard found.allSatisfy({ $0.open != plan.open }) else {
        throw .fault(call: "the search for another plan: it found one twice")
      }
      found.append(plan)
      model.exclude(plan.open)
      guard outcome.status == .optimal else { return (found, false) }
    }
    return (found, found.count == monitor.limits.top)
  }

  /// The best assignment to these sites; nothing where there is none or no time.
  func best(with open: [Int]) throws(MixedIntegerError) -> CapacityEvaluation? {
    let isOpen = Set(open)
    let model = CapacityModel(
      pairs, decisions: (0..<pairs.siteCount).map { isOpen.contains($0) ? .open : .closed })
    let outcome = try highs.solve(model.siting.model, limits: limits(start: nil, best: nil))
    return outcome.status == .optimal ? try checked(model, outcome) : nil
  }

  private func limits(start: [Double]?, best: Double?) -> MixedIntegerLimits {
    let scale = pairs.scale
    return monitor.limits(
      isIntegral: pairs.isIntegral, best: best, start: start, value: { scale.value(ofCost: $0) })
  }

  private func checked(
    _ model: CapacityModel, _ outcome: MixedIntegerOutcome
  ) throws(MixedIntegerError) -> CapacityEvaluation {
    try checked((model.siting.open(outcome.values), model.shares(outcome.values)))
  }

  private func checked(
    _ plan: CapacityTree.Plan
  ) throws(MixedIntegerError) -> CapacityEvaluation {
    do throws(CapacityFault) {
      return try CapacityEvaluation(open: plan.open, shares: plan.shares, problem: pairs.problem)
    } catch {
      throw .fault(call: "an assignment, which fails its check: \(error)")
    }
  }

  /// Totals that are whole leave no room between a bound and the next whole number.
  private func rounded(_ bound: Double) -> Double {
    pairs.isIntegral ? (bound - 1e-6).rounded(.up) : bound
  }

  private func outcome(
    _ found: [CapacityEvaluation], bound: Double, nodes: Int, isProven: Bool, isOrdered: Bool
  ) -> CapacityOutcome {
    let objective = pairs.problem.problem.objective
    let plans = found.sorted {
      if objective.isBetter($0.value, than: $1.value) { return true }
      if objective.isBetter($1.value, than: $0.value) { return false }
      return $0.open.lexicographicallyPrecedes($1.open)
    }
    let ranked = plans.map { plan in
      CapacitatedPlan(
        rank: 1 + plans.count { objective.isBetter($0.value, than: plan.value) }, evaluation: plan)
    }
    let value = ranked[0].value
    let effort =
      nodes == 1
      ? "Lagrangian bound with a knapsack per site, no branching"
      : "Lagrangian branch and bound with a knapsack per site, HiGHS at its ends, \(nodes) nodes"
    let order = isOrdered ? "" : "; the order is proven for the first plan only"
    let solution = CapacitySolution(
      plans: ranked, bound: isProven ? value : pairs.scale.value(ofCost: bound),
      proof: effort + (isProven ? order : ", stopped before it closed"), nodes: nodes)
    return isProven ? .optimal(solution) : .feasible(solution)
  }
}
