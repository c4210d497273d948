import Text

/// Gathers records into a table and notes what is wrong with them.
struct TableBuilder {
  private let file: String
  private let format: CSVFormat
  private let missing: Set<String>
  private var header: [String]?
  private var named = 0
  private var cells = CellStore(width: 0)
  private var diagnostics: [Diagnostic] = []
  private var emptyRows: (first: Int, count: Int)?
  private var recoded: (first: Int, count: Int)?

  init(file: String, format: CSVFormat, missing: Set<String>) {
    self.file = file
    self.missing = missing
    self.format = format
  }

  mutating func add(_ raw: CSVRecord) {
    let (record, wasRecoded) = RecordText.decoded(raw)
    if wasRecoded { recoded = (recoded?.first ?? record.line, (recoded?.count ?? 0) + 1) }
    guard let header else {
      takeHeader(record)
      return
    }
    if record.isBlank {
      emptyRows = (emptyRows?.first ?? record.line, (emptyRows?.count ?? 0) + 1)
    } else if record.cells.count != header.count {
      let many = record.cells.count > header.count
      diagnostics.keep(
        Diagnostic(
          .error, at: .init(file: file, row: record.line),
          expected: "\(header.count) cells as in the header", found: "\(record.cells.count)",
          whatToDo: many
            ? "put quotes round a cell that holds a comma" : "add the cells that are missing"))
    } else if let extra = (named..<header.count).first(where: { !record.cells[$0].isEmpty }) {
      diagnostics.keep(
        Diagnostic(
          .error, at: .init(file: file, row: record.line),
          "column \(extra + 1) has values but no name in the header",
          whatToDo: "name the column or empty it"))
    } else {
      cells.append(record)
    }
  }

  /// Whether the table has more cells than are held.
  var isFull: Bool { cells.isFull }

  /// The table, unless there is any error.
  consuming func finish(_ problems: [CSVScanner.Problem]) throws(DataError) -> SourceTable {
    diagnostics = problems.map { $0.diagnostic(in: file) } + diagnostics
    guard let header else {
      if problems.isEmpty {
        diagnostics.append(
          Diagnostic(
            .error, at: .init(file: file), expected: "a header and rows", found: "an empty file",
            whatToDo: "export the table again"))
      }
      throw .refused(diagnostics)
    }
    if cells.rowCount == 0, diagnostics.of(.error).isEmpty {
      diagnostics.append(
        Diagnostic(
          .error, at: .init(file: file), "there is a header but no rows",
          whatToDo: "add the rows"))
    }
    if let emptyRows {
      diagnostics.append(
        Diagnostic(
          .note, at: .init(file: file, row: emptyRows.first),
          "\(NumberStyle.count(emptyRows.count, "row")) without any value left out"))
    }
    if let recoded {
      let place = Diagnostic.Place(file: file, row: recoded.first)
      let found = "not UTF-8 from this row on (\(NumberStyle.count(recoded.count, "row")))"
      diagnostics.append(
        format.allowsWindows1252
          ? Diagnostic(
            .warning, at: place, "\(found); read as Windows-1252",
            whatToDo: "check the accented letters, or save the file as 'CSV UTF-8'")
          : Diagnostic(.error, at: place, found, whatToDo: "save the file as 'CSV UTF-8'"))
    }
    if cells.isFull { diagnostics.append(cells.tooMany(in: file)) }
    try diagnostics.stopOnErrors()
    return SourceTable(
      file: file, header: Array(header[..<named]), cells: cells, diagnostics: diagnostics,
      missing: missing.union([""]))
  }

  private mutating func takeHeader(_ record: CSVRecord) {
    let names = record.cells.map { cell in
      String(decoding: NumberText.trimmed(record.text[cell]), as: UTF8.self)
    }
    let place = Diagnostic.Place(file: file, row: record.line)
    header = names
    named = (names.lastIndex { !$0.isEmpty } ?? -1) + 1
    for (position, name) in names[..<named].enumerated() {
      if name.isEmpty {
        diagnostics.append(
          Diagnostic(
            .error, at: place, "column \(position + 1) has no name in the header",
            whatToDo: "give the column a name or take it out"))
      } else if let first = names[..<position].firstIndex(of: name) {
        diagnostics.append(
          Diagnostic(
            .error, at: place,
            "columns \(first + 1) and \(position + 1) are both called '\(name)'",
            whatToDo: "rename one of them"))
      }
    }
    if named == 1, let delimiter = strayDelimiter(in: names[0]) {
      diagnostics.append(
        Diagnostic(
          .error, at: place,
          "the columns look as if \(delimiter.name) stood between them: the header is '\(names[0].prefix(60))'",
          whatToDo:
            "save the file as 'CSV UTF-8 (comma delimited)', or say \"dialect\": {\"delimiter\":"
            + " \"\(delimiter.sign)\"} beside its path in datapackage.json"))
    }
    if named == 0 {
      diagnostics.append(
        Diagnostic(
          .error, at: place, expected: "the columns' names", found: "only empty cells",
          whatToDo: "make the first row the header"))
    }
    cells = CellStore(width: named)
  }
}

extension TableBuilder {
  /// What else may stand between the columns of a header that is one cell.
  private func strayDelimiter(in name: String) -> (sign: String, name: String)? {
    let all = [(";", ";", "a semicolon"), ("\t", "\\t", "a tab"), ("|", "|", "a bar")]
    return all.first { $0.0.utf8.first != format.delimiter && name.contains($0.0) }
      .map { ($0.1, $0.2) }
  }
}

extension CSVScanner.Problem {
  /// What is wrong, as a finding about a file.
  func diagnostic(in file: String) -> Diagnostic {
    switch self {
    case .unterminatedQuote(let line):
      Diagnostic(
        .error, at: .init(file: file, row: line), "a quoted cell opens here and is never closed",
        whatToDo: "add the closing quote, or take the opening one out")
    case .textAfterQuote(let line):
      Diagnostic(
        .error, at: .init(file: file, row: line), "text follows the closing quote of a cell",
        whatToDo: "double the quotes that are part of the text")
    case .tooLong(let line):
      Diagnostic(
        .error, at: .init(file: file, row: line),
        "a row of more than 16 MB or 100,000 cells begins here, and no table has such a row",
        whatToDo: "see whether a quote is never closed, or lines do not end: export the table again"
      )
    case .nulByte(let line):
      Diagnostic(
        .error, at: .init(file: file, row: line), "a NUL byte stands in the text",
        whatToDo: "the file is damaged or not text: export it again as 'CSV UTF-8'")
    }
  }
}
