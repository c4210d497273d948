internal import Places

extension TravelTable {
  /// The pairs that are no longer than a limit, sorted.
  func pairs(within limit: Double, weights: [Double]) throws(PlacesError) -> SparseTravel {
    var offsets = [0]
    var sites: [Int32] = []
    var impedances: [Double] = []
    for area in 0..<areaCount {
      if weights[area] > 0 {
        switch self {
        case .matrix(let travel):
          let row = travel.values[area * siteCount..<(area + 1) * siteCount]
          for (site, value) in row.enumerated() where value <= limit && value < .infinity {
            sites.append(Int32(site))
            impedances.append(value)
          }
        case .sparse(let travel):
          for k in travel.offsets[area]..<travel.offsets[area + 1]
          where travel.impedances[k] <= limit {
            sites.append(travel.sites[k])
            impedances.append(travel.impedances[k])
          }
        }
      }
      offsets.append(sites.count)
    }
    return try SparseTravel(
      unit: unit, source: source, absent: .beyond(limit), siteCount: siteCount, offsets: offsets,
      sites: sites, impedances: impedances)
  }
}

extension SparseTravel {
  /// The different impedances from `least` up, ascending.
  func radii(from least: Double) -> [Double] {
    var radii = impedances.filter { $0 >= least }
    radii.sort()
    var kept: [Double] = []
    for radius in radii where kept.last != radius { kept.append(radius) }
    return kept
  }
}
