public import Text

/// Which rows of a national file are kept: those with one of these values in a column.
public struct RowFilter: Sendable {
  let key: String
  let values: Set<String>

  /// - Parameter key: the column's name in code, such as `district`.
  public init(_ key: String, in values: Set<String>) {
    self.key = key
    self.values = values
  }
}

extension PublisherFile {
  /// Reads a table that was recognised: only its known columns, only the rows that are wanted.
  ///
  /// Linear in the file; memory grows only with the rows kept, so a national file may be of any
  /// size.
  ///
  /// - Throws: ``DataError/refused(_:)`` with every row that cannot be used, wanted or not.
  public func read(
    _ recognition: Recognition, where filter: RowFilter? = nil
  ) throws(DataError) -> PublishedTable {
    try refuseRepeats(recognition)
    var builder = PublishedBuilder(recognition, filter)
    let problems = try records(of: recognition.part, delimiter: recognition.delimiter) { record in
      builder.add(record)
      return !builder.isFull
    }
    let rows = builder.rowsInFile
    return PublishedTable(
      recognition: recognition, table: try builder.finish(problems), rowsInFile: rows)
  }
}

extension PublisherFile {
  /// - Throws: ``DataError/refused(_:)`` where columns that a publication has once stand there several
  ///   times: one may be of males and the other of females.
  private func refuseRepeats(_ recognition: Recognition) throws(DataError) {
    guard let name = recognition.repeated.first, let row = recognition.headerRow,
      ![.areaMeasures, .censusTopics].contains(recognition.publication)
    else { return }
    throw .refused([
      Diagnostic(
        .error, at: .init(file: recognition.file, row: row),
        "several columns of the header are called '\(SafeText.shown(name))', and nothing says of whom each is",
        whatToDo: "keep the one that is meant, or put each kind into a table of its own")
    ])
  }
}

/// Gathers the wanted cells of a recognised table.
private struct PublishedBuilder {
  private let recognition: Recognition
  private let filter: (position: Int, values: Set<String>)?
  private var cells: CellStore
  private var diagnostics: [Diagnostic] = []
  private var recoded: (first: Int, count: Int)?
  private var labelRows: Int
  private var lastLine: Int
  /// Rows that are text under the table, if no data follow.
  private var notes: [CSVRecord] = []
  private var isData: Bool
  private let positions: [Int]
  private(set) var rowsInFile = 0

  init(_ recognition: Recognition, _ filter: RowFilter?) {
    self.recognition = recognition
    self.filter = filter.flatMap { filter in
      recognition.columns.first { $0.key == filter.key }.map { ($0.position, filter.values) }
    }
    positions = recognition.columns.map(\.position)
    cells = CellStore(width: recognition.columns.count)
    labelRows = recognition.labelRows
    lastLine = recognition.headerRow ?? 0
    isData = recognition.headerRow == nil
  }

  mutating func add(_ raw: CSVRecord) {
    guard isData else {
      isData = raw.line == recognition.headerRow
      if !isData { refuseDataAboveHeader(raw) }
      return
    }
    guard !raw.isBlank else { return }
    if labelRows > 0 {
      labelRows -= 1
      if !isData(raw) { return }
    }
    if recognition.hasLabels, raw.line - 1 == recognition.headerRow { return }
    if rowsInFile == 0, isLabels(raw) { return }
    let isNote = mayBeNote(raw)
    lastLine = raw.line
    if isNote {
      notes.append(raw)
      return
    }
    // With data below them they were no notes.
    for record in notes { addData(record) }
    notes = []
    addData(raw)
  }

  private mutating func addData(_ raw: CSVRecord) {
    // A sheet's rows end at their last filled cell; a text file's rows are as long as its header.
    let isSheet = recognition.part.sheet != nil
    guard isSheet || fits(raw) else {
      diagnostics.keep(
        Diagnostic(
          .error, at: .init(file: recognition.file, row: raw.line),
          expected: "\(recognition.columnCount) cells", found: "\(raw.cells.count)",
          whatToDo: "the file may be cut off or changed: download it again"))
      return
    }
    rowsInFile += 1
    var raw = raw
    CodeText.capitalise(&raw, at: positions)
    if let filter, filter.position < raw.cells.count {
      let cell = NumberText.trimmed(raw[filter.position])
      guard filter.values.contains(String(decoding: cell, as: UTF8.self)) else { return }
    }
    let (record, wasRecoded) = RecordText.decoded(raw)
    if wasRecoded { recoded = (recoded?.first ?? record.line, (recoded?.count ?? 0) + 1) }
    let isBlank = positions.allSatisfy {
      $0 >= record.cells.count || record.cells[$0].isEmpty
    }
    if !isBlank { cells.append(record, at: positions) }
  }

