public import Places

/// A plan of both tiers.
public struct TwoTierPlan: Hashable, Sendable {
  public let rank: Int
  /// Site indices of the open hubs, ascending.
  public let hubs: [Int]
  /// Site indices of the open outreach sites, ascending.
  public let outreach: [Int]
  public let value: Double
  /// Each area's nearest hub.
  public let nearestHub: NearestSites
  /// Each area's nearest site of either tier.
  public let nearest: NearestSites
}

extension TwoTierProblem {
  /// A plan of the single-tier problem in terms of both tiers.
  public func plan(_ plan: RankedPlan) -> TwoTierPlan {
    let hubs = plan.open.filter { $0 < columns.hubs.count }.map { columns.hubs[$0] }.sorted()
    let outreach = plan.open.filter { $0 >= columns.hubs.count }
      .map { columns.outreach[$0 - columns.hubs.count] }.sorted()
    return TwoTierPlan(
      rank: plan.rank, hubs: hubs, outreach: outreach, value: plan.value,
      nearestHub: NearestSites(open: hubs, travel: travel),
      nearest: NearestSites(open: hubs + outreach, travel: travel))
  }

  /// The open columns of a plan: for ``Evaluation`` and the rules of the single-tier problem.
  ///
  /// - Returns: nothing where a site is not in its tier.
  public func columns(hubs: [Int], outreach: [Int]) -> [Int]? {
    let open = hubs.compactMap(columns.hub) + outreach.compactMap(columns.outreach)
    return open.count == hubs.count + outreach.count ? open.sorted() : nil
  }
}
