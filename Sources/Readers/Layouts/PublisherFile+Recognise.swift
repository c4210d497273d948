internal import Spreadsheets
public import Text

extension PublisherFile {
  /// What one table of the file turned out to be.
  public enum Finding: Hashable, Sendable {
    case recognised(Recognition)
    /// Nothing that Hubward knows, and why.
    case ignored(file: String, reason: String)

    public var recognition: Recognition? {
      if case .recognised(let recognition) = self { recognition } else { nil }
    }

    /// One sentence for the log of an import.
    public var sentence: String {
      switch self {
      case .recognised(let recognition): recognition.sentence
      case .ignored(let file, let reason): "\(file): \(reason)"
      }
    }
  }

  /// How many rows are searched for a header: published sheets have titles and notes above it.
  static let headerSearch = 20

  /// Recognises each table of the file by its header, never by the file's name.
  ///
  /// Reads no more than the first rows. When several layouts fit, the more particular one counts.
  public func recognise() throws(DataError) -> [Finding] {
    if let found = try boundaryFinding() { return [found] }
    let parts = parts
    guard parts.count <= TableLimits.parts else {
      return [
        .ignored(
          file: name,
          reason: "the archive holds \(NumberStyle.count(parts.count)) text files, more than 1,000:"
            + " unpack the ones that are needed")
      ]
    }
    if let foreign = bytes.withBytes({ ForeignFormat(startingWith: $0.prefix(512)) }) {
      return [.ignored(file: name, reason: "it is \(foreign.name): \(foreign.whatToDo)")]
    }
    guard !parts.isEmpty else {
      return [
        .ignored(
          file: name,
          reason: hiddenParts.isEmpty
            ? "the archive holds no table or boundaries" : "all its sheets are hidden")
      ]
    }
    var findings: [Finding] = []
    for part in parts { findings.append(try recognise(part)) }
    return findings
      + hiddenParts.map {
        .ignored(file: label($0), reason: "the sheet is hidden: show it if it should be read")
      }
  }

  private func recognise(_ part: Part) throws(DataError) -> Finding {
    let delimiters: [UInt8] =
      part.sheet == nil ? [",", ";", "\t", "|"].map { UInt8(ascii: $0) } : [UInt8(ascii: ",")]
    var firstRow: [String] = []
    for delimiter in delimiters {
      let head = try head(of: part, delimiter: delimiter)
      if firstRow.isEmpty { firstRow = head.first?.cells ?? [] }
      for index in head.indices {
        if let found = recognition(of: head, at: index, in: part, delimiter: delimiter) {
          return .recognised(found)
        }
      }
      if let first = head.first, let found = headerless(first.cells, in: part, delimiter: delimiter)
      {
        return .recognised(found)
      }
    }
    guard !firstRow.isEmpty else { return .ignored(file: label(part), reason: "it is empty") }
    let names = firstRow.prefix(4).map { "'\($0.prefix(40))'" }.joined(separator: ", ")
    return .ignored(
      file: label(part),
      reason: "no header that Hubward knows in its first \(Self.headerSearch) rows (it begins"
        + " with \(names))")
  }

  private func head(
    of part: Part, delimiter: UInt8
  ) throws(DataError) -> [(line: Int, cells: [String])] {
    var rows: [(line: Int, cells: [String])] = []
    _ = try records(of: part, delimiter: delimiter, byteLimit: TableLimits.head) { record in
      rows.append((record.line, RecordText.cells(RecordText.decoded(record).record)))
      return rows.count < Self.headerSearch
    }
    return rows
  }

  private func recognition(
    of rows: [(line: Int, cells: [String])], at index: Int, in part: Part, delimiter: UInt8
  ) -> Recognition? {
    let header = HeaderRows(rows, at: index)
    let names = header.plain
    for layout in Layout.all {
      guard let match = layout.match(header) else { continue }
      let personal = layout.personal.flatMap { column in
        names.indices.filter { position in
          column.patterns.contains { $0.match(names[position]) != nil }
        }
      }
      return Recognition(
        publication: layout.publication, file: label(part), part: part, headerRow: header.line,
        delimiter: delimiter, columns: match.columns, repeated: match.repeated,
        personal: personal.sorted().map { header.names[$0] }, labelRows: layout.labelRows,
        columnCount: names.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0,
        headerWidth: rows[index].cells.count, hasGroups: match.usesGroups,
        hasLabels: match.usesLabels,
        titles: rows[..<(match.usesGroups ? index - 1 : index)].flatMap(\.cells).filter {
          !$0.isEmpty
        })
    }
    return nil
  }

  private func headerless(_ cells: [String], in part: Part, delimiter: UInt8) -> Recognition? {
    guard let layout = HeaderlessLayout.all.first(where: { $0.matches(cells) }) else { return nil }
    let columns = layout.columns.map { column in
      MatchedColumn(
        key: column.key, position: column.position,
        header: "\(column.position + 1) (\(column.description))", year: nil)
    }
    return Recognition(
      publication: layout.publication, file: label(part), part: part, headerRow: nil,
      delimiter: delimiter, columns: columns, personal: [], labelRows: 0,
      columnCount: cells.count, headerWidth: cells.count, titles: [])
  }
}
