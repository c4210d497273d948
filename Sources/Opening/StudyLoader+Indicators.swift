import Need
import Places
import Readers
import Studies
import StudyFormat
import Text

/// Indicators brought from any table to the study's areas.
extension StudyLoader {
  /// - Parameter people: of each area, by whom counts are shared out.
  func indicators(
    _ areaTable: SourceTable, areas: [Area], people: [Double]
  ) throws(DataError) -> [StudyIndicator] {
    var indicators: [StudyIndicator] = []
    for definition in file.indicators {
      indicators.append(
        try indicator(definition, areaTable: areaTable, areas: areas, people: people))
    }
    return indicators
  }

  func indicator(
    _ definition: IndicatorDefinition, areaTable: SourceTable, areas: [Area], people: [Double]
  ) throws(DataError) -> StudyIndicator {
    let table =
      try definition.table.map { (table) throws(DataError) in try shelf.table(table) }
      ?? areaTable
    var rows = try IndicatorRows(definition, in: table)
    let placement = try places(definition, table: table, areaTable: areaTable, areas: areas)
    if let shrink = definition.shrink {
      let groups =
        try shrink.name == "whole"
        ? [] : grouping(shrink, of: areas, from: placement, rows: table.rowCount)
      rows = try self.shrunk(rows, definition, groups: groups)
    }
    let spread = IndicatorSpread(
      placement: placement, people: people, rowPeople: rows.people, isCount: definition.isCount)
    let values = spread.values(rows.values)
    guard values.contains(where: { $0 != nil }) else {
      throw refusal(
        line: definition.line, "no area has a value of indicator '\(definition.id)'",
        whatToDo:
          "make column \(definition.key ?? definition.within ?? definition.value) of \(table.file) hold the same codes or names as the areas"
      )
    }
    return StudyIndicator(
      indicator: Indicator(
        id: definition.id, label: definition.label, direction: definition.direction,
        values: values, bounds: rows.bounds.map { spread.bounds($0) } ?? [],
        missing: definition.missing, unit: definition.unit, year: definition.year,
        source: definition.source),
      fit: spread.fit(peopleColumn: definition.people),
      shrinkage: definition.shrink.map { $0.name == "whole" ? .whole : .grouping($0.name) },
      earlier: rows.earlier.map {
        StudyIndicator.Earlier(year: definition.earlierYear, values: spread.values($0))
      }, file: table.file, column: definition.value)
  }

  /// Which row an area takes its value from, or which rows lie in it.
  private func places(
    _ definition: IndicatorDefinition, table: SourceTable, areaTable: SourceTable, areas: [Area]
  ) throws(DataError) -> IndicatorSpread.Placement {
    if let within = definition.within {
      let codes = try table.read { $0.optionalText(within) }
      return .narrower(members(codes, of: areas.map(\.id.code)))
    }
    guard let key = definition.key else { return .rowPerArea(Array(areas.indices)) }
    let keys = try table.read { $0.text(key, unique: true) }
    let rows = Dictionary(keys.enumerated().map { ($1, $0) }) { first, _ in first }
    switch definition.areas {
    case nil: return .rowPerArea(areas.map { rows[$0.id.code] })
    case .grouping(let name)?:
      try check(grouping: name)
      return .wider(areas.map { area in area.groups[name.name].flatMap { rows[$0] } })
    case .column(let column)?:
      let names = try shelf.groups(column, of: areaTable)
      return .wider(names.map { name in name.flatMap { rows[$0] } })
    }
  }

  private func members(_ codes: [String?], of areas: [String]) -> [[Int]] {
    var members: [String: [Int]] = [:]
    for (row, code) in codes.enumerated() { if let code { members[code, default: []].append(row) } }
    return areas.map { members[$0] ?? [] }
  }

  /// That the areas have a grouping.
  func check(grouping name: Named) throws(DataError) {
    let known = file.areas.groups.map(\.name)
    guard !known.contains(name.name) else { return }
    throw refusal(
      line: name.line, "the areas have no grouping '\(name.name)'",
      whatToDo: Spelling.suggestion(for: name.name, among: known)
        + (known.isEmpty
          ? "add it under areas.groups" : "there are \(known.joined(separator: ", "))"))
  }

  /// The group of every row: that of the first area that takes its value from it.
  private func grouping(
    _ name: Named, of areas: [Area], from placement: IndicatorSpread.Placement, rows: Int
  ) throws(DataError) -> [String?] {
    try check(grouping: name)
    var groups = [String?](repeating: nil, count: rows)
    for (area, rows) in placement.rows.enumerated() {
      for row in rows where groups[row] == nil { groups[row] = areas[area].groups[name.name] }
    }
    return groups
  }

  private func shrunk(
    _ rows: IndicatorRows, _ definition: IndicatorDefinition, groups: [String?]
  ) throws(DataError) -> IndicatorRows {
    do throws(NeedError) {
      return rows.with(
        values: try Shrinkage(cases: rows.cases, people: rows.among, groups: groups).rates)
    } catch {
      throw refusal(
        line: definition.line, "indicator '\(definition.id)': \(error)",
        whatToDo: "correct the columns \(definition.value) and \(definition.per ?? "")")
    }
  }
}
