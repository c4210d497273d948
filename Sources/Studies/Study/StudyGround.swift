public import Geography
import Places

/// The ground that a study's maps are drawn on: each area's region, worked out once for all maps.
public struct StudyGround: Sendable {
  /// Per area of the study; nothing for an area without a point or outline of its own.
  public let regions: [Region?]
  /// The groups to outline.
  public let outlines: [Region]

  /// - Throws: ``GeographyError`` when the points or outlines make no map.
  public init(_ study: Study) throws(GeographyError) {
    let byCode: [String: Region]
    let grouping: String?
    switch study.map {
    case .points(let points, let outline):
      byCode = try AreaCells(around: points).regions
      grouping = outline
    case .boundaries(let set, let outline):
      byCode = try Self.regions(of: set)
      grouping = outline
    case .none:
      byCode = try AreaCells(
        around: study.areas.map { KeyedPoint($0.centroid, key: $0.id.code) }
      ).regions
      grouping = nil
    }
    regions = study.areas.map { byCode[$0.id.code] }
    var outlines: [Region] = []
    for group in grouping.map({ study.areas.groups(under: $0).groups }) ?? [] {
      outlines.append(try Region.union(of: group.areas.compactMap { [regions] in regions[$0] }))
    }
    self.outlines = outlines
  }

  /// The published outlines of a study's areas by code; none where its map is drawn from points.
  package static func outlines(of study: Study) throws(GeographyError) -> [String: Region] {
    guard case .boundaries(let set, _) = study.map else { return [:] }
    let codes = Set(study.areas.map(\.id.code))
    return try regions(of: set).filter { codes.contains($0.key) }
  }

  /// Published outlines as regions on the national grid.
  private static func regions(of set: BoundarySet) throws(GeographyError) -> [String: Region] {
    let projection = set.system == .longitudeLatitude ? try GridProjection() : nil
    var regions: [String: Region] = [:]
    for boundary in set.boundaries {
      var polygons: [Polygon] = []
      for rings in boundary.polygons {
        var converted: [Ring] = []
        for ring in rings { converted.append(try Ring(vertices(of: ring, by: projection))) }
        guard let outer = converted.first else { continue }
        polygons.append(Polygon(outer: outer, holes: Array(converted.dropFirst())))
      }
      regions[boundary.code] = try Region(polygons: polygons).repaired()
    }
    return regions
  }

  private static func vertices(
    of ring: [Position], by projection: GridProjection?
  ) throws(GeographyError) -> [Vertex] {
    guard let projection else {
      var vertices: [Vertex] = []
      for position in ring {
        vertices.append(try Vertex(easting: position.x, northing: position.y))
      }
      return vertices
    }
    var places: [LongitudeLatitude] = []
    for position in ring {
      places.append(try LongitudeLatitude(longitude: position.x, latitude: position.y))
    }
    return try projection.vertices(of: places)
  }
}
