import Need
import Places
import Readers
import Studies
import StudyFormat
import Text

/// Indices made of indicators, over areas or over groups of them.
extension StudyLoader {
  /// - Parameter people: by whom the indicators of a group are weighted.
  func indices(
    _ indicators: [StudyIndicator], areas: [Area], people: [Double]
  ) throws(DataError) -> [StudyIndex] {
    var indices: [StudyIndex] = []
    for definition in file.indices {
      indices.append(try index(definition, indicators, areas: areas, people: people))
    }
    return indices
  }

  private func index(
    _ definition: IndexDefinition, _ all: [StudyIndicator], areas: [Area], people: [Double]
  ) throws(DataError) -> StudyIndex {
    let chosen = definition.indicators.compactMap { name in
      all.first { $0.indicator.id == name.name }?.indicator
    }
    let fillers = try fillers(definition)
    let areaGroups = { (name: String) in areas.map { $0.groups[name] } }
    do throws(NeedError) {
      guard let units = definition.units else {
        return StudyIndex(
          id: definition.id, label: definition.label,
          composite: try CompositeIndex(
            chosen, design: definition.design, groups: fillers.map(areaGroups) ?? []))
      }
      let groups = AreaGroups(areaGroups(units.name)).groups
      var unitOfArea = [Int?](repeating: nil, count: areas.count)
      for (unit, group) in groups.enumerated() {
        for area in group.areas { unitOfArea[area] = unit }
      }
      let grouped = chosen.map { indicator in
        indicator.with(
          values: groups.map { indicator.mean(of: $0.areas, people: people) },
          bounds: groups.map { indicator.bound(of: $0.areas) })
      }
      return StudyIndex(
        id: definition.id, label: definition.label,
        composite: try CompositeIndex(
          grouped, design: definition.design,
          groups: fillers.map { name in groups.map { areas[$0.areas[0]].groups[name] } } ?? []),
        units: .groups(units.name, names: groups.map(\.name)), unitOfArea: unitOfArea)
    } catch {
      throw refusal(
        line: definition.line, "index '\(definition.id)': \(error)",
        whatToDo: "correct the indicators, or how they are made into an index")
    }
  }

  /// The one grouping from which the index's indicators take missing values.
  private func fillers(_ definition: IndexDefinition) throws(DataError) -> String? {
    if let units = definition.units { try check(grouping: units) }
    let groups = definition.indicators.compactMap { name in
      file.indicators.first { $0.id == name.name }?.group
    }
    for group in groups { try check(grouping: group) }
    if let other = groups.first(where: { $0.name != groups[0].name }) {
      throw refusal(
        line: other.line,
        "the indicators of index '\(definition.id)' take missing values from '\(groups[0].name)' and from '\(other.name)'",
        whatToDo: "name one grouping for all of them")
    }
    return groups.first?.name
  }
}
