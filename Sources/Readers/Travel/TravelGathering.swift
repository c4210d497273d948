import Text

/// Takes travel cell by cell, for the pairs of a study.
///
/// Memory: 8 bytes a pair of the study, whatever the length of the table.
struct TravelGathering {
  /// How many errors are kept before reading stops.
  static let errorLimit = 100

  let file: String
  private let areaCount: Int
  private let siteCount: Int
  private let layout: TravelLayout
  /// Not a number where no row has named the pair.
  private var values: [Double]
  /// What the package writes for a missing value, besides the usual marks.
  private let missing: [[UInt8]]
  /// Those of them that are numbers, whichever way they are written: 9999 is 9999.0.
  private let missingNumbers: [Double]
  private let limits: [String: ClosedRange<Double>]
  private var areas: ByteIndex
  private var sites: ByteIndex
  private var areaHasRow: [Bool]
  /// What the columns are called, for messages.
  var columnNames: [String] = []
  private var lastArea = -1
  private var lastSite = -1
  private var withoutRoute = 0
  private var repeats = 0
  private(set) var rows = 0
  private(set) var diagnostics: [Diagnostic] = []

  init(
    file: String, layout: TravelLayout, areas: [String], sites: [String],
    promises: TravelPromises
  ) {
    self.file = file
    limits = promises.limits
    missing = promises.missing.filter { !$0.isEmpty }.sorted().map { Array($0.utf8) }
    missingNumbers = promises.missing.compactMap(Double.init).filter(\.isFinite)
    self.layout = layout
    areaCount = areas.count
    siteCount = sites.count
    values = [Double](repeating: .nan, count: areas.count * sites.count)
    self.areas = ByteIndex(areas)
    self.sites = ByteIndex(sites)
    areaHasRow = [Bool](repeating: false, count: areas.count)
  }

  /// Whether there is no sense in reading on.
  var isFull: Bool { diagnostics.count >= Self.errorLimit }

  mutating func countRow() { rows += 1 }

  /// The index of an area of the study; nothing for any other, which is noted.
  mutating func area(_ name: UnsafeBufferPointer<UInt8>, line: Int, column: Int) -> Int? {
    // Tables are mostly sorted by area.
    if lastArea >= 0, areas.isKey(lastArea, name) {
      return lastArea < areaCount ? lastArea : nil
    }
    guard isNamed(name, line: line, column: column),
      let number = areas.number(of: name, adding: areas.count < Self.strangerLimit)
    else { return nil }
    lastArea = number
    guard number < areaCount else { return nil }
    areaHasRow[number] = true
    return number
  }

  /// The index of a site of the study; nothing for any other, which is noted.
  mutating func site(_ name: UnsafeBufferPointer<UInt8>, line: Int, column: Int) -> Int? {
    // Within an area the sites mostly come in one order.
    let next = lastSite + 1 < sites.count ? lastSite + 1 : 0
    if next < sites.count, sites.isKey(next, name) {
      lastSite = next
      return next < siteCount ? next : nil
    }
    guard isNamed(name, line: line, column: column),
      let number = sites.number(of: name, adding: sites.count < Self.strangerLimit)
    else { return nil }
    lastSite = number
    return number < siteCount ? number : nil
  }

  private mutating func isNamed(
    _ name: UnsafeBufferPointer<UInt8>, line: Int, column: Int
  ) -> Bool {
    if name.isEmpty {
      refuse(line: line, column: column, "some text", "an empty cell", "fill the cell")
    }
    return !name.isEmpty
  }

  /// No country has more areas or sites.
  private static let strangerLimit = 1_000_000

