public import Geography
public import Spreadsheets
public import Text
internal import VectorFiles

/// A file of boundaries in any of the formats that they are published in.
///
/// GeoJSON is read by Hubward itself; a shapefile (zipped, or with its sibling files), a GeoPackage and
/// FlatGeobuf through GDAL, which must be installed for them.
public struct BoundaryFile: Sendable {
  /// Hands out a sibling file of a shapefile by its ending, such as `dbf`; nothing where there is none.
  public typealias Sibling = @Sendable (_ ending: String) -> FileBytes?

  let file: String
  let format: VectorFormat
  private let parts: [(ending: String, bytes: FileBytes)]

  /// Nothing where the bytes are none of these formats.
  ///
  /// - Throws: ``DataError`` where an archive holds one that cannot be unpacked.
  init?(file: String, bytes: FileBytes, sibling: Sibling = { _ in nil }) throws(DataError) {
    self.file = file
    if let format = bytes.withBytes({ VectorFormat(startingWith: $0) }) {
      self.format = format
      switch format {
      case .geoPackage: parts = [("gpkg", bytes)]
      case .flatGeobuf: parts = [("fgb", bytes)]
      case .openStreetMap: parts = [("osm.pbf", bytes)]
      case .shapefile:
        let endings = ["shx", "dbf", "prj", "cpg"]
        parts =
          [("shp", bytes)] + endings.compactMap { ending in sibling(ending).map { (ending, $0) } }
      }
      return
    }
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]),
      let archive = try? ZipArchive(bytes),
      let main = archive.entries.first(where: {
        ["shp", "gpkg", "fgb"].contains(Self.ending($0.name))
      })
    else { return nil }
    let stem = main.name.dropLast(Self.ending(main.name).count)
    let wanted = archive.entries.filter {
      $0.name.hasPrefix(stem) && $0.name.dropFirst(stem.count).allSatisfy { $0 != "." && $0 != "/" }
    }
    var parts: [(ending: String, bytes: FileBytes)] = []
    do throws(SpreadsheetError) {
      for entry in [main] + wanted.filter({ $0.name != main.name }) {
        parts.append(
          (Self.ending(entry.name), FileBytes(try archive.plain(entry, upTo: Self.sizeLimit))))
      }
    } catch {
      throw .refused([Diagnostic(.error, at: .init(file: file), error.description)])
    }
    guard let format = parts[0].bytes.withBytes({ VectorFormat(startingWith: $0) }) else {
      return nil
    }
    self.format = format
    self.parts = parts
  }

  private static func ending(_ name: String) -> String {
    String(name.split(separator: ".").last ?? "").lowercased()
  }

  /// More than any boundary file of England has.
  private static let sizeLimit = 1 << 30

  /// The layers, as GDAL reads them.
  func layers(
    limit: Int? = nil,
    where wanted: (_ layer: String, _ fields: [String]) -> String? = { _, _ in "" }
  ) throws(DataError) -> [VectorLayer] {
    do {
      return try Self.withAll(parts[...], []) { parts in
        try VectorFile(format, parts: parts).layers(limit: limit, where: wanted)
      }
    } catch {
      throw .refused([Diagnostic(.error, at: .init(file: file), "\(error)")])
    }
  }

  /// Calls the body with the bytes of all parts at once.
  private static func withAll<Value>(
    _ parts: ArraySlice<(ending: String, bytes: FileBytes)>, _ known: [VectorFile.Part],
    _ body: ([VectorFile.Part]) throws -> Value
  ) throws -> Value {
    guard let part = parts.first else { return try body(known) }
    return try part.bytes.withBytes { bytes in
      try withAll(parts.dropFirst(), known + [(part.ending, bytes)], body)
    }
  }
}

extension VectorFeature {
  /// Nothing where it is no polygon.
  fileprivate var polygons: [[[Position?]]]? {
    guard case .polygons(let polygons) = shape else { return nil }
    return polygons.map { $0.map { $0.map { Position(x: $0.x, y: $0.y) } } }
  }
}

extension BoundarySet {
  /// Reads boundaries in whichever format they are.
  ///
  /// The coordinate system is the one that the file states; others than degrees (WGS 84, ETRS89) and
  /// the national grid are put on the national grid by PROJ.
  ///
  /// - Parameters:
  ///   - sibling: finds the other files of a shapefile that is not zipped.
  ///   - code: the property that identifies an area, in any case: shapefiles change it.
  /// - Throws: ``DataError/refused(_:)`` with every feature that cannot be used, or with what to
  ///   install.
  public init(
    file: String, bytes: FileBytes, code: String, name: String? = nil,
    sibling: @escaping BoundaryFile.Sibling = { _ in nil }
  ) throws(DataError) {
    guard let vector = try BoundaryFile(file: file, bytes: bytes, sibling: sibling) else {
      try self.init(
        geoJSON: bytes.withBytes { [UInt8]($0) }, file: file, code: code, name: name)
      return
    }
    try self.init(layers: vector.layers(), file: file, code: code, name: name)
  }

  init(
    layers: [VectorLayer], file: String, code: String, name: String?
  ) throws(DataError) {
    func field(_ wanted: String, of layer: VectorLayer) -> String? {
      layer.fields.first { $0.lowercased() == wanted.lowercased() }
    }
    guard let layer = layers.first(where: { field(code, of: $0) != nil }),
      let codeField = field(code, of: layer)
    else {
      let names = Array(Set(layers.flatMap(\.fields))).sorted()
      throw .refused([
        Diagnostic(
          .error, at: .init(file: file), "no layer has a property '\(code)'",
          whatToDo: Spelling.suggestion(for: code, among: names) + "its properties are "
            + names.map { "'\($0)'" }.joined(separator: ", "))
      ])
    }
    let system: CoordinateSystem
    switch layer.reference {
    case .nationalGrid: system = .nationalGrid
    case .longitudeLatitude: system = .longitudeLatitude
    case .none:
      throw .refused([
        Diagnostic(
          .error, at: .init(file: file), "it does not say in which coordinate system it is",
          whatToDo: "add the .prj file of the shapefile, or export the layer again as EPSG:27700")
      ])
    }
    var reading = BoundaryReading(
      file: file, codeProperty: codeField, nameProperty: name.flatMap { field($0, of: layer) })
    let features = layer.features.map { feature in
      BoundaryFeature(
        properties: feature.attributes, names: layer.fields, geometryType: feature.geometryType,
        polygons: feature.polygons)
    }
    let boundaries = reading.boundaries(of: features, in: system)
    try reading.diagnostics.stopOnErrors()
    self.init(file: file, system: system, boundaries: boundaries)
  }
}
