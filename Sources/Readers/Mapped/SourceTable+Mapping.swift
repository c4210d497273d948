public import Spreadsheets
public import Text

extension SourceTable {
  /// Reads the columns that a mapping names out of any CSV (also packed by ZIP or gzip), XLSX or ODS.
  ///
  /// Names of columns match whatever their case and white space. Rows without any of the mapped cells
  /// are left out.
  ///
  /// - Throws: ``DataError/refused(_:)`` when the sheet or a column is not there, or with every cell
  ///   that is not what the mapping says.
  public init(mapping: TableMapping, bytes: FileBytes) throws(DataError) {
    try Self.refuseUnreadable(mapping.file, bytes)
    let file = try PublisherFile(name: mapping.file, bytes: bytes)
    let part = try file.part(called: mapping.sheet)
    let (header, delimiter) = try file.mappedHeader(mapping, in: part)
    var builder = MappedRows(
      mapping, header: header, label: file.label(part), isSheet: part.sheet != nil)
    let problems = try file.records(of: part, delimiter: delimiter) { record in
      builder.add(record)
      return !builder.isFull
    }
    self = try builder.finish(problems)
  }

  private static func refuseUnreadable(_ file: String, _ bytes: FileBytes) throws(DataError) {
    guard let foreign = bytes.withBytes({ ForeignFormat(startingWith: $0.prefix(512)) }) else {
      return
    }
    throw .refused([
      Diagnostic(
        .error, at: .init(file: file), expected: "a CSV, XLSX or ODS file", found: foreign.name,
        whatToDo: foreign.whatToDo)
    ])
  }
}

extension PublisherFile {
  /// The sheet or the archive's file of that name; the only one where none is named.
  func part(called sheet: String?) throws(DataError) -> Part {
    let parts = parts
    func name(_ part: Part) -> String? {
      switch part {
      case .whole: nil
      case .entry(let name), .sheet(let name): name
      }
    }
    let all = parts + hiddenParts
    if let sheet, let part = all.first(where: { name($0) == sheet }) { return part }
    let names = parts.compactMap(name)
    if sheet == nil, parts.count == 1 { return parts[0] }
    guard !names.isEmpty else {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: self.name),
          sheet.map { "it has no sheet '\($0)', as it is no spreadsheet" } ?? "it holds no table",
          whatToDo: "take 'sheet' out, or name the right file")
      ])
    }
    let list = "its sheets are " + names.map { "'\($0)'" }.joined(separator: ", ")
    throw .refused([
      Diagnostic(
        .error, at: .init(file: self.name),
        sheet.map { "there is no sheet '\($0)'" } ?? "it has \(names.count) sheets",
        whatToDo: (sheet.map { Spelling.suggestion(for: $0, among: names) }
          ?? "say which with 'sheet': ")
          + list)
    ])
  }

  /// The header's row with its cells, and the delimiter of a text.
  func mappedHeader(
    _ mapping: TableMapping, in part: Part
  ) throws(DataError) -> (header: (line: Int, cells: [String]), delimiter: UInt8) {
    let wanted = mapping.columns.map { HeaderPattern.plain($0.header) }
    let delimiters = (part.sheet == nil ? [",", ";", "\t", "|"] : [","]).map { UInt8(ascii: $0) }
    var nearest: (row: (line: Int, cells: [String]), delimiter: UInt8, found: Int)?
    let limit = max(Self.headerSearch, mapping.headerRow ?? 0)
    for delimiter in delimiters {
      var rows: [(line: Int, cells: [String])] = []
      _ = try records(of: part, delimiter: delimiter) { record in
        rows.append((record.line, RecordText.cells(RecordText.decoded(record).record)))
        return record.line < limit
      }
      for row in rows where mapping.headerRow == nil || mapping.headerRow == row.line {
        let names = row.cells.map { HeaderPattern.plain($0) }
        let found = wanted.count { $0.isEmpty ? names.first == [] : names.contains($0) }
        if found == wanted.count { return (row, delimiter) }
        if found > nearest?.found ?? -1 { nearest = (row, delimiter, found) }
      }
    }
    guard let nearest else {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: label(part), row: mapping.headerRow),
          expected: "the names of the columns", found: "no such row",
          whatToDo: "correct 'header-row'")
      ])
    }
    let names = nearest.row.cells.filter { !$0.isEmpty }
    let plain = nearest.row.cells.map { HeaderPattern.plain($0) }
    throw .refused(
      mapping.columns.filter { !plain.contains(HeaderPattern.plain($0.header)) }.map { column in
        Diagnostic(
          .error, at: .init(file: label(part), row: nearest.row.line),
          "there is no column '\(column.header)' for '\(column.name)'",
          whatToDo: Spelling.suggestion(for: column.header, among: names) + "the columns are "
            + names.prefix(20).map { "'\($0)'" }.joined(separator: ", "))
      })
  }
}
