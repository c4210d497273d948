import Foundation
import Places
import Studies

/// What everything costs in every year, as far as the study supplies it.
struct MoneyBook {
  let study: Study
  let money: StudyMoney

  /// The amounts of a scenario that fall due in a year.
  func terms(of scenario: StudyScenario, in year: FinancialYear) -> [MoneyTerm] {
    let steps = study.steps(to: scenario, on: money.change.firstDay)
    let today = study.columns(of: study.baseline)
    let columns = Set(today + study.columns(of: scenario))
      .union(steps.flatMap(\.changes).flatMap { [$0.opens, $0.closes].compactMap(\.self) })
    return columns.sorted().flatMap { column -> [MoneyTerm] in
      var share = today.contains(column) ? 1.0 : 0
      var isOpenAtEnd = today.contains(column)
      var events: [MoneyTerm] = []
      func event(_ kinds: [StudyMoney.Kind]) -> [MoneyTerm] {
        kinds.compactMap { term($0, column, scenario, year, factor: 1) }
      }
      for step in steps where step.day < year.next.firstDay {
        let isThen = FinancialYear(of: step.day) == year
        if step.changes.contains(where: { $0.opens == column }) {
          share += year.share(from: step.day)
          isOpenAtEnd = true
          if isThen { events += event([.opening]) }
        }
        if step.changes.contains(where: { $0.closes == column }) {
          share -= year.share(from: step.day)
          isOpenAtEnd = false
          if isThen { events += event([.closing, .clawback, .receipt]) }
        }
      }
      return yearly(column).compactMap { term($0, column, scenario, year, factor: share) }
        + [term(.backlog, column, scenario, year, factor: isOpenAtEnd ? 1 : 0)].compactMap(\.self)
        + events
    } + central(scenario, year)
  }

  /// The kinds that make up the running cost of a site: those that the study gives of its tier.
  func yearly(_ column: Int) -> [StudyMoney.Kind] {
    let given = StudyMoney.Kind.yearly.filter { gives($0, toTierOf: column) }
    return given.isEmpty ? [.running] : given
  }

  /// Whether the study's table has the kind for any site of the tier of a column.
  private func gives(_ kind: StudyMoney.Kind, toTierOf column: Int) -> Bool {
    let hubs = study.sites.hubs.count
    return money.entries.contains { entry in
      entry.kind == kind && entry.site.map { ($0 < hubs) == (column < hubs) } ?? false
    }
  }

  /// What an open site costs of a kind in a whole year.
  func term(
    ofOpen column: Int, _ kind: StudyMoney.Kind, _ scenario: StudyScenario, _ year: FinancialYear
  ) -> MoneyTerm? {
    term(kind, column, scenario, year, factor: 1)
  }

  /// An amount that a site causes; nothing where there is no such thing for its tier.
  private func term(
    _ kind: StudyMoney.Kind, _ column: Int, _ scenario: StudyScenario, _ year: FinancialYear,
    factor: Double
  ) -> MoneyTerm? {
    func made(_ amount: Double?, isOwn: Bool = false) -> MoneyTerm {
      MoneyTerm(
        kind: kind, site: column, year: year, factor: factor, amount: amount, isOwn: isOwn)
    }
    if gives(kind, toTierOf: column) {
      let entry = entry(kind, column, scenario.id, year)
      return made(entry.flatMap { priced($0, year) }, isOwn: entry?.scenario != nil)
    }
    let figure: SiteFigures.Kind? =
      switch kind {
      case .running: .running
      case .opening: .capital
      case .closing: .closing
      default: nil
      }
    if let figure {
      return made(study.figure(figure, of: column).map { $0 * prices(in: year) })
    }
    // Known of the other tier and not of this one: outreach in hired rooms has no backlog.
    return money.has(kind) || column >= study.sites.hubs.count ? nil : made(nil)
  }

  /// What the service as a whole costs beside its sites.
  private func central(_ scenario: StudyScenario, _ year: FinancialYear) -> [MoneyTerm] {
    StudyMoney.Kind.allCases.compactMap { kind in
      let given = money.entries.filter {
        $0.kind == kind && $0.site == nil && ($0.scenario ?? scenario.id) == scenario.id
      }
      guard !given.isEmpty else { return nil }
      let entry = entry(kind, nil, scenario.id, year)
      // What happens once has no amount in the other years.
      if entry == nil, !StudyMoney.Kind.yearly.contains(kind) { return nil }
      return MoneyTerm(
        kind: kind, site: nil, year: year, factor: 1, amount: entry.flatMap { priced($0, year) },
        isOwn: entry?.scenario != nil)
    }
  }

  /// The row that holds for a scenario in a year: its own before one for all, of the year before one
  /// for any.
  private func entry(
    _ kind: StudyMoney.Kind, _ site: Int?, _ scenario: String, _ year: FinancialYear
  ) -> StudyMoney.Entry? {
    let rows = money.entries.filter {
      $0.kind == kind && $0.site == site && ($0.scenario ?? scenario) == scenario
        && ($0.year ?? year) == year
    }
    return rows.first { $0.scenario != nil && $0.year != nil }
      ?? rows.first { $0.scenario != nil } ?? rows.first { $0.year != nil } ?? rows.first
  }

  private func priced(_ entry: StudyMoney.Entry, _ year: FinancialYear) -> Double? {
    entry.amount.map { entry.year == nil ? $0 * prices(in: year) : $0 }
  }

  /// Prices of a year as a multiple of the first year's: (1 + i)ᵗ.
  func prices(in year: FinancialYear) -> Double {
    pow(1 + (money.inflation?.value ?? 0), Double(year.start - money.years[0].start))
  }

  /// What a pound of a year is worth in the first: 1 / ((1 + i)ᵗ (1 + r)ᵗ), t = 0 in the first year,
  /// as the discount rate r is of prices that do not rise. Nothing where the study has no rate.
  func worth(in year: FinancialYear) -> Double? {
    money.discount.map {
      1 / (prices(in: year) * pow(1 + $0.value, Double(year.start - money.years[0].start)))
    }
  }
}
