import Geography
internal import Places
import Readers
import Text

/// What the areas of an import are drawn from: outlines, or else their postcodes.
struct MapDraft {
  let boundaries: PackageDraft.Attachment?
  let postcodes: TableDraft?
  /// The property with the code, where there are outlines.
  static let property = "area_code"

  init(_ shelf: ImportShelf, areas: AreaDraft) throws(DataError) {
    boundaries = try Self.outlines(shelf, areas)
    postcodes = boundaries == nil ? try Self.points(shelf, areas) : nil
    guard boundaries != nil || postcodes != nil else {
      throw .refused([
        Diagnostic(
          .error, at: nil, "no file can draw the \(areas.codes.count) areas of \(areas.year)",
          whatToDo: "download LSOA (\(areas.year)) boundaries, generalised and clipped, as GeoJSON"
            + " from the ONS Open Geography Portal, or add a postcode directory")
      ])
    }
  }

  private static func outlines(
    _ shelf: ImportShelf, _ areas: AreaDraft
  ) throws(DataError) -> PackageDraft.Attachment? {
    let wanted = Set(areas.codes)
    for source in shelf.all(.boundaries) where source.year(of: "area") == areas.year {
      let set = try shelf.boundaries(source)
      let kept = set.boundaries.filter { wanted.contains($0.code) }
      guard kept.count == wanted.count else { continue }
      return PackageDraft.Attachment(
        name: "boundaries", path: "boundaries.geojson", title: "Outlines of the areas",
        description: "Only the council's areas; otherwise as published.",
        bytes: geoJSON(kept.sorted { $0.code < $1.code }, set.system), sources: [source])
    }
    return nil
  }

  private static func geoJSON(_ boundaries: [Boundary], _ system: CoordinateSystem) -> [UInt8] {
    let features = boundaries.map { boundary in
      let polygons = boundary.polygons.map { rings in
        let texts = rings.map { ring in
          "[" + ring.map { "[\($0.x),\($0.y)]" }.joined(separator: ",") + "]"
        }
        return "[" + texts.joined(separator: ",") + "]"
      }
      return "{\"type\":\"Feature\",\"properties\":{\"\(property)\":\"\(boundary.code)\"},"
        + "\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":["
        + polygons.joined(separator: ",") + "]}}"
    }
    let reference =
      system == .nationalGrid
      ? "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::27700\"}},"
      : ""
    let text =
      "{\"type\":\"FeatureCollection\",\(reference)\"features\":[\n"
      + features.joined(separator: ",\n") + "\n]}\n"
    return Array(text.utf8)
  }

  private static func points(
    _ shelf: ImportShelf, _ areas: AreaDraft
  ) throws(DataError) -> TableDraft? {
    let key = areas.year == 2021 ? "area2021" : "area2011"
    for source in shelf.all(.postcodeDirectory) + shelf.all(.postcodeList) where source.has(key) {
      let table = try PostcodeTable(
        shelf.read(source, where: RowFilter(key, in: Set(areas.codes))))
      let points = table.points.filter { $0.point != nil && $0.ended == nil }
        .sorted { $0.postcode < $1.postcode }
      let codes = points.map { areas.year == 2021 ? $0.area2021 : $0.area2011 }
      guard Set(codes.compactMap { $0?.code }).count == areas.codes.count else { continue }
      return TableDraft(
        name: "postcodes", title: "Postcodes of the council, for the map",
        description: "Postcodes in use with their point and area.", primaryKey: "postcode",
        columns: [
          .init(
            name: "postcode", kind: .string, description: "Postcode.", isUnique: true,
            values: points.map(\.postcode.text)),
          .init(
            name: "easting", kind: .integer, description: "Metres east.", unit: "m, EPSG:27700",
            values: points.map { $0.point.map { String(Int($0.easting.rounded())) } }),
          .init(
            name: "northing", kind: .integer, description: "Metres north.", unit: "m, EPSG:27700",
            values: points.map { $0.point.map { String(Int($0.northing.rounded())) } }),
          .init(
            name: "area_code", kind: .string, description: "LSOA code (\(areas.year)).",
            values: codes.map { $0?.code }),
        ], sources: [source])
    }
    return nil
  }
}
