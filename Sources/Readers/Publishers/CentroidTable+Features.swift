internal import Foundation
import Geography
import Places
internal import Spreadsheets
public import Text

extension PublisherFile {
  /// The points of a table or of GeoJSON that was recognised as centroids.
  public func centroids(
    _ recognition: Recognition, where filter: RowFilter? = nil
  ) throws(DataError) -> CentroidTable {
    guard recognition.isLayer else {
      return try CentroidTable(read(recognition, where: filter))
    }
    let document: GeoJSONDocument
    do {
      document = try bytes.withBytes {
        try JSONDecoder().decode(GeoJSONDocument.self, from: Data($0))
      }
    } catch {
      throw .refused([JSONProblem.diagnostic(error, file: name)])
    }
    let code = recognition.columns.first { $0.key == "area" }?.header ?? ""
    return try CentroidTable(
      document, file: name, code: code, areaYear: recognition.year(of: "area"),
      keeping: filter?.values)
  }
}

extension CentroidTable {
  /// Points of a GeoJSON document.
  ///
  /// - Throws: ``DataError/refused(_:)`` with the features that are no point of Great Britain.
  init(
    _ document: GeoJSONDocument, file: String, code: String, areaYear: Int?, keeping: Set<String>?
  ) throws(DataError) {
    var reading = BoundaryReading(file: file, codeProperty: code, nameProperty: nil)
    let system = reading.system(of: document, stated: nil)
    var diagnostics = reading.diagnostics
    var areas: [AreaRow] = []
    var positions: [Position] = []
    for (index, feature) in (document.features ?? []).enumerated() {
      let area = (feature.properties?[code] ?? nil)?.text ?? ""
      if let keeping, !keeping.contains(area) { continue }
      let point = feature.geometry?.point ?? []
      let position = point.count >= 2 ? Position(x: point[0], y: point[1]) : nil
      let fits = position.map { system == .nationalGrid ? Self.isMetres($0) : Self.isDegrees($0) }
      guard let position, fits == true else {
        diagnostics.append(
          Diagnostic(
            .error, at: .init(file: file),
            "feature \(index + 1) (\(area)) is no point in Great Britain",
            whatToDo: "export the layer again as EPSG:4326 (WGS 84) or EPSG:27700"))
        continue
      }
      areas.append(AreaRow(id: AreaID(area), name: nil, district: nil))
      positions.append(position)
    }
    try diagnostics.stopOnErrors()
    self.areaYear = areaYear
    self.areas = areas
    self.positions = positions
    self.system = system
    self.diagnostics = diagnostics
  }
}
