internal import GRDBSQLite

/// What is in the schema of a GeoPackage that may come from anyone.
///
/// A view runs its query when it is read, and that may have no end; a virtual table runs its module, and
/// a generated column its expression. Tables and their spatial index are all that a layer needs.
enum GeoPackageSchema {
  /// The first thing in it that would run something, in words; nothing where there is none.
  ///
  /// - Throws: ``VectorError/unreadable(message:)`` where SQLite cannot read the schema.
  static func stray(in bytes: UnsafeRawBufferPointer) throws(VectorError) -> String? {
    guard let database = opened(bytes) else { throw unreadable }
    defer { sqlite3_close(database) }
    let queries = [
      ("a view", "SELECT name FROM sqlite_master WHERE type = 'view'"),
      (
        "a virtual table",
        """
        SELECT name FROM sqlite_master WHERE type = 'table' AND coalesce(rootpage, 0) = 0
        AND NOT (name GLOB 'rtree_*' AND replace(replace(lower(sql), lower(name), ''), '"', '')
          GLOB 'create virtual table  using rtree(*')
        """
      ),
      (
        "a generated column",
        """
        SELECT m.name || '.' || x.name FROM sqlite_master m, pragma_table_xinfo(m.name) x
        WHERE m.type = 'table' AND m.rootpage > 0 AND x.hidden > 1
        """
      ),
    ]
    for (kind, query) in queries {
      switch first(query, database) {
      case .failure: throw unreadable
      case .success(let name?): return "\(kind) ('\(name)')"
      case .success(nil): continue
      }
    }
    return nil
  }

  private static let unreadable = VectorError.unreadable(message: "SQLite finds no schema in it")

  private struct Unreadable: Error {}

  private static func opened(_ bytes: UnsafeRawBufferPointer) -> OpaquePointer? {
    guard bytes.count >= 100, let copy = sqlite3_malloc64(UInt64(bytes.count)) else { return nil }
    copy.copyMemory(from: bytes.baseAddress!, byteCount: bytes.count)
    // A database in memory has no log to write ahead.
    for version in [18, 19] where bytes[version] == 2 {
      copy.storeBytes(of: 1, toByteOffset: version, as: UInt8.self)
    }
    var database: OpaquePointer?
    guard sqlite3_open_v2(":memory:", &database, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK else {
      sqlite3_free(copy)
      sqlite3_close(database)
      return nil
    }
    // The database frees the copy, whether this succeeds or not.
    let flags = UInt32(SQLITE_DESERIALIZE_READONLY | SQLITE_DESERIALIZE_FREEONCLOSE)
    let size = Int64(bytes.count)
    let start = copy.assumingMemoryBound(to: UInt8.self)
    guard sqlite3_deserialize(database, "main", start, size, size, flags) == SQLITE_OK else {
      sqlite3_close(database)
      return nil
    }
    sqlite3_exec(database, "PRAGMA trusted_schema = OFF", nil, nil, nil)
    return database
  }

  private static func first(
    _ query: String, _ database: OpaquePointer
  ) -> Result<String?, Unreadable> {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(database, query, -1, &statement, nil) == SQLITE_OK else {
      return .failure(Unreadable())
    }
    defer { sqlite3_finalize(statement) }
    switch sqlite3_step(statement) {
    case SQLITE_ROW:
      return .success(sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? "")
    case SQLITE_DONE: return .success(nil)
    default: return .failure(Unreadable())
    }
  }
}
