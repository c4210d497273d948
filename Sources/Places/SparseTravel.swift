/// What it means that a pair of area and site is not in a ``SparseTravel``.
public enum AbsentPair: Hashable, Sendable {
  /// There is no route.
  case noRoute
  /// There may be a route, no shorter than this.
  case beyond(Double)
  /// There may be a route, no shorter than the longest stored for the area: a list of nearest sites.
  case farther
  /// Nobody looked.
  case notComputed
}

/// The impedance d(i, j) of some pairs of area and site: what fits in memory for a whole country.
///
/// Rows are areas; within a row pairs are sorted by impedance, then by site. Memory: 12 bytes a pair.
public struct SparseTravel: Hashable, Sendable {
  public let unit: TravelUnit
  public let source: TravelSource
  public let absent: AbsentPair
  public let siteCount: Int
  /// Row *i* is `offsets[i]..<offsets[i + 1]` of `sites` and `impedances`.
  public let offsets: [Int]
  public let sites: [Int32]
  public let impedances: [Double]

  public var areaCount: Int { offsets.count - 1 }

  /// Takes rows in any order within themselves and sorts them.
  ///
  /// - Throws: ``PlacesError/wrongShape(expected:found:)`` when the lengths disagree,
  ///   ``PlacesError/badImpedance(area:site:value:)`` for a negative, infinite or NaN value,
  ///   ``PlacesError/badPair(area:site:)`` for a site out of range or twice in a row.
  public init(
    unit: TravelUnit, source: TravelSource, absent: AbsentPair, siteCount: Int, offsets: [Int],
    sites: [Int32], impedances: [Double]
  ) throws(PlacesError) {
    guard sites.count == impedances.count else {
      throw .wrongShape(expected: sites.count, found: impedances.count)
    }
    guard offsets.first == 0, offsets.last == sites.count, offsets.isAscending else {
      throw .wrongShape(expected: sites.count, found: offsets.last ?? 0)
    }
    var sortedSites = sites
    var sortedImpedances = impedances
    var lastArea = [Int](repeating: -1, count: siteCount)
    for area in 0..<offsets.count - 1 {
      let row = offsets[area]..<offsets[area + 1]
      var isSorted = true
      for k in row {
        let site = Int(sites[k])
        guard (0..<siteCount).contains(site), lastArea[site] != area else {
          throw .badPair(area: area, site: site)
        }
        lastArea[site] = area
        guard impedances[k] >= 0, impedances[k].isFinite else {
          throw .badImpedance(area: area, site: site, value: impedances[k])
        }
        if k > row.lowerBound {
          isSorted =
            isSorted && (impedances[k - 1], sites[k - 1]) < (impedances[k], sites[k])
        }
      }
      if isSorted { continue }
      let order = row.sorted { (impedances[$0], sites[$0]) < (impedances[$1], sites[$1]) }
      for (k, from) in zip(row, order) {
        sortedSites[k] = sites[from]
        sortedImpedances[k] = impedances[from]
      }
    }
    self.unit = unit
    self.source = source
    self.absent = absent
    self.siteCount = siteCount
    self.offsets = offsets
    self.sites = sortedSites
    self.impedances = sortedImpedances
  }

  /// The impedance of one pair, `.infinity` where it is absent, whatever that means.
  ///
  /// Complexity: O(length of the row).
  public subscript(area area: Int, site site: Int) -> Double {
    for k in offsets[area]..<offsets[area + 1] where sites[k] == Int32(site) {
      return impedances[k]
    }
    return .infinity
  }
}

extension [Int] {
  fileprivate var isAscending: Bool {
    zip(self, dropFirst()).allSatisfy { $0 <= $1 }
  }
}
