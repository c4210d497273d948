internal import MixedInteger
internal import Places

/// The shortest longest journey of anyone assigned, then the least mean, where sites have so much room.
///
/// The longest journey is one of the impedances in the table: it is halved in on, each time by the
/// question whether everyone can be seated within it.
struct CapacityCenterSearch {
  let run: CapacityRun

  private var problem: PlacementProblem { run.problem.problem }

  func solve() throws(MixedIntegerError) -> Outcome<CapacitatedPlan> {
    let radii = radii
    let first = try nearest(radii, from: 0, rules: problem.rules)
    guard let index = first.index else {
      return first.isProven ? .infeasible(.together) : .undecided(run.end(isProven: false))
    }
    guard first.isProven else {
      return try run.outcome(
        first.plan.map { [$0] } ?? [], bound: radii[first.low], isProven: false, isOrdered: false,
        method: Self.method)
    }
    var plans: [CapacityPool.Plan] = []
    var rules = problem.rules
    var next: (index: Int, plan: CapacityPool.Plan?)? = (index, first.plan)
    var isOrdered = true
    while let found = next, plans.count < run.monitor.limits.top {
      let tree = try run.under(rules).tree(
        CapacityGoal(.travelWithin(radii[found.index]), .never),
        top: run.monitor.limits.top - plans.count)
      plans += tree.pool.plans.isEmpty ? found.plan.map { [$0] } ?? [] : tree.pool.plans
      isOrdered = tree.isClosed
      guard isOrdered, plans.count < run.monitor.limits.top else { break }
      // The next best are those that no plan so far is.
      for plan in tree.pool.plans { rules = rules.without(plan.open, of: problem) }
      let later = try nearest(radii, from: found.index + 1, rules: rules)
      isOrdered = later.isProven
      next = later.isProven ? later.index.map { ($0, later.plan) } : nil
    }
    return try run.outcome(
      plans, bound: radii[index], isProven: true, isOrdered: isOrdered, method: Self.method)
  }

  private static let method = SearchMethod(.shortestRadius, hasKnapsacks: true)

  /// Every impedance that some area with demand may have, from the least that any plan must have.
  private var radii: [Double] {
    let pairs = CapacityPairs(run.problem, goal: CapacityGoal(.travel, .never))
    var values: Set<Double> = []
    var least = 0.0
    for client in pairs.areas.indices {
      let area = pairs.areas[client]
      guard problem.demand.weights[area] > 0 else { continue }
      let row = (pairs.starts[client]..<pairs.starts[client + 1]).map {
        problem.travel[area: area, site: pairs.pairs[$0].site]
      }
      values.formUnion(row)
      least = max(least, row.min() ?? 0)
    }
    let radii = values.filter { $0 >= least }.sorted()
    return radii.isEmpty ? [0] : radii
  }

  private struct Found {
    /// Of the shortest radius that is known to do; nothing where none does.
    var index: Int?
    var plan: CapacityPool.Plan?
    /// Every radius before this one is ruled out.
    var low: Int
    var isProven: Bool
  }

  private func nearest(
    _ radii: [Double], from start: Int, rules: SitingRules
  ) throws(MixedIntegerError) -> Found {
    let fixed = run.under(rules)
    guard start < radii.count,
      PlanFinder.mayHavePlan(
        rules, siteCount: problem.travel.siteCount, while: run.monitor.mayGoOn)
    else { return Found(index: nil, plan: nil, low: start, isProven: !run.monitor.hasStopped) }
    var found: Found
    switch try fixed.hasSeats(within: radii[radii.count - 1]) {
    case .no: return Found(index: nil, plan: nil, low: start, isProven: true)
    case .unknown: return Found(index: nil, plan: nil, low: start, isProven: false)
    case .yes(let plan):
      found = Found(index: radii.count - 1, plan: plan, low: start, isProven: false)
    }
    while let index = found.index, found.low < index {
      let middle = (found.low + index) / 2
      switch try fixed.hasSeats(within: radii[middle]) {
      case .yes(let plan):
        found.index = middle
        found.plan = plan
      case .no: found.low = middle + 1
      case .unknown: return found
      }
    }
    found.isProven = true
    return found
  }
}

extension SitingRules {
  /// The same rules without one plan.
  fileprivate func without(_ open: [Int], of problem: PlacementProblem) -> SitingRules {
    let isOpen = Set(open)
    let terms = (0..<problem.travel.siteCount).map {
      SideRule.Term(site: $0, weight: isOpen.contains($0) ? -1 : 1)
    }
    let rule = SideRule(
      terms: terms, atLeast: 1 - Double(open.count))
    return with(sides: sides + [rule])
  }
}
