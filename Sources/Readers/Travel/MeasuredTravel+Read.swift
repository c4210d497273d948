public import Spreadsheets
public import Text

extension MeasuredTravel {
  /// Reads delimited text, also packed by gzip, in one pass.
  ///
  /// Linear in the bytes; memory grows with the study's pairs, not with the rows, so a table of a whole
  /// country may be read for one council. A file mapped from disk is never in memory as a whole.
  ///
  /// - Parameters:
  ///   - areas: codes of the study's areas, in its order.
  ///   - sites: short names of its sites, in its order.
  ///   - promises: what the package says of the table.
  /// - Throws: ``DataError/refused(_:)`` with every row that cannot be used, up to a hundred.
  public init(
    file: String, bytes: FileBytes, layout: TravelLayout, areas: [String], sites: [String],
    promises: TravelPromises = .none
  ) throws(DataError) {
    if let foreign = bytes.withBytes({ ForeignFormat(startingWith: $0.prefix(512)) }) {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: file), expected: "a CSV file", found: foreign.name,
          whatToDo: foreign.whatToDo)
      ])
    }
    var scan = TravelScan(
      file: file, layout: layout, areas: areas, sites: sites, promises: promises)
    if let gzip = GzipFile(bytes) {
      do throws(SpreadsheetError) {
        var rest: [UInt8] = []
        var isTooLong = false
        try gzip.read { chunk in
          // Whole lines only; what is left over waits for the next chunk.
          rest.append(contentsOf: chunk)
          guard rest.count <= TableLimits.record else {
            isTooLong = true
            return false
          }
          let whole = (chunk.contains(.lineFeed) ? rest.lastIndex(of: .lineFeed)! : -1) + 1
          let taken = rest.withUnsafeBufferPointer {
            scan.take(UnsafeBufferPointer(rebasing: $0[..<whole]), isWhole: false)
          }
          rest.removeFirst(taken)
          return scan.wantsMore
        }
        if isTooLong {
          throw SpreadsheetError.unreasonable(
            entry: "the archive", reason: "has a line of more than 16 MB")
        }
        rest.withUnsafeBufferPointer { _ = scan.take($0, isWhole: true) }
      } catch {
        throw .refused([Diagnostic(.error, at: .init(file: file), error.description)])
      }
    } else {
      bytes.withBytes { _ = scan.take($0.bindMemory(to: UInt8.self), isWhole: true) }
    }
    self = try scan.finish()
  }

  /// Takes the rows of a table that was read already, such as a sheet.
  public init(
    table: SourceTable, layout: TravelLayout, areas: [String], sites: [String]
  ) throws(DataError) {
    var gathering = TravelGathering(
      file: table.file, layout: layout, areas: areas, sites: sites,
      promises: TravelPromises(missing: table.missing))
    let columns = TravelColumns(table.columnNames, layout: layout, sites: sites)
    guard let columns else {
      throw .refused([
        TravelColumns.refusal(table.columnNames, layout: layout, sites: sites, file: table.file)
      ])
    }
    gathering.columnNames = table.header
    table.cells.withText { text in
      for row in 0..<table.rowCount where !gathering.isFull {
        columns.take(line: table.line(of: row), into: &gathering) { column in
          let cell = NumberText.trimmed(table.cells[row, column])
          return UnsafeBufferPointer(rebasing: text[cell.startIndex..<cell.endIndex])
        }
      }
    }
    self = try gathering.finish()
  }
}

/// Lines of a travel table, from its header on.
struct TravelScan {
  private let layout: TravelLayout
  private let sites: [String]
  private var gathering: TravelGathering
  private var columns: TravelColumns?
  private var fields: LineFields?
  private var line = 0
  private var isRefused = false

  init(
    file: String, layout: TravelLayout, areas: [String], sites: [String],
    promises: TravelPromises
  ) {
    self.layout = layout
    self.sites = sites
    gathering = TravelGathering(
      file: file, layout: layout, areas: areas, sites: sites, promises: promises)
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
    return try gathering.finish()
  }

  /// Finds the delimiter by the columns that it gives.
  private mutating func takeHeader(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = text[start...].starts(with: mark) ? start + 3 : start
    var end = start
    var names: [String] = []
    for delimiter in [",", ";", "\t", "|"].map({ UInt8(ascii: $0) }) {
      let header = LineFields(capacity: 20_000, delimiter: delimiter)
      end = header.scan(text, from: start) ?? text.count
      names = (0..<min(header.count, 20_000)).map {
        String(decoding: header[$0, in: text], as: UTF8.self)
      }
      if let found = TravelColumns(names, layout: layout, sites: sites) {
        columns = found
        gathering.columnNames = names
        fields = LineFields(capacity: names.count, delimiter: delimiter)
        return end
      }
    }
    let comma = LineFields(capacity: 20_000, delimiter: UInt8(ascii: ","))
    _ = comma.scan(text, from: start)
    names = (0..<min(comma.count, 20_000)).map {
      String(decoding: comma[$0, in: text], as: UTF8.self)
    }
    gathering.refuse(
      TravelColumns.refusal(names, layout: layout, sites: sites, file: gathering.file))
    isRefused = true
    return end
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
