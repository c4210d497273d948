/// Points in square cells, so that those near one are found without looking at all.
struct PlaneGrid {
  private let points: [PlaneNodes.Point]
  private let low: PlaneNodes.Point
  /// The side of a cell, above zero.
  private let side: Double
  private let columns: Int
  private let rows: Int
  /// The points of cell *c* are `members[starts[c]..<starts[c + 1]]`.
  private var starts: [Int]
  private var members: [Int32]

  /// Cells that hold a given number of points on average.
  init(_ points: [PlaneNodes.Point], inCell wanted: Int) {
    let (low, high) = Self.corners(points)
    let area = max(high.x - low.x, 1) * max(high.y - low.y, 1)
    self.init(
      points, low: low, high: high,
      side: (area * Double(max(wanted, 2)) / Double(points.count)).squareRoot())
  }

  /// Cells of a side that suits searches within it.
  init(_ points: [PlaneNodes.Point], cell: Double) {
    let (low, high) = Self.corners(points)
    self.init(points, low: low, high: high, side: cell)
  }

  private init(
    _ points: [PlaneNodes.Point], low: PlaneNodes.Point, high: PlaneNodes.Point, side wanted: Double
  ) {
    self.points = points
    self.low = low
    // No more than about two cells a point, however thin the set.
    let width = high.x - low.x
    let height = high.y - low.y
    let count = Double(points.count)
    side = max(wanted, (width * height / count).squareRoot(), max(width, height) / count, 1)
    columns = Int(width / side) + 1
    rows = Int(height / side) + 1
    starts = [Int](repeating: 0, count: columns * rows + 1)
    members = [Int32](repeating: 0, count: points.count)
    for point in points { starts[cell(point) + 1] += 1 }
    for c in 0..<columns * rows { starts[c + 1] += starts[c] }
    var next = starts
    for (k, point) in points.enumerated() {
      let c = cell(point)
      members[next[c]] = Int32(k)
      next[c] += 1
    }
  }

  private static func corners(
    _ points: [PlaneNodes.Point]
  ) -> (low: PlaneNodes.Point, high: PlaneNodes.Point) {
    var low = points[0]
    var high = points[0]
    for point in points {
      low = PlaneNodes.Point(x: min(low.x, point.x), y: min(low.y, point.y))
      high = PlaneNodes.Point(x: max(high.x, point.x), y: max(high.y, point.y))
    }
    return (low, high)
  }

  private func column(_ x: Double) -> Int { Int((x - low.x) / side) }
  private func row(_ y: Double) -> Int { Int((y - low.y) / side) }
  private func cell(_ point: PlaneNodes.Point) -> Int {
    row(point.y) * columns + column(point.x)
  }

  /// The `count` nearest points as keys, nearest first: the distance above, the index below 2³².
  func nearest(_ count: Int, to node: Int, into keys: inout [UInt64]) {
    let point = points[node]
    var reached = 0
    while true {
      ring(reached, around: point) { keys.append(key(of: $0, from: point)) }
      // Points of rings not looked at are farther than this.
      let safe = UInt64(Double(reached) * side) << 32
      reached += 1
      if keys.count >= points.count { break }
      if keys.count >= count, keys.count(where: { $0 < safe }) >= count { break }
    }
    keys.sort()
    keys.removeLast(keys.count - count)
  }

  /// The points at a distance of `radius` or less, as keys in order.
  func within(_ radius: Double, of node: Int, into keys: inout [UInt64]) {
    let point = points[node]
    // Distances are rounded down, so that points a little beyond the radius count.
    let rings = Int(((radius + 1) / side).rounded(.up))
    let limit = UInt64(radius) << 32 | 0xFFFF_FFFF
    for k in 0...min(rings, max(columns, rows)) {
      ring(k, around: point) {
        let key = key(of: $0, from: point)
        if key <= limit { keys.append(key) }
      }
    }
    keys.sort()
  }

  private func key(of other: Int32, from point: PlaneNodes.Point) -> UInt64 {
    UInt64(point.distance(to: points[Int(other)])) << 32 | UInt64(other)
  }

  /// Visits the points of the cells that are `ring` cells away, as the king moves.
  private func ring(_ ring: Int, around point: PlaneNodes.Point, _ visit: (Int32) -> Void) {
    let (x, y) = (column(point.x), row(point.y))
    for r in max(0, y - ring)...min(rows - 1, y + ring) {
      let isEdge = abs(r - y) == ring
      let step = isEdge || ring == 0 ? 1 : 2 * ring
      for c in stride(from: x - ring, through: x + ring, by: step) where c >= 0 && c < columns {
        let cell = r * columns + c
        for k in starts[cell]..<starts[cell + 1] { visit(members[k]) }
      }
    }
  }
}
