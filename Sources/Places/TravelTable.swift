/// Travel from areas to sites, every pair or only those that were stored.
public enum TravelTable: Hashable, Sendable {
  case matrix(TravelMatrix)
  case sparse(SparseTravel)

  public var unit: TravelUnit {
    switch self {
    case .matrix(let travel): travel.unit
    case .sparse(let travel): travel.unit
    }
  }

  public var source: TravelSource {
    switch self {
    case .matrix(let travel): travel.source
    case .sparse(let travel): travel.source
    }
  }

  public var areaCount: Int {
    switch self {
    case .matrix(let travel): travel.areaCount
    case .sparse(let travel): travel.areaCount
    }
  }

  public var siteCount: Int {
    switch self {
    case .matrix(let travel): travel.siteCount
    case .sparse(let travel): travel.siteCount
    }
  }

  /// The impedance d(i, j); `.infinity` where there is no route or the pair is not stored.
  public subscript(area area: Int, site site: Int) -> Double {
    switch self {
    case .matrix(let travel): travel[area: area, site: site]
    case .sparse(let travel): travel[area: area, site: site]
    }
  }
}

extension NearestSites {
  /// - Parameter open: indices of the open sites, in any order.
  ///   Complexity: O(areas × open) for a matrix, O(stored pairs) for sparse travel.
  public init(open: [Int], travel: TravelTable) {
    switch travel {
    case .matrix(let matrix): self.init(open: open, travel: matrix)
    case .sparse(let sparse): self.init(open: open, travel: sparse)
    }
  }

  private init(open: [Int], travel: SparseTravel) {
    var isOpen = [Bool](repeating: false, count: travel.siteCount)
    for site in open { isOpen[site] = true }
    var site: [Int?] = []
    var impedance: [Double] = []
    for area in 0..<travel.areaCount {
      let row = travel.offsets[area]..<travel.offsets[area + 1]
      let nearest = row.first { isOpen[Int(travel.sites[$0])] }
      site.append(nearest.map { Int(travel.sites[$0]) })
      impedance.append(nearest.map { travel.impedances[$0] } ?? .infinity)
    }
    self.init(site: site, impedance: impedance)
  }
}
