internal import Places

/// The best that exchanging one site of a plan can give.
public struct BestSwap: Hashable, Sendable {
  public let opening: Int
  public let closing: Int
  /// The plan after the exchange.
  public let plan: RankedPlan
  /// Whether no other single exchange is better.
  public let isProven: Bool
}

extension VariedQuestion {
  /// The best plan that opens one site instead of one of these, under the rules.
  ///
  /// One search, for plans that share all but one site with this one.
  ///
  /// - Parameter open: sites of the plan, those that stand beside it left out.
  /// - Returns: nothing where no single exchange is allowed, none was found, or the objective looks for
  ///   the number of sites itself.
  public func swap(from open: [Int]) throws(Fault) -> BestSwap? {
    guard !objective.choosesCount, !open.isEmpty else { return nil }
    let plan = whole(open)
    let shared = GroupRule(
      members: plan, atLeast: plan.count - 1,
      atMost: plan.count - 1)
    let found = try answer(
      SitingRules(
        count: plan.count, keep: rules.keep, close: rules.close, groups: rules.groups + [shared],
        sides: rules.sides))
    guard let swapped = found.plan, let opening = swapped.open.first(where: { !open.contains($0) }),
      let closing = open.first(where: { !swapped.open.contains($0) })
    else { return nil }
    return BestSwap(
      opening: opening, closing: closing, plan: swapped, isProven: found.isProven)
  }
}
