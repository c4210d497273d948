import Text

/// Keys: values that must be used once, and values that must exist in another table.
enum KeyCheck {
  /// Rows that repeat a key; keys that are wholly empty do not count.
  static func repeats(in table: SourceTable, fields: [String]) -> [Diagnostic] {
    var firstRow: [[String]: Int] = [:]
    var diagnostics: [Diagnostic] = []
    for (row, key) in keys(of: table, fields: fields).enumerated() {
      guard let key else { continue }
      if let first = firstRow[key] {
        diagnostics.keep(
          Diagnostic(
            .error, at: table.place(row: row, column: fields.joined(separator: " + ")),
            expected: "a value used once",
            found: "\(quoted(key)) again, first on row \(table.line(of: first))",
            whatToDo: "correct or remove one of the rows"))
      } else {
        firstRow[key] = row
      }
    }
    return diagnostics
  }

  /// Rows whose key does not exist in the table that it refers to.
  static func strangers(
    in table: SourceTable, key: ForeignKey, target: String, table referenced: SourceTable
  ) -> [Diagnostic] {
    let known = Set(keys(of: referenced, fields: key.referenced).compactMap { $0 })
    let column = key.fields.joined(separator: " + ")
    var diagnostics: [Diagnostic] = []
    for (row, value) in keys(of: table, fields: key.fields).enumerated() {
      guard let value, !known.contains(value) else { continue }
      let names = known.count > 100 ? [] : known.map { $0.joined(separator: " ") }.sorted()
      let suggestion = Spelling.suggestion(for: value.joined(separator: " "), among: names)
      diagnostics.keep(
        Diagnostic(
          .error, at: table.place(row: row, column: column),
          expected: "a value of column \(key.referenced.joined(separator: " + ")) in \(target)",
          found: quoted(value),
          whatToDo: "\(suggestion)correct the cell or add the row to \(target)"))
    }
    return diagnostics
  }

  private static func keys(of table: SourceTable, fields: [String]) -> [[String]?] {
    let columns = fields.compactMap(table.column)
    return (0..<table.rowCount).map { row in
      let key = columns.map { table[row, $0] }
      return key.allSatisfy(\.isEmpty) ? nil : key
    }
  }

  private static func quoted(_ key: [String]) -> String { "'\(key.joined(separator: ", "))'" }
}
