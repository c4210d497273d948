internal import Places

extension TravelTable {
  /// The pairs that are no longer than a limit, sorted.
  func pairs(within limit: Double, weights: [Double]) -> SparseTravel {
    switch self {
    case .matrix(let travel): travel.pairs(within: limit, weights: weights)
    case .sparse(let travel): travel.pairs(within: limit, weights: weights)
    }
  }
}

extension TravelMatrix {
  /// The pairs that are no longer than a limit, sorted; none for an area without demand.
  func pairs(within limit: Double, weights: [Double]) -> SparseTravel {
    var offsets = [0]
    var sites: [Int32] = []
    var impedances: [Double] = []
    for area in 0..<areaCount {
      if weights[area] > 0 {
        let row = area * siteCount
        for site in 0..<siteCount where values[row + site] <= limit && values[row + site].isFinite {
          sites.append(Int32(site))
          impedances.append(values[row + site])
        }
      }
      offsets.append(sites.count)
    }
    return SparseTravel(
      like: self, absent: .beyond(limit), offsets: offsets, sites: sites, impedances: impedances)
  }
}

extension SparseTravel {
  fileprivate func pairs(within limit: Double, weights: [Double]) -> SparseTravel {
    var offsets = [0]
    var sites: [Int32] = []
    var impedances: [Double] = []
    for area in 0..<areaCount {
      if weights[area] > 0 {
        for k in self.offsets[area]..<self.offsets[area + 1] where self.impedances[k] <= limit {
          sites.append(self.sites[k])
          impedances.append(self.impedances[k])
        }
      }
      offsets.append(sites.count)
    }
    return SparseTravel(
      like: self, offsets: offsets, sites: sites, impedances: impedances, limit: limit)
  }

  private init(
    like travel: SparseTravel, offsets: [Int], sites: [Int32], impedances: [Double], limit: Double
  ) {
    self = Self.valid {
      () throws(PlacesError) in
      try SparseTravel(
        unit: travel.unit, source: travel.source, absent: .beyond(limit),
        siteCount: travel.siteCount, offsets: offsets, sites: sites, impedances: impedances)
    }
  }

  fileprivate init(
    like travel: TravelMatrix, absent: AbsentPair, offsets: [Int], sites: [Int32],
    impedances: [Double]
  ) {
    self = Self.valid {
      () throws(PlacesError) in
      try SparseTravel(
        unit: travel.unit, source: travel.source, absent: absent, siteCount: travel.siteCount,
        offsets: offsets, sites: sites, impedances: impedances)
    }
  }

  /// Pairs taken from a valid table are valid.
  private static func valid(_ make: () throws(PlacesError) -> SparseTravel) -> SparseTravel {
    do throws(PlacesError) {
      return try make()
    } catch {
      preconditionFailure("pairs of a valid table were refused: \(error)")
    }
  }
}

extension SparseTravel {
  /// The different impedances from `least` up, ascending, the longest of those that are the same.
  func radii(from least: Double) -> [Double] {
    var kept: [Double] = []
    for radius in impedances.filter({ $0 >= least }).sorted() {
      if let last = kept.last, last == radius || Rounding.same(last, radius) {
        kept[kept.count - 1] = radius
      } else {
        kept.append(radius)
      }
    }
    return kept
  }
}
