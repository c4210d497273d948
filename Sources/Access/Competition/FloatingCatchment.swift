public import Places

/// What open sites offer for each person who may use it: the two-step floating catchment area.
///
/// First, each site's supply is shared among the people in its catchment,
/// R(j) = S(j) / Σ P(i) f(d(i, j)); then each area adds up the shares that it can reach,
/// A(i) = Σ R(j) f(d(i, j)). In supply per person. With ``Decay/within(_:)`` it is 2SFCA, with
/// ``Decay/zones(_:)`` or a smooth decay the enhanced form, E2SFCA.
///
/// Weighted by people it adds up to all supply that anybody can reach. It misleads at the border,
/// where people beyond it also come, and it lets everyone in a catchment use all of its sites alike.
///
/// Luo and Wang (2003), doi:10.1068/b29120; Luo and Qi (2009),
/// doi:10.1016/j.healthplace.2009.06.002.
public struct FloatingCatchment: Hashable, Sendable {
  /// A(i) per area; 0 where nothing can be reached, which is an answer.
  public let values: [Double]
  /// R(j) per column of the travel; nothing where it is not open or has nobody in its catchment, so
  /// that its supply is used by nobody.
  public let shares: [Double?]

  /// - Parameters:
  ///   - people: P(i), one per area.
  ///   - supply: what each column of the travel offers.
  ///   - open: the columns that count.
  public init(
    people: [Double], supply: [Double], open: [Int], travel: TravelMatrix, decay: Decay
  ) {
    // One weight per area and open site, worked out once.
    let weights = (0..<travel.areaCount).map { area in
      open.map { decay(travel[area: area, site: $0]) }
    }
    var crowds = [Double](repeating: 0, count: open.count)
    for area in 0..<travel.areaCount where people[area] > 0 {
      for index in open.indices { crowds[index] += people[area] * weights[area][index] }
    }
    let ratios = open.indices.map { crowds[$0] > 0 ? supply[open[$0]] / crowds[$0] : 0 }
    values = weights.map { zip($0, ratios).reduce(0) { $0 + $1.0 * $1.1 } }
    var shares = [Double?](repeating: nil, count: travel.siteCount)
    for (index, site) in open.enumerated() where crowds[index] > 0 { shares[site] = ratios[index] }
    self.shares = shares
  }

  /// Σ people(i) A(i) / Σ people(i); nothing where there are no people.
  public func mean(_ people: [Double], areas: [Int]? = nil) -> Double? {
    weightedMean(values, people, areas)
  }
}
