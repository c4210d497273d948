/// Puts the positions of a file on the national grid, whichever system they are in.
public struct GridPlacing {
  /// Nothing where they are on it already.
  private let projection: GridProjection?

  /// - Throws: ``GeographyError/projection(message:)``.
  public init(from system: CoordinateSystem) throws(GeographyError) {
    projection = system == .longitudeLatitude ? try GridProjection() : nil
  }

  public func vertices(_ positions: [Position]) throws(GeographyError) -> [Vertex] {
    guard let projection else {
      return try positions.map { (position) throws(GeographyError) in
        try Vertex(easting: position.x, northing: position.y)
      }
    }
    return try projection.vertices(
      of: positions.map { (position) throws(GeographyError) in
        try LongitudeLatitude(longitude: position.x, latitude: position.y)
      })
  }

  /// Ground as files have it, each polygon its outer ring and then its holes, with rings that cross
  /// themselves put right.
  public func region(_ polygons: [[[Position]]]) throws(GeographyError) -> Region {
    var whole: [Polygon] = []
    for rings in polygons {
      let own = try rings.map { (ring) throws(GeographyError) in try Ring(vertices(ring)) }
      guard let outer = own.first else { continue }
      whole.append(Polygon(outer: outer, holes: Array(own.dropFirst())))
    }
    return try Region(polygons: whole).repaired()
  }
}
