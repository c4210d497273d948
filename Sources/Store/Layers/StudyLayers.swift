import Access
import Assessment
import Geography
import Places
import Studies
import Wording

/// What a study and its results look like in a GIS: three layers, isochrones where it names any, and five tables.
struct StudyLayers {
  let result: StudyResult
  /// Per area; nothing for one that cannot be drawn.
  let regions: [Region?]
  let scenarios: [(scenario: StudyScenario, columns: StudyColumns.OfScenario)]
  let siteGroups: [(grouping: String, column: String)]
  let areaGroups: [(grouping: String, column: String)]
  /// The columns of groups of which each is a whole number, such as a decile.
  let wholeColumns: Set<String>
  let demands: [(demand: StudyDemand, column: String)]
  let needs: NeedsColumns

  /// - Throws: ``GeographyError`` when the areas cannot be drawn.
  init(_ result: StudyResult) throws(GeographyError) {
    self.result = result
    regions = try StudyGround(result.study).regions
    let study = result.study
    let columns = StudyColumns(study)
    scenarios = zip(study.scenarios, columns.scenarios).map { ($0, $1) }
    demands = zip(study.demands, columns.demands).map { ($0, $1) }
    needs = NeedsColumns(study)
    areaGroups = study.areas.groupings.map { ($0, columns.group($0)) }
    siteGroups = Set(
      (study.sites.hubs + study.sites.outreach + study.sites.border).flatMap(\.groups.keys)
    ).sorted()
      .map { ($0, columns.group($0)) }
    var groups: [String: [String]] = [:]
    for place in study.areas.map(\.groups)
      + (study.sites.hubs + study.sites.outreach + study.sites.border).map(\.groups)
    {
      for (grouping, group) in place { groups[columns.group(grouping), default: []].append(group) }
    }
    wholeColumns = Set(
      groups.filter { $0.value.allSatisfy { group in Int(group).map(String.init) == group } }.keys)
  }

  /// Every layer and table, in the order in which a GIS lists them.
  var tables: [StoreTable] {
    [areas, areaCentres, sites] + isochrones
      + [travel, scenarioTable, results, standings, sources]
  }

  private var isochrones: [StoreTable] {
    study.isochrones.enumerated().map {
      StoreTable.isochrones($1.set, of: study, number: $0 + 1)
    }
  }

  /// The role of a site over the border, in the layer of sites.
  static let overBorder = "hub over the border"

  var study: Study { result.study }
  var unit: String { result.travel.matrix.unit == .minutes ? "minutes" : "km" }
  private var credit: String {
    ([study.source(result.travel)] + study.attribution).joined(separator: " ")
  }

  private var areas: StoreTable {
    StoreTable(
      "areas", title: "\(study.about.title): areas",
      description:
        "One row per \(study.areas.kind), with its nearest open \(study.words.hub) under "
        + "each scenario. No number means no route. \(credit)",
      shape: .multiPolygon, columns: areaColumns, rowCount: study.areas.count, row: area)
  }

  private func area(_ index: Int) -> StoreTable.Row {
    let area = study.areas[index]
    var values: [StoreValue] = [.text(area.id.code), .text(area.name)]
    values += areaGroups.map { group(area.groups[$0.grouping], in: $0.column) }
    values.append(.real(study.people[index]))
    values += demands.map { .real($0.demand.demand.weights[index]) }
    let before = result.assessments[0].nearest.impedance[index]
    for (number, assessment) in result.assessments.enumerated() {
      let nearest = assessment.nearestSite(of: index, in: study, by: result.travel)
      let name = assessment.nearestName(of: index, in: study, by: result.travel)
      let impedance = assessment.nearest.impedance[index]
      values += [.text(nearest?.site.id.code), .text(name), .measure(impedance)]
      if number > 0 {
        values += [
          .measure(AreaChange(before: before, after: impedance).difference),
          .text(result.changeClass(of: index, scenario: number)?.rawValue),
        ]
      }
    }
    values += needs.area(index)
    return .init(values, geometry: regions[index].map { .region($0) })
  }

  private var areaCentres: StoreTable {
    StoreTable(
      "area_centres", title: "\(study.about.title): centres of areas",
      description:
        "Where the people of each \(study.areas.kind) are on average: travel starts here. "
        + credit,
      shape: .point,
      columns: centreColumns, rowCount: study.areas.count
    ) { [study] index in
      let area = study.areas[index]
      return .init(
        [.text(area.id.code), .text(area.name), .real(study.people[index])],
        geometry: .point(area.centroid))
    }
  }

  private var sites: StoreTable {
    let all = study.sites.hubs + study.sites.outreach + study.sites.border
    return StoreTable(
      "sites", title: "\(study.about.title): sites",
      description:
        "Every \(study.words.hub) and \(study.words.outreach)\(study.sites.border.isEmpty ? "" : ", and what is over the border and always open"). One whose location is not "
        + "known has no point. \(study.attribution.joined(separator: " "))",
      shape: .point, columns: siteColumns, rowCount: all.count
    ) { [self] index in
      let site = all[index]
      let isOurs = index < study.sites.hubs.count + study.sites.outreach.count
      var values: [StoreValue] = [
        .text(site.id.code), .text(site.name),
        .text(isOurs ? site.role.rawValue : Self.overBorder),
        .text(site.quality.rawValue), .text(study.sites.notes[site.id]),
      ]
      values += siteGroups.map { group(site.groups[$0.grouping], in: $0.column) }
      values += scenarios.map { scenario, _ in
        let hubs = study.sites.hubs.count
        return .yesNo(
          !isOurs
            || (index < hubs
              ? scenario.open.contains(index)
              : scenario.outreach.contains(index - hubs))
        )
      }
      values += needs.site(index)
      return .init(values, geometry: site.location.map { .point($0) })
    }
  }
}

/// With a capital first letter.
func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
