import Places
import Readers
import Studies
import StudyFormat
import Text

/// Totals and ranks against what is published.
extension QualityData {
  private static let notOpen = "the study cannot be opened yet"

  var printedTotal: CheckOutcome {
    guard let study else { return .skipped(Self.notOpen) }
    let checks = study.printed.totals.filter { !$0.isPublished }
    guard !checks.isEmpty else {
      return .skipped("the study names no printed totals (checks.totals)")
    }
    return .examined(
      checks.reduce(0) { $0 + $1.rows.count }, checks.compactMap { total(.printedTotal, $0, study) }
    )
  }

  /// Totals that a publisher gives for the whole council, which import writes beside the tables.
  var publishedTotal: CheckOutcome {
    guard let study else { return .skipped(Self.notOpen) }
    let checks = study.printed.totals.filter(\.isPublished)
    guard !checks.isEmpty else {
      return .skipped("no source of the package gives the council's own total")
    }
    return .examined(
      checks.reduce(0) { $0 + $1.rows.count },
      checks.compactMap { total(.publishedTotal, $0, study) })
  }

  private func total(_ check: QualityCheck, _ total: TotalCheck, _ study: Study) -> Finding? {
    let wrong = total.rows.filter { $0.printed != nil && !$0.agrees }
    guard let worst = wrong.max(by: { abs($0.difference) < abs($1.difference) }) else { return nil }
    let sites = study.sites.hubs + study.sites.outreach
    func name(_ row: TotalCheck.Row) -> String {
      sites.first { $0.id.code == row.name }?.name ?? row.name
    }
    let printed = PlainNumber.text(worst.printed ?? 0)
    return Finding(
      check,
      Diagnostic(
        .warning, at: .init(file: total.file, column: total.column),
        "\(total.label): \(wrong.count) of \(total.rows.count) differ from the sum of their areas;"
          + " the most does \(name(worst)), printed \(printed), sum"
          + " \(PlainNumber.text(worst.computed))",
        whatToDo: "find out which areas the printed figure counts, or how old it is"),
      subjects: wrong.map(\.name))
  }

  var printedRank: CheckOutcome {
    guard let study else { return .skipped(Self.notOpen) }
    guard !study.printed.ranks.isEmpty else {
      return .skipped("the study names no printed ranks (checks.ranks)")
    }
    let findings = study.printed.ranks.filter { !$0.reproduces }.map { check in
      Finding(
        .printedRank,
        Diagnostic(
          .warning, at: .init(file: check.file, column: check.column),
          "\(check.label): \(check.agreeing) of \(NumberStyle.count(check.compared.count, "place")) equal; the column"
            + " does not follow the national index",
          whatToDo: "ask where the column comes from, and do not base a choice on it"),
        subjects: check.compared.filter { !$0.agrees }.map(\.name))
    }
    return .examined(study.printed.ranks.reduce(0) { $0 + $1.compared.count }, findings)
  }

  /// N of a column of ranks: what the study file says it is, or the number of LSOAs ranked.
  private func among(_ column: ColumnMeaning) -> Int? {
    for demand in file.demands {
      if case .percentile(column.name, let among)? = demand.weight { return among }
    }
    return column.isDeprivation ? Self.ranked(column.areaYear ?? areaYear) : nil
  }

  private var ranks: [(column: ColumnMeaning, among: Int)] {
    meanings.filter { $0.kind == .rank }.compactMap { column in among(column).map { (column, $0) } }
  }

  var rankRange: CheckOutcome {
    guard let areas else { return .skipped("the areas' table cannot be read") }
    let ranks = ranks
    guard !ranks.isEmpty else { return .skipped("no column holds national ranks") }
    let findings = ranks.flatMap { rank -> [Finding] in
      let values = areas.table.numbers(rank.column.name) ?? []
      let rows = values.indices.filter { row in
        values[row].map { !(1...Double(rank.among)).contains($0) || $0 != $0.rounded() } ?? false
      }
      return areas.finding(
        .rankRange, .error, rows: rows, column: rank.column.name,
        "\(areas.names(rows)): no rank from 1 to \(rank.among)",
        whatToDo: "see whether the column is a score, or of another edition")
    }
    return .examined(ranks.count * areas.codes.count, findings)
  }

  /// A decile is ⌈10 rank / N⌉, as it is in every row of the indices of 2015, 2019 and 2025.
  var decileRank: CheckOutcome {
    guard let areas else { return .skipped("the areas' table cannot be read") }
    let pairs = ranks.compactMap { rank in
      meanings.first { $0.kind == .decile && $0.stem == rank.column.stem }
        .map { (rank: rank, decile: $0) }
    }
    guard !pairs.isEmpty else { return .skipped("no decile stands beside its rank") }
    let findings = pairs.flatMap { pair -> [Finding] in
      let ranks = areas.table.numbers(pair.rank.column.name) ?? []
      let deciles = areas.table.numbers(pair.decile.name) ?? []
      let among = pair.rank.among
      let rows = ranks.indices.filter { row in
        guard let rank = ranks[row], let decile = deciles[row], (1...Double(among)).contains(rank)
        else { return false }
        return decile != (10 * rank / Double(among)).rounded(.up)
      }
      return areas.finding(
        .decileRank, .error, rows: rows, column: pair.decile.name,
        "\(areas.names(rows)): not the decile of its \(pair.rank.column.name) among \(among)",
        whatToDo: "take both columns from one edition; the decile is the rank × 10 / \(among),"
          + " rounded up")
    }
    return .examined(pairs.count * areas.codes.count, findings)
  }
}
