import Files

/// The first hundred bytes of an SQLite database, read without SQLite.
struct DatabaseHeader {
  private let bytes: [UInt8]

  /// - Throws: `InputFault` where the file cannot be read.
  init(file: String) throws(InputFault) {
    bytes = try InputFile.start(of: file, count: 100)
  }

  var isSQLite: Bool { bytes.count == 100 && bytes.starts(with: Array("SQLite format 3\0".utf8)) }

  /// Whether the application's mark is `GPKG`.
  var isGeoPackage: Bool { isSQLite && bytes[68..<72].elementsEqual("GPKG".utf8) }
}
