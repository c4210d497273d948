import Batches
import Geography
import Places

/// A square for each council on a lattice: near where its children live, and never on another.
///
/// Councils are placed from the middle of all outwards, each on the free square nearest to its own
/// place, so that crowded ones are moved least. Quadratic in the number of councils.
struct TileMap {
  /// The side of a square, in metres.
  static let side = 14_000.0

  /// By council, in the order given: the column and row of its square.
  let squares: [(east: Int, north: Int)]

  /// - Parameter places: where each council's children live, in metres.
  init(_ places: [GridPoint]) {
    let side = Self.side
    let count = Double(max(1, places.count))
    let middle = (
      places.reduce(0) { $0 + $1.easting } / count, places.reduce(0) { $0 + $1.northing } / count
    )
    let distance = { (point: GridPoint, east: Double, north: Double) in
      (point.easting - east) * (point.easting - east)
        + (point.northing - north) * (point.northing - north)
    }
    // The most crowded first: those with the nearest neighbours keep their places.
    let crowding = places.indices.map { index in
      places.indices.count {
        distance(places[$0], places[index].easting, places[index].northing) < 4e8
      }
    }
    let order = places.indices.sorted { a, b in
      let (far, near) = (
        distance(places[a], middle.0, middle.1), distance(places[b], middle.0, middle.1)
      )
      return crowding[a] != crowding[b] ? crowding[a] > crowding[b] : (far, a) < (near, b)
    }
    var taken: Set<[Int]> = []
    var squares = [(east: Int, north: Int)](repeating: (0, 0), count: places.count)
    for index in order {
      let point = places[index]
      let (east, north) = (Int(point.easting / side), Int(point.northing / side))
      var best: (cost: Double, square: [Int])?
      for ring in 0... {
        // A square of a further ring is at least so far away.
        if let best, best.cost < side * side * Double((ring - 1) * (ring - 1)) { break }
        for dx in -ring...ring {
          for dy in -ring...ring where max(abs(dx), abs(dy)) == ring {
            let square = [east + dx, north + dy]
            guard !taken.contains(square) else { continue }
            let cost = distance(
              point, (Double(square[0]) + 0.5) * side, (Double(square[1]) + 0.5) * side)
            if best.map({ cost < $0.cost }) ?? true { best = (cost, square) }
          }
        }
      }
      // Some square is free: there are more of them than councils.
      let square = best!.square
      taken.insert(square)
      squares[index] = (square[0], square[1])
    }
    self.squares = squares
  }

  /// The ground of one square.
  func region(_ index: Int) throws(GeographyError) -> Region {
    let (east, north) = (
      Double(squares[index].east) * Self.side, Double(squares[index].north) * Self.side
    )
    let corners = [(0.0, 0.0), (1, 0), (1, 1), (0, 1)]
    return Region(polygons: [
      Polygon(
        outer: try Ring(
          try corners.map { (corner) throws(GeographyError) in
            try Vertex(
              easting: east + corner.0 * Self.side, northing: north + corner.1 * Self.side)
          }))
    ])
  }
}

extension CouncilRegion.Council {
  /// The middle of where its people live.
  ///
  /// - Throws: `PlacesError` where it has no areas.
  func middle() throws(PlacesError) -> GridPoint {
    let total = people.reduce(0, +)
    let mean = { (part: (GridPoint) -> Double) in
      zip(self.points, self.people).reduce(0) { $0 + part($1.0) * $1.1 } / max(total, 1)
    }
    return try GridPoint(easting: mean(\.easting), northing: mean(\.northing))
  }
}
