internal import Places

/// Solves p-center: the least standard within which a plan covers everyone, by bisection over the
/// impedances that occur; among the plans that reach it, least total travel first.
///
/// Minieka (1970), doi:10.1137/1012016.
struct CenterSearch {
  let problem: PlacementProblem
  let monitor: SearchMonitor

  func solve() throws(PlacementError) -> Outcome<RankedPlan> {
    guard let first = try firstPlan() else {
      return monitor.stop.map { .undecided($0) } ?? .infeasible(problem.conflict)
    }
    var best = first
    var worst = Evaluation(open: first, problem: problem).value
    let pairs = problem.travel.pairs(
      within: worst + Rounding.ofBounds * worst, weights: problem.demand.weights)
    let least = problem.travel.leastWorst(weights: problem.demand.weights)
    let radii = pairs.radii(from: least).filter { $0 <= worst || Rounding.same($0, worst) }
    let test = CoverTest(problem: problem, pairs: pairs, monitor: monitor, slack: 0)
    // Everything below `low` is proven impossible; `worst` is possible.
    var low = 0
    var high = radii.count - 1
    func improve(_ plan: [Int]) {
      let value = Evaluation(open: plan, problem: problem).value
      guard let index = radii.firstIndex(where: { $0 >= value }), index < high else { return }
      best = plan
      worst = value
      high = index
    }
    // By bounds and quick plans alone first; what they leave open is searched from below.
    var unsure = high
    while low < unsure, monitor.mayGoOn() {
      let middle = (low + unsure) / 2
      switch try test.answer(
        within: radii[middle], rules: problem.rules, mostNodes: 1)
      {
      case .yes(let plan):
        improve(plan)
        unsure = min(unsure, high)
      case .no: low = middle + 1
      case .unknown: unsure = middle
      }
      report(worst, radii[low])
    }
    while low < high, monitor.mayGoOn() {
      switch try test.answer(within: radii[low], rules: problem.rules) {
      case .yes(let plan): improve(plan)
      case .no: low += 1
      case .unknown: break
      }
      report(worst, radii[low])
    }
    let isProven = low >= high
    return try outcome(best, radius: radii[high], bound: radii[min(low, high)], isProven: isProven)
  }

  private func report(_ worst: Double, _ bound: Double) {
    monitor.report(best: worst, bound: min(bound, worst))
  }

  /// A plan that reaches everyone; nothing when there is none or the search was stopped.
  ///
  /// Of lists first by covering greedily within less and less (Hochbaum and Shmoys 1985,
  /// doi:10.1287/moor.10.2.180), which looks after the area that is hardest to serve; else what greedy
  /// and interchange make of total travel; else by asking whether any plan reaches everyone at all.
  private func firstPlan() throws(PlacementError) -> [Int]? {
    if case .sparse(let lists) = problem.travel,
      let plan = GreedyCover(lists, weights: problem.demand.weights, rules: problem.rules)
        .nearest(while: monitor.mayGoOn)
    {
      return plan
    }
    let depth = RootBuilder.depth(problem)
    let root = RootBuilder(problem: problem, pairCost: .travel, depth: depth).build()
    let kernel = KernelSearch(
      root, monitor: monitor, top: 1, enough: .greatestFiniteMagnitude, mostNodes: 1)
    if kernel.run() == .infinity, kernel.pool.plans.isEmpty { return nil }
    if let plan = kernel.pool.plans.first?.open { return plan }
    let pairs = problem.travel.pairs(
      within: .greatestFiniteMagnitude, weights: problem.demand.weights)
    let test = CoverTest(problem: problem, pairs: pairs, monitor: monitor, slack: 0)
    guard let longest = pairs.impedances.max() else { return nil }
    if case .yes(let plan) = try test.answer(within: longest, rules: problem.rules) { return plan }
    return nil
  }

  private func outcome(
    _ best: [Int], radius: Double, bound: Double, isProven: Bool
  ) throws(PlacementError) -> Outcome<RankedPlan> {
    var plans = [best]
    var isRanked = false
    if isProven {
      (plans, isRanked) = try ranked(from: radius, start: best)
    }
    let evaluated = plans.map { Evaluation(open: $0, problem: problem) }
    let ranking = PlanOrder.ranked(evaluated, under: problem.objective)
    let ranks = RankProof(ranking, isValueProven: isProven, isOrderProven: isRanked)
    let solution = Solution(
      plans: ranking, bound: bound, method: SearchMethod(.shortestRadius),
      end: monitor.end(isProven: isProven), nodes: monitor.nodes, provenRanks: ranks.count,
      areTiesProven: ranks.areTiesProven)
    return isProven ? .optimal(solution) : .feasible(solution)
  }

  /// The best `top` plans: by worst impedance, then by total travel.
  ///
  /// All plans within the longest radius that has fewer of them than asked for, and of those of the next one
  /// the cheapest; that radius is found by ever longer steps and then by halving.
  private func ranked(
    from worst: Double, start: [Int]
  ) throws(PlacementError) -> (plans: [[Int]], isProven: Bool) {
    let ties = TieSearch(problem: problem, monitor: monitor)
    let top = monitor.limits.top
    var known: [[Int]] = []
    func all(within radius: Double) throws(PlacementError) -> [[Int]]? {
      try ties.all(
        .travelWithin(radius), rules: problem.rules, fewerThan: top, start: [start] + known)
    }
    var radius = worst
    if top > 1, let plans = try all(within: worst) {
      known = plans
      let radii = problem.travel.radii(beyond: worst, weights: problem.demand.weights)
      // Within those below `low` all plans are known; within that of `high` there are too many.
      var low = 0
      var high = radii.count
      var step = 1
      while low < high, monitor.mayGoOn() {
        let index = high < radii.count ? (low + high) / 2 : min(low + step - 1, high - 1)
        step *= 2
        if let plans = try all(within: radii[index]) {
          known = plans
          low = index + 1
        } else {
          high = index
        }
      }
      guard high < radii.count else { return (known, low >= high) }
      radius = radii[high]
    }
    let found = try ties.cheapest(
      .travelWithin(radius), rules: problem.rules, top: top, start: [start] + known)
    let listed = Set(known)
    let plans = known + found.plans.filter { !listed.contains($0) }
    return (Array((plans.isEmpty ? [start] : plans).prefix(top)), found.isProven)
  }
}

extension TravelTable {
  /// The different impedances above a radius, over areas with demand, ascending; of those that are the same
  /// the longest.
  fileprivate func radii(beyond radius: Double, weights: [Double]) -> [Double] {
    pairs(within: .greatestFiniteMagnitude, weights: weights).radii(from: radius.nextUp)
      .filter { !Rounding.same($0, radius) }
  }
}
