import Places
import Text

extension InstanceFile {
  /// Reads ``InstanceFormat/csv``.
  ///
  /// Linear in the bytes; memory about 20 bytes a route.
  static func csv(file: String, bytes: [UInt8]) throws(DataError) -> InstanceFile {
    try SourceTable.refuseOtherFormats(file: file, bytes: bytes)
    let delimiter = InstanceDelimiter(of: bytes)
    var table = TravelRows(file: file, delimiter: delimiter)
    var scanner = CSVScanner(delimiter: delimiter.byte)
    bytes.withUnsafeBufferPointer { chunk in scanner.scan(chunk) { table.add($0) } }
    scanner.finish { table.add($0) }
    return try table.finish(scanner.problems)
  }
}

/// Gathers the rows of `area,weight,SITE…`.
private struct TravelRows {
  /// How many findings are kept; the rest are like them.
  private static let mostFindings = 200

  private let file: String
  private let delimiter: InstanceDelimiter
  private var sites: [String]?
  private var areas: [String] = []
  private var seen: Set<String> = []
  private var weights: [Double] = []
  private var offsets = [0]
  private var routes: [Int32] = []
  private var impedances: [Double] = []
  private var findings: [Diagnostic] = []
  private var hasHeader = true

  init(file: String, delimiter: InstanceDelimiter) {
    self.file = file
    self.delimiter = delimiter
  }

  mutating func add(_ record: CSVRecord) {
    refuseOtherEncodings(record)
    guard let sites else { return takeHeader(record) }
    guard hasHeader else { return }
    if record.isBlank { return }
    guard record.cells.count == sites.count + 2 else {
      let many = record.cells.count > sites.count + 2
      return note(
        record.line, nil, expected: "\(sites.count + 2) cells as in the header",
        found: "\(record.cells.count)",
        whatToDo: many
          ? "put quotes round a cell that holds \(delimiter.name)"
          : "add the cells that are missing")
    }
    let area = name(record, 0)
    if area.isEmpty {
      note(
        record.line, "area", expected: "the area's name", found: "an empty cell",
        whatToDo: "name the area")
    } else if !seen.insert(area).inserted {
      note(
        record.line, "area", expected: "one row an area", found: "'\(area)' again",
        whatToDo: "take one of the rows out, or rename its area")
    }
    areas.append(area)
    weights.append(number(record, 1, "weight") ?? 0)
    for site in sites.indices where !record[site + 2].isEmpty {
      let bytes = record[site + 2]
      if let value = delimiter.number(bytes) {
        routes.append(Int32(site))
        impedances.append(value)
      } else if !NumberText.trimmed(bytes).isEmpty {
        note(
          record.line, sites[site],
          expected: "a number, zero or more, or an empty cell for no route",
          found: TokenReader.quoted(bytes),
          whatToDo: delimiter.decimalComma(bytes) ?? "correct the cell or leave it empty")
      }
    }
    offsets.append(routes.count)
  }

  private mutating func number(_ record: CSVRecord, _ cell: Int, _ column: String) -> Double? {
    let bytes = record[cell]
    if let value = delimiter.number(bytes) { return value }
    note(
      record.line, column, expected: "a number, zero or more",
      found: bytes.isEmpty ? "an empty cell" : TokenReader.quoted(bytes),
      whatToDo: delimiter.decimalComma(bytes)
        ?? "write how much the area counts, such as its people")
    return nil
  }

  /// Notes the cells that are not UTF-8: what they say would be a guess.
  private mutating func refuseOtherEncodings(_ record: CSVRecord) {
    guard record.hasHighBytes else { return }
    for cell in record.cells.indices where !TextEncoding.isUTF8(record[cell]) {
      let column = sites.map { cell < 2 ? ["area", "weight"][cell] : $0.at(cell - 2) } ?? nil
      note(
        record.line, column ?? (sites == nil ? "\(cell + 1) of the header" : nil),
        expected: "UTF-8 text", found: "bytes of another encoding",
        whatToDo: "save the file as 'CSV UTF-8'")
    }
  }

  private func name(_ record: CSVRecord, _ cell: Int) -> String {
    String(decoding: NumberText.trimmed(record[cell]), as: UTF8.self)
  }

  private mutating func takeHeader(_ record: CSVRecord) {
    let names = record.cells.indices.map { name(record, $0) }
    sites = Array(names.dropFirst(2))
    guard names.count >= 3, names[0].lowercased() == "area", names[1].lowercased() == "weight"
    else {
      hasHeader = false
      // Text of another encoding has been refused, and may be why.
      if !findings.isEmpty { return }
      return note(
        record.line, nil, expected: "the header area,weight,SITE…",
        found: TokenReader.quoted(record.text[...]),
        whatToDo: "make the first row area,weight and one column a site")
    }
    var first: [String: Int] = [:]
    for (column, name) in names.enumerated().dropFirst(2) {
      if name.isEmpty {
        note(
          record.line, nil, expected: "a site's name", found: "column \(column + 1) without one",
          whatToDo: "name the site or take the column out")
      } else if let other = first.updateValue(column, forKey: name) {
        note(
          record.line, name, expected: "each site once",
          found: "it in columns \(other + 1) and \(column + 1)", whatToDo: "rename one of them")
      }
    }
  }

  private mutating func note(
    _ row: Int, _ column: String?, expected: String, found: String, whatToDo: String
  ) {
    guard findings.count < Self.mostFindings else { return }
    findings.append(
      Diagnostic(
        .error, at: .init(file: file, row: row, column: column), expected: expected, found: found,
        whatToDo: whatToDo))
  }

  consuming func finish(_ problems: [CSVScanner.Problem]) throws(DataError) -> InstanceFile {
    var findings = problems.prefix(Self.mostFindings).map { $0.diagnostic(in: file) } + findings
    if areas.isEmpty, findings.isEmpty {
      findings.append(
        Diagnostic(
          .error, at: .init(file: file), expected: "the header area,weight,SITE… and a row an area",
          found: sites == nil ? "an empty file" : "no row", whatToDo: "add the rows"))
    }
    try findings.stopOnErrors()
    let sites = sites ?? []
    let travel: TravelTable
    do throws(PlacesError) {
      travel = try table(siteCount: sites.count)
    } catch {
      throw .refused([Diagnostic(.error, at: .init(file: file), "\(error)")])
    }
    return try InstanceFile(
      file: file, format: .csv, areas: areas.map { .name($0) }, sites: sites.map { .name($0) },
      weights: weights, travel: .table(travel))
  }

  /// A full matrix where most pairs have a route, else the routes alone.
  private func table(siteCount: Int) throws(PlacesError) -> TravelTable {
    let pairs = areas.count * siteCount
    guard pairs <= 1_000_000 || routes.count > pairs / 2 else {
      return .sparse(
        try SparseTravel(
          unit: .unnamed, source: .supplied(by: file), absent: .noRoute, siteCount: siteCount,
          offsets: offsets, sites: routes, impedances: impedances))
    }
    var values = [Double](repeating: .infinity, count: pairs)
    for area in areas.indices {
      for k in offsets[area]..<offsets[area + 1] {
        values[area * siteCount + Int(routes[k])] = impedances[k]
      }
    }
    return .matrix(
      try TravelMatrix(
        unit: .unnamed, source: .supplied(by: file), areaCount: areas.count,
        siteCount: siteCount, values: values))
  }
}

extension [String] {
  fileprivate func at(_ index: Int) -> String? { indices.contains(index) ? self[index] : nil }
}
