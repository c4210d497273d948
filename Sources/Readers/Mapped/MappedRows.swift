import Text

/// Gathers the mapped cells of a file.
struct MappedRows {
  private let mapping: TableMapping
  private let header: (line: Int, cells: [String])
  private let label: String
  private let isSheet: Bool
  private let positions: [Int]
  private var cells: CellStore
  private var row = CSVRecord()
  private var diagnostics: [Diagnostic] = []
  private var recoded: (first: Int, count: Int)?
  private var passed = 0

  init(
    _ mapping: TableMapping, header: (line: Int, cells: [String]), label: String, isSheet: Bool
  ) {
    self.mapping = mapping
    self.header = header
    self.label = label
    self.isSheet = isSheet
    cells = CellStore(width: mapping.columns.count)
    let names = header.cells.map { HeaderPattern.plain($0) }
    var positions: [Int] = []
    for column in mapping.columns {
      let wanted = HeaderPattern.plain(column.header)
      // Row names that R or pandas has written: the first column has no name.
      let found = wanted.isEmpty ? [0] : names.indices.filter { names[$0] == wanted }
      if found.count > 1 {
        diagnostics.append(
          Diagnostic(
            .error, at: .init(file: label, row: header.line),
            "columns \(found[0] + 1) and \(found[1] + 1) are both called '\(column.header)'",
            whatToDo: "rename one of them"))
      }
      positions.append(found[0])
    }
    self.positions = positions
  }

  mutating func add(_ raw: CSVRecord) {
    guard raw.line > header.line else {
      if raw.line < header.line { refuseDataAboveHeader(raw) }
      return
    }
    guard isSheet || raw.cells.count == header.cells.count || raw.isBlank else {
      diagnostics.keep(
        Diagnostic(
          .error, at: .init(file: label, row: raw.line),
          expected: "\(header.cells.count) cells as in the header", found: "\(raw.cells.count)",
          whatToDo:
            "put quotes round a cell that holds the delimiter, or add the cells that are missing"))
      return
    }
    let record = decoded(raw)
    row.clear(line: record.line)
    for (column, position) in zip(mapping.columns, positions) {
      if position < record.cells.count {
        row.text.append(contentsOf: meaning(of: record[position], in: column, line: record.line))
      }
      row.endCell()
    }
    if row.isBlank { passed += 1 } else { cells.append(row) }
  }

  /// Whether the table has more cells than are held.
  var isFull: Bool { cells.isFull }

  /// Titles stand above a header; a row as wide as it, and more than half full, is data that would be
  /// lost.
  private mutating func refuseDataAboveHeader(_ record: CSVRecord) {
    let filled = record.cells.count { !record.text[$0].isEmpty }
    let width = header.cells.count
    guard width > 1, record.cells.count >= width, filled * 2 > width else { return }
    diagnostics.keep(
      Diagnostic(
        .error, at: .init(file: label, row: record.line),
        "a full row stands above the header on row \(header.line)",
        whatToDo: "move the header to the top, or take the row out"))
  }

  private mutating func decoded(_ raw: CSVRecord) -> CSVRecord {
    guard raw.hasHighBytes else { return raw }
    if mapping.encoding == .windows1252, !isSheet {
      var record = CSVRecord()
      record.clear(line: raw.line)
      for cell in raw.cells {
        record.text += TextEncoding.utf8(fromWindows1252: raw.text[cell])
        record.endCell()
      }
      return record
    }
    let (record, wasRecoded) = RecordText.decoded(raw)
    if wasRecoded { recoded = (recoded?.first ?? record.line, (recoded?.count ?? 0) + 1) }
    return record
  }

  /// A cell as the rest of the program writes such values.
  private mutating func meaning(
    of cell: ArraySlice<UInt8>, in column: TableMapping.Column, line: Int
  ) -> ArraySlice<UInt8> {
    let written = NumberText.trimmed(cell)
    guard let kind = column.kind, !written.isEmpty else { return written }
    let text = String(decoding: written, as: UTF8.self)
    guard !mapping.missing.contains(text) else { return written }
    switch kind {
    case .text: return written
    case .number:
      let plain = mapping.hasDecimalComma ? Self.point(text).map { Array($0.utf8)[...] } : written
      if let plain, NumberText.number(plain) != nil { return plain }
      refuse(line, column, mapping.hasDecimalComma ? "a number such as 1.234,5" : "a number", text)
    case .date:
      if let day = CalendarDay(text) {
        return Array("\(day)".utf8)[...]
      }
      refuse(line, column, "a date such as 2016-10-12 or 12/10/2016", text)
    }
    return written
  }

  private mutating func refuse(
    _ line: Int, _ column: TableMapping.Column, _ expected: String, _ text: String
  ) {
    diagnostics.keep(
      Diagnostic(
        .error, at: .init(file: label, row: line, column: column.header), expected: expected,
        found: "'\(text)'",
        whatToDo: "correct the cell, or list it under 'missing' if it means that there is no value")
    )
  }

  /// `1.234,5` as `1234.5`; nothing where it is no such number.
  static func point(_ text: String) -> String? {
    let halves = text.split(separator: ",", omittingEmptySubsequences: false)
    guard halves.count <= 2, halves.count == 1 || halves[1].allSatisfy(\.isASCIIDigit) else {
      return nil
    }
    let groups = halves[0].split(separator: ".", omittingEmptySubsequences: false)
    let isGrouped = groups.count == 1 || groups.dropFirst().allSatisfy { $0.count == 3 }
    guard isGrouped else { return nil }
    return groups.joined() + (halves.count == 2 ? "." + halves[1] : "")
  }

  consuming func finish(_ problems: [CSVScanner.Problem]) throws(DataError) -> SourceTable {
    diagnostics = problems.map { $0.diagnostic(in: label) } + diagnostics
    if cells.rowCount == 0, diagnostics.isEmpty {
      diagnostics.append(
        Diagnostic(
          .error, at: .init(file: label, row: header.line), "there are no rows below the header",
          whatToDo: "name another sheet or file"))
    }
    if let recoded {
      let found = "not UTF-8 from this row on (\(NumberStyle.count(recoded.count, "row")))"
      diagnostics.append(
        mapping.encoding == .utf8
          ? Diagnostic(
            .error, at: .init(file: label, row: recoded.first), found,
            whatToDo: "write 'encoding: windows-1252', or save the file as 'CSV UTF-8'")
          : Diagnostic(
            .warning, at: .init(file: label, row: recoded.first), "\(found); read as Windows-1252",
            whatToDo: "write 'encoding: windows-1252' if that is right"))
    }
    if passed > 0 {
      diagnostics.append(
        Diagnostic(
          .note, at: .init(file: label),
          "\(NumberStyle.count(passed, "row")) without any of the columns left out"))
    }
    if cells.isFull { diagnostics.append(cells.tooMany(in: label)) }
    try diagnostics.stopOnErrors()
    return SourceTable(
      file: label, header: mapping.columns.map(\.header), keys: mapping.columns.map(\.name),
      cells: cells, diagnostics: diagnostics, missing: mapping.missing.union([""]))
  }
}
