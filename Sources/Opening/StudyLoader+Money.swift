import Places
import Readers
import Studies
import StudyFormat
import Text

/// Money over financial years.
extension StudyLoader {
  func money(_ sites: StudySites, finance: [FinanceLine]) throws(DataError) -> StudyMoney? {
    guard let definition = file.money else { return nil }
    return StudyMoney(
      years: definition.from...definition.to, change: definition.change,
      entries: try definition.costs.map { (columns) throws(DataError) in
        try entries(columns, sites, years: definition.from...definition.to)
      } ?? [], discount: definition.discount, inflation: definition.inflation,
      targets: Dictionary(definition.targets.map { ($0.year, $0.amount) }) { first, _ in first },
      printed: try printed(definition.printed, finance))
  }

  /// The rows of the table of costs, each site, scenario, kind and year once.
  private func entries(
    _ columns: MoneyDefinition.CostColumns, _ sites: StudySites,
    years: ClosedRange<FinancialYear>
  ) throws(DataError) -> [StudyMoney.Entry] {
    let table = try shelf.table(columns.table)
    let scenarioIDs = file.scenarios.map(\.id)
    return try table.read { reader in
      let codes = reader.optionalText(columns.site)
      let kinds = reader.enumerated(columns.kind, as: StudyMoney.Kind.self)
      let written = reader.optionalText(columns.year)
      let amounts = reader.optionalNumber(columns.amount, from: 0)
      let scenarios = columns.scenario.map { reader.optionalText($0) }
      let places = sites.places
      var seen: [Key: Int] = [:]
      return codes.indices.map { row in
        let site = codes[row].flatMap { places[$0] }
        if let code = codes[row], site == nil {
          let known = places.keys.sorted()
          reader.report(
            row: row, column: columns.site, expected: "a site of the study", found: "'\(code)'",
            whatToDo: Spelling.advice(for: code, among: known, "the sites are"))
        }
        let year = written[row].flatMap(FinancialYear.init)
        if let text = written[row], year.map({ !years.contains($0) }) ?? true {
          reader.report(
            row: row, column: columns.year,
            expected: "a financial year from \(years.lowerBound) to \(years.upperBound)",
            found: "'\(text)'",
            whatToDo: year == nil ? "correct the cell" : "widen money.from and to, or take it out")
        }
        let scenario = scenarios?[row]
        if let scenario, let column = columns.scenario, !scenarioIDs.contains(scenario) {
          reader.report(
            row: row, column: column, expected: "a scenario of the study", found: "'\(scenario)'",
            whatToDo: Spelling.advice(for: scenario, among: scenarioIDs, "the scenarios are"))
        }
        if site == nil, codes[row] == nil, Self.ofSites.contains(kinds[row]) {
          reader.report(
            row: row, column: columns.site,
            expected: "the site whose \(kinds[row].rawValue) it is", found: "an empty cell",
            whatToDo: "name the site; what the service pays once is one-off")
        }
        if site != nil, kinds[row] == .oneOff {
          reader.report(
            row: row, column: columns.kind, expected: "opening, closing or another kind of a site",
            found: "'one-off', which is of the service as a whole",
            whatToDo: "correct the kind, or empty the site")
        }
        let key = Key(
          site: codes[row], scenario: scenario ?? nil, year: year, kind: kinds[row])
        // A year that is none is refused already, and is no row of every year.
        if let first = seen[key], year != nil || written[row] == nil {
          reader.report(
            row: row, column: columns.amount,
            expected: "one amount for a site, scenario, kind and year",
            found: "another, first on row \(table.line(of: first))",
            whatToDo: "keep one, or add them up")
        }
        seen[key] = row
        return StudyMoney.Entry(
          site: site, scenario: scenario ?? nil, year: year, kind: kinds[row],
          amount: amounts[row])
      }
    }
  }

  /// Kinds that only a site has.
  private static let ofSites: Set<StudyMoney.Kind> = [
    .backlog, .opening, .closing, .clawback, .receipt,
  ]

  private struct Key: Hashable {
    let site: String?
    let scenario: String?
    let year: FinancialYear?
    let kind: StudyMoney.Kind
  }

  private func printed(
    _ definitions: [MoneyDefinition.Printed], _ finance: [FinanceLine]
  ) throws(DataError) -> [PrintedMoney] {
    var printed: [PrintedMoney] = []
    for definition in definitions {
      guard let line = finance.first(where: { $0.item == definition.item.name }) else {
        let items = finance.map(\.item)
        throw refusal(
          line: definition.item.line, "finance has no item '\(definition.item.name)'",
          whatToDo: Spelling.suggestion(for: definition.item.name, among: items)
            + (items.isEmpty
              ? "name the table of finance" : "there are \(items.joined(separator: ", "))"))
      }
      let scenarios = file.scenarios.map(\.id)
      guard scenarios.contains(definition.scenario.name) else {
        throw refusal(
          line: definition.scenario.line, "there is no scenario '\(definition.scenario.name)'",
          whatToDo: Spelling.advice(
            for: definition.scenario.name, among: scenarios, "the scenarios are"))
      }
      printed.append(
        PrintedMoney(
          line, scenario: definition.scenario.name, measure: definition.measure,
          year: definition.year, isMost: definition.isMost))
    }
    return printed
  }
}

extension StudySites {
  /// The column of every hub and outreach site by its short name.
  var places: [String: Int] {
    Dictionary((hubs + outreach).enumerated().map { ($1.id.code, $0) }) { first, _ in first }
  }
}
