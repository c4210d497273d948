import Assessment
import Places
import Studies
import Wording

/// The columns of the layers: names that stay as they are for programs, and titles for people.
extension StudyLayers {
  var areaColumns: [StoreTable.Column] {
    var columns: [StoreTable.Column] = [
      .init("area", .text, "Code of the \(study.areas.kind)"),
      .init("area_name", .text, "Name"),
    ]
    columns += areaGroups.map(groupColumn)
    columns.append(.init("people", .real, sentence(study.words.people)))
    columns += demands.map { .init($0.column, .real, $0.demand.label) }
    for (index, (scenario, names)) in scenarios.enumerated() {
      let under = index == 0 ? "today" : "under \(scenario.name)"
      columns += [
        .init(names.nearest, .text, "Id of the nearest \(study.words.hub) \(under)"),
        .init(names.nearestName, .text, "Nearest \(study.words.hub) \(under)"),
        .init(names.travel, .real, "\(sentence(result.travel.label)) to it \(under) (\(unit))"),
      ]
      if index > 0 {
        columns += [
          .init(names.change, .real, "Change in \(result.travel.label) \(under) (\(unit))"),
          .init(
            names.effect, .text, "Nearer, the same or further \(under)",
            description: "One of \(ChangeClass.allCases.map(\.rawValue).joined(separator: ", "))"),
        ]
      }
    }
    return columns + needs.ofAreas
  }

  func groupColumn(_ group: (grouping: String, column: String)) -> StoreTable.Column {
    .init(
      group.column, wholeColumns.contains(group.column) ? .integer : .text,
      sentence(group.grouping))
  }

  func group(_ name: String?, in column: String) -> StoreValue {
    guard wholeColumns.contains(column), let number = name.flatMap({ Int($0) }) else {
      return .text(name)
    }
    return .integer(number)
  }

  var centreColumns: [StoreTable.Column] {
    [
      .init("area", .text, "Code of the \(study.areas.kind)"),
      .init("area_name", .text, "Name"),
      .init("people", .real, sentence(study.words.people)),
    ]
  }

  var siteColumns: [StoreTable.Column] {
    var columns: [StoreTable.Column] = [
      .init("site", .text, "Id"), .init("site_name", .text, "Name"),
      .init("role", .text, "Role: hub, outreach or \(Self.overBorder)"),
      .init("quality", .text, "Quality of the location"),
      .init("note", .text, "How it was located"),
    ]
    columns += siteGroups.map(groupColumn)
    for (index, (scenario, names)) in scenarios.enumerated() {
      columns.append(
        .init(
          names.open, .text, "Open \(index == 0 ? "today" : "under \(scenario.name)")"))
    }
    return columns + needs.ofSites
  }
}
