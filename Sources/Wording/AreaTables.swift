import Access
public import Assessment
import Opening
import Places
public import Reports
package import Studies
import StudyFormat
import Text

/// Every area by itself: what the maps show.
extension StudyResult {
  /// Every area under every scenario: the table that says what the maps show.
  public var areasTable: Table { areasTable(scenarios: Array(assessments.indices.dropFirst())) }

  /// Every area today and under some scenarios.
  public func areasTable(scenarios: [Int]) -> Table {
    let shown = [assessments[0]] + scenarios.map { assessments[$0] }
    let decimals = Phrases.decimals(travel.matrix.unit)
    let unit = Phrases.name(travel.matrix.unit)
    let names = StudyColumns(study)
    let columns = [names.scenarios[0]] + scenarios.map { names.scenarios[$0] }
    let rows = study.areas.indices.map { area -> [Cell] in
      let place = study.areas[area]
      let groups = study.areas.groupings.map { grouping -> Cell in
        place.groups[grouping].map { .text($0) } ?? .absent("none")
      }
      let reach = shown.flatMap { assessment -> [Cell] in
        let impedance = assessment.nearest.impedance[area]
        guard let nearest = assessment.named(nearest: area, in: study, by: travel) else {
          return [.absent("no route"), .absent("no route")]
        }
        return [.named(nearest), .measure(impedance, decimals: decimals)]
      }
      let before = assessments[0].nearest.impedance[area]
      let changes = shown.dropFirst().map { assessment -> Cell in
        switch AreaChange(before: before, after: assessment.nearest.impedance[area]) {
        case .losesRoute: return .absent("loses its route")
        case .gainsRoute: return .absent("gains a route")
        case .noRoute: return .absent("no route")
        case .same: return .change(0, decimals: decimals)
        case .nearer(let by): return .change(-by, decimals: decimals)
        case .further(let by): return .change(by, decimals: decimals)
        }
      }
      return [.text(place.name), .text(place.id.code), .measure(study.people[area], decimals: 0)]
        + groups + reach + changes
    }
    return Table(
      id: "areas",
      caption:
        "Every \(study.areas.kind): its nearest \(study.words.hub) and the \(travel.label) to it, today and under each scenario",
      columns: [
        Column("Name", id: "area_name", .rowHeader), Column("Code", id: "area", .text),
        Column(Phrases.sentence(study.words.people), id: "people"),
      ]
        + study.areas.groupings.map {
          Column(Phrases.sentence($0), id: names.group($0), .text)
        }
        + zip(shown, columns).flatMap { assessment, ids in
          let scenario = Phrases.sentence(assessment.scenario.name)
          return [
            Column("\(scenario): nearest", id: ids.nearest, .text),
            Column(
              "\(scenario): \(travel.label) (\(unit))", id: ids.travel,
              unit: travel.matrix.unit.rawValue),
          ]
        }
        + zip(shown, columns).dropFirst().map { assessment, ids in
          Column(
            "\(Phrases.sentence(assessment.scenario.name)): change (\(unit))", id: ids.change,
            unit: travel.matrix.unit.rawValue)
        },
      rows: rows, source: study.source(travel))
  }

  /// The areas that lose most under a scenario, by name.
  func worstTable(scenario index: Int, count: Int) -> Table? {
    let decimals = Phrases.decimals(travel.matrix.unit)
    let unit = Phrases.name(travel.matrix.unit)
    let before = assessments[0].nearest
    let after = assessments[index].nearest
    let changes = study.areas.indices.map {
      AreaChange(before: before.impedance[$0], after: after.impedance[$0])
    }
    // Whoever loses the last route comes first.
    func loss(_ area: Int) -> Double { changes[area].difference ?? .infinity }
    let losers = study.areas.indices
      .filter { study.people[$0] > 0 && changes[$0].isWorse }
      .sorted { loss($0) != loss($1) ? loss($0) > loss($1) : $0 < $1 }
    guard !losers.isEmpty else { return nil }
    let names = StudyColumns(study)
    let rows = losers.map { area -> [Cell] in
      let place = study.areas[area]
      return [.named(NamedThing(place))]
        + study.areas.groupings.map { place.groups[$0].map { .text($0) } ?? .absent("none") }
        + [
          .measure(study.people[area], decimals: 0),
          .measure(before.impedance[area], decimals: decimals),
          after.impedance[area].isFinite
            ? .measure(after.impedance[area], decimals: decimals) : .absent("no route"),
          changes[area].difference.map { .change($0, decimals: decimals) }
            ?? .absent("loses its route"),
          .named(assessments[0].named(nearest: area, in: study, by: travel), none: "none"),
          .named(assessments[index].named(nearest: area, in: study, by: travel), none: "none"),
        ]
    }
    let scenario = study.scenarios[index]
    return Table(
      id: "furthest-\(scenario.id)",
      caption:
        "\(Phrases.sentence(scenario.name)): \(Phrases.part(losers.count, of: study.areas.count, "area", "is", "are")) further from their nearest \(study.words.hub)",
      columns: [Column("Name", id: "area", .rowHeader)]
        + study.areas.groupings.map { Column(Phrases.sentence($0), id: names.group($0), .text) }
        + [
          Column(Phrases.sentence(study.words.people), id: "people"),
          Column("Before (\(unit))", id: "travel_before", unit: travel.matrix.unit.rawValue),
          Column("After (\(unit))", id: "travel_after", unit: travel.matrix.unit.rawValue),
          Column("Change (\(unit))", id: "change", unit: travel.matrix.unit.rawValue),
          Column("Nearest before", id: "nearest_before", .text),
          Column("Nearest after", id: "nearest_after", .text),
        ], rows: rows, source: study.source(travel), shown: count)
  }
}

extension ScenarioAssessment {
  /// What the nearest open site of an area is called; nothing where there is no route.
  package func nearestName(of area: Int, in study: Study, by travel: StudyTravel) -> String? {
    named(nearest: area, in: study, by: travel)?.name
  }

  /// The nearest open site of an area.
  fileprivate func named(nearest area: Int, in study: Study, by travel: StudyTravel) -> NamedThing?
  {
    nearestSite(of: area, in: study, by: travel).map {
      NamedThing(
        id: $0.site.id.code,
        name: $0.isBorder ? "\($0.site.name) (over the border)" : $0.site.name)
    }
  }
}
