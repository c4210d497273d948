/// One record of a table: its cells' bytes, unquoted.
struct CSVRecord {
  /// The line it starts on, as an editor numbers it.
  var line = 1
  /// The cells in order; there may be delimiters between them.
  var text: [UInt8] = []
  /// Where each cell stands in `text`.
  var cells: [Range<Int>] = []
  /// Whether any byte is outside ASCII, so that the encoding matters.
  var hasHighBytes = false

  /// The bytes of one cell.
  subscript(cell: Int) -> ArraySlice<UInt8> { text[cells[cell]] }

  /// Whether nothing at all is written in it.
  var isBlank: Bool { cells.allSatisfy(\.isEmpty) }

  /// Adds a cell that takes all the text after the last one.
  mutating func endCell() {
    cells.append((cells.last?.upperBound ?? 0)..<text.count)
  }

  mutating func clear(line: Int) {
    self.line = line
    text.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    hasHighBytes = false
  }
}

/// A CSV document (RFC 4180) cut into records, chunk by chunk, so that a national file never has to
/// be in memory as a whole.
///
/// Lines end in LF, CR LF or CR; a byte order mark is skipped; a quoted cell may hold line breaks,
/// delimiters and doubled quotes. A quote inside an unquoted cell is a letter like any other.
/// Linear in the bytes.
struct CSVScanner {
  enum Problem: Hashable {
    /// A quoted cell that opens on this line is never closed.
    case unterminatedQuote(line: Int)
    /// Something other than a delimiter follows a closing quote.
    case textAfterQuote(line: Int)
    case nulByte(line: Int)
    /// A record that begins on this line has more bytes or cells than any table's; reading stops there.
    case tooLong(line: Int)
  }

  /// Whether reading has stopped, because of a record too long or of too many problems.
  private(set) var isStopped = false

  private enum State {
    case cellStart
    case bare
    case quoted
    case quoteInQuoted
  }

  private(set) var problems: [Problem] = []
  private let delimiter: UInt8
  private let special: [Bool]
  private var state = State.cellStart
  private var record = CSVRecord()
  private var line = 1
  private var quoteLine = 1
  private var afterReturn = false
  private var started = false

  init(delimiter: UInt8 = UInt8(ascii: ",")) {
    self.delimiter = delimiter
    var special = [Bool](repeating: false, count: 256)
    for byte in [delimiter, .quote, .lineFeed, .carriageReturn, 0] { special[Int(byte)] = true }
    self.special = special
  }

  /// Takes the next bytes and hands on each record that they complete. The first chunk holds at
  /// least three bytes where the document does.
  mutating func scan<E: Error>(
    _ chunk: UnsafeBufferPointer<UInt8>, emit: (CSVRecord) throws(E) -> Void
  ) throws(E) {
    var index = 0
    if !started {
      started = true
      if chunk.count >= 3, chunk[0] == 0xEF, chunk[1] == 0xBB, chunk[2] == 0xBF { index = 3 }
    }
    while index < chunk.count, !isStopped {
      if record.text.count > TableLimits.record || record.cells.count > TableLimits.columns {
        stop()
        return
      }
      if state == .cellStart, record.cells.isEmpty, !afterReturn,
        let next = plainLine(from: index, in: chunk)
      {
        line += 1
        try handOn(emit)
        index = next
        continue
      }
      let byte = chunk[index]
      if afterReturn {
        afterReturn = false
        if byte == .lineFeed {
          if state == .quoted { record.text.append(byte) }
          index += 1
          continue
        }
      }
      switch state {
      case .quoted where byte == .quote: state = .quoteInQuoted
      case .quoted: index = appendRun(from: index, in: chunk, quoted: true) - 1
      case .quoteInQuoted where byte == .quote:
        record.text.append(byte)
        state = .quoted
      case .cellStart where byte == .quote:
        state = .quoted
        quoteLine = line
      default:
        if byte == delimiter {
          endCell()
        } else if byte == .lineFeed || byte == .carriageReturn {
          line += 1
          afterReturn = byte == .carriageReturn
          try endRecord(emit)
        } else {
          if state == .quoteInQuoted { note(.textAfterQuote(line: line)) }
          state = .bare
          index = appendRun(from: index, in: chunk, quoted: false) - 1
        }
      }
      index += 1
    }
  }

  /// Hands on the last record, where the document does not end in a line break.
  mutating func finish<E: Error>(_ emit: (CSVRecord) throws(E) -> Void) throws(E) {
    guard !isStopped else { return }
    if state == .quoted { problems.append(.unterminatedQuote(line: quoteLine)) }
    guard state != .cellStart || !record.cells.isEmpty else { return }
    try endRecord(emit)
  }

  private mutating func note(_ problem: Problem) {
    problems.append(problem)
    if problems.count >= TableLimits.problems { isStopped = true }
  }

  private mutating func stop() {
    problems.append(.tooLong(line: record.line))
    isStopped = true
  }

  /// Appends a byte and all the ordinary ones after it; returns where the run ends.
  private mutating func appendRun(
    from start: Int, in chunk: UnsafeBufferPointer<UInt8>, quoted: Bool
  ) -> Int {
    let first = chunk[start]
    if first == 0 { note(.nulByte(line: line)) }
    if quoted, first == .lineFeed || first == .carriageReturn {
      line += 1
      afterReturn = first == .carriageReturn
    }
    var high = first
    var end = start + 1
    if !afterReturn {
      while end < chunk.count, !special[Int(chunk[end])] {
        high |= chunk[end]
        end += 1
      }
    }
    if high >= 0x80 { record.hasHighBytes = true }
    record.text.append(contentsOf: UnsafeBufferPointer(rebasing: chunk[start..<end]))
    return end
  }

  /// Takes a whole line without quotes in one go; returns where the next one starts, or nothing when
  /// the line holds anything unusual or does not end in this chunk.
  private mutating func plainLine(
    from start: Int, in chunk: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var cellStart = start
    var high: UInt8 = 0
    var index = start
    while index < chunk.count {
      let byte = chunk[index]
      high |= byte
      if special[Int(byte)] {
        let isReturn =
          byte == .carriageReturn && index + 1 < chunk.count && chunk[index + 1] == .lineFeed
        guard byte == delimiter || byte == .lineFeed || isReturn else { break }
        record.cells.append((cellStart - start)..<(index - start))
        cellStart = index + 1
        if byte != delimiter {
          record.text.append(contentsOf: UnsafeBufferPointer(rebasing: chunk[start..<index]))
          record.hasHighBytes = high >= 0x80
          return index + (isReturn ? 2 : 1)
        }
      }
      index += 1
    }
    record.cells.removeAll(keepingCapacity: true)
    return nil
  }

  private mutating func endCell() {
    record.endCell()
    state = .cellStart
  }

  private mutating func endRecord<E: Error>(
    _ emit: (CSVRecord) throws(E) -> Void
  ) throws(E) {
    endCell()
    try handOn(emit)
  }

  /// Hands the record on, unless its line is blank, and starts the next.
  private mutating func handOn<E: Error>(_ emit: (CSVRecord) throws(E) -> Void) throws(E) {
    if record.cells.count > 1 || !record.isBlank { try emit(record) }
    record.clear(line: line)
  }
}

extension UInt8 {
  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
}
