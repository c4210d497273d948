internal import Places

extension TravelTable {
  /// The shortest impedance of an area with demand that is the same as this one but for rounding.
  func shortest(sameAs value: Double, weights: [Double]) -> Double {
    var least = value
    for area in 0..<areaCount where weights[area] > 0 {
      for pair in row(of: area) where pair.impedance < least && Rounding.same(pair.impedance, value)
      {
        least = pair.impedance
      }
    }
    return least
  }

  /// The worst impedance that every plan has at the least: that of the area farthest from its nearest
  /// site, among areas with demand and a route.
  func leastWorst(weights: [Double]) -> Double {
    var worst = 0.0
    for area in 0..<areaCount where weights[area] > 0 {
      let nearest: Double =
        switch self {
        case .matrix(let travel):
          travel.values[area * siteCount..<(area + 1) * siteCount].min() ?? .infinity
        case .sparse(let travel):
          travel.offsets[area] < travel.offsets[area + 1]
            ? travel.impedances[travel.offsets[area]] : .infinity
        }
      if nearest < .infinity { worst = max(worst, nearest) }
    }
    return worst
  }
}
