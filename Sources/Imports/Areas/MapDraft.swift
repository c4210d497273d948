import Geography
internal import Places
import Readers
import StudyFormat
import Text

/// What the areas of an import are drawn from: outlines, or else their postcodes, or else nothing but
/// the areas' own points.
struct MapDraft {
  let boundaries: PackageDraft.Attachment?
  let postcodes: TableDraft?
  /// The property with the code, where there are outlines.
  static let property = "area_code"

  /// What the study file says of it.
  var draft: StudyDraft.Map {
    if boundaries != nil { return .outlines(code: Self.property) }
    return postcodes == nil ? .points : .postcodes
  }

  /// Without outlines and without postcodes, neither: areas are drawn round their own points, then.
  init(_ shelf: ImportShelf, areas: AreaDraft, _ notes: inout [Diagnostic]) {
    let outlines = OutlineDraft(shelf, year: areas.year, codes: areas.codes, &notes)
    boundaries = outlines.map { outlines in
      PackageDraft.Attachment(
        name: "boundaries", path: "boundaries.geojson", title: "Outlines of the areas",
        description: "Only the council's areas; otherwise as published.",
        bytes: Self.geoJSON(outlines.boundaries, outlines.system), sources: outlines.sources)
    }
    postcodes = boundaries == nil ? Self.points(shelf, areas, &notes) : nil
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
    _ shelf: ImportShelf, _ areas: AreaDraft, _ notes: inout [Diagnostic]
  ) -> TableDraft? {
    let key = areas.year == 2021 ? "area2021" : "area2011"
    for source in shelf.all(.postcodeDirectory) + shelf.all(.postcodeList) where source.has(key) {
      let table = shelf.attempt(source, &notes) { () throws(DataError) in
        try PostcodeTable(shelf.read(source, where: RowFilter(key, in: Set(areas.codes))))
      }
      let points = (table?.points ?? []).filter { $0.point != nil && $0.ended == nil }
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
