internal import Places

/// Good plans that differ from one another.
public struct DiverseAlternatives: Hashable, Sendable {
  /// Best first; each differs from every one before it in at least the sites asked for.
  public let plans: [RankedPlan]
  /// Whether every plan is proven the best of those that differ enough from the ones before it.
  public let isProven: Bool
  /// Whether there is no further plan that differs enough and is good enough.
  public let isComplete: Bool
}

extension PlacementSearch {
  /// The best plan, then the best that differs from it in at least `sites` sites, then the best that
  /// differs from both, and so on, while they lie within a share of the best value.
  ///
  /// Each is found exactly, by a rule that at most p − `sites` of an earlier plan's sites open. A
  /// plan's rank here is its place in this list.
  ///
  /// - Parameters:
  ///   - sites: in how many sites plans differ, counting those that open; 1 or more.
  ///   - within: how much worse than the best a plan may be, as a share of the best value.
  ///   - most: how many plans at most.
  /// - Returns: nothing when there is no plan at all, or the objective is set coverage, whose plans
  ///   have no one number of sites.
  public func diverse(
    _ problem: PlacementProblem, differingBy sites: Int, within: Double, most: Int
  ) throws(PlacementError) -> DiverseAlternatives? {
    if case .setCoverage = problem.objective { return nil }
    var limits = limits
    limits.top = 1
    let search = PlacementSearch(limits)
    var plans: [RankedPlan] = []
    var groups = problem.rules.groups
    var isProven = true
    while plans.count < most {
      let rules = problem.rules.with(groups: groups)
      let posed = try PlacementProblem(
        demand: problem.demand, travel: problem.travel, objective: problem.objective, rules: rules)
      let outcome = limits.isInterrupted() ? .undecided : search.solve(posed)
      guard let next = outcome.solution?.plans.first else {
        if case .undecided = outcome { isProven = false }
        break
      }
      if case .feasible = outcome { isProven = false }
      if let best = plans.first, problem.objective.loss(of: next.value, to: best.value) > within {
        return DiverseAlternatives(plans: plans, isProven: isProven, isComplete: isProven)
      }
      plans.append(RankedPlan(rank: plans.count + 1, open: next.open, value: next.value))
      guard problem.rules.count >= sites else {
        return DiverseAlternatives(plans: plans, isProven: isProven, isComplete: true)
      }
      groups.append(
        GroupRule(
          name: "different from plan \(plans.count)", members: next.open,
          atMost: problem.rules.count - max(sites, 1)))
    }
    guard !plans.isEmpty else { return nil }
    return DiverseAlternatives(
      plans: plans, isProven: isProven, isComplete: isProven && plans.count < most)
  }
}

extension Objective {
  /// How much worse a value is than the best, as a share of the best.
  func loss(of value: Double, to best: Double) -> Double {
    let worse = isMaximised ? best - value : value - best
    return worse <= 0 ? 0 : worse / max(abs(best), .leastNormalMagnitude)
  }
}

extension SitingRules {
  /// The same rules with other groups.
  func with(groups: [GroupRule]) -> SitingRules {
    SitingRules(count: count, keep: keep, close: close, groups: groups)
  }
}
