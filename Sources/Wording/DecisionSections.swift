import Assessment
import Places
package import Reports
package import Studies
import StudyFormat
import Text

/// Risks, responses, milestones and monitoring as the council has them, with what can be added to them.
extension Study {
  package var decisionSections: [Section] {
    [risksSection, responsesSection, milestonesSection, monitoringSection].compactMap(\.self)
  }

  private var risksSection: Section? {
    decision.risks.map { sheet in
      Section(
        id: "risks", title: "Risks",
        blocks: [.table(table(sheet, id: "risks", caption: "The council's register of risks"))])
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
            column == milestones.column ? day(milestones.days[row]) : text
          }
        })
      return Section(
        id: "milestones", title: "Milestones",
        blocks: [
          .table(table(sorted, id: "milestones", caption: "What is to happen, in the order of dates"))
        ])
    }
  }

  // MARK: Responses

  private var responsesSection: Section? {
    decision.responses.map { responses in
      let finding = ResponseFinding(self, responses)
      return Section(
        id: "responses", title: "What people said",
        blocks: [
          .paragraph(
            Prose(
              "\(NumberStyle.count(finding.total, "response")). Who answers a consultation is not a sample of who is affected: shares say how many answered, not what the rest think."
            ))
        ] + [siteResponsesTable(finding), placeResponsesTable(finding, responses)]
          .compactMap { $0.map(Block.table) } + [
            .details(
              summary: "Every row of the table of responses",
              blocks: [
                .table(
                  table(
                    responses.sheet, id: "responses-all",
                    caption: "What was said, and what became of it"))
              ])
          ])
    }
  }

  /// Responses by the site that they are about; nothing where the study does not say it.
  func siteResponsesTable(_ finding: ResponseFinding) -> Table? {
    guard !finding.sites.isEmpty else { return nil }
    let rows = finding.sites.map { site -> [Cell] in
      [
        .named(site.site.map { NamedThing(sites[$0]) }, none: "No site"),
        .count(site.responses),
        site.themes.isEmpty
          ? .absent("no themes")
          : .text(
            site.themes.map { "\($0.theme ?? "no theme") \(NumberStyle.count($0.responses))" }
              .joined(separator: ", ")),
        site.people.map { .measure($0, decimals: 0) } ?? .absent("not known"),
        site.people.flatMap { people in
          people > 0 ? .share(Double(site.responses) / people, decimals: 1) : nil
        } ?? .absent("not known"),
        site.closedBy.isEmpty
          ? .absent("none") : .text(Phrases.list(site.closedBy.map { scenarios[$0].name })),
      ]
    }
    return Table(
      id: "responses-by-site", caption: "Responses by the site that they are about",
      columns: [
        Column("Site", id: "site", .rowHeader), Column("Responses", id: "responses"),
        Column("By theme", id: "themes", .text),
        Column("\(Phrases.sentence(words.people)) nearest to it today", id: "people"),
        Column("Responses per \(words.people) nearest", id: "share", unit: "share"),
        Column("Closed by", id: "closed_by", .text),
      ], rows: rows,
      notes: [
        "One person may answer more than once, or for several children: the share is of \(words.people), not of families, and may be above 100%."
      ], source: "The council's table of responses; people as in the study's first demand.")
  }

  /// Responses by where they come from; nothing where the study does not say it.
  func placeResponsesTable(
    _ finding: ResponseFinding, _ responses: DecisionTables.Responses
  ) -> Table? {
    guard let grouping = responses.places?.grouping, !finding.places.isEmpty else { return nil }
    let rows = finding.places.map { place -> [Cell] in
      [
        .text(place.name ?? "No \(grouping) given"), .count(place.responses),
        place.people.map { .measure($0, decimals: 0) } ?? .absent("not known"),
        place.people.flatMap { people in
          people > 0 ? .share(Double(place.responses) / people, decimals: 1) : nil
        } ?? .absent("not known"),
        place.further.map { .measure($0.people, decimals: 0) } ?? .absent("not known"),
        place.further.flatMap { further in
          further.people > 0 ? .text(scenarios[further.scenario].name) : nil
        } ?? .absent("none"),
        place.further.flatMap { further in
          further.people > 0
            ? .share(Double(place.responses) / further.people, decimals: 1) : nil
        } ?? .absent("nobody further"),
      ]
    }
    return Table(
      id: "responses-by-place", caption: "Responses by \(grouping)",
      columns: [
        Column(Phrases.sentence(grouping), id: "place", .rowHeader),
        Column("Responses", id: "responses"),
        Column("\(Phrases.sentence(words.people)) there", id: "people"),
        Column("Responses per \(words.people) there", id: "share", unit: "share"),
        Column("Further under a scenario, at most", id: "further"),
        Column("Under which", id: "scenario", .text),
        Column("Responses per \(words.people) further", id: "share_further", unit: "share"),
      ], rows: rows,
      notes: [
        "Further: \(words.people) whose nearest \(words.hub) would be further than today, under the scenario that leaves most of them so."
      ], source: source(travels[0]))
  }

  // MARK: Monitoring

  private var monitoringSection: Section? {
    decision.monitoring.map { monitoring in
      Section(
        id: "monitoring", title: "What will be watched",
        blocks: [.table(monitoringTable(monitoring))])
    }
  }

  /// The council's table with today's values worked out where they can be, and what each scenario would
  /// give.
  func monitoringTable(_ monitoring: DecisionTables.Monitoring) -> Table {
    let finding = MonitoringFinding(self, monitoring)
    let sheet = monitoring.sheet
    let base = table(sheet, id: "monitoring", caption: "Measures and their baselines")
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
        Column(names.0, id: names.1 == "why" ? "reason" : names.1, place == 0 ? .rowHeader : .text)
      },
      rows: sheet.rows.map { row in
        row.map { $0.map { .text($0) } ?? .absent("not stated") }
      }, source: "\(sheet.file), as the council has it.")
  }
}
