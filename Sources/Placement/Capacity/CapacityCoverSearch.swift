internal import MixedInteger
internal import Places

/// The fewest sites that have room for everyone, or a share of demand, within the standard.
///
/// One number of sites after the other, from the least that could do, each ruled out by the Lagrangian
/// bound and branching: what cannot be seated costs, and no plan costs nothing.
struct CapacityCoverSearch {
  let run: CapacityRun
  let within: Double
  let share: Double

  private var problem: PlacementProblem { run.problem.problem }
  private var slack: Double { (1 - share + Rounding.ofAssignments) * problem.demand.total }

  func solve() throws(MixedIntegerError) -> Outcome<CapacitatedPlan> {
    let counts = possibleCounts
    guard !counts.isEmpty else {
      if let stop = run.monitor.stop { return .undecided(stop) }
      return try infeasible()
    }
    var best: CapacityPool.Plan?
    var low = 0
    var high = counts.count
    // A plan without branching first, then from below.
    for index in counts.indices where best == nil {
      switch try answer(counts[index], mostParts: 1) {
      case .yes(let plan):
        best = plan
        high = index
      case .no: if low == index { low += 1 }
      case .unknown: break
      }
    }
    search: while low < high, run.monitor.mayGoOn() {
      switch try answer(counts[low]) {
      case .yes(let plan):
        best = plan
        high = low
      case .no: low += 1
      case .unknown: break search
      }
    }
    guard let best else {
      return low >= high ? try infeasible() : .undecided(run.end(isProven: false))
    }
    let isProven = low >= high
    var plans = [best]
    var isRanked = false
    if isProven { (plans, isRanked) = try ranked(Array(counts[low...]), from: best) }
    return try run.outcome(
      plans, bound: Double(counts[low] - run.problem.standing), isProven: isProven,
      isOrdered: isRanked, method: SearchMethod(.fewestSites, hasKnapsacks: true))
  }

  private func infeasible() throws(MixedIntegerError) -> Outcome<CapacitatedPlan> {
    let set = RuleSet(rules: problem.rules, siteCount: problem.travel.siteCount)
    return .infeasible(set.hasPlan ? .together : .rules(run.problem.chosenRules.ids))
  }

  /// Numbers of sites for which the rules may have a plan and there may be room.
  private var possibleCounts: [Int] {
    let rules = problem.rules
    let sites = problem.travel.siteCount
    let least = max(1, rules.fewest, rules.keep.count)
    let most = min(rules.count, sites - rules.close.count)
    guard least <= most else { return [] }
    return (least...most).filter { count in
      let goal = CapacityGoal(problem)
      if share == 1, CapacityPairs(fixed(count).problem, goal: goal).conflict != nil {
        return false
      }
      return rules.isFree || !run.monitor.mayGoOn()
        || PlanFinder.mayHavePlan(
          rules.with(count: count), siteCount: sites, while: run.monitor.mayGoOn)
    }
  }

  private func answer(
    _ count: Int, mostParts: Int = .max
  ) throws(MixedIntegerError) -> CapacityRun.Answer {
    share == 1
      ? try fixed(count).hasSeats(within: within, mostParts: mostParts)
      : try fixed(count).answer(CapacityGoal(problem), ceiling: slack, mostParts: mostParts)
  }

  /// The same with exactly `count` sites: a coverage question, which does not look for the number.
  private func fixed(_ count: Int) -> CapacityRun {
    CapacityRun(
      problem: sound { () throws(PlacementError) in
        try run.problem.with(objective: .maximalCoverage(within: within))
          .with(rules: problem.rules.with(count: count))
      }, monitor: run.monitor)
  }

  /// The best `top` plans: by number of sites, then by least travel, or by what is left uncovered.
  private func ranked(
    _ counts: [Int], from best: CapacityPool.Plan
  ) throws(MixedIntegerError) -> (plans: [CapacityPool.Plan], isProven: Bool) {
    let top = run.monitor.limits.top
    var plans: [CapacityPool.Plan] = []
    for count in counts where plans.count < top {
      let tree = try fixed(count).tree(
        CapacityGoal(problem), top: top - plans.count, ceiling: share < 1 ? slack : .infinity)
      plans += tree.pool.plans
      guard tree.isClosed else { return (plans.isEmpty ? [best] : plans, false) }
    }
    return (plans, true)
  }
}
