public import Assessment
import Files
import Geography
import Studies

/// A layer of a study in a file of its own, as GeoJSON: for web maps and programs that want one layer
/// without a database.
public struct LayerFile: Sendable {
  /// A layer, by the name of its table.
  public enum Layer: String, CaseIterable, Sendable {
    case areas
    case areaCentres = "area_centres"
    case sites
    case isochrones
  }

  /// The file's place on disk.
  public let path: String
  public let layer: Layer

  public init(path: String, layer: Layer) {
    self.path = path
    self.layer = layer
  }

  /// Writes it whole or not at all.
  ///
  /// An earlier file that hubward wrote is replaced; any other is left alone.
  ///
  /// - Throws: ``StoreError``; whatever was there is then as it was.
  public func write(_ result: StudyResult) throws(StoreError) {
    guard layer != .isochrones || !result.study.isochrones.isEmpty else {
      throw .noIsochrones
    }
    let text: String
    do throws(GeographyError) {
      let tables = try StudyLayers(result).tables
      text =
        try tables.first { $0.name == layer.rawValue }.map { (table) throws(GeographyError) in
          try GeoJSONText(table: table).lines().joined(separator: "\n") + "\n"
        } ?? ""
    } catch {
      throw .map(error.description)
    }
    do throws(FileError) {
      try WholeFile.makeFolders(above: path)
      try WholeFile.mayReplace(path, beginning: GeoJSONText.start)
      try WholeFile.write(Array(text.utf8), to: path)
    } catch {
      throw .file(error)
    }
  }
}
