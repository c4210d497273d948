public import Places

/// A vertex of a boundary: metres east and north on the British National Grid, finite.
public struct Vertex: Hashable, Sendable {
  public let easting: Double
  public let northing: Double

  /// - Throws: ``GeographyError/notFinite(easting:northing:)``.
  public init(easting: Double, northing: Double) throws(GeographyError) {
    guard easting.isFinite, northing.isFinite else {
      throw .notFinite(easting: easting, northing: northing)
    }
    self.init(finite: easting, northing)
  }

  public init(_ point: GridPoint) {
    self.init(finite: point.easting, point.northing)
  }

  /// Trusts its caller: only for numbers that come from vertices.
  init(finite easting: Double, _ northing: Double) {
    self.easting = easting
    self.northing = northing
  }
}

/// A closed boundary of three or more vertices; the last is joined to the first, not repeated.
public struct Ring: Hashable, Sendable {
  public let vertices: [Vertex]

  /// Drops vertices that repeat the one before, and a last that repeats the first.
  ///
  /// - Throws: ``GeographyError/shortRing(vertices:)`` when fewer than three are left.
  public init(_ vertices: [Vertex]) throws(GeographyError) {
    var kept: [Vertex] = []
    kept.reserveCapacity(vertices.count)
    for vertex in vertices where vertex != kept.last { kept.append(vertex) }
    while kept.count > 1, kept.first == kept.last { kept.removeLast() }
    guard kept.count >= 3 else { throw .shortRing(vertices: kept.count) }
    self.vertices = kept
  }

  /// Trusts its caller: only for the vertices of a ring in another order.
  init(trusted vertices: [Vertex]) {
    self.vertices = vertices
  }

  /// Square metres, never negative.
  public var area: Double { abs(signedArea) }

  package var isAnticlockwise: Bool { signedArea > 0 }

  /// Positive when the vertices run anticlockwise. Measured from the first vertex, since products
  /// of national-grid coordinates would lose the last digits.
  var signedArea: Double {
    let origin = vertices[0]
    var twice = 0.0
    for (a, b) in zip(vertices, vertices.dropFirst()) {
      twice +=
        (a.easting - origin.easting) * (b.northing - origin.northing)
        - (b.easting - origin.easting) * (a.northing - origin.northing)
    }
    return twice / 2
  }

  /// Whether the point lies inside, by the even-odd rule; on the boundary either may be said.
  func contains(_ easting: Double, _ northing: Double) -> Bool {
    var inside = false
    var previous = vertices[vertices.count - 1]
    for vertex in vertices {
      if (vertex.northing > northing) != (previous.northing > northing) {
        let share = (northing - vertex.northing) / (previous.northing - vertex.northing)
        if easting < vertex.easting + share * (previous.easting - vertex.easting) {
          inside.toggle()
        }
      }
      previous = vertex
    }
    return inside
  }
}

/// One piece of ground: an outer ring and the holes in it.
public struct Polygon: Hashable, Sendable {
  public let outer: Ring
  public let holes: [Ring]

  public init(outer: Ring, holes: [Ring] = []) {
    self.outer = outer
    self.holes = holes
  }

  public var rings: [Ring] { [outer] + holes }
}

/// Some ground on the British National Grid: polygons that do not overlap one another.
///
/// Regions from a file may be invalid (self-crossing rings); ``repaired()`` puts that right.
public struct Region: Hashable, Sendable {
  public let polygons: [Polygon]

  public init(polygons: [Polygon]) {
    self.polygons = polygons
  }

  public var isEmpty: Bool { polygons.isEmpty }
  public var rings: [Ring] { polygons.flatMap(\.rings) }

  /// Square metres.
  public var area: Double {
    polygons.reduce(0) { sum, polygon in
      polygon.holes.reduce(sum + polygon.outer.area) { $0 - $1.area }
    }
  }

  /// The smallest upright rectangle around it; nothing when it is empty.
  public var bounds: Bounds? { Bounds(polygons.lazy.flatMap(\.outer.vertices)) }

  /// Whether the point lies inside; on the boundary either may be said.
  public func contains(_ point: GridPoint) -> Bool { contains(Vertex(point)) }

  func contains(_ vertex: Vertex) -> Bool {
    polygons.contains { polygon in
      polygon.outer.contains(vertex.easting, vertex.northing)
        && !polygon.holes.contains { $0.contains(vertex.easting, vertex.northing) }
    }
  }
}
