import Text

/// Lines of a travel table, from its header on.
struct TravelScan {
  private let reading: TravelReading
  private let sites: [String]
  private var gathering: TravelGathering
  private var recognition: TravelRecognition?
  private var columns: TravelColumns?
  private var fields: LineFields?
  private var line = 0
  private var isRefused = false

  init(
    file: String, reading: TravelReading, areas: [String], sites: [String],
    promises: TravelPromises
  ) {
    self.reading = reading
    self.sites = sites
    gathering = TravelGathering(
      file: file, layout: reading.layout, areas: areas, sites: sites, promises: promises)
  }

  /// Whether there is any sense in reading on.
  var wantsMore: Bool { !isRefused && !gathering.isFull }

  /// Takes records; returns how many bytes of the text they were.
  ///
  /// - Parameter isWhole: whether no more text follows.
  mutating func take(_ text: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> Int {
    var start = 0
    while start < text.count, wantsMore {
      guard let fields, let columns else {
        line += 1
        start = takeHeader(text, from: start)
        continue
      }
      guard let next = fields.scan(text, from: start, isWhole: isWhole) else { return start }
      line += 1
      take(fields, columns, in: text)
      line += fields.lines - 1
      start = next
    }
    return start
  }

  private mutating func take(
    _ fields: LineFields, _ columns: TravelColumns, in text: UnsafeBufferPointer<UInt8>
  ) {
    if let problem = fields.problem {
      gathering.refuse(
        line: line, column: nil, "a line of cells", problem.words, "correct the line")
    } else if fields.count == columns.count {
      guard !fields[0, in: text].isEmpty || !fields.isBlank(in: text) else { return }
      columns.take(line: line, into: &gathering) { fields[$0, in: text] }
    } else if !fields.isBlank(in: text) {
      gathering.refuse(
        line: line, column: nil, "\(columns.count) cells as in the header", "\(fields.count)",
        "the file may be cut off: make it again")
    }
  }

  consuming func finish() throws(DataError) -> MeasuredTravel {
    if columns == nil, !isRefused {
      gathering.refuse(
        Diagnostic(
          .error, at: .init(file: gathering.file), expected: "a header and rows",
          found: "an empty file", whatToDo: "export the table again"))
    }
    var travel = try gathering.finish()
    travel.form = recognition?.form
    travel.valueColumn = recognition?.layout.valueColumn
    return travel
  }

  /// Finds the delimiter by the columns that it gives.
  private mutating func takeHeader(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = text[start...].starts(with: mark) ? start + 3 : start
    var end = start
    var widest: [String] = []
    for delimiter in [",", ";", "\t", "|"].map({ UInt8(ascii: $0) }) {
      let header = LineFields(capacity: 20_000, delimiter: delimiter)
      end = header.scan(text, from: start) ?? text.count
      let names = (0..<min(header.count, 20_000)).map {
        String(decoding: header[$0, in: text], as: UTF8.self)
      }
      if names.count > widest.count { widest = names }
      if let found = understood(names) {
        begin(found, names)
        fields = LineFields(capacity: names.count, delimiter: delimiter)
        return end
      }
    }
    refuse(header: widest)
    return end
  }

  private mutating func begin(_ columns: TravelColumns, _ names: [String]) {
    self.columns = columns
    gathering.columnNames = names
    if let recognition { gathering.layout = recognition.layout }
  }

  /// Where the columns stand, if these are their names.
  private mutating func understood(_ names: [String]) -> TravelColumns? {
    switch reading {
    case .columns(let layout): return TravelColumns(names, layout: layout, sites: sites)
    case .content(let request):
      guard case .success(let found) = TravelRecognition.find(names, request, sites: sites),
        let columns = TravelColumns(names, layout: found.layout, sites: sites)
      else { return nil }
      recognition = found
      return columns
    }
  }

  private mutating func refuse(header names: [String]) {
    isRefused = true
    var layout = reading.layout
    if case .content(let request) = reading {
      switch TravelRecognition.find(names, request, sites: sites) {
      case .success(let found): layout = found.layout
      case .failure(let objection):
        return gathering.refuse(
          Diagnostic(
            .error, at: .init(file: gathering.file, row: line), objection.message,
            whatToDo: objection.whatToDo))
      }
    }
    gathering.refuse(
      TravelColumns.refusal(names, layout: layout, sites: sites, file: gathering.file))
  }

  /// Takes a record that was cut already, such as a sheet's row; the first that is not blank is the
  /// header.
  mutating func take(_ record: CSVRecord) {
    line = record.line
    guard !record.isBlank else { return }
    let cells = record.cells.map { NumberText.trimmed(record.text[$0]) }
    guard let columns else {
      let names = cells.map { String(decoding: $0, as: UTF8.self) }
      if let found = understood(names) { begin(found, names) } else { refuse(header: names) }
      return
    }
    guard cells.count <= columns.count else {
      return gathering.refuse(
        line: line, column: nil, "\(columns.count) cells as in the header", "\(cells.count)",
        "take out what stands beside the table")
    }
    record.text.withUnsafeBufferPointer { text in
      columns.take(line: line, into: &gathering) { column in
        // A sheet's rows end at their last filled cell.
        column < cells.count
          ? UnsafeBufferPointer(rebasing: text[cells[column].startIndex..<cells[column].endIndex])
          : UnsafeBufferPointer(rebasing: text[..<0])
      }
    }
  }
}

extension LineFields.Problem {
  var words: String {
    switch self {
    case .unterminatedQuote: "a quote that is not closed"
    case .textAfterQuote: "text behind a closing quote"
    }
  }
}
