import Text

/// Takes travel cell by cell, for the pairs of a study.
///
/// Memory: 12 bytes a pair of the study, whatever the length of the table.
struct TravelGathering {
  /// How many errors are kept before reading stops.
  static let errorLimit = 100

  let file: String
  let areaCount: Int
  let siteCount: Int
  var layout: TravelLayout
  /// Not a number where no row has named the pair.
  var values: [Double]
  /// Which row gave each pair its value; 0 where none did.
  private(set) var lines: [Int32]
  /// Pairs by the number, as written, that programs write where they have none.
  private(set) var marks: [Double: [Int]] = [:]
  /// What the package writes for a missing value, besides the usual marks.
  private let missing: [[UInt8]]
  /// Those of them that are numbers: 9999 is also 9999.0.
  private let missingNumbers: Set<Double>
  private let limits: [String: ClosedRange<Double>]
  var areas: ByteIndex
  var sites: ByteIndex
  private(set) var areaHasRow: [Bool]
  /// What the columns are called, for messages.
  var columnNames: [String] = []
  private var lastArea = -1
  private var lastSite = -1
  private(set) var withoutRoute: [Int] = []
  private(set) var beyond = 0
  private(set) var repeats = 0
  private(set) var rows = 0
  private(set) var diagnostics: [Diagnostic] = []

  init(
    file: String, layout: TravelLayout, areas: [String], sites: [String],
    promises: TravelPromises
  ) {
    self.file = file
    limits = promises.limits
    missing = promises.missing.filter { !$0.isEmpty }.sorted().map { Array($0.utf8) }
    missingNumbers = Set(missing.compactMap { NumberText.number($0[...]) })
    self.layout = layout
    areaCount = areas.count
    siteCount = sites.count
    values = [Double](repeating: .nan, count: areas.count * sites.count)
    lines = [Int32](repeating: 0, count: areas.count * sites.count)
    self.areas = ByteIndex(areas)
    self.sites = ByteIndex(sites)
    areaHasRow = [Bool](repeating: false, count: areas.count)
  }

  /// Whether there is no sense in reading on.
  var isFull: Bool { diagnostics.count >= Self.errorLimit }

  mutating func countRow() { rows += 1 }

  /// The index of an area of the study; nothing for any other, which is noted.
  mutating func area(_ name: UnsafeBufferPointer<UInt8>, line: Int, column: Int?) -> Int? {
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
  mutating func site(_ name: UnsafeBufferPointer<UInt8>, line: Int, column: Int?) -> Int? {
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
    _ name: UnsafeBufferPointer<UInt8>, line: Int, column: Int?
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
    if missing.contains(where: cell.elementsEqual) {
      return take(number: nil, area: area, site: site, line: line, column: column)
    }
    if let plain = PlainDecimal.value(cell) ?? NumberText.number(Array(cell)[...]) {
      if !limits.isEmpty, let limit = limits[columnNames[column]], !limit.contains(plain),
        !missingNumbers.contains(plain)
      {
        refuse(
          line: line, column: column, "a number\(words(limit)), as the package declares",
          "'\(PlainNumber.text(plain))'", "correct the cell, or the package")
        return
      }
      take(number: plain, area: area, site: site, line: line, column: column)
    } else if Self.isNoRoute(cell) {
      take(number: nil, area: area, site: site, line: line, column: column)
    } else {
      refuse(
        line: line, column: column, "a number", ColumnReader.quoted(Array(cell)[...]),
        "correct the cell, or leave it empty where there is no route")
    }
  }

  /// The same for a number that was read already; nothing where there is no route.
  mutating func take(
    number: Double?, area: Int, site: Int, line: Int = 0, column: Int? = nil
  ) {
    let pair = area * siteCount + site
    guard let number, missingNumbers.isEmpty || !missingNumbers.contains(number) else {
      withoutRoute.append(pair)
      return set(pair, to: .infinity, line: line, column: column)
    }
    guard number >= 0 else {
      let ids = column == nil ? ", from \(areas.name(area)) to \(sites.name(site))" : ""
      return refuse(
        line: line, column: column, "a number of 0 or more", "'\(PlainNumber.text(number))'\(ids)",
        "where it stands for no route, list it under 'missing' (missingValues of a package) or leave"
          + " the cell empty; otherwise correct it")
    }
    if TravelMark.isOne(number) { marks[number, default: []].append(pair) }
    set(pair, to: number * layout.scale, line: line, column: column)
  }

  /// A pair that the table says to be farther than it looked.
  mutating func takeBeyond(area: Int, site: Int) {
    beyond += 1
    set(area * siteCount + site, to: .infinity, line: 0, column: nil)
  }

  private mutating func set(_ pair: Int, to value: Double, line: Int, column: Int?) {
    if values[pair].isNaN {
      values[pair] = value
      lines[pair] = Int32(clamping: line)
      return
    }
    repeats += 1
    guard layout.duplicates == .least else {
      return refuse(
        line: line, column: column, "each pair of area and site once",
        "\(areas.name(pair / siteCount)) to \(sites.name(pair % siteCount)) again",
        "remove one of the rows, or write 'duplicates: least' to take the smallest")
    }
    if value < values[pair] {
      values[pair] = value
      lines[pair] = Int32(clamping: line)
    }
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
        .error,
        at: .init(file: file, row: line == 0 ? nil : line, column: column.map { columnNames[$0] }),
        expected: expected, found: found,
        whatToDo: whatToDo))
  }

  mutating func refuse(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}
