internal import Foundation
public import Places

/// Where people live, guessed from where their postcodes are: discs around the points, joined where
/// they nearly meet, so that towns are drawn and fields, marsh and water stay empty.
public struct Settlement: Hashable, Sendable {
  /// Metres around each point that count as lived in.
  public let radius: Double
  /// Gaps up to twice this many metres wide are filled.
  public let closing: Double
  /// Enclosed gaps under this area, in square metres, are filled.
  public let smallestHole: Double

  public init(radius: Double, closing: Double, smallestHole: Double) {
    self.radius = radius
    self.closing = closing
    self.smallestHole = smallestHole
  }

  /// Right for postcode centroids in England, town or village.
  public static let postcodes = Settlement(radius: 180, closing: 250, smallestHole: 400_000)

  /// The ground lived in around the points.
  ///
  /// - Throws: ``GeographyError/noPoints``.
  public func region(around points: [GridPoint]) throws(GeographyError) -> Region {
    guard !points.isEmpty else { throw .noPoints }
    let geos = try Geos()
    // Drawn wide and then shrunk, so that gaps close. Uniting ready-made discs is twenty times
    // faster than a buffer of all the points at once.
    var discs: [Polygon] = []
    for centre in thinned(points) { discs.append(Polygon(outer: try disc(around: centre))) }
    let wide = try geos.union(geos.shape(Region(polygons: discs)))
    let smooth = try geos.simplify(wide, tolerance: closing / 25)
    var polygons: [Polygon] = []
    // One by one: they stay apart, and GEOS is quicker with small shapes.
    for polygon in geos.polygons(smooth) {
      let alone = try geos.shape(Region(polygons: [polygon]))
      for shrunk in geos.polygons(try geos.buffer(alone, by: -closing, quarter: 5)) {
        let holes = shrunk.holes.filter { $0.area >= smallestHole }
        polygons.append(Polygon(outer: shrunk.outer, holes: holes))
      }
    }
    return Region(polygons: polygons)
  }

  private func disc(around centre: Vertex) throws(GeographyError) -> Ring {
    let reach = radius + closing
    return try Ring(
      (0..<24).map { step in
        let angle = Double(step) * .pi / 12
        return Vertex(
          finite: centre.easting + reach * cos(angle), centre.northing + reach * sin(angle))
      })
  }

  /// The mean of the points in each square of half the radius: the ground looks the same, every
  /// point is still well inside, and there is less to unite.
  private func thinned(_ points: [GridPoint]) -> [Vertex] {
    let side = radius / 2
    func square(_ point: GridPoint) -> Vertex {
      Vertex(
        finite: (point.easting / side).rounded(.down), (point.northing / side).rounded(.down))
    }
    // Sorted, so that sums come out the same whatever order the points came in.
    let sorted = Set(points).sorted { ($0.easting, $0.northing) < ($1.easting, $1.northing) }
    return Dictionary(grouping: sorted, by: square).values
      .map { members in
        let count = Double(members.count)
        return Vertex(
          finite: members.reduce(0) { $0 + $1.easting } / count,
          members.reduce(0) { $0 + $1.northing } / count)
      }
      .sorted { ($0.easting, $0.northing) < ($1.easting, $1.northing) }
  }
}
