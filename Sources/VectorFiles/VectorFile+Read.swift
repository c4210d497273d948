#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A vector file in memory. GDAL sees these bytes and no path of ours, so a file cannot lead it to
/// another file or to the network.
public struct VectorFile {
  /// A file of a shapefile has its siblings' endings: `shp`, `shx`, `dbf`, `prj`, `cpg`.
  public typealias Part = (ending: String, bytes: UnsafeRawBufferPointer)

  private let format: VectorFormat
  private let parts: [Part]

  /// - Parameter parts: the bytes, valid as long as this value is used; one part for a GeoPackage
  ///   (`gpkg`) or FlatGeobuf (`fgb`).
  /// - Throws: ``VectorError/incomplete(missing:)`` for a shapefile without its `.shx` or `.dbf`.
  public init(_ format: VectorFormat, parts: [Part]) throws(VectorError) {
    if format == .shapefile {
      for ending in ["shp", "shx", "dbf"] where !parts.contains(where: { $0.ending == ending }) {
        throw .incomplete(missing: ".\(ending)")
      }
    }
    self.format = format
    self.parts = parts
  }

  /// Every layer, with its shapes; layers in other systems than degrees are put on the national grid
  /// by PROJ.
  ///
  /// - Parameters:
  ///   - limit: how many features of a layer are wanted; all where it is nothing.
  ///   - wanted: which of a layer's features are wanted, by its name and its fields, as a condition of
  ///     SQL; nothing for a layer that is passed over.
  public func layers(
    limit: Int? = nil,
    where wanted: (_ layer: String, _ fields: [String]) -> String? = { _, _ in "" }
  ) throws(VectorError) -> [VectorLayer] {
    if format == .geoPackage, let stray = try GeoPackageSchema.stray(in: parts[0].bytes) {
      throw .runs(stray)
    }
    let gdal = try GDALLibrary()
    // No message of GDAL's own on standard error.
    gdal.pushErrorHandler { _, _, _ in }
    defer { gdal.popErrorHandler() }
    gdal.resetErrors()
    let folder = "/vsimem/hubward-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    var paths: [String] = []
    defer { for path in paths { _ = gdal.unlink(path) } }
    for part in parts {
      let path = "\(folder)/layer.\(part.ending)"
      let bytes = part.bytes.bindMemory(to: UInt8.self)
      guard let file = gdal.fileFromMemory(path, bytes.baseAddress, UInt64(bytes.count), 0) else {
        throw .unreadable(message: message(gdal))
      }
      _ = gdal.closeFile(file)
      paths.append(path)
    }
    guard let data = open(paths[0], gdal) else { throw .unreadable(message: message(gdal)) }
    defer { _ = gdal.close(data) }
    var layers: [VectorLayer] = []
    var budget = VectorBudget()
    for number in 0..<gdal.layerCount(data) {
      guard let layer = gdal.layer(data, number) else { continue }
      let reading = LayerReading(gdal, layer)
      guard let condition = wanted(reading.name, reading.fields) else { continue }
      if !condition.isEmpty, gdal.filter(layer, condition) != 0 {
        throw .unreadable(message: message(gdal))
      }
      layers.append(try reading.layer(limit: limit, &budget))
    }
    return layers
  }

  /// Read-only, vectors only, by this format's driver and no other.
  private func open(_ path: String, _ gdal: GDALLibrary) -> GDALLibrary.Handle? {
    let (readOnly, vector, verbose): (UInt32, UInt32, UInt32) = (0x00, 0x04, 0x40)
    return format.rawValue.withCString { driver in
      let drivers: [UnsafePointer<CChar>?] = [driver, nil]
      return drivers.withUnsafeBufferPointer { drivers in
        gdal.openEx(path, readOnly | vector | verbose, drivers.baseAddress, nil, nil)
      }
    }
  }

  /// What GDAL last said, on one line and without the path that only it knows.
  private func message(_ gdal: GDALLibrary) -> String {
    let text = gdal.lastError().map { String(cString: $0) } ?? ""
    let plain = text.split { $0.isNewline }.joined(separator: " ")
      .split(separator: " ").filter { !$0.contains("/vsimem/") }.joined(separator: " ")
    return plain.isEmpty ? "it is damaged or no \(format.rawValue) file" : plain
  }
}
