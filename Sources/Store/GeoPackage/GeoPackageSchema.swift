internal import Foundation
internal import GRDB

/// The tables that make an SQLite database a GeoPackage 1.3 (OGC 12-128r18, annex C), and what goes
/// into them about each table of ours.
///
/// There is no spatial index: it comes with triggers that call functions which only a GIS has, so
/// that nobody could correct a cell with a plain SQLite shell, and a study's few thousand areas do
/// not need one.
enum GeoPackageSchema {
  /// `GPKG`, in the database header.
  static let applicationID = 0x4750_4B47
  /// Version 1.3.0.
  static let userVersion = 10300
  /// Written wherever a date is asked for: no clock in an output.
  static let date = "1970-01-01T00:00:00.000Z"
  /// The names of every layer's geometry column and, in most tables, of the key.
  static let geometry = "geom"
  static let key = "fid"

  static func create(in db: Database) throws {
    for statement in statements { try db.execute(sql: statement) }
    for system in ReferenceSystem.required + [.nationalGrid] {
      try db.execute(
        sql: "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          system.name, system.id, system.organization, system.id, system.definition,
          system.description,
        ])
    }
    for table in ["gpkg_data_columns", "gpkg_data_column_constraints"] {
      try db.execute(
        sql: "INSERT INTO gpkg_extensions VALUES (?, NULL, 'gpkg_schema', ?, 'read-write')",
        arguments: [table, "http://www.geopackage.org/spec121/#extension_schema"])
    }
  }

  /// Makes a table, says in the catalogue what it is, and fills it.
  static func add(_ table: StoreTable, to db: Database) throws {
    try create(table, in: db)
    let envelope = try fill(table, in: db)
    let system = table.shape == nil ? nil : ReferenceSystem.nationalGrid.id
    try db.execute(
      sql: "INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        table.name, table.shape == nil ? "attributes" : "features", table.title,
        table.description, date, envelope?.west, envelope?.south, envelope?.east, envelope?.north,
        system,
      ])
    if let shape = table.shape {
      try db.execute(
        sql: "INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)",
        arguments: [table.name, geometry, shape.rawValue, ReferenceSystem.nationalGrid.id])
    }
    // Some programs show the name, which must be unique in the table, and some the title.
    var named: Set<String> = []
    for column in table.columns where !column.title.isEmpty {
      let name = named.insert(column.title).inserted ? column.title : nil
      try db.execute(
        sql: "INSERT INTO gpkg_data_columns VALUES (?, ?, ?, ?, ?, NULL, NULL)",
        arguments: [table.name, column.name, name, column.title, column.description])
    }
  }

  private static func create(_ table: StoreTable, in db: Database) throws {
    let shape = table.shape.map { ["\(quoted(geometry)) \($0.rawValue)"] } ?? []
    let columns =
      ["\(quoted(table.key)) INTEGER PRIMARY KEY NOT NULL"] + shape
      + table.columns.map { "\(quoted($0.name)) \($0.kind.rawValue)" }
    try db.execute(
      sql: "CREATE TABLE \(quoted(table.name)) (\(columns.joined(separator: ", ")))")
  }

  /// Writes every row; returns what they cover.
  private static func fill(_ table: StoreTable, in db: Database) throws -> Envelope? {
    let names = (table.shape == nil ? [] : [geometry]) + table.columns.map(\.name)
    let insert = try db.makeStatement(
      sql: """
        INSERT INTO \(quoted(table.name)) (\(names.map(quoted).joined(separator: ", ")))
        VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))
        """)
    var envelope: Envelope?
    for index in 0..<table.rowCount {
      let row = table.row(index)
      var values = row.values.map(\.databaseValue)
      let blob = row.geometry.flatMap(GeometryBlob.init)
      if table.shape != nil { values.insert(blob?.bytes.databaseValue ?? .null, at: 0) }
      try insert.execute(arguments: StatementArguments(values))
      envelope = blob?.envelope.joined(with: envelope) ?? envelope
    }
    return envelope
  }

  private static let statements = [
    """
    CREATE TABLE gpkg_spatial_ref_sys (
      srs_name TEXT NOT NULL,
      srs_id INTEGER NOT NULL PRIMARY KEY,
      organization TEXT NOT NULL,
      organization_coordsys_id INTEGER NOT NULL,
      definition TEXT NOT NULL,
      description TEXT)
    """,
    """
    CREATE TABLE gpkg_contents (
      table_name TEXT NOT NULL PRIMARY KEY,
      data_type TEXT NOT NULL,
      identifier TEXT UNIQUE,
      description TEXT DEFAULT '',
      last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
      min_x DOUBLE,
      min_y DOUBLE,
      max_x DOUBLE,
      max_y DOUBLE,
      srs_id INTEGER,
      CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))
    """,
    """
    CREATE TABLE gpkg_geometry_columns (
      table_name TEXT NOT NULL,
      column_name TEXT NOT NULL,
      geometry_type_name TEXT NOT NULL,
      srs_id INTEGER NOT NULL,
      z TINYINT NOT NULL,
      m TINYINT NOT NULL,
      CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
      CONSTRAINT uk_gc_table_name UNIQUE (table_name),
      CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
      CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))
    """,
    """
    CREATE TABLE gpkg_extensions (
      table_name TEXT,
      column_name TEXT,
      extension_name TEXT NOT NULL,
      definition TEXT NOT NULL,
      scope TEXT NOT NULL,
      CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))
    """,
    """
    CREATE TABLE gpkg_data_columns (
      table_name TEXT NOT NULL,
      column_name TEXT NOT NULL,
      name TEXT,
      title TEXT,
      description TEXT,
      mime_type TEXT,
      constraint_name TEXT,
      CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),
      CONSTRAINT gdc_tn UNIQUE (table_name, name))
    """,
    """
    CREATE TABLE gpkg_data_column_constraints (
      constraint_name TEXT NOT NULL,
      constraint_type TEXT NOT NULL,
      value TEXT,
      min NUMERIC,
      min_is_inclusive BOOLEAN,
      max NUMERIC,
      max_is_inclusive BOOLEAN,
      description TEXT,
      CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value))
    """,
  ]
}

extension StoreValue {
  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .text(let text): text.databaseValue
    case .real(let number): number.databaseValue
    case .integer(let number): number.databaseValue
    case .bytes(let bytes): bytes.databaseValue
    case .null: .null
    }
  }
}

extension [UInt8] {
  fileprivate var databaseValue: DatabaseValue { Data(self).databaseValue }
}
