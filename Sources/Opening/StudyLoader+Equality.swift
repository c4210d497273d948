import Need
import Places
import Readers
import Studies
import StudyFormat
import Text

/// Groups of people, brought from any table to the study's areas as indicators are.
extension StudyLoader {
  func equality(_ areaTable: SourceTable, areas: [Area]) throws(DataError) -> StudyEquality {
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
      switch group.count {
      case .counts(let column, let of):
        let found = try brought(column)
        counts = found.indicator.values
        fit = .counted(found.fit)
        whole = try of.map { (of) throws(DataError) in try brought(of).indicator.values }
      case .percent(let column):
        let found = try brought(column)
        counts = zip(found.indicator.values, people).map { share, people in
          share.map { $0 / 100 * people }
        }
        fit = .share(found.fit)
      case .areas(let column, let values):
        let cells = try areaTable.read { $0.optionalText(column.name) }
        guard cells.contains(where: { $0.map(values.contains) ?? false }) else {
          throw refusal(
            line: column.line,
            "no area has \(Phrases.list(values, by: "or")) in column \(column.name)",
            whatToDo: "write the values as the areas' table has them")
        }
        counts = zip(cells, people).map { cell, people in
          cell.map { values.contains($0) ? people : 0 }
        }
        fit = .areas
      }
      if let row = counts.firstIndex(where: { ($0 ?? 0) < 0 }) {
        throw refusal(
          line: group.line,
          "group '\(group.id)' has fewer than none in area \(areas[row].id.code)",
          whatToDo: "correct its column")
      }
      groups.append(
        StudyEquality.Group(
          id: group.id, label: group.label, characteristic: group.characteristic, counts: counts,
          whole: whole, fit: fit, source: group.source))
    }
    return StudyEquality(groups: groups, further: definition.further)
  }
}
