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
    let placing = try GridPlacing(from: set.system)
    var regions: [String: Region] = [:]
    for boundary in set.boundaries {
      regions[boundary.code] = try placing.region(boundary.polygons)
    }
    return regions
  }
}
