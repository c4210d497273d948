internal import Places

/// Solves least cost for a service level: branch and bound with the cost as a row, see ``CostGoal``.
struct LeastCostSearch {
  let problem: PlacementProblem
  let monitor: SearchMonitor
  let costs: [Double]
  let level: ServiceLevel

  func solve() throws(PlacementError) -> Outcome {
    guard let kernel = try kernel() else { return .infeasible(problem.conflict) }
    let bound = kernel.run()
    guard !kernel.pool.plans.isEmpty else {
      guard bound == .infinity else { return .undecided }
      let mayHave = PlanFinder.mayHavePlan(
        problem.rules, siteCount: problem.travel.siteCount, while: monitor.mayGoOn)
      return .infeasible(mayHave ? problem.conflict : .rules(problem.rules.sentences))
    }
    let found = kernel.pool.plans
    let isProven = bound >= found[0].cost - 1e-9 * abs(found[0].cost)
    var plans = found.map(\.open)
    var areTiesProven = bound == .infinity
    if bound == .infinity {
      let ties = try ties(of: found)
      plans += ties.plans.filter { !plans.contains($0) }
      areTiesProven = ties.isProven
    }
    let evaluated = plans.map { Evaluation(open: $0, problem: problem) }.filter(\.value.isFinite)
    let ranking = Ranking.ranked(evaluated, under: problem.objective)
    let kept = Array(ranking.prefix(monitor.limits.top))
    let search =
      "no cheaper plan gives the service, by Lagrangian bound and branching, \(monitor.nodes) nodes"
    let order =
      bound == .infinity
      ? (areTiesProven ? "" : "; the order among equals is not proven")
      : kept.count > 1 ? "; the order of the plans is not proven" : ""
    let solution = Solution(
      plans: kept, bound: isProven ? kept[0].value : bound, candidates: nil,
      proof: isProven ? search + order : search + ", stopped before it closed" + order,
      nodes: monitor.nodes)
    return isProven ? .optimal(solution) : .feasible(solution)
  }

  /// - Returns: nothing when some area can never be covered that must be.
  private func kernel() throws(PlacementError) -> KernelSearch? {
    let whole = problem
    let meets = { (open: [Int]) in Evaluation(open: open, problem: whole).value.isFinite }
    var posed = problem
    let pairCost: PairCost
    let most: Double
    switch level {
    case .meanTravel(let mean):
      posed = try PlacementProblem(
        demand: problem.demand, travel: problem.travel, objective: .pMedian, rules: problem.rules)
      pairCost = .travel
      most = mean * problem.demand.total * (1 + 1e-9) + .leastNormalMagnitude
    case .coverage(let within, let share) where share < 1:
      pairCost = .uncovered(within: within)
      most = (1 - share) * problem.demand.total + 1e-9 * problem.demand.total
    case .coverage(let within, _):
      let pairs = problem.travel.pairs(within: within, weights: problem.demand.weights)
      let test = CoverTest(problem: problem, pairs: pairs, monitor: monitor, slack: 0)
      guard
        let reduced = test.reduced(within: within, rules: problem.rules, closesDominated: false)
      else { return nil }
      return try covering(reduced.areas, pairs: pairs, within: within, meets: meets)
    }
    let root = RootBuilder(
      problem: posed, pairCost: pairCost, depth: posed.travel.siteCount, siteCosts: costs
    ).build()
    let goal = CostGoal(costs: costs, level: most, isFixed: false, meets: meets)
    let step = most + 0.01 * max(most, pairCost == .travel ? 0 : posed.demand.total)
    return KernelSearch(
      root, monitor: monitor, top: monitor.limits.top, aim: step, goal: goal, shown: { $0 })
  }

  /// Everyone covered: sites cost what they cost, an area left uncovered more than all of them.
  ///
  /// - Parameter areas: those that are covered only where all are; none where kept sites cover all.
  private func covering(
    _ areas: [Int], pairs: SparseTravel, within: Double, meets: @escaping ([Int]) -> Bool
  ) throws(PlacementError) -> KernelSearch? {
    let tooDear = 2 * (costs.reduce(0) { $0 + abs($1) } + 1)
    var weights = [Double](repeating: 0, count: pairs.areaCount)
    for area in areas { weights[area] = tooDear }
    if areas.isEmpty { weights = problem.demand.weights.map { $0 > 0 ? tooDear : 0 } }
    guard let demand = try? Demand(weights) else { return nil }
    let posed = try PlacementProblem(
      demand: demand, travel: .sparse(pairs), objective: problem.objective, rules: problem.rules)
    let root = RootBuilder(
      problem: posed, pairCost: .uncovered(within: within), depth: posed.travel.siteCount,
      fixedCosts: costs
    ).build()
    let goal = CostGoal(costs: costs, level: tooDear / 2, isFixed: true, meets: meets)
    return KernelSearch(
      root, monitor: monitor, top: monitor.limits.top, goal: goal, shown: { $0 })
  }

  /// The plans that cost as much as the last, in the order that settles ties.
  private func ties(
    of found: [(cost: Double, open: [Int])]
  ) throws(PlacementError) -> TieSearch.Found {
    let last = found[found.count - 1].cost
    let margin = 1e-9 * abs(last)
    let equals = found.filter { $0.cost >= last - margin }
    let rule = SideRule(
      name: "the same cost",
      terms: costs.enumerated().map { SideRule.Term(site: $0.offset, weight: $0.element) },
      atLeast: last - margin, atMost: last + margin)
    let rules = problem.rules.with(sides: problem.rules.sides + [rule])
    let pairCost: PairCost
    var ceiling = Double.infinity
    switch level {
    case .meanTravel(let mean):
      pairCost = .travel
      ceiling = mean * problem.demand.total * (1 + 1e-9)
    case .coverage(let within, let share) where share < 1:
      pairCost = .uncovered(within: within)
      ceiling = (1 - share) * problem.demand.total + 1e-9 * problem.demand.total
    case .coverage(let within, _): pairCost = .travelWithin(within)
    }
    return try TieSearch(problem: problem, monitor: monitor).cheapest(
      pairCost, rules: rules, top: equals.count, ceiling: ceiling, start: equals.map(\.open))
  }
}
