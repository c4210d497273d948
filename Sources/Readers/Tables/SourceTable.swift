public import Text

/// A table as a file has it: a header, rows of text, and the line that each row stands on.
///
/// All cells lie in one run of UTF-8 bytes, so a national file costs about its own size. A table
/// that exists is well formed: every row has one cell for each column of the header.
public struct SourceTable: Sendable {
  /// The file's name as messages give it.
  public let file: String
  /// The columns' names, in order, without spaces around them; no two alike.
  public let header: [String]
  /// What is odd about the file though it can be used: warnings and notes.
  public let diagnostics: [Diagnostic]

  let cells: CellStore
  /// How a missing value is written; always includes the empty cell.
  let missing: Set<String>
  /// The longest of those, in bytes.
  let longestMissing: Int
  /// Whether any of them is a number, such as 9999.
  let hasNumericMarks: Bool
  /// Who asks for a column, in words, by its name: what a message says when it is not there.
  private(set) var askers: [String: String] = [:]
  private let columns: [String: Int]

  /// - Parameter keys: what the columns are called in code, where that is not their header.
  init(
    file: String, header: [String], keys: [String]? = nil, cells: CellStore,
    diagnostics: [Diagnostic], missing: Set<String> = [""]
  ) {
    self.file = file
    self.header = header
    self.cells = cells
    self.diagnostics = diagnostics
    self.missing = missing
    longestMissing = missing.map(\.utf8.count).max() ?? 0
    hasNumericMarks = missing.contains { NumberText.number(Array($0.utf8)[...]) != nil }
    columns = Dictionary((keys ?? header).enumerated().map { ($1, $0) }) { first, _ in first }
  }

  /// The same table, knowing who asks for which column.
  package func asked(by askers: [String: String]) -> SourceTable {
    var table = self
    table.askers = askers
    return table
  }

  /// The same table with other cells in some columns, one for each row.
  package func replacing(_ columns: [String: [String]]) -> SourceTable {
    let replaced = Dictionary(
      uniqueKeysWithValues: columns.compactMap { name, cells in column(name).map { ($0, cells) } })
    var store = CellStore(width: cells.width)
    for row in 0..<rowCount {
      store.append(
        (0..<cells.width).map { column in
          replaced[column].map { Array($0[row].utf8) } ?? Array(cells[row, column])
        }, line: cells.line(of: row))
    }
    var table = SourceTable(self, cells: store)
    table.askers = askers
    return table
  }

  /// The same table without some rows.
  package func without(_ rows: Set<Int>) -> SourceTable {
    var store = CellStore(width: cells.width)
    for row in 0..<rowCount where !rows.contains(row) {
      store.append((0..<cells.width).map { Array(cells[row, $0]) }, line: cells.line(of: row))
    }
    var table = SourceTable(self, cells: store)
    table.askers = askers
    return table
  }

  private init(_ other: SourceTable, cells: CellStore) {
    file = other.file
    header = other.header
    diagnostics = other.diagnostics
    self.cells = cells
    missing = other.missing
    longestMissing = other.longestMissing
    hasNumericMarks = other.hasNumericMarks
    columns = other.columns
  }

  public var rowCount: Int { cells.rowCount }

  /// What the columns are called in code, in order.
  package var columnNames: [String] {
    columns.sorted { $0.value < $1.value }.map(\.key)
  }

  /// Where a column stands, by its exact name, or by its key in a publisher's table.
  public func column(_ name: String) -> Int? { columns[name] }

  /// The text of one cell, as written. Rows and columns count from 0.
  public subscript(row: Int, column: Int) -> String {
    String(decoding: cells[row, column], as: UTF8.self)
  }

  /// The line that a row starts on, as an editor numbers it: 2 for the first row of a plain file.
  public func line(of row: Int) -> Int { cells.line(of: row) }

  /// Where a cell is, for messages.
  public func place(row: Int, column: String? = nil) -> Diagnostic.Place {
    Diagnostic.Place(file: file, row: line(of: row), column: column)
  }
}

/// Cells' bytes, end to end, row after row.
struct CellStore: Sendable {
  let width: Int
  private(set) var text: [UInt8] = []
  private var ends: [Int] = []
  private var lines: [Int] = []

  init(width: Int) {
    self.width = width
  }

  var rowCount: Int { lines.count }

  /// Whether there are more cells than a table may have.
  var isFull: Bool { ends.count > TableLimits.cells }

  /// What is wrong with a table that is full.
  func tooMany(in file: String) -> Diagnostic {
    Diagnostic(
      .error, at: .init(file: file), "has more than 100,000,000 cells",
      whatToDo: "keep the columns and rows that the study needs")
  }

  func line(of row: Int) -> Int { lines[row] }

  /// Calls the body with all the text, in which every cell's indices hold.
  func withText<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    text.withUnsafeBufferPointer(body)
  }

  /// Where a cell's bytes stand in the text.
  func range(row: Int, column: Int) -> Range<Int> {
    let cell = row * width + column
    return (cell == 0 ? 0 : ends[cell - 1])..<ends[cell]
  }

  subscript(row: Int, column: Int) -> ArraySlice<UInt8> {
    let cell = row * width + column
    return text[(cell == 0 ? 0 : ends[cell - 1])..<ends[cell]]
  }

  /// Adds a row of `width` cells.
  mutating func append(_ row: [[UInt8]], line: Int) {
    for cell in row {
      text += cell
      ends.append(text.count)
    }
    lines.append(line)
  }

  /// Adds a row that has `width` cells or more; cells beyond the width are left out.
  mutating func append(_ record: CSVRecord) {
    append(record, at: nil)
  }

  /// Adds the cells at some positions of a record, or its first ones; where it ends before, they are
  /// empty.
  mutating func append(_ record: CSVRecord, at positions: [Int]?) {
    record.text.withUnsafeBufferPointer { bytes in
      for column in 0..<width {
        let position = positions?[column] ?? column
        if position < record.cells.count {
          text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[record.cells[position]]))
        }
        ends.append(text.count)
      }
    }
    lines.append(record.line)
  }
}
