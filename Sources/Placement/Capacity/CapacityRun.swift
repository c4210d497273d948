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
    let relaxation = CapacityRelaxation(pairs)
    relaxation.improve(monitor)
    var found: [CapacityEvaluation] = []
    // What has been ruled out holds for plans that beat the best alone.
    var model = CapacityModel(
      pairs, keeps: relaxation.mayServe, decisions: relaxation.decisions)
    var best = try relaxation.best.map { plan throws(MixedIntegerError) in try checked(plan) }
    var bound = relaxation.bound
    var nodes = 0
    var isProven = relaxation.isClosed
    if !isProven {
      let outcome = try highs.solve(
        model.siting.model, limits: limits(start: best.flatMap { model.start($0) }, best: nil))
      nodes = outcome.nodes
      if outcome.status == .infeasible, best == nil { return .infeasible(.together) }
      if !outcome.values.isEmpty {
        let plan = try checked(model, outcome)
        if best == nil || cost(plan) < cost(best) { best = plan }
      }
      // Nothing was left out but what costs no less than the best known before.
      bound = max(bound, min(rounded(outcome.bound), relaxation.value))
      isProven = outcome.status == .optimal || outcome.status == .infeasible
    }
    guard let best else { return .undecided }
    found.append(best)
    var isOrdered = isProven
    if isProven, monitor.limits.top > 1 {
      model = CapacityModel(pairs)
      (found, isOrdered) = try more(than: best, model: &model, nodes: &nodes)
    }
    return outcome(found, bound: bound, nodes: nodes, isProven: isProven, isOrdered: isOrdered)
  }

  /// The next best plans, each leaving out the open sites of those before it.
  private func more(
    than best: CapacityEvaluation, model: inout CapacityModel, nodes: inout Int
  ) throws(MixedIntegerError) -> (found: [CapacityEvaluation], isOrdered: Bool) {
    var found = [best]
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
    _ plan: (open: [Int], shares: [CapacityEvaluation.Share])
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

  /// The total of a plan, `.infinity` of none.
  private func cost(_ plan: CapacityEvaluation?) -> Double {
    guard let plan else { return .infinity }
    return pairs.cost(of: plan)
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
      nodes == 0
      ? "Lagrangian bound with a knapsack per site"
      : "Lagrangian bound with a knapsack per site, then a model by HiGHS, \(nodes) nodes"
    let order = isOrdered ? "" : "; the order is proven for the first plan only"
    let solution = CapacitySolution(
      plans: ranked, bound: isProven ? value : pairs.scale.value(ofCost: bound),
      proof: effort + (isProven ? order : ", stopped before it closed"), nodes: nodes)
    return isProven ? .optimal(solution) : .feasible(solution)
  }
}

extension CapacityPairs {
  /// The total of a plan: Σ cost x, with what the unserved cost.
  func cost(of plan: CapacityEvaluation) -> Double {
    let placement = problem.problem
    var total = plan.parts.reduce(0.0) {
      let weight = placement.demand.weights[$1.area]
      let impedance = placement.travel[area: $1.area, site: $1.site]
      return $0 + $1.share * scale.pairCost.cost(weight: weight, impedance: impedance)
    }
    if placement.objective.standard != nil {
      var served: [Int: Double] = [:]
      for part in plan.parts { served[part.area, default: 0] += part.share }
      for (client, area) in areas.enumerated() {
        total += unservedCost[client] * max(0, 1 - served[area, default: 0])
      }
    }
    return total
  }
}
