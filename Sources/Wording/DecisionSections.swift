package import Assessment
import Opening
import Places
package import Reports
package import Studies
import StudyFormat
import Text

/// Risks, responses, milestones and monitoring as the council has them, with what can be added to them.
extension Study {
  /// - Parameter assessments: one per scenario.
  package func decisionSections(_ assessments: [ScenarioAssessment]) -> [Section] {
    [risksSection, responsesSection, milestonesSection, monitoringSection(assessments)]
      .compactMap(\.self)
  }

  private var risksSection: Section? {
    decision.risks.map { sheet in
      Section(
        id: "risks", title: "Risks",
        blocks: [
          .table(table(sheet, id: "risk-register", caption: "The council's register of risks"))
        ])
    }
  }

  private var milestonesSection: Section? {
    decision.milestones.map { milestones in
      let order = milestones.days.indices.sorted {
        (milestones.days[$0], $0) < (milestones.days[$1], $1)
      }
      let sheet = milestones.sheet
      let sorted = DecisionTables.Sheet(
        file: sheet.file, headings: sheet.headings,
        rows: order.map { row in
          sheet.rows[row].enumerated().map { column, text in
            column == milestones.column ? Phrases.day(milestones.days[row]) : text
          }
        })
      return Section(
        id: "milestones", title: "Milestones",
        blocks: [
          .table(
            table(
              sorted, id: "milestone-dates", caption: "What is to happen, in the order of dates"))
        ])
    }
  }

  // MARK: Monitoring

  private func monitoringSection(_ assessments: [ScenarioAssessment]) -> Section? {
    decision.monitoring.map { monitoring in
      Section(
        id: "monitoring", title: "What will be watched",
        blocks: [
          .table(monitoringTable(MonitoringFinding(self, monitoring, assessments), monitoring))
        ])
    }
  }

  /// The council's table with today's values worked out where they can be, and what each scenario would
  /// give.
  func monitoringTable(
    _ finding: MonitoringFinding, _ monitoring: DecisionTables.Monitoring
  ) -> Table {
    let sheet = monitoring.sheet
    let base = table(sheet, id: "monitoring-measures", caption: "Measures and their baselines")
    var ids = ColumnNames(taken: base.columns.map(\.id))
    let added = scenarios.map { scenario in
      Column(
        title("\(Phrases.sentence(scenario.name)), worked out", beside: sheet.headings),
        id: ids.name(for: "computed_\(scenario.id)"))
    }
    let finds = Column(
      title("Baseline is", beside: sheet.headings), id: ids.name(for: "baseline_is"), .text)
    let rows = finding.rows.enumerated().map { index, row -> [Cell] in
      base.rows[index]
        + (row.computed.map { computed in
          computed.values.map { cell($0, of: computed.measure) }
        } ?? scenarios.map { _ in .absent("the council's own") }) + [.text(words(row))]
    }
    return Table(
      id: base.id, caption: base.caption, columns: base.columns + added + [finds], rows: rows,
      notes: [
        "Worked out by Hubward by the \(travels[0].label) of \(words.people): the mean, the longest, the share within \(standard(for: travels[0])!), the people beyond it, and how full the fullest \(words.hub) is. The rest is the council's."
      ], source: base.source)
  }

  private func cell(_ value: Double?, of measure: DecisionTables.Monitoring.Measure) -> Cell {
    guard let value else { return .absent("not known") }
    return switch measure {
    case .mean, .longest: .measure(value, decimals: Phrases.decimals(travels[0].matrix.unit))
    case .within: .share(value, decimals: 1)
    case .beyond: .measure(value, decimals: 0)
    case .fullest: .measure(value, decimals: 2)
    }
  }

  private func words(_ row: MonitoringFinding.Row) -> String {
    if row.isFilled { return "Filled in by Hubward." }
    guard let stated = row.stated else { return "Not known." }
    guard let agrees = row.agrees, let computed = row.computed else { return "The council's." }
    return agrees
      ? "The council's; agrees with what is worked out."
      : "The council's; differs from what is worked out: \(PlainNumber.text(stated)) and \(NumberStyle.text(cell(computed.values[0], of: computed.measure)))."
  }

  private func title(_ title: String, beside headings: [String]) -> String {
    headings.contains(title) ? "\(title) (Hubward)" : title
  }

  // MARK: Any table

  /// A table as the council has it, its first column naming the rows.
  func table(_ sheet: DecisionTables.Sheet, id: String, caption: String) -> Table {
    let ids = ColumnNames.all(sheet.headings)
    return Table(
      id: id, caption: caption,
      columns: zip(sheet.headings, ids).enumerated().map { place, names in
        Column(names.0, id: names.1, place == 0 ? .rowHeader : .text)
      },
      rows: sheet.rows.map { row in
        row.map { $0.map { .text($0) } ?? .absent("not stated") }
      }, source: "\(sheet.file), as the council has it.")
  }
}
