internal import MixedInteger
internal import Places

/// One capacitated search.
struct CapacityRun {
  let pairs: CapacityPairs
  let highs: HighsOrReason
  let monitor: SearchMonitor

  init(_ pairs: CapacityPairs, highs: HighsOrReason, monitor: SearchMonitor) {
    self.pairs = pairs
    self.highs = highs
    self.monitor = monitor
  }

  func solve() throws(MixedIntegerError) -> CapacityOutcome {
    let tree = CapacityTree(pairs, highs: highs, monitor: monitor)
    try tree.search()
    var found: [CapacityEvaluation] = []
    for plan in tree.pool.plans { found.append(try checked(plan.open, plan.shares)) }
    guard !found.isEmpty else { return tree.isClosed ? .infeasible(.together) : .undecided }
    let bound = pairs.isIntegral ? (tree.bound - 1e-6).rounded(.up) : tree.bound
    // A stopped search may have the best plan proven all the same.
    let isProven = tree.isClosed || bound >= tree.pool.best
    return outcome(
      found, bound: bound, nodes: tree.nodes, isProven: isProven, isOrdered: tree.isClosed)
  }

  /// The best assignment to these sites; nothing where there is none or no time.
  func best(with open: [Int]) throws(MixedIntegerError) -> CapacityEvaluation? {
    let isOpen = Set(open)
    let rules = SitingRules(
      count: isOpen.count, keep: isOpen, close: Set(0..<pairs.siteCount).subtracting(isOpen))
    let placement = pairs.problem.problem
    let posed: CapacitatedProblem
    do throws(PlacementError) {
      posed = try CapacitatedProblem(
        problem: PlacementProblem(
          demand: placement.demand, travel: placement.travel, objective: placement.objective,
          rules: rules), capacity: pairs.problem.capacity)
    } catch {
      preconditionFailure("a part of a valid problem was refused: \(error)")
    }
    let fixed = CapacityPairs(posed)
    guard fixed.conflict == nil else { return nil }
    let tree = CapacityTree(fixed, highs: highs, monitor: monitor)
    try tree.search()
    guard tree.isClosed, let plan = tree.pool.plans.first else { return nil }
    return try checked(plan.open, plan.shares)
  }

  private func checked(
    _ open: [Int], _ shares: [CapacityEvaluation.Share]
  ) throws(MixedIntegerError) -> CapacityEvaluation {
    do throws(CapacityFault) {
      return try CapacityEvaluation(open: open, shares: shares, problem: pairs.problem)
    } catch {
      throw .fault(call: "an assignment, which fails its check: \(error)")
    }
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
      : "Lagrangian branch and bound with a knapsack per site"
        + ", HiGHS at its ends" + ", \(nodes) nodes"
    let order = isOrdered ? "" : "; the order is not proven beyond the first plan"
    let solution = CapacitySolution(
      plans: ranked, bound: isProven ? value : pairs.scale.value(ofCost: bound),
      proof: effort + (isProven ? order : ", stopped before it closed"), nodes: nodes)
    return isProven ? .optimal(solution) : .feasible(solution)
  }
}
