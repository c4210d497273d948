import Readers
import StudyFormat
import Text

/// The areas' table as its file has it: a row is a row, whatever its cells hold.
struct AreaRecords {
  let table: SourceTable
  let columns: AreaColumns
  let codes: [String]
  let points: [RawPoint]

  init?(_ table: SourceTable, _ columns: AreaColumns) {
    guard let codes = table.texts(columns.id) else { return nil }
    self.table = table
    self.columns = columns
    self.codes = codes
    points = RawPoint.points(of: table, columns.easting, columns.northing)
  }

  /// A finding about some rows, with their areas; nothing where there are no rows.
  func finding(
    _ check: QualityCheck, _ severity: Diagnostic.Severity, rows: [Int], column: String?,
    _ message: String, whatToDo: String
  ) -> [Finding] {
    table.finding(
      check, severity, rows: rows, subjects: codes, column: column, message, whatToDo: whatToDo)
  }

  /// `E01000001` or `E01000001 and 4 more`, as sentences name rows.
  func names(_ rows: [Int]) -> String { Phrases.list(rows.map { codes[$0] }, limit: 3) }
}

/// The sites' table as its file has it.
struct SiteRecords {
  let table: SourceTable
  let columns: SiteColumns
  let ids: [String]
  let names: [String]
  let roles: [String]
  let points: [RawPoint]

  init?(_ table: SourceTable, _ columns: SiteColumns) {
    guard let ids = table.texts(columns.id) else { return nil }
    self.table = table
    self.columns = columns
    self.ids = ids
    names = table.texts(columns.name) ?? ids
    roles = table.texts(columns.role) ?? ids.map { _ in "" }
    points = RawPoint.points(of: table, columns.easting, columns.northing)
  }

  func finding(
    _ check: QualityCheck, _ severity: Diagnostic.Severity, rows: [Int], column: String?,
    _ message: String, whatToDo: String
  ) -> [Finding] {
    table.finding(
      check, severity, rows: rows, subjects: ids, column: column, message, whatToDo: whatToDo)
  }

  func names(_ rows: [Int]) -> String { Phrases.list(rows.map { "'\(names[$0])'" }, limit: 3) }
}

extension SourceTable {
  /// One finding about some rows; nothing where there are no rows.
  func finding(
    _ check: QualityCheck, _ severity: Diagnostic.Severity, rows: [Int], subjects: [String],
    column: String?, _ message: String, whatToDo: String
  ) -> [Finding] {
    guard let first = rows.first else { return [] }
    return [
      Finding(
        check,
        Diagnostic(severity, at: place(row: first, column: column), message, whatToDo: whatToDo),
        rows: rows.map(line), subjects: rows.map { subjects[$0] })
    ]
  }
}
