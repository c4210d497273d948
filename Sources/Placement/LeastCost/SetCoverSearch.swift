internal import Places

/// Solves set covering: the fewest sites that bring a share of demand within the standard.
struct SetCoverSearch {
  let problem: PlacementProblem
  let monitor: SearchMonitor
  let within: Double
  let share: Double

  func solve() throws(PlacementError) -> Outcome<RankedPlan> {
    let pairs = problem.travel.pairs(within: within, weights: problem.demand.weights)
    let siteCount = problem.travel.siteCount
    guard PlanFinder.mayHavePlan(problem.rules, siteCount: siteCount, while: monitor.mayGoOn)
    else { return .infeasible(.rules(problem.rules.ids)) }
    let ones = [Double](repeating: 1, count: siteCount)
    guard let cover = CostCover(problem, pairs: pairs, share: share, costs: ones) else {
      return .infeasible(problem.conflict)
    }
    let whole = problem
    let tree = CostTree(
      cover, rules: RuleSet(problem), monitor: monitor, top: 1
    ) { Evaluation(open: $0, problem: whole).value.isFinite }
    let bound = tree.run()
    guard let best = tree.pool.plans.first?.open else {
      return bound == .infinity
        ? .infeasible(problem.conflict) : .undecided(monitor.end(isProven: false))
    }
    let least = Double(max(1, problem.rules.fewest, problem.rules.keep.count))
    let fewest = min(max((bound - 1e-6).rounded(.up), least), Double(best.count))
    return try outcome(
      best, bound: Int(fewest), isProven: fewest >= Double(best.count),
      isFinishedByModel: tree.isFinishedByModel)
  }

  private func rules(_ count: Int) -> SitingRules { problem.rules.with(count: count) }

  private func outcome(
    _ best: [Int], bound: Int, isProven: Bool, isFinishedByModel: Bool
  ) throws(PlacementError) -> Outcome<RankedPlan> {
    var plans = [best]
    var isRanked = false
    if isProven { (plans, isRanked) = try ranked(from: best) }
    let evaluated = plans.map { Evaluation(open: $0, problem: problem) }.filter(\.value.isFinite)
    let ranking = PlanOrder.ranked(evaluated, under: problem.objective)
    let ranks = RankProof(ranking, isValueProven: isProven, isOrderProven: isRanked)
    let solution = Solution(
      plans: ranking, bound: Double(bound),
      method: SearchMethod(.fewestSites, modelPart: isFinishedByModel ? .remainder : nil),
      end: monitor.end(isProven: isProven), nodes: monitor.nodes, provenRanks: ranks.count,
      areTiesProven: ranks.areTiesProven)
    return isProven ? .optimal(solution) : .feasible(solution)
  }

  /// The best `top` plans: by number of sites, then by what settles ties.
  private func ranked(
    from best: [Int]
  ) throws(PlacementError) -> (plans: [[Int]], isProven: Bool) {
    let top = monitor.limits.top
    var plans: [[Int]] = []
    var isProven = true
    for count in best.count...max(best.count, problem.rules.count) where plans.count < top {
      let found = try first(top - plans.count, of: count, from: count == best.count ? [best] : [])
      plans += found.plans
      isProven = isProven && found.isProven
      if !found.isProven { break }
    }
    return (plans.isEmpty ? [best] : plans, isProven)
  }

  /// The plans of that number of sites that come first.
  ///
  /// Where a share is enough, what settles ties is what is left uncovered, which the search bounds well;
  /// where everyone must be covered it is travel, and plans are met first.
  private func first(
    _ top: Int, of count: Int, from start: [[Int]]
  ) throws(PlacementError) -> TieSearch.Found {
    let ties = TieSearch(problem: problem, monitor: monitor)
    if share < 1 {
      let ceiling = (1 - share + Rounding.ofBounds) * problem.demand.total
      let found = try ties.cheapest(
        .uncovered(within: within), rules: rules(count), top: top, ceiling: ceiling, start: start)
      guard !found.isProven, top > 1, let all = met(count: count, top: top) else { return found }
      return all
    }
    if top > 1, let all = met(count: count, top: top) { return all }
    return try ties.cheapest(.travelWithin(within), rules: rules(count), top: top, start: start)
  }

  /// The plans of that number of sites that come first, by meeting all of them: where they are few, no bound on
  /// travel helps, but what cannot cover enough is seen early.
  ///
  /// - Returns: nothing where they are too many.
  private func met(count: Int, top: Int) -> TieSearch.Found? {
    let whole = problem
    let siteCount = problem.travel.siteCount
    let pairs = problem.travel.pairs(within: within, weights: problem.demand.weights)
    let ones = [Double](repeating: 1, count: siteCount)
    guard let cover = CostCover(problem, pairs: pairs, share: share, costs: ones)
    else { return TieSearch.Found(plans: [], isProven: true) }
    let tree = CostTree(
      cover, rules: RuleSet(problem, rules: rules(count)), monitor: monitor, top: top,
      tie: CostTree.Tie(cost: Double(count), margin: 0.5) {
        Evaluation(open: $0, problem: whole).tieBreak
      }, mostNodes: max(2_000, min(400_000, 2_000_000_000 / max(cover.site.count, 1)))
    ) { Evaluation(open: $0, problem: whole).value.isFinite }
    guard tree.run() == .infinity else { return nil }
    return TieSearch.Found(plans: tree.pool.plans.map(\.open), isProven: true)
  }
}
