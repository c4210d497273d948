public import Places

/// A point and the area it belongs to (a postcode and its ward or LSOA code).
public struct KeyedPoint: Hashable, Sendable {
  public let point: GridPoint
  public let key: String

  public init(_ point: GridPoint, key: String) {
    self.point = point
    self.key = key
  }
}

/// Areas drawn from points alone, for when no boundary file is at hand: the ground nearest to each
/// area's points, as far as people live there.
///
/// The lines halfway between points of different areas (Voronoi) and the edge of the settled ground
/// are cut where they cross, on a grid of 10 cm, and the faces between them are given to the area
/// of the nearest point. So neighbours share every vertex and no point falls outside its own area.
///
/// Where points of several areas coincide, the area with the most points there has the place; of
/// equals, the one whose key sorts first. An area that loses all its points so has no region and is
/// named in ``hidden``. The order of the points does not matter.
public struct AreaCells: Hashable, Sendable {
  public let regions: [String: Region]
  /// Areas with no point of their own left, in order.
  public let hidden: [String]

  /// - Parameters:
  ///   - points: postcodes with the area each belongs to.
  ///   - settlement: how far around the points people live.
  ///   - limits: the ground to stay within, such as a council's; nothing for no limit.
  ///   - detail: how coarse boundaries may be: see ``Coverage/simplified(tolerance:keeping:)``.
  ///     Zero keeps every vertex.
  /// - Throws: ``GeographyError/noPoints``, and whatever the geometry library refuses.
  public init(
    around points: [KeyedPoint], settlement: Settlement = .postcodes, within limits: Region? = nil,
    detail metres: Double = 40
  ) throws(GeographyError) {
    let owners = Self.owners(of: points)
    let places = owners.map(\.point)
    var settled = try settlement.region(around: places)
    if let limits { settled = try settled.intersection(limits) }

    let cells = try VoronoiCells.around(
      places, reach: 2 * (settlement.radius + settlement.closing))
    let lines = Self.borders(cells, keys: owners.map(\.key)) + settled.rings.map(\.closed)
    let geos = try Geos()
    let faces = try geos.polygons(geos.polygonize(geos.node(geos.lines(lines), grid: 0.1)))

    let nearest = NearestVertex(places.map { Vertex($0) })
    var polygons: [String: [Polygon]] = [:]
    for face in faces {
      let inside = try geos.pointOnSurface(geos.shape(Region(polygons: [face])))
      guard settled.contains(inside) else { continue }
      polygons[owners[nearest.nearest(to: inside)].key, default: []].append(face)
    }
    let exact = polygons.mapValues { Region(polygons: $0).normalForm }
    regions =
      metres > 0
      ? Coverage(exact).simplified(tolerance: metres, keeping: places).byKey() : exact
    hidden = Set(points.map(\.key)).subtracting(regions.keys).sorted()
  }

  /// One owner for each place, from west to east.
  private static func owners(of points: [KeyedPoint]) -> [KeyedPoint] {
    var votes: [GridPoint: [String: Int]] = [:]
    for point in points { votes[point.point, default: [:]][point.key, default: 0] += 1 }
    return votes.compactMap { place, keys in
      keys.min { ($1.value, $0.key) < ($0.value, $1.key) }.map { KeyedPoint(place, key: $0.key) }
    }
    .sorted { ($0.point.easting, $0.point.northing) < ($1.point.easting, $1.point.northing) }
  }

  /// The edges between cells of different areas.
  private static func borders(_ cells: [Polygon], keys: [String]) -> [[Vertex]] {
    var sides: [[Corner]: String] = [:]
    var borders: [[Vertex]] = []
    for (cell, key) in zip(cells, keys) {
      guard let corners = Corner.ring(cell.outer) else { continue }
      for (a, b) in zip(corners, corners.dropFirst() + [corners[0]]) {
        guard let other = sides.updateValue(key, forKey: a < b ? [a, b] : [b, a]) else { continue }
        if other != key { borders.append([a.vertex, b.vertex]) }
      }
    }
    return borders
  }
}

extension Ring {
  /// Its vertices with the first repeated at the end.
  var closed: [Vertex] { vertices + [vertices[0]] }
}
