public import Geography
public import Text

extension BoundarySet {
  /// Reads the polygons of a GeoJSON feature collection (RFC 7946).
  ///
  /// Coordinates are longitude and latitude unless the file's `crs` member or the caller says that
  /// they are national grid metres; numbers that do not fit are refused, never guessed at.
  ///
  /// - Parameters:
  ///   - code: the property that identifies an area, such as `LSOA21CD`.
  ///   - name: the property that names it, where wanted.
  ///   - system: what the numbers mean, where the file does not say.
  /// - Throws: ``DataError/refused(_:)`` with every feature that cannot be used.
  public init(
    geoJSON bytes: [UInt8], file: String, code: String, name: String? = nil,
    system: CoordinateSystem? = nil
  ) throws(DataError) {
    let document = try GeoJSONDocument(bytes, file: file)
    var reading = BoundaryReading(file: file, codeProperty: code, nameProperty: name)
    let system = reading.system(of: document, stated: system)
    let boundaries = reading.boundaries(of: document, in: system)
    try reading.diagnostics.stopOnErrors()
    self.init(file: file, system: system, boundaries: boundaries)
  }
}
