/// A way over the ground: two or more vertices, not closed.
public struct Line: Hashable, Sendable {
  public let vertices: [Vertex]

  /// Drops vertices that repeat the one before.
  ///
  /// - Throws: ``GeographyError/shortLine(vertices:)`` when fewer than two are left.
  public init(_ vertices: [Vertex]) throws(GeographyError) {
    var kept: [Vertex] = []
    kept.reserveCapacity(vertices.count)
    for vertex in vertices where vertex != kept.last { kept.append(vertex) }
    guard kept.count >= 2 else { throw .shortLine(vertices: kept.count) }
    self.vertices = kept
  }
}

extension Line {
  /// Lines as a map of a part of the country needs them: those of its ground alone, pieces that meet
  /// end to end joined, and no vertex that lies less than the tolerance off the line without it.
  ///
  /// - Parameter metres: the tolerance.
  public static func drawn(
    _ lines: [Line], within bounds: Bounds, tolerance metres: Double
  ) throws(GeographyError) -> [Line] {
    let near = lines.flatMap { $0.pieces(meeting: bounds) }
    guard !near.isEmpty else { return [] }
    let geos = try Geos()
    let joined = try geos.merge(geos.lines(near))
    return geos.lines(in: try geos.thin(joined, tolerance: metres)).compactMap { try? Line($0) }
  }

  /// The runs of its segments whose rectangles meet the bounds.
  private func pieces(meeting bounds: Bounds) -> [[Vertex]] {
    var pieces: [[Vertex]] = []
    var isOpen = false
    for (from, to) in zip(vertices, vertices.dropFirst()) {
      let meets =
        max(from.easting, to.easting) >= bounds.west && min(from.easting, to.easting) <= bounds.east
        && max(from.northing, to.northing) >= bounds.south
        && min(from.northing, to.northing) <= bounds.north
      if meets {
        if !isOpen { pieces.append([from]) }
        pieces[pieces.count - 1].append(to)
      }
      isOpen = meets
    }
    return pieces
  }
}
