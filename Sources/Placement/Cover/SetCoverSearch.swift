internal import Places

/// Solves set covering: the fewest sites that bring a share of demand within the standard.
struct SetCoverSearch {
  let problem: PlacementProblem
  let monitor: SearchMonitor
  let within: Double
  let share: Double

  func solve() throws(PlacementError) -> Outcome {
    let pairs = problem.travel.pairs(within: within, weights: problem.demand.weights)
    let slack = share < 1 ? (1 - share) * problem.demand.total : 0
    let test = CoverTest(problem: problem, pairs: pairs, monitor: monitor, slack: slack)
    let counts = possibleCounts
    guard !counts.isEmpty else {
      return monitor.hasStopped ? .undecided : .infeasible(.rules(problem.rules.sentences))
    }
    var low = try firstUnproven(test, counts)
    var best: [Int]?
    var high = counts.count
    // A plan without branching first, then from below.
    for index in low..<counts.count where best == nil {
      if case .yes(let plan) = try test.answer(
        within: within, rules: rules(counts[index]), mostNodes: 1)
      {
        best = plan
        high = index
      }
    }
    search: while low < high, monitor.mayGoOn() {
      switch try test.answer(within: within, rules: rules(counts[low])) {
      case .yes(let plan):
        best = plan
        high = low
      case .no: low += 1
      case .unknown: break search
      }
    }
    guard let best else {
      return low >= high ? .infeasible(problem.conflict) : .undecided
    }
    return try outcome(best, bound: counts[low], isProven: low >= high)
  }

  private func rules(_ count: Int) -> SitingRules { problem.rules.with(count: count) }

  /// Numbers of sites for which the rules may have a plan.
  private var possibleCounts: [Int] {
    let sites = problem.travel.siteCount
    let least = max(1, problem.rules.fewest, problem.rules.keep.count)
    let most = min(problem.rules.count, sites - problem.rules.close.count)
    guard least <= most else { return [] }
    return (least...most).filter {
      // Where the search ends here, the number stays possible.
      problem.rules.isFree || !monitor.mayGoOn()
        || PlanFinder.mayHavePlan(rules($0), siteCount: sites, while: monitor.mayGoOn)
    }
  }

  /// The first of the numbers that a bound without branching does not rule out.
  ///
  /// Bisection, where more sites never cover less; with an upper limit on a group they may.
  private func firstUnproven(
    _ test: CoverTest, _ counts: [Int]
  ) throws(PlacementError) -> Int {
    guard problem.rules.sides.isEmpty,
      problem.rules.groups.allSatisfy({ $0.atMost == .max })
    else { return 0 }
    var low = 0
    var high = counts.count
    while low < high {
      let middle = (low + high) / 2
      if case .no = try test.answer(within: within, rules: rules(counts[middle]), mostNodes: 1) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  private func outcome(
    _ best: [Int], bound: Int, isProven: Bool
  ) throws(PlacementError) -> Outcome {
    var plans = [best]
    var isRanked = false
    if isProven { (plans, isRanked) = try ranked(from: best) }
    let evaluated = plans.map { Evaluation(open: $0, problem: problem) }.filter(\.value.isFinite)
    let search = "no plan with fewer sites covers enough, by Lagrangian bound and branching"
    let ties = isRanked ? "" : "; the order among equals is not proven"
    let solution = Solution(
      plans: Ranking.ranked(evaluated, under: problem.objective), bound: Double(bound),
      candidates: nil, proof: isProven ? search + ties : search + ", stopped before it closed",
      nodes: monitor.nodes)
    return isProven ? .optimal(solution) : .feasible(solution)
  }

  /// The best `top` plans: by number of sites, then by what settles ties.
  private func ranked(
    from best: [Int]
  ) throws(PlacementError) -> (plans: [[Int]], isProven: Bool) {
    let ties = TieSearch(problem: problem, monitor: monitor)
    let top = monitor.limits.top
    let slack = (1 - share) * problem.demand.total
    var plans: [[Int]] = []
    var isProven = true
    for count in best.count...max(best.count, problem.rules.count) where plans.count < top {
      let found =
        share < 1
        ? try ties.cheapest(
          .uncovered(within: within), rules: rules(count), top: top - plans.count,
          ceiling: slack + 1e-9 * problem.demand.total, start: count == best.count ? [best] : [])
        : try ties.cheapest(
          .travelWithin(within), rules: rules(count), top: top - plans.count,
          start: count == best.count ? [best] : [])
      plans += found.plans
      isProven = isProven && found.isProven
      if !found.isProven { break }
    }
    return (plans.isEmpty ? [best] : plans, isProven)
  }
}
