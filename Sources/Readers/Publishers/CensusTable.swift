public import Text

/// Shares of people or households that a topic table of the census gives: a column a category, or
/// one figure a row.
public struct CensusTable: Sendable {
  /// A share of one place, as it was counted.
  public struct Share: Hashable, Sendable {
    /// Nothing where it is withheld.
    public let count: Double?
    /// Everybody, or every household.
    public let whole: Double?
  }

  /// Of which census, where the table says it.
  public let year: Int?
  /// The figures of each category by the code of a place.
  private let figures: [String: [String: Double?]]
  /// How the table calls everybody, and every household.
  private let totals: [String]

  /// - Throws: ``DataError/refused(_:)`` where two rows of a place differ by something that is not
  ///   read.
  public init(_ published: PublishedTable) throws(DataError) {
    let recognition = published.recognition
    let (rows, figures) =
      try recognition.publication == .censusTopics
      ? Self.columns(of: published) : Self.observations(of: published)
    var all = figures
    let named = CensusTopic.totals.filter { all[$0] != nil }.sorted()
    totals =
      named.isEmpty
      ? [Self.sum(&all, of: Self.categoryCount(recognition))].compactMap(\.self) : named
    self.figures = all
    year =
      rows.date.flatMap { TableFacets.year(in: $0) } ?? recognition.facets.year
      ?? recognition.year(of: "area")
  }

  /// Topics of which the table has a share.
  public var topics: [CensusTopic] { CensusTopic.allCases.filter { parts(of: $0) != nil } }

  private func parts(of topic: CensusTopic) -> [String]? {
    guard total(of: topic) != nil else { return nil }
    return topic.parts.first { parts in parts.allSatisfy { figures[$0] != nil } }
  }

  /// Of whom a topic is a share: where there are several, of households or of people as the topic is.
  private func total(of topic: CensusTopic) -> String? {
    guard totals.count > 1 else { return totals.first }
    let own = totals.filter { $0.contains(topic.isOfHouseholds ? "household" : "resident") }
    return own.count == 1 ? own[0] : nil
  }

  /// Whether its figures are per cents, of which no count can be told.
  public func holdsPercent(_ topic: CensusTopic) -> Bool {
    guard let total = total(of: topic), let wholes = figures[total] else { return false }
    return wholes.count > 1 && wholes.values.allSatisfy { $0 == 100 }
  }

  /// The share of every place by its code.
  public func shares(_ topic: CensusTopic) -> [String: Share] {
    guard let parts = parts(of: topic), let total = total(of: topic), let wholes = figures[total]
    else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: wholes.map { code, whole in
        let sum = parts.reduce(Double?.some(0)) { sum, part in
          sum.flatMap { sum in (figures[part]?[code] ?? nil).map { sum + $0 } }
        }
        let count = topic.isRest ? sum.flatMap { sum in whole.map { $0 - sum } } : sum
        return (code, Share(count: count, whole: whole))
      })
  }

  private static func columns(
    of published: PublishedTable
  ) throws(DataError) -> (PeopleRows, [String: [String: Double?]]) {
    let table = published.table
    let categories = published.recognition.columns.map(\.key)
      .filter { !["area", "areaName", "date", "settlement", "sex"].contains($0) }
    let (rows, values) = try table.read { columns in
      (
        PeopleRows(&columns, lines: table.line),
        categories.map { columns.optionalNumber($0, from: 0) }
      )
    }
    var figures: [String: [String: Double?]] = [:]
    for part in rows.chosen {
      try rows.refuseRepeats(part, in: table.file) { _ in "" }
      for (category, values) in zip(categories, values) {
        for row in part { add(values[row], to: &figures, category, rows.codes[row]) }
      }
    }
    withhold(&figures, rows) { _ in categories }
    return (rows, figures)
  }

  private static func observations(
    of published: PublishedTable
  ) throws(DataError) -> (PeopleRows, [String: [String: Double?]]) {
    let table = published.table
    let key = published.recognition.has("category") ? "category" : "age"
    guard published.recognition.has(key) else {
      return (try table.read { PeopleRows(&$0, lines: table.line) }, [:])
    }
    let (rows, values, categories) = try table.read { columns in
      (
        PeopleRows(&columns, lines: table.line), columns.optionalNumber("value", from: 0),
        columns.optionalText(key).map { $0.map(CensusCategory.plain) ?? "" }
      )
    }
    var figures: [String: [String: Double?]] = [:]
    for part in rows.chosen {
      try rows.refuseRepeats(part, in: table.file) { categories[$0] }
      for row in part where !categories[row].isEmpty {
        add(values[row], to: &figures, categories[row], rows.codes[row])
      }
    }
    withhold(&figures, rows) { [categories[$0]] }
    return (rows, figures)
  }

  /// Where males and females are added up, a place that has a row of one of them only has no figure.
  private static func withhold(
    _ figures: inout [String: [String: Double?]], _ rows: PeopleRows,
    _ categories: (Int) -> [String]
  ) {
    let parts = rows.chosen
    guard parts.count > 1 else { return }
    var seen: [String: [String: Int]] = [:]
    for row in parts.joined() {
      for category in categories(row) {
        seen[category, default: [:]][code(rows.codes[row]), default: 0] += 1
      }
    }
    for (category, places) in seen {
      for (code, count) in places where count < parts.count {
        figures[category]?[code] = .some(nil)
      }
    }
  }

  /// Males and females are added up where no row is of everybody.
  private static func add(
    _ value: Double?, to figures: inout [String: [String: Double?]], _ category: String,
    _ code: String
  ) {
    let code = self.code(code)
    guard let earlier = figures[category]?[code] else {
      figures[category, default: [:]][code] = .some(value)
      return
    }
    figures[category, default: [:]][code] = .some(
      earlier.flatMap { earlier in value.map { earlier + $0 } })
  }

  /// A code without the name that Nomis's query tool puts behind it.
  private static func code(_ written: String) -> String {
    let parts = written.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, parts[0].filter({ $0 != " " }).count == 9 else { return written }
    return parts[0].filter { $0 != " " }
  }

  /// How many categories a header says there are, such as `Disability (3 categories)`.
  private static func categoryCount(_ recognition: Recognition) -> Int? {
    recognition.columns.first { $0.key == "category" }.flatMap { column in
      guard column.header.hasSuffix(" categories)"), let open = column.header.lastIndex(of: "(")
      else { return nil }
      return Int(column.header[open...].dropFirst().prefix { $0.isNumber })
    }
  }

  /// Everybody as the sum of all categories, where the header says how many there are and a place has
  /// all of them: ONS's own data sets have no row for everybody.
  private static func sum(
    _ figures: inout [String: [String: Double?]], of count: Int?
  ) -> String? {
    guard figures.count == count else { return nil }
    let names = figures.keys.filter { $0 != "does not apply" }.sorted()
    var whole: [String: Double?] = [:]
    for code in Set(names.flatMap { figures[$0]!.keys }) {
      whole[code] = .some(
        names.reduce(Double?.some(0)) { sum, name in
          sum.flatMap { sum in (figures[name]?[code] ?? nil).map { sum + $0 } }
        })
    }
    figures["the sum of all categories"] = whole
    return "the sum of all categories"
  }
}
