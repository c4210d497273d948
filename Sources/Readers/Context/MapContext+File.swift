public import Geography
public import Spreadsheets
public import Text
import VectorFiles

extension MapContext {
  /// Reads what a map shows around its areas: GeoJSON, or through GDAL a shapefile, GeoPackage,
  /// FlatGeobuf or an extract of OpenStreetMap (`.osm.pbf`).
  ///
  /// - Parameter sibling: finds the other files of a shapefile that is not zipped.
  /// - Throws: ``DataError/refused(_:)`` for a file that is none of these or has no feature that is asked
  ///   for, a shape that cannot be what it is taken for, a place outside Great Britain.
  public init(
    file: String, bytes: FileBytes, as request: ContextRequest,
    sibling: @escaping BoundaryFile.Sibling = { _ in nil }
  ) throws(DataError) {
    var (system, features) = (CoordinateSystem.longitudeLatitude, [ContextFeature]())
    if let vector = try BoundaryFile(file: file, bytes: bytes, sibling: sibling) {
      guard (vector.format == .openStreetMap) == (request.kind == .openStreetMap) else {
        throw Self.refusal(
          file,
          vector.format == .openStreetMap
            ? "is an extract of OpenStreetMap, from which all kinds are taken at once"
            : "is no extract of OpenStreetMap",
          whatToDo: vector.format == .openStreetMap
            ? "write 'as: openstreetmap'" : "write under 'as' what its features are")
      }
      let layers =
        vector.format == .openStreetMap
        ? try vector.layers(where: OpenStreetMapTags.condition) : try vector.layers()
      for layer in layers where !layer.features.isEmpty {
        guard layer.reference != .none else {
          throw Self.refusal(
            file, "does not say in which coordinate system it is",
            whatToDo:
              "add the .prj file of the shapefile, or export the layer again as EPSG:27700")
        }
        system = layer.reference == .longitudeLatitude ? .longitudeLatitude : .nationalGrid
        features += layer.features.map { ContextFeature($0, of: layer) }
      }
    } else {
      let document = try GeoJSONDocument(bytes.withBytes { [UInt8]($0) }, file: file)
      var reading = BoundaryReading(file: file, codeProperty: "", nameProperty: nil)
      system = reading.system(of: document, stated: nil)
      try reading.diagnostics.stopOnErrors()
      features = (document.features ?? []).map { ContextFeature($0) }
    }
    if let fault = BritishExtent.fault(features.lazy.flatMap(\.positions), in: system) {
      throw Self.refusal(file, fault.message, whatToDo: fault.whatToDo)
    }
    var reading = try ContextReading(file: file, request: request, system: system)
    try reading.take(features)
    guard reading.context != .none else {
      throw Self.refusal(
        file, "has nothing to show as \(request.kind.rawValue)",
        whatToDo: request.property.map { "see which values '\($0)' has, or leave out 'where'" }
          ?? "see what is in it, or leave it out")
    }
    self = reading.context
  }

  private static func refusal(_ file: String, _ message: String, whatToDo: String) -> DataError {
    .refused([Diagnostic(.error, at: .init(file: file), message, whatToDo: whatToDo)])
  }
}
