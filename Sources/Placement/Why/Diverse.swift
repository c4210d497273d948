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

extension VariedQuestion {
  /// The best plan, then the best that differs from it in at least `sites` sites, then the best that
  /// differs from both, and so on, while they lie within a share of the best value.
  ///
  /// Each is found exactly, by a rule that at most p − `sites` of an earlier plan's sites open. Where
  /// the number of sites may vary, plans differ in at least 2 `sites` decisions, open or closed, which
  /// is the same for plans of one size. A plan's rank here is its place in this list.
  ///
  /// - Parameters:
  ///   - sites: in how many sites plans differ, counting those that open; 1 or more.
  ///   - within: how much worse than the best a plan may be, as a share of the best value.
  ///   - most: how many plans at most.
  /// - Returns: nothing when there is no plan at all.
  public func diverse(
    differingBy sites: Int, within: Double, most: Int
  ) throws(Fault) -> DiverseAlternatives? {
    var plans: [RankedPlan] = []
    var rules = rules
    var isProven = true
    while plans.count < most {
      let found = try answer(rules)
      isProven = isProven && found.isProven
      guard let next = found.plan else { break }
      if let best = plans.first, objective.loss(of: next.value, to: best.value) > within {
        return DiverseAlternatives(plans: plans, isProven: isProven, isComplete: isProven)
      }
      plans.append(RankedPlan(rank: plans.count + 1, open: next.open, value: next.value))
      guard
        let narrower = rules.differing(
          from: whole(next.open), by: max(sites, 1), siteCount: siteCount)
      else { return DiverseAlternatives(plans: plans, isProven: isProven, isComplete: true) }
      rules = narrower
    }
    guard !plans.isEmpty else { return nil }
    return DiverseAlternatives(
      plans: plans, isProven: isProven, isComplete: isProven && plans.count < most)
  }
}

extension PlacementSearch {
  /// Good plans that differ: see ``VariedQuestion/diverse(differingBy:within:most:)``.
  public func diverse(
    _ problem: PlacementProblem, differingBy sites: Int, within: Double, most: Int
  ) throws(PlacementError) -> DiverseAlternatives? {
    try varied(problem).diverse(differingBy: sites, within: within, most: most)
  }
}

extension SitingRules {
  /// The same rules without the plans that are too much like this one.
  ///
  /// - Returns: nothing when no plan can differ so much.
  fileprivate func differing(
    from open: [Int], by sites: Int, siteCount: Int
  ) -> SitingRules? {
    if fewest == count {
      guard count >= sites else { return nil }
      let group = GroupRule(members: open, atMost: count - sites)
      return with(groups: groups + [group])
    }
    guard siteCount >= 2 * sites else { return nil }
    let isOpen = Set(open)
    let terms = (0..<siteCount).map {
      SideRule.Term(site: $0, weight: isOpen.contains($0) ? -1 : 1)
    }
    let rule = SideRule(terms: terms, atLeast: Double(2 * sites - open.count))
    return with(sides: sides + [rule])
  }
}
