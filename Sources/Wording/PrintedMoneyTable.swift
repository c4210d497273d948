import Assessment
import Reports
import Studies
import Text

/// What the council printed beside what is worked out.
extension Study {
  /// Nothing where the study names no printed figure of these scenarios.
  func printedMoneyTable(_ money: MoneyAssessment, _ chosen: [Int]) -> Table? {
    let ids = chosen.map { scenarios[$0].id }
    let found = money.printed.filter { ids.contains($0.printed.scenario) }
    guard !found.isEmpty else { return nil }
    let rows = found.map { finding -> [Cell] in
      let line = finding.printed.line
      return [
        .text(line.label), scenarios.first { $0.id == finding.printed.scenario }!.cell,
        .text(line.period),
        .measure(line.value, decimals: line.value == line.value.rounded() ? 0 : 1),
        .text(line.unit == "GBP" ? "£" : line.unit), .text(line.place),
        finding.computed.map(cell) ?? .absent("not worked out"), .text(words(finding)),
      ]
    }
    return Table(
      id: "money-printed", caption: "What the council printed beside what is worked out",
      columns: [
        Column("What", id: "title", .rowHeader), Column("Scenario", id: "scenario", .text),
        Column("Period", id: "period", .text), Column("Printed", id: "printed"),
        Column("Unit", id: "unit", .text), Column("Where", id: "place", .text),
        Column("Worked out", id: "computed"), Column("Finding", id: "finding", .text),
      ], rows: rows,
      notes: [
        "Printed figures are carried as they are; neither of two that disagree is corrected."
      ],
      source: "The council's own report, and the study's tables of costs.")
  }

  private func words(_ finding: PrintedMoneyFinding) -> String {
    let printed = finding.printed.line
    var parts: [String] = []
    switch finding.verdict {
    case .agrees: parts.append("agrees")
    case .differs(let more):
      parts.append(
        "differs: \(amount(printed.value, printed)) printed, \(finding.computed.map(words) ?? "") worked out, \(amount(abs(more), printed)) \(more > 0 ? "more" : "less") printed"
      )
    case .isWithin: parts.append("printed as the most, and not exceeded")
    case .undecided: parts.append("too much is not supplied to say")
    case .notSupplied:
      parts.append(
        finding.computed == nil
          ? "nothing to hold it against" : "costs of sites are not supplied to hold it against")
    }
    if finding.computed != nil, finding.printed.year == nil, let year = finding.year {
      parts.append("held against \(year)")
    }
    for other in finding.others {
      parts.append(
        "printed elsewhere as \(amount(other.line.value, other.line)) (\(other.line.place))")
    }
    for (today, then, difference) in finding.subtractions {
      let less = "\(amount(today.line.value, printed)) less \(amount(then.line.value, printed))"
      parts.append(
        difference == printed.value
          ? "equals the printed \(less)" : "the printed \(less) is \(amount(difference, printed))")
    }
    return Phrases.sentence(parts.joined(separator: "; ")) + "."
  }

  private func amount(_ value: Double, _ line: FinanceLine) -> String {
    line.unit == "GBP"
      ? Phrases.pounds(value) : "\(NumberStyle.measure(value, decimals: 0)) \(line.unit)"
  }
}
