internal import Places

/// Solves least cost for a service level: branch and bound by ``CostTree`` where the
/// service is coverage, with the cost as a row, see ``CostGoal``, where it is mean travel.
struct LeastCostSearch {
  let problem: PlacementProblem
  let monitor: SearchMonitor
  let costs: [Double]
  let level: ServiceLevel

  func solve() throws(PlacementError) -> Outcome<RankedPlan> {
    let prices = CostPrices(problem, costs, level)
    guard let answer = try searched(prices) else { return .infeasible(problem.conflict) }
    let found = answer.plans
    let bound = answer.bound
    guard !found.isEmpty else {
      guard bound == .infinity else { return .undecided(monitor.end(isProven: false)) }
      let mayHave = PlanFinder.mayHavePlan(
        problem.rules, siteCount: problem.travel.siteCount, while: monitor.mayGoOn)
      return .infeasible(mayHave ? problem.conflict : .rules(problem.rules.ids))
    }
    let isProven = bound >= found[0].cost - Rounding.ofBounds * abs(found[0].cost)
    var plans = found.map(\.open)
    var areTiesProven = bound == .infinity
    if bound == .infinity {
      let ties = try ties(of: found, prices)
      plans += ties.plans.filter { !plans.contains($0) }
      areTiesProven = ties.isProven
    }
    let evaluated = plans.map { Evaluation(open: $0, problem: problem) }.filter(\.value.isFinite)
    let kept = Array(
      PlanOrder.ranked(evaluated, under: problem.objective).prefix(monitor.limits.top))
    // Whatever costs no more than the bound has its place in the ranking for good.
    let sure = kept.count { prices.cost(of: $0.open) <= bound + Rounding.ofBounds * abs(bound) }
    let solution = Solution(
      plans: kept, bound: isProven ? kept[0].value : max(prices.value(of: bound), least),
      method: SearchMethod(.leastCost, modelPart: answer.isFinishedByModel ? .remainder : nil),
      end: monitor.end(isProven: isProven), nodes: monitor.nodes, provenRanks: sure,
      areTiesProven: areTiesProven)
    return isProven ? .optimal(solution) : .feasible(solution)
  }

  /// What no plan costs less than, whatever the search had time for.
  private var least: Double { costs.reduce(0) { $0 + min($1, 0) } }

  /// Plans, cheapest first, and what none outside them is below.
  private typealias Answer = (
    plans: [PlanPool.Plan], bound: Double, isFinishedByModel: Bool
  )

  /// - Returns: nothing when some area can never be covered that must be.
  private func searched(_ prices: CostPrices) throws(PlacementError) -> Answer? {
    let whole = problem
    let meets = { (open: [Int]) in Evaluation(open: open, problem: whole).value.isFinite }
    switch level {
    case .meanTravel(let mean):
      let kernel = try kernel(mean, prices, meets: meets)
      let bound = kernel.run()
      return (kernel.pool.plans, bound, false)
    case .coverage(let within, let share):
      let pairs = problem.travel.pairs(within: within, weights: problem.demand.weights)
      guard let cover = CostCover(problem, pairs: pairs, share: share, costs: prices.prices)
      else { return nil }
      let tree = CostTree(
        cover, rules: RuleSet(problem, costs: prices.prices),
        monitor: monitor, top: monitor.limits.top, meets: meets)
      let bound = tree.run()
      return (tree.pool.plans, bound, tree.isFinishedByModel)
    }
  }

  /// Mean travel as the kernel's own cost, held to a level.
  private func kernel(
    _ mean: Double, _ prices: CostPrices, meets: @escaping ([Int]) -> Bool
  ) throws(PlacementError) -> KernelSearch {
    let posed = try PlacementProblem(
      demand: problem.demand, travel: problem.travel, objective: .pMedian, rules: problem.rules)
    let most = mean * problem.demand.total * (1 + Rounding.ofBounds) + .leastNormalMagnitude
    let root = RootBuilder(
      problem: posed, pairCost: .travel, depth: posed.travel.siteCount,
      siteCosts: prices.prices
    ).build()
    let goal = CostGoal(costs: prices.prices, level: most, isFixed: false, meets: meets)
    return KernelSearch(
      root, monitor: monitor, top: monitor.limits.top, aim: 1.01 * most, goal: goal, shown: { $0 })
  }

  /// The plans that cost as much as the last, in the order that settles ties.
  private func ties(
    of found: [PlanPool.Plan], _ prices: CostPrices
  ) throws(PlacementError) -> TieSearch.Found {
    let last = found[found.count - 1].cost
    let margin = prices.margin(at: last)
    let equals = found.filter { $0.cost >= last - margin }
    if case .coverage(let within, let share) = level,
      let met = met(of: last, prices, within: within, share: share, top: equals.count)
    {
      return met
    }
    let rule = SideRule(
      terms: prices.prices.enumerated().map {
        SideRule.Term(site: $0.offset, weight: $0.element)
      }, atLeast: last - margin, atMost: last + margin)
    let rules = problem.rules.with(sides: problem.rules.sides + [rule])
    let pairCost: PairCost
    var ceiling = Double.infinity
    switch level {
    case .meanTravel(let mean):
      pairCost = .travel
      ceiling = mean * problem.demand.total * (1 + Rounding.ofBounds)
    case .coverage(let within, let share) where share < 1:
      pairCost = .uncovered(within: within)
      ceiling = (1 - share + Rounding.ofBounds) * problem.demand.total
    case .coverage(let within, _): pairCost = .travelWithin(within)
    }
    return try TieSearch(problem: problem, monitor: monitor).cheapest(
      pairCost, rules: rules, top: equals.count, ceiling: ceiling, start: equals.map(\.open))
  }

  /// The plans of that cost that come first, by meeting all of them.
  ///
  /// - Returns: nothing where they are too many.
  private func met(
    of cost: Double, _ prices: CostPrices, within: Double, share: Double, top: Int
  ) -> TieSearch.Found? {
    guard Set(costs).count > 1 else { return nil }
    let whole = problem
    let pairs = problem.travel.pairs(within: within, weights: problem.demand.weights)
    guard let cover = CostCover(problem, pairs: pairs, share: share, costs: prices.prices)
    else { return nil }
    let tree = CostTree(
      cover, rules: RuleSet(problem, costs: prices.prices),
      monitor: monitor, top: top,
      tie: CostTree.Tie(cost: cost, margin: prices.margin(at: cost)) {
        Evaluation(open: $0, problem: whole).tieBreak
      },
      mostNodes: 400 + 100 * monitor.limits.top
    ) { Evaluation(open: $0, problem: whole).value.isFinite }
    guard tree.run() == .infinity else { return nil }
    return TieSearch.Found(plans: tree.pool.plans.map(\.open), isProven: true)
  }
}
