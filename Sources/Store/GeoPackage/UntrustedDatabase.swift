internal import GRDB
internal import GRDBSQLite

/// A database that may come from anyone: opened to be read, with nothing in it run.
enum UntrustedDatabase {
  /// The most bytes that any cell may have.
  static let cellLimit = 512 << 20

  /// Opens a database read-only. Functions that its schema names are not trusted, cells have a
  /// limit, and no other database can be attached.
  static func open(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
      try db.execute(sql: "PRAGMA query_only = ON")
      try db.execute(sql: "PRAGMA cell_size_check = ON")
      for (limit, value) in [
        (SQLITE_LIMIT_LENGTH, cellLimit), (SQLITE_LIMIT_ATTACHED, 0),
        (SQLITE_LIMIT_EXPR_DEPTH, 100), (SQLITE_LIMIT_TRIGGER_DEPTH, 1),
      ] {
        sqlite3_limit(db.sqliteConnection, limit, Int32(value))
      }
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// The columns of an ordinary table that hold what was written into them; nothing where there is
  /// no such table.
  ///
  /// A view would run its query, a virtual table its module and a generated column its expression:
  /// they count as absent.
  static func columns(of table: String, in db: Database) throws -> Set<String>? {
    let row = try Row.fetchOne(
      db, sql: "SELECT sql FROM sqlite_master WHERE type = 'table' AND rootpage > 0 AND name = ?",
      arguments: [table])
    guard let row, text(row, "sql")?.hasPrefix("CREATE TABLE ") == true else { return nil }
    let columns = try Row.fetchAll(db, sql: "PRAGMA main.table_xinfo(\(quoted(table)))")
    return Set(columns.filter { integer($0, "hidden") == 0 }.compactMap { text($0, "name") })
  }

  /// A cell's text; nothing for any other kind of cell. (Asking for a `String` would stop the
  /// program at any other cell.)
  static func text(_ row: Row, _ column: String) -> String? {
    guard case .string(let text) = (row[column] as DatabaseValue).storage else { return nil }
    return text
  }

  static func integer(_ row: Row, _ column: String) -> Int? {
    guard case .int64(let number) = (row[column] as DatabaseValue).storage else { return nil }
    return Int(number)
  }
}
