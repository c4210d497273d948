import Assessment
import Geography
import Places
import Reports
import Studies
import Text
import Wording

/// The styles that no scenario has of its own: need and supply, deciles, and where people live.
extension StudyLayers {
  /// A grouping of areas into tenths, and its column.
  typealias Decile = (grouping: String, column: String)

  /// The groupings of areas whose numbers, 1 to 10, are deciles.
  var deciles: [Decile] {
    areaGroups.filter { grouping, column in
      grouping.lowercased().contains("decile") && wholeColumns.contains(column)
        && result.study.areas.allSatisfy { area in
          area.groups[grouping].flatMap { Int($0) }.map { (1...10).contains($0) } ?? true
        }
    }
  }

  func fifths(_ map: NeedsColumns.Map, name: String) -> LayerStyle {
    let steps = Fifths(of: map.values, decimals: map.decimals).steps
    let isMissing = map.values.contains { $0 == nil }
    return LayerStyle(
      table: "areas", name: name, title: map.title,
      description: "\(map.title), in fifths of the areas",
      drawing: .graduated(
        .init(
          column: map.column,
          classes: steps.map {
            .init(
              label: $0.label, lower: $0.floor ?? (map.isAboveZero ? 0 : nil), upper: $0.limit,
              fill: $0.style.fill)
          }, missing: isMissing ? map.missing : nil)), isDefault: false, columns: areaColumns)
  }

  /// Pairs of tenths, the first the darkest, as in the English indices, where 1 is most deprived.
  func decile(_ group: Decile, name: String) -> LayerStyle {
    let fills = MapStyle.sequential(5).reversed().map(\.fill)
    let isMissing = result.study.areas.contains { $0.groups[group.grouping] == nil }
    return LayerStyle(
      table: "areas", name: name, title: sentence(group.grouping),
      description: "\(sentence(group.grouping)), 1 the most deprived",
      drawing: .graduated(
        .init(
          column: group.column,
          classes: fills.enumerated().map { index, fill in
            let last = Double(2 * index + 2)
            return .init(
              label: "\(2 * index + 1) and \(2 * index + 2)\(index == 0 ? ", most deprived" : "")",
              lower: index == 0 ? nil : last - 2, upper: last, fill: fill)
          }, missing: isMissing ? "Not known" : nil)), isDefault: false, columns: areaColumns)
  }

  /// A fill for each number of minutes; the layer has the longest first, so that the nearest lies on top.
  func isochroneStyles(_ name: (String) -> String) -> [LayerStyle] {
    result.study.isochrones.enumerated().map { index, isochrones in
      let minutes = isochrones.set.minutes
      let fills = MapStyle.sequential(max(minutes.count, 2)).map(\.fill)
      let title = "Minutes \(isochrones.set.making.way), by outline"
      return LayerStyle(
        table: index == 0 ? "isochrones" : "isochrones_\(index + 1)",
        name: name(index == 0 ? "" : "\(index + 1)"), title: title,
        description: "\(title): the ground from which each site is reached",
        drawing: .graduated(
          .init(
            column: "minutes",
            classes: minutes.enumerated().map { step, limit in
              .init(
                label: "Up to \(PlainNumber.text(limit)) minutes",
                lower: step == 0 ? nil : minutes[step - 1], upper: limit, fill: fills[step])
            }, missing: nil)), isDefault: true, columns: StoreTable.isochroneColumns)
    }
  }

  func people(name: String) -> LayerStyle {
    let title = "Where \(result.study.words.people) live"
    return LayerStyle(
      table: "area_centres", name: name, title: title,
      description: "\(title): the larger the dot, the more",
      drawing: .dots(.init(column: "people", most: result.study.people.max() ?? 0)),
      isDefault: true, columns: centreColumns)
  }
}
