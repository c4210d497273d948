import GRDBSQLite
import Testing

@testable import VectorFiles

/// Databases that would run something when they are read.
struct GeoPackageSchemaTests {
  /// The bytes of a database that these statements make.
  private func database(_ statements: String) throws -> [UInt8] {
    var database: OpaquePointer?
    try #require(sqlite3_open(":memory:", &database) == SQLITE_OK)
    defer { sqlite3_close(database) }
    try #require(sqlite3_exec(database, statements, nil, nil, nil) == SQLITE_OK)
    var size: Int64 = 0
    let bytes = try #require(sqlite3_serialize(database, "main", &size, 0))
    defer { sqlite3_free(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: Int(size)))
  }

  private func stray(_ statements: String) throws -> String? {
    try database(statements).withUnsafeBytes { try GeoPackageSchema.stray(in: $0) }
  }

  private static let layer =
    "CREATE TABLE lsoa (fid INTEGER PRIMARY KEY, geom BLOB, code TEXT);"
    + #"CREATE VIRTUAL TABLE "rtree_lsoa_geom" USING rtree(id, minx, maxx, miny, maxy);"#

  @Test func `a layer with its spatial index is read`() throws {
    #expect(try stray(Self.layer) == nil)
    #expect(
      try stray(
        #"CREATE TABLE using_x (a); CREATE VIRTUAL TABLE rtree_using_x_geom USING rtree(id, a, b)"#)
        == nil)
  }

  @Test func `a view over an endless query is not run`() throws {
    let query = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
    #expect(try stray(Self.layer + "CREATE VIEW evil AS \(query)") == "a view ('evil')")
    // Also where GDAL itself looks first.
    #expect(
      try stray(Self.layer + "CREATE VIEW gpkg_contents AS \(query)") == "a view ('gpkg_contents')")
  }

  @Test func `a virtual table that is no spatial index is not run`() throws {
    #expect(
      try stray("CREATE VIRTUAL TABLE rtree_words USING fts5(a)")?.hasPrefix("a virtual table")
        == true)
  }

  @Test func `a generated column is not worked out`() throws {
    #expect(
      try stray("CREATE TABLE t (a INTEGER, b TEXT AS (hex(zeroblob(500000000))) VIRTUAL)")
        == "a generated column ('t.b')")
  }

  @Test func `what is no database is said`() throws {
    var bytes = try database(Self.layer)
    for place in 100..<200 { bytes[place] = 0xFF }
    for bytes in [bytes, []] {
      #expect(throws: VectorError.unreadable(message: "SQLite finds no schema in it")) {
        try bytes.withUnsafeBytes { try GeoPackageSchema.stray(in: $0) }
      }
    }
  }
}
