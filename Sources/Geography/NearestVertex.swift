/// Finds the nearest of many vertices by looking in ever wider squares around the place asked for.
struct NearestVertex {
  private let vertices: [Vertex]
  private let bounds: Bounds
  private let side: Double
  private let columns: Int
  private let rows: Int
  private var squares: [[Int32]]

  /// - Precondition: at least one vertex.
  init(_ vertices: [Vertex]) {
    guard let bounds = Bounds(vertices) else { preconditionFailure("no vertices") }
    self.vertices = vertices
    self.bounds = bounds
    let area = max(bounds.width, 1) * max(bounds.height, 1)
    let longest = max(bounds.width, bounds.height)
    side = max((2 * area / Double(vertices.count)).squareRoot(), longest / 2000, 1)
    columns = Int(bounds.width / side) + 1
    rows = Int(bounds.height / side) + 1
    squares = Array(repeating: [], count: columns * rows)
    for (index, vertex) in vertices.enumerated() {
      let (column, row) = square(of: vertex)
      squares[row * columns + column].append(Int32(index))
    }
  }

  /// The index of the nearest vertex, the earlier one when two are equally near.
  func nearest(to place: Vertex) -> Int {
    let (column, row) = square(of: place)
    var best = -1
    var least = Double.infinity
    for ring in 0...max(columns, rows) {
      // Nothing in this ring of squares can be nearer than (ring - 1) sides.
      let nearestPossible = Double(ring - 1) * side
      if best >= 0, nearestPossible > 0, nearestPossible * nearestPossible > least { break }
      for y in max(0, row - ring)...min(rows - 1, row + ring) {
        let whole = abs(y - row) == ring
        for x in stride(from: column - ring, through: column + ring, by: whole ? 1 : 2 * ring)
        where (0..<columns).contains(x) {
          for index in squares[y * columns + x] {
            let distance = squaredDistance(vertices[Int(index)], place)
            if distance < least || (distance == least && Int(index) < best) {
              least = distance
              best = Int(index)
            }
          }
        }
      }
    }
    return best
  }

  private func square(of vertex: Vertex) -> (column: Int, row: Int) {
    let column = Int(((vertex.easting - bounds.west) / side).rounded(.down))
    let row = Int(((vertex.northing - bounds.south) / side).rounded(.down))
    return (min(max(column, 0), columns - 1), min(max(row, 0), rows - 1))
  }

  private func squaredDistance(_ a: Vertex, _ b: Vertex) -> Double {
    let east = a.easting - b.easting
    let north = a.northing - b.northing
    return east * east + north * north
  }
}
