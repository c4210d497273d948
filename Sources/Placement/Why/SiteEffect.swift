internal import Places

/// What deciding one site otherwise than the best plan does comes to.
public struct SiteEffect: Hashable, Sendable {
  public let site: Int
  /// Whether the best plan opens it; the effect is of the opposite.
  public let isOpenInBest: Bool
  /// The best plan with the site decided the other way, and its value; nothing when there is none.
  public let plan: RankedPlan?
  /// How much worse that is than the best, in the objective's own terms, zero or more; nothing when
  /// there is no such plan.
  public let cost: Double?
  /// Whether the plan is proven best of its kind.
  public let isProven: Bool
}

extension VariedQuestion {
  /// What forcing each site open, or closed, costs: the difference between the best plan and the best
  /// plan that does it.
  ///
  /// A site that the rules keep or close is left out. Complexity: one search per site.
  ///
  /// - Parameters:
  ///   - best: a best plan of the question.
  ///   - sites: the sites to look at; nothing for all.
  public func effects(
    around best: RankedPlan, sites: [Int]? = nil
  ) throws(Fault) -> [SiteEffect] {
    let open = Set(best.open)
    var effects: [SiteEffect] = []
    for site in sites ?? Array(0..<chosenFrom)
    where !rules.keep.contains(site) && !rules.close.contains(site) {
      let isOpen = open.contains(site)
      let found = try answer(isOpen ? rules.with(close: [site]) : rules.with(keep: [site]))
      effects.append(
        SiteEffect(
          site: site, isOpenInBest: isOpen, plan: found.plan,
          cost: found.plan.map { abs($0.value - best.value) }, isProven: found.isProven))
    }
    return effects
  }
}

extension PlacementSearch {
  /// What forcing each site open, or closed, costs: see ``VariedQuestion/effects(around:sites:)``.
  public func effects(
    around best: RankedPlan, of problem: PlacementProblem, sites: [Int]? = nil
  ) throws(PlacementError) -> [SiteEffect] {
    try varied(problem).effects(around: best, sites: sites)
  }
}
