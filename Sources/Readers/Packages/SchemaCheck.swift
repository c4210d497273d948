import Text

/// Whether a table keeps what its schema promises, cell by cell.
enum SchemaCheck {
  static func diagnostics(of table: SourceTable, schema: TableSchema) -> [Diagnostic] {
    let header = headerDiagnostics(of: table, schema: schema)
    let present = schema.fields.filter { table.column($0.name) != nil }
    let cells = present.flatMap { cellDiagnostics(of: table, field: $0, schema: schema) }
    var keys = present.filter(\.isUnique).map { [$0.name] }
    if schema.primaryKey.allSatisfy({ table.column($0) != nil }), !schema.primaryKey.isEmpty,
      !keys.contains(schema.primaryKey)
    {
      keys.append(schema.primaryKey)
    }
    let repeats = keys.flatMap { KeyCheck.repeats(in: table, fields: $0) }
    return header + (cells + repeats).sorted { ($0.place?.row ?? 0) < ($1.place?.row ?? 0) }
  }

  private static func headerDiagnostics(
    of table: SourceTable, schema: TableSchema
  ) -> [Diagnostic] {
    let declared = schema.fields.map(\.name)
    let place = Diagnostic.Place(file: table.file)
    let missing = declared.filter { table.column($0) == nil }
    let extra = table.header.filter { !declared.contains($0) }
    return missing.map { name in
      Diagnostic(
        .error, at: place, "there is no column '\(name)', which the package declares",
        whatToDo: Spelling.suggestion(for: name, among: extra)
          + "the columns are " + table.header.map { "'\($0)'" }.joined(separator: ", "))
    }
      + extra.map { name in
        Diagnostic(
          .error, at: place, "column '\(name)' is not declared in the package",
          whatToDo: "declare it in \(PackageManifest.fileName) or take it out")
      }
  }

  private static func cellDiagnostics(
    of table: SourceTable, field: Field, schema: TableSchema
  ) -> [Diagnostic] {
    let column = table.column(field.name)!
    let required = field.isRequired || schema.primaryKey.contains(field.name)
    let pattern = field.pattern.flatMap { CellPattern($0) }
    let choices = field.choices.map(Set.init)
    let missing = schema.missingValues
    let emptyOnly = missing == [""]
    var diagnostics: [Diagnostic] = []
    for row in 0..<table.rowCount {
      let cell = table.cells[row, column]
      let isMissing =
        emptyOnly ? cell.isEmpty : missing.contains(String(decoding: cell, as: UTF8.self))
      var expected: String?
      if isMissing {
        if required { expected = description(of: field) }
      } else if !isKind(field.kind, cell) || !isWithin(field, cell) {
        expected = description(of: field)
      } else if pattern != nil || choices != nil {
        let text = String(decoding: cell, as: UTF8.self)
        if let choices, !choices.contains(text) {
          expected = "one of " + (field.choices ?? []).map { "'\($0)'" }.joined(separator: ", ")
        } else if let pattern, !pattern.matches(text) {
          expected = "text that matches \(field.pattern ?? "")"
        }
      }
      guard let expected else { continue }
      diagnostics.keep(
        Diagnostic(
          .error, at: table.place(row: row, column: field.name), expected: expected,
          found: ColumnReader.quoted(cell),
          whatToDo: required
            ? (isMissing ? "fill the cell" : "correct the cell")
            : "correct the cell or leave it empty"))
    }
    return diagnostics
  }

  private static func description(of field: Field) -> String {
    let bounds = ColumnReader.bounds(field.minimum, field.maximum)
    return switch field.kind {
    case .string, .any: "some text"
    case .integer: "a whole number\(bounds)"
    case .number: "a number\(bounds)"
    case .boolean: "true or false"
    case .date: "a date such as 2016-10-12"
    case .year: "a year such as 2016"
    }
  }

  private static func isKind(_ kind: Field.Kind, _ cell: ArraySlice<UInt8>) -> Bool {
    switch kind {
    case .string, .any: return true
    case .integer: return NumberText.integer(cell) != nil
    case .number: return NumberText.number(cell) != nil
    case .boolean:
      let text = String(decoding: cell, as: UTF8.self)
      return ["true", "True", "TRUE", "1", "false", "False", "FALSE", "0"].contains(text)
    case .date: return DateText.isDate(cell)
    case .year: return cell.count == 4 && cell.allSatisfy { (0x30...0x39).contains($0) }
    }
  }

  private static func isWithin(_ field: Field, _ cell: ArraySlice<UInt8>) -> Bool {
    guard field.minimum != nil || field.maximum != nil else { return true }
    guard let value = NumberText.number(cell) else { return true }
    return value >= field.minimum ?? -.infinity && value <= field.maximum ?? .infinity
  }
}