  /// What may be text under a table: one filled cell that is no code, number or postcode, behind a
  /// blank line or another such row, or of several words as notes have them.
  private func mayBeNote(_ record: CSVRecord) -> Bool {
    guard recognition.columnCount > 1, !record.cells.isEmpty,
      record.cells.dropFirst().allSatisfy(\.isEmpty)
    else { return false }
    let text = String(decoding: NumberText.trimmed(record[0]), as: UTF8.self)
    let isCode = text.count == 9 && text.dropFirst().allSatisfy(\.isASCIIDigit)
    guard !isCode, NumberText.number(Array(text.utf8)[...]) == nil, Postcode(text) == nil else {
      return false
    }
    return record.line > lastLine + 1 || notes.last?.line == lastLine
      || text.contains(" ") && (record.cells.count == 1 || isMark(text))
  }

  /// Whether a row says what each column is, number or percentage, as under a header of Nomis.
  private func isLabels(_ record: CSVRecord) -> Bool {
    HeaderRows.areLabels(record.cells.map { String(decoding: record.text[$0], as: UTF8.self) })
  }

  /// Whether a text begins as notes of publishers do.
  private func isMark(_ text: String) -> Bool {
    let beginnings = ["note", "source", "©", "crown", "contains", "*", "(", "ons ", "in order"]
    return beginnings.contains { text.lowercased().hasPrefix($0) }
  }

  /// Titles and notes stand above a header; a row as wide as it, and more than half full, is data that
  /// would be lost.
  private mutating func refuseDataAboveHeader(_ record: CSVRecord) {
    let filled = record.cells.count { !record.text[$0].isEmpty }
    let isOfHeader = recognition.hasGroups && record.line + 1 == recognition.headerRow
    guard !isOfHeader, recognition.columnCount > 1,
      record.cells.count >= recognition.columnCount, filled * 2 > recognition.columnCount
    else { return }
    diagnostics.keep(
      Diagnostic(
        .error, at: .init(file: recognition.file, row: record.line),
        "a full row stands above the header on row \(recognition.headerRow ?? 0)",
        whatToDo: "move the header to the top, or take the row out"))
  }

  /// Whether a row where labels are expected has a postcode, so that it is a site all the same.
  private func isData(_ record: CSVRecord) -> Bool {
    guard let column = recognition.columns.first(where: { $0.key == "postcode" }),
      column.position < record.cells.count
    else { return false }
    return Postcode(String(decoding: record[column.position], as: UTF8.self)) != nil
  }

  /// Whether a row has the header's cells, those without a name included, and nothing beyond them.
  private func fits(_ record: CSVRecord) -> Bool {
    let expected = recognition.columnCount
    return record.cells.count >= expected
      && (record.cells.count == recognition.headerWidth
        || record.cells.dropFirst(expected).allSatisfy(\.isEmpty))
  }

  /// Whether the table has more cells than are held.
  var isFull: Bool { cells.isFull }

  consuming func finish(_ problems: [CSVScanner.Problem]) throws(DataError) -> SourceTable {
    diagnostics = problems.map { $0.diagnostic(in: recognition.file) } + diagnostics
    let place = Diagnostic.Place(file: recognition.file, row: recoded?.first)
    if let recoded {
      diagnostics.append(
        Diagnostic(
          .note, at: place,
          "not UTF-8 from this row on (\(NumberStyle.count(recoded.count, "row"))); read as Windows-1252"
        ))
    }
    if let first = notes.first {
      let text = RecordText.cells(RecordText.decoded(first).record)[0].prefix(60)
      diagnostics.append(
        Diagnostic(
          .note, at: .init(file: recognition.file, row: first.line),
          "\(NumberStyle.count(notes.count, "row")) of text under the table passed over: '\(text)'"
        ))
    }
    if !recognition.personal.isEmpty {
      diagnostics.append(
        Diagnostic(
          .note, at: .init(file: recognition.file),
          "personal data left out: " + recognition.personal.joined(separator: ", ")))
    }
    if cells.isFull { diagnostics.append(cells.tooMany(in: recognition.file)) }
    try diagnostics.stopOnErrors()
    return SourceTable(
      file: recognition.file, header: recognition.columns.map(\.header),
      keys: recognition.columns.map(\.key), cells: cells, diagnostics: diagnostics,
      missing: SuppressedValue.marks)
  }
}
