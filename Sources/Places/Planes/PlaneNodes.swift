/// Nodes of a plane, each an area and a site; travel is the floor of the Euclidean distance.
///
/// A whole travel table is n² values, so that large sets are given as the pairs that matter.
public struct PlaneNodes: Hashable, Sendable {
  public struct Point: Hashable, Sendable {
    public let x: Double
    public let y: Double

    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }

    /// ⌊√((x₁ − x₂)² + (y₁ − y₂)²)⌋
    func distance(to other: Point) -> Double {
      let (dx, dy) = (x - other.x, y - other.y)
      return (dx * dx + dy * dy).squareRoot().rounded(.down)
    }
  }

  /// Which pairs a travel table holds.
  public enum Reach: Hashable, Sendable {
    case everyPair
    /// The nearest sites of each area; of equally near ones the earlier. What is absent is no nearer.
    case nearest(Int)
    /// Every pair of this distance or less. What is absent is farther.
    case within(Double)
  }

  /// The farthest that a coordinate may be from zero.
  package static let farthest = 1e9

  public let points: [Point]

  /// - Parameter points: one or more.
  package init(_ points: [Point]) {
    self.points = points
  }

  public var count: Int { points.count }

  /// Travel over the pairs of a reach, nothing when there would be more than `mostPairs`.
  ///
  /// Complexity: O(pairs) where nodes are spread evenly; memory 8 bytes a pair of a full table, else 12.
  public func travel(
    _ reach: Reach, mostPairs: Int
  ) throws(PlacesError) -> TravelTable? {
    let source = TravelSource.supplied(by: "coordinates")
    switch reach {
    case .everyPair:
      guard count <= mostPairs / count else { return nil }
      var values: [Double] = []
      values.reserveCapacity(count * count)
      for point in points { for other in points { values.append(point.distance(to: other)) } }
      return .matrix(
        try TravelMatrix(
          unit: .unnamed, source: source, areaCount: count, siteCount: count, values: values))
    case .nearest(let wanted):
      let kept = min(wanted, count)
      guard kept <= mostPairs / count else { return nil }
      return try sparse(PlaneGrid(points, inCell: kept / 6), source, .farther, mostPairs) {
        $0.nearest(kept, to: $1, into: &$2)
      }
    case .within(let asked):
      // Twice the largest distance that there can be.
      let radius = min(asked, 4 * Self.farthest)
      return try sparse(
        PlaneGrid(points, cell: radius), source, .beyond(radius.nextUp), mostPairs
      ) {
        $0.within(radius, of: $1, into: &$2)
      }
    }
  }

  private func sparse(
    _ grid: PlaneGrid, _ source: TravelSource, _ absent: AbsentPair, _ mostPairs: Int,
    row: (PlaneGrid, Int, inout [UInt64]) -> Void
  ) throws(PlacesError) -> TravelTable? {
    var offsets = [0]
    var sites: [Int32] = []
    var distances: [Double] = []
    var keys: [UInt64] = []
    for area in points.indices {
      keys.removeAll(keepingCapacity: true)
      row(grid, area, &keys)
      guard keys.count <= mostPairs - sites.count else { return nil }
      for key in keys {
        sites.append(Int32(truncatingIfNeeded: key & 0xFFFF_FFFF))
        distances.append(Double(key >> 32))
      }
      offsets.append(sites.count)
    }
    return .sparse(
      try SparseTravel(
        unit: .unnamed, source: source, absent: absent, siteCount: count, offsets: offsets,
        sites: sites, impedances: distances))
  }

  /// A distance within which some plan of `places` sites reaches every node: at most twice the least.
  ///
  /// Farthest-first: Gonzalez (1985), doi:10.1016/0304-3975(85)90224-5. Complexity: O(n · places).
  public func coverRadius(places: Int) -> Double {
    var nearest = points.map { $0.distance(to: points[0]) }
    for _ in 1..<max(1, places) {
      guard let worst = nearest.indices.max(by: { nearest[$0] < nearest[$1] }) else { break }
      for node in points.indices {
        nearest[node] = min(nearest[node], points[node].distance(to: points[worst]))
      }
    }
    return nearest.max() ?? 0
  }
}
