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
    try self.init(
      file: file, bytes: bytes, reading: .columns(layout), areas: areas, sites: sites,
      promises: promises)
  }

  /// The same where the form may be found out from the content: delimited text as routing programs
  /// write it, or the JSON answers of OSRM, Valhalla, OpenRouteService and TravelTime.
  public init(
    file: String, bytes: FileBytes, reading: TravelReading, areas: [String], sites: [String],
    promises: TravelPromises = .none
  ) throws(DataError) {
    let gzip = GzipFile(bytes)
    let head =
      try gzip.map { (gzip) throws(DataError) in try Self.head(of: gzip, file) }
      ?? bytes.withBytes { Array($0.prefix(512)) }
    if JSONText.isObject(head), case .content(let request) = reading {
      let reader = TravelAnswerReader(
        file: file, request: request, areas: areas, sites: sites, promises: promises)
      self = try Self.answer(bytes, gzip, file, reader)
      return
    }
    if let foreign = ForeignFormat(startingWith: head) {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: file), expected: "a CSV file", found: foreign.name,
          whatToDo: foreign.whatToDo)
      ])
    }
    var scan = TravelScan(
      file: file, reading: reading, areas: areas, sites: sites, promises: promises)
    if let gzip {
      try Self.unpack(gzip, file, into: &scan)
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

/// Packed files.
extension MeasuredTravel {
  private static func unpack(
    _ gzip: GzipFile, _ file: String, into scan: inout TravelScan
  ) throws(DataError) {
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
      throw refusal(error, file)
    }
  }

  private static func head(of gzip: GzipFile, _ file: String) throws(DataError) -> [UInt8] {
    var head: [UInt8] = []
    do throws(SpreadsheetError) {
      try gzip.read { chunk in
        head += chunk.prefix(512)
        return head.count < 512
      }
    } catch {
      throw refusal(error, file)
    }
    return head
  }

  /// An answer is read from memory: its numbers stand behind what says their unit.
  private static func answer(
    _ bytes: FileBytes, _ gzip: GzipFile?, _ file: String, _ reader: TravelAnswerReader
  ) throws(DataError) -> MeasuredTravel {
    func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<MeasuredTravel, DataError> {
      do throws(DataError) { return .success(try reader.read(bytes)) } catch {
        return .failure(error)
      }
    }
    guard let gzip else {
      return try bytes.withBytes { read($0.bindMemory(to: UInt8.self)) }.get()
    }
    var plain: [UInt8] = []
    do throws(SpreadsheetError) {
      try gzip.read { chunk in
        plain += chunk
        return plain.count <= answerLimit
      }
      guard plain.count <= answerLimit else {
        throw SpreadsheetError.tooLarge(entry: "the answer", limit: answerLimit)
      }
    } catch {
      throw refusal(error, file)
    }
    return try plain.withUnsafeBufferPointer(read).get()
  }

  /// A packed answer that is larger has to be unpacked, so that it need not be in memory.
  private static let answerLimit = 1 << 30

  private static func refusal(_ error: SpreadsheetError, _ file: String) -> DataError {
    .refused([Diagnostic(.error, at: .init(file: file), error.description)])
  }
}
