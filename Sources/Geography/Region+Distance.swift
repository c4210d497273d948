public import Places

extension Region {
  /// Whether a point lies in the region or no farther from it than so many metres.
  ///
  /// Linear in the vertices, whatever the outlines do: rings may cross themselves and one another.
  public func isWithin(_ metres: Double, of point: GridPoint) -> Bool {
    contains(point) || rings.contains { $0.isWithin(metres, of: Vertex(point)) }
  }
}

extension Ring {
  /// Whether any part of the boundary is that near to a place.
  func isWithin(_ metres: Double, of place: Vertex) -> Bool {
    var previous = vertices[vertices.count - 1]
    for vertex in vertices {
      if Self.squaredDistance(place, previous, vertex) <= metres * metres { return true }
      previous = vertex
    }
    return false
  }

  /// From a place to the nearest point of a straight line between two others, in square metres.
  private static func squaredDistance(_ place: Vertex, _ a: Vertex, _ b: Vertex) -> Double {
    let (east, north) = (b.easting - a.easting, b.northing - a.northing)
    let (x, y) = (place.easting - a.easting, place.northing - a.northing)
    let length = east * east + north * north
    let share = length > 0 ? min(max((x * east + y * north) / length, 0), 1) : 0
    let (dx, dy) = (x - share * east, y - share * north)
    return dx * dx + dy * dy
  }
}
