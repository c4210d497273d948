internal import Foundation
public import Places

/// Where people live, guessed from where their postcodes are: discs around the points, joined where
/// they nearly meet, so that towns are drawn and fields, marsh and water stay empty.
public struct Settlement: Hashable, Sendable {
  /// Metres around each point that count as lived in.
  public let radius: Double
  /// Gaps up to twice this many metres wide are filled.
  public let closing: Double
  /// Enclosed gaps under so many square metres are filled.
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
    let closed = try geos.buffer(wide, by: -closing, quarter: 5)
    let polygons = geos.polygons(closed).map { polygon in
      Polygon(outer: polygon.outer, holes: polygon.holes.filter { $0.area >= smallestHole })
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

  /// One point for each square of a fifth of the radius: the ground looks the same and unites
  /// faster.
  private func thinned(_ points: [GridPoint]) -> [Vertex] {
    let side = max(radius / 5, 1)
    let squares = Set(
      points.map { point in
        Vertex(
          finite: ((point.easting / side).rounded(.down) + 0.5) * side,
          ((point.northing / side).rounded(.down) + 0.5) * side)
      })
    return squares.sorted { ($0.easting, $0.northing) < ($1.easting, $1.northing) }
  }
}
