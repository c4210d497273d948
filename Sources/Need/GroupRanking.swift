/// Groups of areas in order of an indicator, the most deprived first: the local ranking that
/// councils print for their wards.
public struct GroupRanking: Hashable, Sendable {
  /// A group's people-weighted mean of its areas' national ranks, and its place among the groups.
  public struct Entry: Hashable, Sendable {
    public let group: String
    public let meanRank: Double
    /// 1 for the most deprived group; ties share the better place.
    public let place: Int
  }

  /// Most deprived first.
  public let entries: [Entry]

  /// Ranks groups by Σ people(i) rank(i) / Σ people(i) over their areas.
  ///
  /// A group without people is left out.
  ///
  /// - Parameters:
  ///   - ranks: national rank per area, 1 the most deprived.
  ///   - people: the weight of each area.
  ///   - groups: the group of each area; nothing leaves an area out.
  public init(ranks: [Int], people: [Double], groups: [String?]) {
    var sums: [String: (weighted: Double, people: Double)] = [:]
    for ((rank, weight), group) in zip(zip(ranks, people), groups) {
      guard let group else { continue }
      sums[group, default: (0, 0)].weighted += weight * Double(rank)
      sums[group, default: (0, 0)].people += weight
    }
    let means = sums.filter { $0.value.people > 0 }
      .map { (group: $0.key, mean: $0.value.weighted / $0.value.people) }
      .sorted { $0.mean != $1.mean ? $0.mean < $1.mean : $0.group < $1.group }
    entries = means.map { group, mean in
      Entry(group: group, meanRank: mean, place: 1 + means.count { $0.mean < mean })
    }
  }
}
