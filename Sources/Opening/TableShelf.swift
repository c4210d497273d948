import Readers
import StudyFormat
import Text

/// The tables of a study's package, asked for by the study file: what is missing is said with the
/// line that asks for it.
struct TableShelf {
  let study: String
  private(set) var tables: [String: SourceTable]
  /// Files that the package lists without a schema, which are therefore not tables, by name.
  private let untold: Set<String>
  /// Tables of the study file without columns, which only a travel can read.
  private let withoutColumns: Set<String>

  /// - Parameters:
  ///   - asked: the columns that the study file asks for, each with its line.
  ///   - untold: names of resources of the package that have no schema.
  init(
    study: String, tables: [String: SourceTable], asked: [AskedColumn],
    untold: Set<String> = [], withoutColumns: Set<String> = []
  ) {
    self.study = study
    self.untold = untold
    self.withoutColumns = withoutColumns
    var askers: [String: [String: String]] = [:]
    // Of several lines that ask for a column, the first is named.
    for column in asked.reversed() {
      askers[column.table, default: [:]][column.name] =
        "line \(column.line) of \(study) asks for (\(column.path))"
    }
    self.tables = tables.reduce(into: [:]) { shelf, entry in
      shelf[entry.key] = entry.value.asked(by: askers[entry.key] ?? [:])
    }
  }

  func table(_ named: Named) throws(DataError) -> SourceTable {
    if let table = tables[named.name] { return table }
    let place = Diagnostic.Place(file: study, row: named.line)
    guard !untold.contains(named.name) else {
      throw .refused([
        Diagnostic(
          .error, at: place,
          "'\(named.name)' is in datapackage.json without a schema, so its columns are not known",
          whatToDo: "add to it a schema with the name and type of each column, in order")
      ])
    }
    guard !withoutColumns.contains(named.name) else {
      throw .refused([
        Diagnostic(
          .error, at: place, "table '\(named.name)' has no columns, so only a travel can read it",
          whatToDo: "name its columns under 'tables'")
      ])
    }
    let names = tables.keys.sorted()
    throw .refused([
      Diagnostic(
        .error, at: place, "there is no table '\(named.name)'",
        whatToDo: names.isEmpty
          ? "the package has no tables: add it to datapackage.json, with a schema"
          : Spelling.advice(for: named.name, among: names, "the package has"))
    ])
  }

  /// The same with another table in place of one.
  func replacing(_ name: String, with table: SourceTable) -> TableShelf {
    var shelf = self
    shelf.tables[name] = table
    return shelf
  }

  /// The group of every row of `table`, looked up in another table where the column says so.
  ///
  /// A row whose cell is empty, or whose key leads nowhere, has no group.
  func groups(_ column: GroupColumn, of table: SourceTable) throws(DataError) -> [String?] {
    let cells = try table.read { $0.optionalText(column.column.name) }
    guard let through = column.through else { return cells }
    let other = try self.table(through.table)
    let (keys, values) = try other.read { reader in
      (reader.text(through.key, unique: true), reader.optionalText(through.value))
    }
    let lookup = Dictionary(zip(keys, values)) { first, _ in first }
    return cells.map { cell in cell.flatMap { lookup[$0] ?? nil } }
  }
}
