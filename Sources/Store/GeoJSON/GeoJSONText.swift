import Geography
import Places
import Text

/// A layer as GeoJSON (RFC 7946): longitude and latitude in degrees on WGS 84, seven decimals, which is
/// about a centimetre; outer rings anticlockwise, holes clockwise; a line for each feature.
///
/// The properties are the columns of the GeoPackage, by the same names. What is missing is `null`, and so
/// is the shape of a row without a place on the map. Beside the features stand the layer's name, its
/// description with sources and licences, and what each column holds.
struct GeoJSONText {
  let table: StoreTable

  /// How every file begins that hubward wrote.
  static let start = #"{"type":"FeatureCollection","generator":"hubward","#

  /// - Throws: ``GeographyError`` where a place has no longitude and latitude.
  func lines() throws(GeographyError) -> [String] {
    let projection = try GridProjection()
    var lines = [Self.start + head(projection.accuracy), #""features":["#]
    for index in 0..<table.rowCount {
      let ending = index + 1 < table.rowCount ? "," : ""
      lines.append(try feature(index, by: projection) + ending)
    }
    return lines + ["]}"]
  }

  /// Members of the collection, each with a comma after it.
  private func head(_ accuracy: GridProjection.Accuracy) -> String {
    let placed =
      switch accuracy {
      case .ostn15: "the Ordnance Survey's grid OSTN15, to centimetres"
      case .helmert: "seven parameters, which is about 2 m off, and at most 5 m"
      }
    let members: [(String, JSONValue)] = [
      ("name", .string(table.name)), ("title", .string(table.title)),
      (
        "description",
        .string(
          "\(table.description) Turned from the British National Grid into degrees by \(placed).")
      ),
      (
        "columns",
        .object(
          table.columns.map { column in
            let meaning = [column.title, column.description].compactMap(\.self)
            return (column.name, .string(meaning.joined(separator: ". ")))
          })
      ),
    ]
    return members.map { JSONValue.string($0.0).inPage + ":" + $0.1.inPage + "," }.joined()
  }

  private func feature(_ index: Int, by projection: GridProjection) throws(GeographyError)
    -> String
  {
    let row = table.row(index)
    let properties = zip(table.columns, row.values).map { ($0.name, $1.json) }
    let geometry = try row.geometry.flatMap { (shape) throws(GeographyError) in
      try Self.geometry(shape, by: projection)
    }
    return #"{"type":"Feature","id":\#(index + 1),"properties":"#
      + JSONValue.object(properties).inPage + #","geometry":"# + (geometry ?? "null") + "}"
  }

  /// Nothing for an empty region.
  private static func geometry(
    _ shape: StoreTable.Geometry, by projection: GridProjection
  ) throws(GeographyError) -> String? {
    switch shape {
    case .point(let point):
      let place = try projection.longitudeLatitude(of: [point])[0]
      return #"{"type":"Point","coordinates":"# + position(place) + "}"
    case .region(let region):
      var polygons: [String] = []
      for polygon in region.polygons {
        var rings: [String] = []
        for (index, ring) in polygon.rings.enumerated() {
          let text = try Self.ring(ring, isOuter: index == 0, by: projection)
          // Without its outer ring, which is less than a centimetre wide, there is no polygon.
          if let text { rings.append(text) } else if index == 0 { break }
        }
        if !rings.isEmpty { polygons.append("[" + rings.joined(separator: ",") + "]") }
      }
      guard !polygons.isEmpty else { return nil }
      return #"{"type":"MultiPolygon","coordinates":["# + polygons.joined(separator: ",") + "]}"
    }
  }

  /// Nothing where fewer than three places are left once they are rounded.
  private static func ring(
    _ ring: Ring, isOuter: Bool, by projection: GridProjection
  ) throws(GeographyError) -> String? {
    let vertices = ring.closed(anticlockwise: isOuter)
    var positions: [String] = []
    for place in try projection.longitudeLatitude(of: vertices) {
      let text = position(place)
      if text != positions.last { positions.append(text) }
    }
    return positions.count < 4 ? nil : "[" + positions.joined(separator: ",") + "]"
  }

  private static func position(_ place: LongitudeLatitude) -> String {
    "[\(PlainNumber.text(place.longitude, decimals: 7)),\(PlainNumber.text(place.latitude, decimals: 7))]"
  }
}

extension StoreValue {
  /// No layer has a column of bytes.
  fileprivate var json: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .real(let number): .number(number)
    case .integer(let number): .integer(number)
    case .bytes, .null: .null
    }
  }
}
