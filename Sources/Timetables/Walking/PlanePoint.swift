/// A point of a plane, in metres: of the national grid, or of any other projection.
public struct PlanePoint: Hashable, Sendable {
  public let x: Double
  public let y: Double

  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  func metres(to other: PlanePoint) -> Double {
    let (east, north) = (other.x - x, other.y - y)
    return (east * east + north * north).squareRoot()
  }
}

/// Points in squares, so that those near a place are found without looking at all.
struct PointSquares {
  private let points: [PlanePoint?]
  private let side: Double
  private var squares: [Square: [Int32]] = [:]

  private struct Square: Hashable {
    let column: Int
    let row: Int
  }

  /// - Parameter side: of a square, in metres; above zero.
  init(_ points: [PlanePoint?], side: Double) {
    self.points = points
    self.side = side
    for (index, point) in points.enumerated() {
      guard let point else { continue }
      squares[square(of: point), default: []].append(Int32(index))
    }
  }

  /// Calls `take` with every point within `radius` metres, at most `side`, and how far it is.
  func near(_ place: PlanePoint, radius: Double, take: (Int32, Double) -> Void) {
    let centre = square(of: place)
    for column in centre.column - 1...centre.column + 1 {
      for row in centre.row - 1...centre.row + 1 {
        for index in squares[Square(column: column, row: row)] ?? [] {
          guard let point = points[Int(index)] else { continue }
          let metres = place.metres(to: point)
          if metres <= radius { take(index, metres) }
        }
      }
    }
  }

  private func square(of point: PlanePoint) -> Square {
    Square(
      column: Int((point.x / side).rounded(.down)), row: Int((point.y / side).rounded(.down)))
  }
}
