import Geography
import Places

/// A table of the store as a value: its name, its meaning, its columns, and its rows.
struct StoreTable {
  /// A column's type, by its GeoPackage name.
  enum Kind: String {
    case text = "TEXT"
    case real = "REAL"
    case integer = "INTEGER"
    case blob = "BLOB"
    case date = "DATETIME"
    case boolean = "BOOLEAN"
  }

  struct Column {
    let name: String
    let kind: Kind
    /// What a GIS shows people in place of the name.
    let title: String
    /// What its values mean, where the title does not say it.
    let description: String?

    init(_ name: String, _ kind: Kind, _ title: String, description: String? = nil) {
      self.name = name
      self.kind = kind
      self.title = title
      self.description = description
    }
  }

  /// What the rows of a layer are on a map, by its GeoPackage name.
  enum Shape: String {
    case point = "POINT"
    case multiPolygon = "MULTIPOLYGON"
  }

  /// Where a row is on a map.
  enum Geometry {
    case point(GridPoint)
    case region(Region)
  }

  struct Row {
    /// Nothing where the row has no place on the map.
    let geometry: Geometry?
    /// One value per column.
    let values: [StoreValue]

    init(_ values: [StoreValue], geometry: Geometry? = nil) {
      self.values = values
      self.geometry = geometry
    }
  }

  let name: String
  /// One line, different from that of every other table.
  let title: String
  let description: String
  /// Nothing for a table without a map.
  let shape: Shape?
  /// The column that numbers the rows.
  let key: String
  let columns: [Column]
  let rowCount: Int
  /// Rows are made one at a time: a travel table may have millions.
  let row: (Int) -> Row

  init(
    _ name: String, title: String, description: String, shape: Shape? = nil,
    key: String = GeoPackageSchema.key, columns: [Column], rowCount: Int,
    row: @escaping (Int) -> Row
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.shape = shape
    self.key = key
    self.columns = columns
    self.rowCount = rowCount
    self.row = row
  }
}

/// The content of a cell.
enum StoreValue: Hashable {
  case text(String)
  case real(Double)
  case integer(Int)
  case bytes([UInt8])
  case null

  static func text(_ text: String?) -> StoreValue { text.map { .text($0) } ?? .null }

  /// A measure; where there is no route, there is no number.
  static func measure(_ value: Double?) -> StoreValue {
    value.flatMap { $0.isFinite ? .real($0) : nil } ?? .null
  }

  static func yesNo(_ value: Bool) -> StoreValue { .text(value ? "yes" : "no") }
}
