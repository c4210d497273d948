internal import Foundation

/// The first hundred bytes of an SQLite database, read without SQLite.
struct DatabaseHeader {
  private let bytes: [UInt8]

  /// Nothing where the file cannot be read.
  init?(file: String) {
    // A pipe or a device would block, or never end.
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(fileURLWithPath: file).resolvingSymlinksInPath().path)
    guard attributes?[.type] as? FileAttributeType == .typeRegular,
      let handle = FileHandle(forReadingAtPath: file)
    else { return nil }
    defer { try? handle.close() }
    guard let data = try? handle.read(upToCount: 100) else {
      bytes = []
      return
    }
    bytes = [UInt8](data)
  }

  var isSQLite: Bool { bytes.count == 100 && bytes.starts(with: Array("SQLite format 3\0".utf8)) }

  /// Whether the application's mark is `GPKG`.
  var isGeoPackage: Bool { isSQLite && bytes[68..<72].elementsEqual("GPKG".utf8) }
}