  /// One value: a number in the table's own unit, or a mark that there is no route.
  mutating func take(
    _ cell: UnsafeBufferPointer<UInt8>, area: Int, site: Int, line: Int, column: Int
  ) {
    let value: Double
    if missing.contains(where: cell.elementsEqual) {
      value = .infinity
      withoutRoute += 1
    } else if let plain = PlainDecimal.value(cell) ?? NumberText.number(Array(cell)[...]) {
      if missingNumbers.contains(plain) {
        withoutRoute += 1
        return put(.infinity, area: area, site: site, line: line, column: column)
      }
      guard plain >= 0 else {
        refuse(
          line: line, column: column, "a number of 0 or more", "'\(plain)'",
          "correct the cell, or leave it empty where there is no route")
        return
      }
      if !limits.isEmpty, let limit = limits[columnNames[column]], !limit.contains(plain) {
        refuse(
          line: line, column: column, "a number\(words(limit)), as the package declares",
          "'\(PlainNumber.text(plain))'", "correct the cell, or the package")
        return
      }
      value = plain * layout.scale
    } else if Self.isNoRoute(cell) {
      value = .infinity
      withoutRoute += 1
    } else {
      refuse(
        line: line, column: column, "a number", ColumnReader.quoted(Array(cell)[...]),
        "correct the cell, or leave it empty where there is no route")
      return
    }
    put(value, area: area, site: site, line: line, column: column)
  }

  /// Keeps a value; of several for a pair the least, where the study says so.
  private mutating func put(_ value: Double, area: Int, site: Int, line: Int, column: Int) {
    let pair = area * siteCount + site
    if values[pair].isNaN {
      values[pair] = value
      return
    }
    repeats += 1
    guard layout.duplicates == .least else {
      refuse(
        line: line, column: column, "each pair of area and site once",
        "\(areas.name(area)) to \(sites.name(site)) again",
        "remove one of the rows, or write 'duplicates: least' to take the smallest")
      return
    }
    values[pair] = min(values[pair], value)
  }

  private func words(_ limit: ClosedRange<Double>) -> String {
    ColumnReader.bounds(
      limit.lowerBound.isFinite ? limit.lowerBound : nil,
      limit.upperBound.isFinite ? limit.upperBound : nil)
  }

  private static func isNoRoute(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    cell.isEmpty
      || cell.count <= 5
        && (SuppressedValue.marks.contains(String(decoding: cell, as: UTF8.self))
          || ["NaN", "nan", "None", "inf", "Inf"].contains(String(decoding: cell, as: UTF8.self)))
  }

  mutating func refuse(
    line: Int, column: Int?, _ expected: String, _ found: String, _ whatToDo: String
  ) {
    diagnostics.append(
      Diagnostic(
        .error, at: .init(file: file, row: line, column: column.map { columnNames[$0] }),
        expected: expected, found: found,
        whatToDo: whatToDo))
  }

  mutating func refuse(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// - Throws: ``DataError/refused(_:)`` with every error, or when no row belongs to the study.
  consuming func finish() throws(DataError) -> MeasuredTravel {
    if diagnostics.isEmpty, !areaHasRow.contains(true) {
      let example = areas.count > areaCount ? ", such as '\(areas.name(areaCount))'" : ""
      refuse(
        Diagnostic(
          .error, at: .init(file: file, column: layout.from),
          "none of its \(rows) rows is about an area of the study\(example)",
          whatToDo: "see that its codes are those of the study's areas and of the same year"))
    }
    try diagnostics.stopOnErrors()
    var absent = 0
    var absentBySite = [Int](repeating: 0, count: siteCount)
    for pair in values.indices where values[pair].isNaN {
      values[pair] = .infinity
      absent += 1
      absentBySite[pair % siteCount] += 1
    }
    return MeasuredTravel(
      values: values, rows: rows, absent: absent, absentBySite: absentBySite,
      withoutRoute: withoutRoute, repeats: repeats,
      areasWithoutRow: areaHasRow.indices.filter { !areaHasRow[$0] },
      strangeAreas: Self.strangers(areas, from: areaCount),
      strangeSites: Self.strangers(sites, from: siteCount))
  }

  private static func strangers(_ index: ByteIndex, from known: Int) -> MeasuredTravel.Strangers {
    MeasuredTravel.Strangers(
      count: index.count - known,
      examples: (known..<min(index.count, known + 3)).map { index.name($0) })
  }
}
