public import Places

/// Who goes where by chance: P(i, j) = S(j) f(d(i, j)) / Σ S(k) f(d(i, k)) over open sites *k*.
///
/// Attraction S is what draws people (sessions, room, or 1 for every site alike). It spreads the
/// people of an area over all sites that they can reach, where ``NearestSites`` sends all of them to
/// one. Its decay is an assumption that only a survey of users could confirm.
///
/// Huff (1964), doi:10.1177/002224296402800307.
public struct HuffCatchment: Hashable, Sendable {
  /// P(i, j), area after area, one per open site; all zero where nothing can be reached.
  public let probabilities: [[Double]]
  /// The open columns, ascending.
  public let open: [Int]

  public init(attraction: [Double], open: [Int], travel: TravelMatrix, decay: Decay) {
    let open = open.sorted()
    self.open = open
    probabilities = (0..<travel.areaCount).map { area in
      let pulls = open.map { attraction[$0] * decay(travel[area: area, site: $0]) }
      let sum = pulls.reduce(0, +)
      return sum > 0 ? pulls.map { $0 / sum } : pulls.map { _ in 0 }
    }
  }

  /// People expected at each open site.
  public func people(_ people: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: open.count)
    for (area, shares) in probabilities.enumerated() where people[area] > 0 {
      for (index, share) in shares.enumerated() { sums[index] += people[area] * share }
    }
    return sums
  }

  /// People whom it sends elsewhere than another catchment does: Σ people(i) (1 − P(i, j(i))).
  ///
  /// - Parameter sites: j(i), the column that the other sends an area to; an area that either sends
  ///   nowhere is passed over.
  public func differing(from sites: [Int?], people: [Double]) -> Double {
    var sum = 0.0
    for (area, shares) in probabilities.enumerated() where people[area] > 0 {
      guard let site = sites[area], shares.contains(where: { $0 > 0 }) else { continue }
      sum += people[area] * (1 - (open.firstIndex(of: site).map { shares[$0] } ?? 0))
    }
    return sum
  }
}
