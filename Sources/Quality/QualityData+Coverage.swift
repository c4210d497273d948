import Opening
import Places
import Readers
import Studies
import StudyFormat
import Text

/// Whether everyone is counted, reached and grouped.
extension QualityData {
  private static let notOpen = "the study cannot be opened yet"

  var areaWithoutPeople: CheckOutcome {
    guard let areas else { return .skipped("the areas' table cannot be read") }
    let columns = meanings.filter { $0.kind == .population }
    guard !columns.isEmpty else { return .skipped("no column counts all people") }
    let findings = columns.flatMap { column -> [Finding] in
      let people = areas.table.numbers(column.name) ?? []
      let rows = people.indices.filter { (people[$0] ?? 0) == 0 }
      return areas.finding(
        .areaWithoutPeople, .warning, rows: rows, column: column.name,
        "\(areas.names(rows)) \(rows.count == 1 ? "has" : "have") no people",
        whatToDo: "an LSOA has a thousand or more: fill in the count, or take the area out")
    }
    return .examined(areas.codes.count * columns.count, findings)
  }

  /// Areas where a demand counts nobody at all; an area that its weight leaves out is intended.
  var areaWithoutNeed: CheckOutcome {
    guard let areas else { return .skipped("the areas' table cannot be read") }
    let columns = file.demands.map(\.count).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let findings = columns.flatMap { column -> [Finding] in
      let counts = areas.table.numbers(column) ?? []
      let rows = counts.indices.filter { counts[$0] == 0 }
      return areas.finding(
        .areaWithoutNeed, .warning, rows: rows, column: column,
        "\(areas.names(rows)) \(rows.count == 1 ? "has" : "have") nobody who counts, so no plan"
          + " is better or worse for \(rows.count == 1 ? "it" : "them")",
        whatToDo: "fill in the count if the zero stands for a missing one")
    }
    return .examined(areas.codes.count * columns.count, findings)
  }

  /// Areas from which no site, open or closed, hub or outreach, is within the widest standard.
  var areaOutOfReach: CheckOutcome {
    guard let study, let areas else { return .skipped(Self.notOpen) }
    let travel = study.travels[0]
    guard let widest = study.standards(in: travel.matrix.unit).last else {
      return .skipped("no standard is in the unit of travel '\(travel.id)'")
    }
    let rows = study.areas.indices.filter { area in
      let nearest = nearest(from: area, by: travel)
      return nearest.isFinite && nearest > widest.value
    }
    let people = rows.reduce(0) { $0 + study.people[$1] }
    let farthest = rows.max { nearest(from: $0, by: travel) < nearest(from: $1, by: travel) }
    let worst = farthest.map {
      "; the farthest is \(study.areas[$0].name), \(Phrases.travel(nearest(from: $0, by: travel), travel.matrix.unit))"
    }
    return .examined(
      study.areas.count,
      areas.finding(
        .areaOutOfReach, .warning, rows: rows, column: nil,
        "\(rows.count) of \(NumberStyle.count(study.areas.count, "area")) with \(Phrases.people(people))"
          + " \(study.words.people) \(rows.count == 1 ? "has" : "have") no site, open or closed, within \(widest)"
          + " (\(travel.label))\(worst ?? "")",
        whatToDo: "add candidate sites near them, or say in the report that no plan reaches them"))
  }

  var areaWithoutRoute: CheckOutcome {
    guard let study, let areas else { return .skipped(Self.notOpen) }
    let travels = Dictionary(grouping: study.travels) { travel in
      study.areas.indices.filter { !nearest(from: $0, by: travel).isFinite }
    }
    let findings = travels.sorted { $0.value[0].id < $1.value[0].id }.flatMap { rows, travels in
      areas.finding(
        .areaWithoutRoute, .warning, rows: rows, column: nil,
        "\(areas.names(rows)) \(rows.count == 1 ? "has" : "have") no route to any site by"
          + " \(Phrases.list(travels.map { "'\($0.id)'" }))",
        whatToDo: "add the missing rows of the travel table, or the locations of the sites")
    }
    return .examined(study.areas.count * study.travels.count, findings)
  }

  private func nearest(from area: Int, by travel: StudyTravel) -> Double {
    guard let study else { return .infinity }
    let hubs =
      study.sites.hubs.indices.lazy.map { travel.matrix[area: area, site: $0] }.min() ?? .infinity
    let outreach =
      study.sites.outreach.indices.lazy.map { travel.outreach[area: area, site: $0] }.min()
      ?? .infinity
    return min(hubs, outreach)
  }

  /// Rows to which no area leads, of the tables in which groups are looked up.
  var groupWithoutAreas: CheckOutcome {
    guard let areas else { return .skipped("the areas' table cannot be read") }
    let looked = file.areas.groups.filter { $0.column.through != nil }
    guard !looked.isEmpty else { return .skipped("no grouping is looked up in another table") }
    var examined = 0
    var findings: [Finding] = []
    for (name, column) in looked {
      guard let through = column.through, let table = tables[through.table.name],
        let keys = table.texts(through.key)
      else { continue }
      let used = Set(areas.table.texts(column.column.name) ?? [])
      let rows = keys.indices.filter { !used.contains(keys[$0]) }
      examined += keys.count
      findings += table.finding(
        .groupWithoutAreas, .warning, rows: rows, subjects: keys, column: through.key,
        "\(Phrases.list(rows.map { keys[$0] }, limit: 3)): no area leads here for its \(name)",
        whatToDo: "see whether the codes are of one year, or take the row out")
    }
    return .examined(examined, findings)
  }
}
