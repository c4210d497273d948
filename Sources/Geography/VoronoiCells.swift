public import Places

/// The ground nearer to each point than to any other (Voronoi cells).
public enum VoronoiCells {
  /// One polygon for each point, in the order given; equal points share one polygon.
  ///
  /// The outer cells end somewhere beyond `reach` metres from the outermost points.
  ///
  /// - Throws: ``GeographyError/noPoints``; ``GeographyError/noCell(easting:northing:)`` where
  ///   points lie so close (under a millimetre) that their cells cannot be told apart.
  /// - Complexity: O(n log n).
  public static func around(
    _ points: [GridPoint], reach metres: Double
  ) throws(GeographyError) -> [Polygon] {
    let vertices = points.map { Vertex($0) }
    let sites = Set(vertices).sorted { ($0.easting, $0.northing) < ($1.easting, $1.northing) }
    guard let bounds = Bounds(sites) else { throw .noPoints }
    let frame = try frame(bounds.grown(by: metres))
    guard sites.count > 1 else { return points.map { _ in frame } }

    let geos = try Geos()
    let shape = try geos.voronoi(
      geos.points(sites), frame: geos.shape(Region(polygons: [frame])))
    let index = NearestVertex(sites)
    var cells: [Vertex: Polygon] = [:]
    for cell in geos.polygons(shape) {
      // A cell is convex, so the mean of its vertices lies inside and is nearest to its own point.
      let middle = cell.outer.vertices.mean
      cells[sites[index.nearest(to: middle)]] = cell
    }
    var result: [Polygon] = []
    for vertex in vertices {
      guard let cell = cells[vertex] else {
        throw .noCell(easting: vertex.easting, northing: vertex.northing)
      }
      result.append(cell)
    }
    return result
  }

  private static func frame(_ bounds: Bounds) throws(GeographyError) -> Polygon {
    Polygon(
      outer: try Ring([
        Vertex(finite: bounds.west, bounds.south), Vertex(finite: bounds.east, bounds.south),
        Vertex(finite: bounds.east, bounds.north), Vertex(finite: bounds.west, bounds.north),
      ]))
  }
}

extension [Vertex] {
  fileprivate var mean: Vertex {
    let count = Double(count)
    return Vertex(
      finite: reduce(0) { $0 + $1.easting } / count, reduce(0) { $0 + $1.northing } / count)
  }
}
