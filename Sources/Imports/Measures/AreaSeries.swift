import Readers

/// The time that a column's figures are of, as its name says it: `2023`, `FYE 2023`, `2022/23`,
/// `2020-22`.
struct AreaPeriod: Hashable {
  /// In the file's words.
  let text: String
  /// Its first year.
  let year: Int
  /// What it is by its form; years and financial years are not held against one another.
  let kind: String
}

/// A measure of a table by area: one column, or one for each of several years.
struct AreaSeries {
  /// What it is called without its year.
  let stem: String
  /// The oldest first.
  let columns: [AreaTable.Column]

  /// Of what time a column is; nothing where its name says none.
  static func period(_ column: AreaTable.Column) -> AreaPeriod? { parts(column)?.period }

  /// The measures of a table, in the order of their first columns.
  static func all(of table: AreaTable) -> [AreaSeries] {
    var order: [String] = []
    var columns: [String: [AreaTable.Column]] = [:]
    for column in table.columns {
      let key = key(of: stem(column))
      if columns[key] == nil { order.append(key) }
      columns[key, default: []].append(column)
    }
    return order.flatMap { key in
      let same = columns[key]!
      let years = Set(same.compactMap(\.year))
      // Two columns of one year are two measures, whatever tells them apart.
      guard years.count == same.count else {
        return same.map { AreaSeries(stem: Self.stem($0), columns: [$0]) }
      }
      let sorted = same.sorted { $0.year! < $1.year! }
      return [AreaSeries(stem: stem(sorted.last!), columns: sorted)]
    }
  }

  /// What columns of one measure have alike: `Rate per 1,000` and `rate per 1000` are one name.
  private static func key(of stem: String) -> String {
    stem.lowercased().replacing(#/([0-9]),([0-9]{3})(?![0-9])/#) { "\($0.output.1)\($0.output.2)" }
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What a planner may call it in a choice.
  var names: [String] { columns.map(\.name) + [stem] }

  /// What it is called: by itself, or where the header says no more than that it is a number, by its
  /// table.
  ///
  /// - Parameter unit: what stands beside it, so that the name need not say it.
  func label(in table: AreaTable, unit: String?) -> String {
    let endings = unit == "%" ? [" (%)", " %"] : []
    let plain = endings.reduce(stem) { name, ending in
      name.hasSuffix(ending) ? String(name.dropLast(ending.count)) : name
    }
    // A name that says no year is the council's own, however short.
    guard stem != columns.last?.name else { return plain }
    switch plain.lowercased() {
    case "": return table.title
    case "%", "percent", "per cent", "percentage": return "\(table.title), per cent"
    case "number", "count", "value", "total", "rate", "no", "no.", "n":
      return "\(table.title), \(plain.lowercased())"
    default: return plain
    }
  }

  /// A column's name without its year and what belongs to it: `Births, mid-2022` and `Births FYE 2022/23`
  /// are both `Births`.
  private static func stem(_ column: AreaTable.Column) -> String {
    parts(column)?.stem ?? column.name
  }

  private static func parts(
    _ column: AreaTable.Column
  ) -> (stem: String, period: AreaPeriod)? {
    guard let year = column.year, let range = column.name.firstRange(of: String(year)) else {
      return nil
    }
    var before = column.name[..<range.lowerBound]
    var after = column.name[range.upperBound...]
    var (start, ending) = ("", "")
    if let match = after.prefixMatch(of: #/ ?[/–-] ?[0-9]{2,4}(?![0-9])/#) {
      ending = String(match.output).filter { $0 != " " }
      after = after[match.range.upperBound...]
    }
    if let match = before.firstMatch(of: #/\b(FYE|mid|in|year)[ -]*$/#.ignoresCase()) {
      start = match.output.1.uppercased() == "FYE" ? "FYE " : ""
      before = before[..<match.range.lowerBound]
    }
    if before.last == "(", after.first == ")" {
      before = before.dropLast()
      after = after.dropFirst()
    }
    let stem = [before, after].map { part in
      part.trimming { $0 == " " || $0 == "," || $0 == "-" || $0 == "–" || $0 == ":" }
    }.filter { !$0.isEmpty }.joined(separator: " ")
      .replacing("( ", with: "(").replacing(" )", with: ")")
    // 2022/23 and 2022/2023 are one form, 2020-22 is three years.
    let span = Int(ending.dropFirst().suffix(2)).map { "\(($0 - year % 100 + 100) % 100)" } ?? ""
    return (stem, AreaPeriod(text: "\(start)\(year)\(ending)", year: year, kind: start + span))
  }
}

extension Substring {
  fileprivate func trimming(_ isCut: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, isCut(last) { rest.removeLast() }
    return rest.drop(while: isCut)
  }
}
