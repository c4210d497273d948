import Places

/// Finds the nearest of many points: they are sorted along the axis on which they lie farthest apart,
/// and looked through from the place asked for outwards.
struct PointIndex {
  private let points: [GridPoint]
  private let isEastward: Bool
  /// Where each point lies on the axis, in metres, ascending, and which it is.
  private let order: [(along: Double, point: Int)]

  init(_ points: [GridPoint]) {
    func spread(_ values: [Double]) -> Double { (values.max() ?? 0) - (values.min() ?? 0) }
    let isEastward = spread(points.map(\.easting)) >= spread(points.map(\.northing))
    self.points = points
    self.isEastward = isEastward
    order = points.indices
      .map { (isEastward ? points[$0].easting : points[$0].northing, $0) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
  }

  /// The nearest point and how far it is; nothing where there is none.
  ///
  /// - Parameter skipped: a point that does not count, such as the one that is asked about.
  func nearest(to place: GridPoint, but skipped: Int? = nil) -> (point: Int, kilometres: Double)? {
    let along = isEastward ? place.easting : place.northing
    var upper = order.startIndex
    var end = order.endIndex
    while upper < end {
      let middle = (upper + end) / 2
      if order[middle].along < along { upper = middle + 1 } else { end = middle }
    }
    var lower = upper - 1
    var best: (point: Int, kilometres: Double)?
    func isNearer(_ position: Int) -> Bool {
      abs(order[position].along - along) / 1000 < best?.kilometres ?? .infinity
    }
    func look(at position: Int) {
      let point = order[position].point
      guard point != skipped else { return }
      let distance = points[point].kilometres(to: place)
      if distance < best?.kilometres ?? .infinity { best = (point, distance) }
    }
    while true {
      let goesUp = upper < order.endIndex && isNearer(upper)
      let goesDown = lower >= order.startIndex && isNearer(lower)
      guard goesUp || goesDown else { return best }
      if goesUp {
        look(at: upper)
        upper += 1
      }
      if goesDown {
        look(at: lower)
        lower -= 1
      }
    }
  }
}
