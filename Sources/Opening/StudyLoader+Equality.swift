import Need
import Places
import Readers
import Studies
import StudyFormat
import Text

/// Groups of people, brought from any table to the study's areas as indicators are.
extension StudyLoader {
  func equality(
    _ areaTable: SourceTable, areas: [Area], notes: inout [Diagnostic]
  ) throws(DataError) -> StudyEquality {
    guard let definition = file.equality, let first = file.demands.first else {
      return StudyEquality()
    }
    let people = try areaTable.read { $0.number(first.count, from: 0) }
    func brought(_ column: IndicatorDefinition) throws(DataError) -> StudyIndicator {
      try indicator(column, areaTable: areaTable, areas: areas, people: people)
    }
    var groups: [StudyEquality.Group] = []
    for group in definition.groups {
      let counts: [Double?]
      var whole: [Double?]?
      let fit: StudyEquality.Fit
      // All whom the group cannot outnumber.
      var among: [Double?]?
      switch group.count {
      case .counts(let column, let of):
        let found = try brought(column)
        counts = found.indicator.values
        fit = .counted(found.fit)
        whole = try of.map { (of) throws(DataError) in try brought(of).indicator.values }
        among = whole
      case .percent(let column):
        let found = try brought(column)
        counts = zip(found.indicator.values, people).map { share, people in
          share.map { $0 / 100 * people }
        }
        fit = .share(found.fit)
        among = people
      case .areas(let column, let values):
        let cells = try areaTable.read { $0.optionalText(column.name) }
        guard cells.contains(where: { $0.map(values.contains) ?? false }) else {
          throw refusal(
            line: column.line,
            "no area has \(Phrases.list(values, by: "or")) in column \(column.name)",
            whatToDo: "write the values as the areas' table has them")
        }
        let known = Set(cells.compactMap(\.self))
        for value in values where !known.contains(value) {
          notes.append(
            Diagnostic(
              .warning,
              at: .init(
                file: file.file, row: column.line, column: "equality.groups.\(group.id).where"),
              "no area has '\(value)' in column \(column.name)",
              whatToDo: Spelling.suggestion(for: value, among: known.sorted())
                + "take it out if it is meant"))
        }
        counts = zip(cells, people).map { cell, people in
          cell.map { values.contains($0) ? people : 0 }
        }
        fit = .areas
      }
      func check(_ isWrong: (Int) -> Bool, _ message: String) throws(DataError) {
        guard let row = areas.indices.first(where: isWrong) else { return }
        throw refusal(
          line: group.line, "group '\(group.id)' \(message) in area \(areas[row].id.code)",
          whatToDo: "correct its column")
      }
      try check({ (counts[$0] ?? 0) < 0 }, "has fewer than none")
      // Both counts may have been shared out, with the rounding of each.
      try check(
        { row in
          guard let count = counts[row], let all = among?[row] else { return false }
          return count > all * (1 + 1e-9)
        }, "has more than all whom it is among")
      groups.append(
        StudyEquality.Group(
          id: group.id, label: group.label, characteristic: group.characteristic, counts: counts,
          whole: whole, fit: fit, source: group.source))
    }
    return StudyEquality(groups: groups, further: definition.further)
  }
}
