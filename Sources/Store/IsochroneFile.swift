import Files
public import Geography
public import Studies

/// A file of isochrones that a study may name: GeoJSON, a polygon for each site and number of minutes.
public struct IsochroneFile: Sendable {
  /// The file's place on disk.
  public let path: String

  public init(path: String) {
    self.path = path
  }

  /// Whether the name is free, or that of a file that hubward wrote.
  ///
  /// - Throws: ``StoreError``.
  public func check() throws(StoreError) {
    do throws(FileError) {
      try WholeFile.mayReplace(path, beginning: GeoJSONText.start)
    } catch {
      throw .file(error)
    }
  }

  /// Its text, by which it can be read before it is written.
  ///
  /// - Throws: ``StoreError/map(_:)`` where ground has no longitude and latitude.
  public static func bytes(_ set: IsochroneSet, of study: Study) throws(StoreError) -> [UInt8] {
    do throws(GeographyError) {
      let lines = try GeoJSONText(table: .isochrones(set, of: study)).lines()
      return Array((lines.joined(separator: "\n") + "\n").utf8)
    } catch {
      throw .map(error.description)
    }
  }

  /// Writes it whole or not at all.
  ///
  /// An earlier file that hubward wrote is replaced; any other is left alone.
  ///
  /// - Throws: ``StoreError``; whatever was there is then as it was.
  public func write(_ bytes: [UInt8]) throws(StoreError) {
    do throws(FileError) {
      try WholeFile.makeFolders(above: path)
      try WholeFile.mayReplace(path, beginning: GeoJSONText.start)
      try WholeFile.write(bytes, to: path)
    } catch {
      throw .file(error)
    }
  }
}
