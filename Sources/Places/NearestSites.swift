/// The open site nearest to each area; a tie goes to the earlier site.
public struct NearestSites: Hashable, Sendable {
  /// The site's index per area; nothing where no open site can be reached.
  public let site: [Int?]
  /// Its impedance per area, `.infinity` where no open site can be reached.
  public let impedance: [Double]

  /// - Parameter open: indices of the open sites, in any order. Complexity: O(areas × open).
  public init(open: [Int], travel: TravelMatrix) {
    let sorted = open.sorted()
    var site: [Int?] = []
    var impedance: [Double] = []
    site.reserveCapacity(travel.areaCount)
    impedance.reserveCapacity(travel.areaCount)
    for area in 0..<travel.areaCount {
      var best: Int?
      var least = Double.infinity
      for candidate in sorted where travel[area: area, site: candidate] < least {
        best = candidate
        least = travel[area: area, site: candidate]
      }
      site.append(best)
      impedance.append(least)
    }
    self.init(site: site, impedance: impedance)
  }

  init(site: [Int?], impedance: [Double]) {
    self.site = site
    self.impedance = impedance
  }

  /// The areas of these, then those of others: the same areas once more, on another errand.
  public func followed(by others: NearestSites) -> NearestSites {
    NearestSites(site: site + others.site, impedance: impedance + others.impedance)
  }

  /// The nearest among these sites and others; a tie goes to these.
  ///
  /// - Parameters:
  ///   - others: for the same areas.
  ///   - offset: the index that the first of the others has in the result.
  public func joined(with others: NearestSites, offset: Int) -> NearestSites {
    let isOther = zip(impedance, others.impedance).map { $1 < $0 }
    return NearestSites(
      site: isOther.indices.map { isOther[$0] ? others.site[$0].map { $0 + offset } : site[$0] },
      impedance: isOther.indices.map { isOther[$0] ? others.impedance[$0] : impedance[$0] })
  }
}
