import Places
import Readers
import Studies
import StudyFormat
import Text

/// Tables that come with the decision.
extension StudyLoader {
  func decision(_ sites: StudySites, areas: [Area]) throws(DataError) -> DecisionTables {
    let asked = file.decisionTables
    return DecisionTables(
      risks: try asked.risks.map { (named) throws(DataError) in
        try sheet(try shelf.table(named))
      },
      responses: try asked.responses.map { (asked) throws(DataError) in
        try responses(asked, sites, areas)
      }, milestones: try asked.milestones.map(milestones),
      monitoring: try asked.monitoring.map(monitoring))
  }

  /// A table as the council has it, without the columns that only say what is worked out.
  private func sheet(
    _ table: SourceTable, without hidden: String? = nil
  ) throws(DataError) -> DecisionTables.Sheet {
    // A mapped table's columns are asked for by the study's names, and read as the file calls them.
    let columns = zip(table.columnNames, table.header).filter { $0.0 != hidden }
    let headings = columns.map { name, heading in
      Phrases.sentence((heading.isEmpty ? name : heading).replacing("_", with: " "))
    }
    if let twice = headings.first(where: { heading in headings.count { $0 == heading } > 1 }) {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: table.file), "two columns read '\(twice)'",
          whatToDo: "rename one")
      ])
    }
    let cells = try table.read { reader in columns.map { reader.optionalText($0.0) } }
    return DecisionTables.Sheet(
      file: table.file, headings: headings,
      rows: (0..<table.rowCount).map { row in cells.map { $0[row] } })
  }

  private func responses(
    _ asked: DecisionDefinition.Responses, _ sites: StudySites, _ areas: [Area]
  ) throws(DataError) -> DecisionTables.Responses {
    let table = try shelf.table(asked.table)
    let known = sites.places
    let columns = try table.read { reader in
      let codes = asked.site.map { reader.optionalText($0) }
      for (row, code) in (codes ?? []).enumerated() {
        guard let code, let column = asked.site, known[code] == nil else { continue }
        let names = known.keys.sorted()
        reader.report(
          row: row, column: column, expected: "a site of the study", found: "'\(code)'",
          whatToDo: Spelling.advice(for: code, among: names, "the sites are"))
      }
      return (
        sites: codes.map { $0.map { $0.flatMap { known[$0] } } },
        themes: asked.theme.map { reader.optionalText($0) },
        counts: asked.count.map { reader.integer($0, from: 0) }
      )
    }
    var places: DecisionTables.Responses.Places?
    if let (grouping, column) = asked.place {
      let groupings = file.areas.groups.map(\.name)
      guard groupings.contains(grouping.name) else {
        throw refusal(
          line: grouping.line, "areas have no grouping '\(grouping.name)'",
          whatToDo: Spelling.advice(for: grouping.name, among: groupings, "the groupings are"))
      }
      let names = Set(areas.compactMap { $0.groups[grouping.name] })
      let groups = try table.read { reader in
        let groups = reader.optionalText(column)
        for (row, group) in groups.enumerated() {
          guard let group, !names.contains(group) else { continue }
          reader.report(
            row: row, column: column, expected: "a \(grouping.name) of the study",
            found: "'\(group)'",
            whatToDo: Spelling.suggestion(for: group, among: names.sorted())
              + "correct the cell or leave it empty")
        }
        return groups
      }
      places = .init(grouping: grouping.name, groups: groups)
    }
    return DecisionTables.Responses(
      sheet: try sheet(table), sites: columns.sites, themes: columns.themes, places: places,
      counts: columns.counts)
  }

  private func milestones(
    _ asked: DecisionDefinition.Milestones
  ) throws(DataError) -> DecisionTables.Milestones {
    let table = try shelf.table(asked.table)
    let days = try table.read { reader in
      reader.text(asked.date).enumerated().map { row, text -> CalendarDay? in
        let day = CalendarDay(text)
        if day == nil, !text.isEmpty {
          reader.report(
            row: row, column: asked.date, expected: "a day such as 2026-04-01 or 1 April 2026",
            found: "'\(text)'", whatToDo: "correct the cell")
        }
        return day
      }
    }
    return DecisionTables.Milestones(
      sheet: try sheet(table), column: table.column(asked.date) ?? 0,
      // Where one is no day, the table was refused.
      days: days.compactMap(\.self))
  }

  private func monitoring(
    _ asked: DecisionDefinition.Monitoring
  ) throws(DataError) -> DecisionTables.Monitoring {
    let table = try shelf.table(asked.table)
    let (measures, baselines) = try table.read { reader in
      (
        asked.computes.map {
          reader.optionalEnumerated($0, as: DecisionTables.Monitoring.Measure.self)
        }, reader.optionalNumber(asked.baseline)
      )
    }
    return DecisionTables.Monitoring(
      sheet: try sheet(table, without: asked.computes),
      measures: measures ?? baselines.map { _ in nil }, baselines: baselines)
  }
}
