package import Assessment
import Places
package import Reports
package import Studies
import StudyFormat
import Text

/// Money over time in tables: each option, each year, what makes up a site's cost, and what the council
/// printed.
extension Study {
  /// - Parameter chosen: scenarios by their index, today's first.
  package func moneyTables(_ money: MoneyAssessment, scenarios chosen: [Int]) -> [Table] {
    let supplied =
      money.isSupplied
      ? [
        moneyTable(money, chosen), moneyYearsTable(money, chosen), siteMoneyTable(money),
      ] : []
    return supplied + [printedMoneyTable(money, chosen)].compactMap(\.self)
  }

  /// One row a scenario, all years together.
  func moneyTable(_ money: MoneyAssessment, _ chosen: [Int]) -> Table {
    let last = money.money.years.last!
    let rows = chosen.map { index -> [Cell] in
      let scenario = money.scenarios[index]
      let year = scenario.years.last!
      let (oneOff, clawback, receipts) = (
        scenario.total(\.oneOff), scenario.total(\.clawback), scenario.total(\.receipts)
      )
      let running = year.running.joined(with: year.central)
      return [
        scenario.scenario.cell, cell(running), index == 0 ? .absent("today") : cell(year.saving),
        targetCell(year, index), shortfallCell(year, index), cell(oneOff), cell(clawback),
        cell(receipts), cell(scenario.net),
        scenario.presentValue.map(cell) ?? .absent("no discount rate"),
        index == 0
          ? .absent("today") : scenario.presentSaving.map(cell) ?? .absent("no discount rate"),
        scenario.payback.map { payback in
          payback == .unknown ? .absent(payback.words) : .text(payback.words)
        } ?? .absent("today"),
        missing([scenario.net, scenario.netSaving].compactMap(\.self)),
      ]
    }
    return Table(
      id: "money-options",
      caption: "What each option costs from \(money.money.years[0]) to \(last)",
      columns: [
        Column("Scenario", id: "scenario", .rowHeader),
        Column("Running cost in \(last) (£)", id: "running", unit: "GBP a year"),
        Column("Saving in \(last) (£)", id: "saving", unit: "GBP a year"),
        Column("Target for \(last) (£)", id: "target", unit: "GBP a year"),
        Column("Short of it by (£)", id: "shortfall", unit: "GBP a year"),
        Column("One-off costs (£)", id: "one_off", unit: "GBP"),
        Column("Grant to repay (£)", id: "clawback", unit: "GBP"),
        Column("Capital receipts (£)", id: "receipts", unit: "GBP"),
        Column("Net cost of all years (£)", id: "net", unit: "GBP"),
        Column("Its present value (£)", id: "present_value", unit: "GBP"),
        Column("Saved in present value (£)", id: "present_saving", unit: "GBP"),
        Column("Paid back in", id: "payback", .text),
        Column("Not supplied", id: "missing", .text),
      ], rows: rows, notes: moneyNotes(money), source: moneySource)
  }

  private func targetCell(_ year: ScenarioMoney.Year, _ index: Int) -> Cell {
    index == 0
      ? .absent("today") : year.target.map { .measure($0, decimals: 0) } ?? .absent("no target")
  }

  private func shortfallCell(_ year: ScenarioMoney.Year, _ index: Int) -> Cell {
    index == 0 ? .absent("today") : year.shortfall.map(cell) ?? .absent("no target")
  }

  /// One row a scenario and year.
  func moneyYearsTable(_ money: MoneyAssessment, _ chosen: [Int]) -> Table {
    let rows = chosen.flatMap { index in
      money.scenarios[index].years.map { year -> [Cell] in
        [
          money.scenarios[index].scenario.cell, .text("\(year.year)"), cell(year.running),
          cell(year.central), cell(year.backlog), cell(year.oneOff), cell(year.clawback),
          cell(year.receipts), cell(year.net),
          index == 0 ? .absent("today") : cell(year.saving), targetCell(year, index),
          shortfallCell(year, index), missing([year.net]),
        ]
      }
    }
    return Table(
      id: "money-years", caption: "What each option costs in each financial year",
      columns: [
        Column("Scenario", id: "scenario", .rowHeader), Column("Year", id: "year", .text),
        Column("Sites (£)", id: "running", unit: "GBP"),
        Column("Central (£)", id: "central", unit: "GBP"),
        Column("Overdue repairs (£)", id: "backlog", unit: "GBP"),
        Column("One-off (£)", id: "one_off", unit: "GBP"),
        Column("Grant to repay (£)", id: "clawback", unit: "GBP"),
        Column("Receipts (£)", id: "receipts", unit: "GBP"),
        Column("Net cost (£)", id: "net", unit: "GBP"),
        Column("Saving (£)", id: "saving", unit: "GBP"),
        Column("Target (£)", id: "target", unit: "GBP"),
        Column("Short of it by (£)", id: "shortfall", unit: "GBP"),
        Column("Not supplied", id: "missing", .text),
      ], rows: rows, notes: yearNotes, source: moneySource)
  }

  /// What makes up the running cost of every site.
  func siteMoneyTable(_ money: MoneyAssessment) -> Table {
    let kinds = StudyMoney.Kind.yearly.filter { kind in
      money.sites.contains { $0.parts.contains { $0.kind == kind } }
    }
    let rows = money.sites.map { site -> [Cell] in
      [.named(NamedThing(sites[site.site]))]
        + kinds.map { kind in
          guard let part = site.parts.first(where: { $0.kind == kind }) else {
            return .absent("no such part")
          }
          return part.amount.map { .measure($0, decimals: 0) } ?? .absent("not supplied")
        } + [
          cell(site.sum), site.stated.map { .measure($0, decimals: 0) } ?? .absent("not stated"),
          .text(
            site.stated == nil
              ? "nothing to compare"
              : site.disagrees ? "differs" : site.sum.isTotal ? "agrees" : "cannot be said"),
        ]
    }
    let differing = money.sites.filter(\.disagrees)
    return Table(
      id: "money-sites",
      caption: "What makes up the running cost of every site in \(money.money.years[0])",
      columns: [Column("Site", id: "site", .rowHeader)]
        + kinds.map {
          Column("\(Phrases.sentence($0.words)) (£)", id: $0.rawValue, unit: "GBP a year")
        } + [
          Column("Together (£)", id: "sum", unit: "GBP a year"),
          Column("In the table of sites (£)", id: "stated", unit: "GBP a year"),
          Column("Finding", id: "finding", .text),
        ], rows: rows,
      notes: differing.isEmpty
        ? []
        : [
          "Two figures for one thing: "
            + Phrases.list(
              differing.map {
                "\(sites[$0.site].name) \(words($0.sum)) by its parts and \(Phrases.pounds($0.stated ?? 0)) in the table of sites"
              }) + ". Money over time counts the parts, rules and ranking the table of sites."
        ], source: moneySource)
  }

  private var moneySource: String {
    "The study's tables of costs and sites; worked out by Hubward."
  }
}
