import Files
internal import GRDB
import Spreadsheets

/// The table that QGIS keeps projects in, by its convention: it lists them under the GeoPackage and opens
/// one that is asked for.
///
/// A row is a name, who saved the project when, and a ZIP archive of the project's text, in hexadecimal
/// digits (QgsGeoPackageProjectStorage of QGIS).
enum ProjectTable {
  static let name = "qgis_projects"
  /// Who saved a project, as its row says.
  static let user = "hubward"

  /// What a row says that an export wrote.
  static var metadata: String {
    #"{"last_modified_time": "1970-01-01T00:00:00", "last_modified_user": "\#(user)"}"#
  }

  /// Makes the table with the one project of a study.
  ///
  /// - Parameter path: where the GeoPackage will lie: its layers are found by its name.
  static func add(_ project: StudyProject, named name: String, path: String, to db: Database) throws
  {
    var archive = ZipWriter()
    let extent = try extent(in: db)
    archive.add("\(name).qgs", project.qgs(file: PathParts(path).name, extent: extent))
    try db.execute(
      sql: "CREATE TABLE \(self.name) (name TEXT PRIMARY KEY, metadata BLOB, content BLOB)")
    try db.execute(
      sql: "INSERT INTO \(self.name) VALUES (?, ?, ?)",
      arguments: [name, metadata, hex(archive.bytes)])
  }

  /// What all layers cover, with a twentieth more on each side.
  private static func extent(in db: Database) throws -> Envelope? {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT min(min_x) AS west, min(min_y) AS south, max(max_x) AS east, max(max_y) AS north
        FROM gpkg_contents
        """)
    guard let row, let west: Double = row["west"], let south: Double = row["south"],
      let east: Double = row["east"], let north: Double = row["north"]
    else { return nil }
    let margin = max(east - west, north - south, 1000) / 20
    return Envelope(
      west: (west - margin).rounded(), south: (south - margin).rounded(),
      east: (east + margin).rounded(), north: (north + margin).rounded())
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
