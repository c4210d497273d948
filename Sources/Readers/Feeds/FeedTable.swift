import Text

/// One table of a feed, row by row.
struct FeedTable {
  let name: String
  /// Columns that every feed has.
  let required: [String]
  /// Columns that it may have, after those.
  let optional: [String]

  init(_ name: String, required: [String], optional: [String] = []) {
    self.name = name
    self.required = required
    self.optional = optional
  }

  /// Reads the table, where the feed has it; columns count from 0, the required ones first.
  ///
  /// What makes it of no use is noted as an error.
  func read(
    into reader: inout FeedReader, take: (FeedRow, inout FeedReader) -> Void
  ) throws(DataError) {
    guard reader.folder.tables.contains(name) else { return }
    let folder = reader.folder
    var scanner = CSVScanner()
    var positions: [Int]?
    var width = 0
    var isRefused = false
    func row(_ raw: CSVRecord) {
      if isRefused { return }
      guard let positions else {
        let header = RecordText.cells(raw).map { $0.filter { $0 != " " } }
        let columns = (required + optional).map { header.firstIndex(of: $0) ?? -1 }
        positions = columns
        width = header.count
        for (column, position) in zip(required, columns) where position < 0 {
          isRefused = true
          reader.faults.note(
            "missing_required_column", .error, file: name, row: raw.line,
            "there is no column '\(column)'", whatToDo: "take a feed that has it")
        }
        return
      }
      if raw.isBlank { return }
      if raw.cells.count > width {
        reader.faults.note(
          "invalid_row_length", file: name, row: raw.line,
          "\(raw.cells.count) cells under \(width) columns; the row is left out",
          whatToDo: "put quotes round a cell that holds a comma")
        return
      }
      take(FeedRow(record: RecordText.decoded(raw).record, positions: positions), &reader)
    }
    try folder.read(name) { chunk in
      scanner.scan(chunk, emit: row)
      return !isRefused && !scanner.isStopped
    }
    if !isRefused { scanner.finish(row) }
    for problem in scanner.problems {
      let fault = problem.diagnostic(in: name)
      reader.faults.note(
        "csv_parsing_failed", .error, file: name, row: fault.place?.row, fault.message,
        whatToDo: fault.whatToDo ?? "correct the row")
    }
    if positions == nil {
      reader.faults.note(
        "empty_file", .error, file: name, "there is nothing in it", whatToDo: "take a whole feed")
    }
  }
}
