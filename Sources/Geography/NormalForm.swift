extension Region {
  /// The same ground written in one way only: outer rings anticlockwise and holes clockwise, each
  /// from its south-westernmost vertex, polygons and holes in order of those; so that no output
  /// depends on the order in which a geometry library hands things back.
  var normalForm: Region {
    let polygons = polygons.map { polygon in
      Polygon(
        outer: polygon.outer.starting(anticlockwise: true),
        holes: polygon.holes.map { $0.starting(anticlockwise: false) }.sorted(by: Ring.precedes))
    }
    return Region(polygons: polygons.sorted { Ring.precedes($0.outer, $1.outer) })
  }
}

extension Ring {
  fileprivate static func precedes(_ a: Ring, _ b: Ring) -> Bool {
    a.vertices.lexicographicallyPrecedes(b.vertices, by: Vertex.precedes)
  }

  /// The ring from its first vertex in order, running as asked.
  fileprivate func starting(anticlockwise: Bool) -> Ring {
    let directed = (signedArea > 0) == anticlockwise ? vertices : vertices.reversed()
    let first = directed.indices.min { Vertex.precedes(directed[$0], directed[$1]) } ?? 0
    return Ring(trusted: Array(directed[first...] + directed[..<first]))
  }
}

extension Vertex {
  fileprivate static func precedes(_ a: Vertex, _ b: Vertex) -> Bool {
    (a.easting, a.northing) < (b.easting, b.northing)
  }
}
