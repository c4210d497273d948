internal import MixedInteger
internal import Places

/// The cheapest sites that have room for a level of service, as a mixed-integer model by HiGHS.
///
/// One plan after the other, each leaving out those before it; of the plans of one cost that with
/// least travel comes first, or where only a share need be covered the one that covers most.
struct CapacityCostSearch {
  let run: CapacityRun
  let costs: [Double]
  let level: ServiceLevel

  func solve() throws(MixedIntegerError) -> Outcome<CapacitatedPlan> {
    let highs = try run.monitor.solver()
    let prices = CostPrices(run.problem.problem, costs, level)
    var plans: [CapacityPool.Plan] = []
    var excluded: [[Int]] = []
    var bound = -Double.infinity
    var isProven = true
    while plans.count < run.monitor.limits.top, run.monitor.mayGoOn() || plans.isEmpty {
      var model = model(excluded)
      let ties = model
      model.charge(prices.prices)
      let cheapest = try highs.solve(model.siting.model, limits: limits)
      run.monitor.nodes += cheapest.nodes
      if plans.isEmpty {
        if cheapest.status == .infeasible { return try infeasible() }
        bound = cheapest.bound
      }
      guard !cheapest.values.isEmpty else {
        isProven = isProven && cheapest.status == .infeasible
        break
      }
      var plan = plan(model, cheapest.values)
      isProven = isProven && cheapest.status == .optimal
      if cheapest.status == .optimal {
        // Of all that cost as much, the best by travel.
        var best = ties
        let cost = prices.cost(of: plan.open)
        best.siting.model.addRow(
          prices.prices.enumerated().map { .init($0.offset, $0.element) },
          atMost: cost + prices.solverMargin(at: cost))
        let found = try highs.solve(best.siting.model, limits: limits)
        run.monitor.nodes += found.nodes
        if !found.values.isEmpty { plan = self.plan(best, found.values) }
        isProven = isProven && found.status == .optimal
      }
      plans.append(plan)
      excluded.append(plan.open)
      guard isProven else { break }
    }
    guard !plans.isEmpty else { return .undecided(run.end(isProven: false)) }
    let cost = prices.cost(of: plans[0].open)
    let isBest = bound >= cost - prices.solverMargin(at: cost)
    return try run.outcome(
      plans, bound: prices.value(of: bound), isProven: isBest, isOrdered: isProven,
      method: SearchMethod(.model))
  }

  private var limits: MixedIntegerLimits {
    var limits = run.monitor.limits(isIntegral: false, best: nil, value: { $0 })
    limits.progress = nil
    return limits
  }

  private func infeasible() throws(MixedIntegerError) -> Outcome<CapacitatedPlan> {
    let problem = run.problem.problem
    let set = RuleSet(rules: problem.rules, siteCount: problem.travel.siteCount)
    return .infeasible(set.hasPlan ? .together : .rules(run.problem.chosenRules.ids))
  }

  /// The service as a model that pays for travel, or for what is left uncovered.
  private func model(_ excluded: [[Int]]) -> CapacityModel {
    let demand = run.problem.problem.demand.total
    let goal: CapacityGoal
    var most = Double.infinity
    switch level {
    case .coverage(let within, let share) where share < 1:
      goal = CapacityGoal(.uncovered(within: within), .demand)
      most = (1 - share + Rounding.ofAssignments) * demand
    case .coverage: goal = CapacityGoal(run.problem.problem)
    case .meanTravel(let mean):
      goal = CapacityGoal(.travel, .never)
      most = mean * demand * (1 + Rounding.ofAssignments)
    }
    var model = CapacityModel(CapacityPairs(run.problem, goal: goal))
    model.limitTotal(atMost: most)
    for open in excluded { model.siting.exclude(open) }
    return model
  }

  private func plan(_ model: CapacityModel, _ values: [Double]) -> CapacityPool.Plan {
    let shares = model.shares(values)
    return .init(
      open: model.siting.open(values), shares: shares, cost: model.pairs.cost(of: shares))
  }
}
