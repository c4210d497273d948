public import Timetables

/// How long it takes from every area to every site on foot and by what runs, over a window.
public struct TransitTimes: Sendable {
  /// One area and one site. Times are in seconds.
  public struct Pair: Hashable, Sendable {
    public let area: Int
    public let site: Int
    /// Nothing where half of the departures have no journey within the cut-off.
    public let median: Int32?
    /// Within which a quarter, and three quarters, of the departures arrive.
    public let quarter: Int32?
    public let threeQuarters: Int32?
    /// The share of departures with a journey within the cut-off.
    public let reached: Double
    /// On foot all the way; nothing where the site's place is not known.
    public let walk: Int32?

    /// Seconds that riding saves at half of the departures or more; nothing where it saves none.
    public var saved: Int32? {
      guard let median else { return nil }
      guard let walk else { return nil }
      return median < walk ? walk - median : nil
    }
  }

  /// Area after area.
  public let pairs: [Pair]
  public let departures: Int

  /// A scan a site.
  public init(_ network: TransitNetwork) {
    let scan = ProfileScan(network)
    let count = network.window.count
    var bySite: [[Pair]] = []
    for site in 0..<network.siteCount {
      let seconds = scan.seconds(to: site)
      bySite.append(
        (0..<network.areaCount).map { area in
          let walk = network.direct[area * network.siteCount + site]
          let summary = WindowSummary(seconds[area * count..<(area + 1) * count], walk: walk)
          return Pair(
            area: area, site: site, median: summary.median, quarter: summary.percentile(25),
            threeQuarters: summary.percentile(75),
            reached: Double(summary.reached) / Double(count), walk: walk == .max ? nil : walk)
        })
    }
    departures = count
    pairs = (0..<network.areaCount).flatMap { area in bySite.map { $0[area] } }
  }

  /// How far the times move where others are taken: pairs that both reach, the middle and the largest
  /// difference of their medians in seconds, and pairs that only these reach.
  public func difference(
    from others: TransitTimes
  ) -> (pairs: Int, middle: Int32, largest: Int32, lost: Int) {
    var differences: [Int32] = []
    var lost = 0
    for (pair, other) in zip(pairs, others.pairs) {
      guard let median = pair.median else { continue }
      if let theirs = other.median { differences.append(abs(theirs - median)) } else { lost += 1 }
    }
    differences.sort()
    return (
      differences.count, differences.isEmpty ? 0 : differences[(differences.count - 1) / 2],
      differences.last ?? 0, lost
    )
  }
}
