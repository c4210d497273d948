import Readers

/// A measure of a table by area: one column, or one for each of several years.
struct AreaSeries {
  /// What it is called without its year.
  let stem: String
  /// The oldest first.
  let columns: [AreaTable.Column]

  /// The measures of a table, in the order of their first columns.
  static func all(of table: AreaTable) -> [AreaSeries] {
    var order: [String] = []
    var columns: [String: [AreaTable.Column]] = [:]
    for column in table.columns {
      let stem = stem(column)
      if columns[stem] == nil { order.append(stem) }
      columns[stem, default: []].append(column)
    }
    return order.flatMap { stem in
      let same = columns[stem]!
      let years = Set(same.compactMap(\.year))
      // Two columns of one year are two measures, whatever tells them apart.
      guard years.count == same.count else {
        return same.map { AreaSeries(stem: Self.stem($0), columns: [$0]) }
      }
      return [AreaSeries(stem: stem, columns: same.sorted { $0.year! < $1.year! })]
    }
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
    guard let year = column.year, let range = column.name.firstRange(of: String(year)) else {
      return column.name
    }
    var before = column.name[..<range.lowerBound]
    var after = column.name[range.upperBound...]
    if let match = after.prefixMatch(of: #/ ?[/–-] ?[0-9]{2,4}/#) {
      after = after[match.range.upperBound...]
    }
    if let match = before.firstMatch(of: #/\b(FYE|mid|in|year)[ -]*$/#.ignoresCase()) {
      before = before[..<match.range.lowerBound]
    }
    if before.last == "(", after.first == ")" {
      before = before.dropLast()
      after = after.dropFirst()
    }
    return [before, after].map { part in
      part.trimming { $0 == " " || $0 == "," || $0 == "-" || $0 == "–" || $0 == ":" }
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Substring {
  fileprivate func trimming(_ isCut: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, isCut(last) { rest.removeLast() }
    return rest.drop(while: isCut)
  }
}
