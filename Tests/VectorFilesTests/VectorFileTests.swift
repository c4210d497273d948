import Testing

@testable import VectorFiles

/// What does not depend on whether GDAL is installed, and what GDAL must refuse.
struct VectorFileTests {
  private func error(_ body: () throws(VectorError) -> some Any) -> VectorError? {
    do throws(VectorError) {
      _ = try body()
      return nil
    } catch {
      return error
    }
  }

  @Test func `without GDAL the sentence says what to install`() throws {
    let found = error { () throws(VectorError) in
      try GDALLibrary(named: ["/no/such/libgdal.so"])
    }
    guard case .noLibrary(let package)? = found else {
      Issue.record("expected noLibrary, found \(String(describing: found))")
      return
    }
    #expect(package.contains("gdal"))
    #expect(
      found?.description
        == "needs the library GDAL, which is not installed: run 'apt-get install \(package)', or export the layer as GeoJSON"
    )
  }

  @Test func `formats are known by their first bytes`() {
    func format(_ bytes: [UInt8]) -> VectorFormat? {
      bytes.withUnsafeBytes { VectorFormat(startingWith: $0) }
    }
    let empty = [UInt8](repeating: 0, count: 60)
    #expect(format([0, 0, 0x27, 0x0A]) == .shapefile)
    #expect(format(Array("fgb\u{3}fgb\u{0}".utf8)) == .flatGeobuf)
    #expect(format(Array("SQLite format 3\0".utf8) + empty) == nil)
    #expect(
      format(Array("SQLite format 3\0".utf8) + empty.dropLast(8) + Array("GPKG".utf8))
        == .geoPackage)
    #expect(format(Array("{\"type\"".utf8)) == nil)
    #expect(format([]) == nil)
  }

  @Test func `a shapefile without its table is incomplete`() {
    let found = [UInt8](repeating: 0, count: 8).withUnsafeBytes { bytes in
      error { () throws(VectorError) in
        try VectorFile(.shapefile, parts: [("shp", bytes), ("shx", bytes)])
      }
    }
    #expect(found == .incomplete(missing: ".dbf"))
  }

  @Test(
    .enabled(if: (try? GDALLibrary()) != nil, "GDAL is not installed"),
    arguments: [VectorFormat.shapefile, .geoPackage])
  func `damaged bytes are refused without a word of where they were`(format: VectorFormat) {
    let starts: [VectorFormat: [UInt8]] = [
      .shapefile: [0, 0, 0x27, 0x0A], .geoPackage: Array("SQLite format 3\0".utf8),
    ]
    let bytes = starts[format]! + [UInt8](repeating: 0xFF, count: 400)
    let found = bytes.withUnsafeBytes { bytes in
      error { () throws(VectorError) in
        let endings = format == .shapefile ? ["shp", "shx", "dbf"] : ["gpkg"]
        return try VectorFile(format, parts: endings.map { ($0, bytes) }).layers()
      }
    }
    let words = found?.description ?? ""
    #expect(words.hasPrefix("cannot be read: "))
    #expect(!words.contains("vsimem") && !words.contains("\n"))
  }
}
