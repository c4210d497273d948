import Access
public import Assessment
import Opening
import Places
public import Reports
package import Studies
import StudyFormat
import Text

/// Who reaches what, who gains and who loses.
extension StudyResult {
  /// How well people reach each scenario's hubs, side by side.
  public var scenariosTable: Table {
    let unit = Phrases.name(travel.matrix.unit)
    let decimals = Phrases.decimals(travel.matrix.unit)
    let standards = study.standards(in: travel.matrix.unit)
    let people = study.people.reduce(0, +)
    let rows = assessments.map { assessment -> [Cell] in
      let profile = assessment.profile
      return [
        assessment.scenario.cell, .count(assessment.scenario.open.count),
        profile.mean.map { .measure($0, decimals: decimals) } ?? .absent("no route"),
        profile.worst.map { .measure($0, decimals: decimals) } ?? .absent("no route"),
        .named(
          profile.worstArea.map { NamedThing(id: study.areas[$0].id.code, name: place($0)) },
          none: "none"),
      ]
        + standards.map {
          .share(
            assessment.nearest.people(study.people, within: $0.value) / people, decimals: 1)
        }
    }
    return Table(
      id: "scenarios",
      caption: "How near \(study.words.people) are to their nearest \(study.words.hub)",
      columns: [
        Column("Scenario", id: "scenario", .rowHeader),
        Column(Phrases.sentence(study.words.hubs), id: "hubs"),
        Column("Mean \(travel.label) (\(unit))", id: "mean", unit: travel.matrix.unit.rawValue),
        Column("Longest \(travel.label) (\(unit))", id: "worst", unit: travel.matrix.unit.rawValue),
        Column("Longest in", id: "worst_area", .text),
      ]
        + zip(standards, StudyColumns.shares(within: standards)).map {
          Column("Within \($0)", id: $1, unit: "share")
        }, rows: rows,
      notes: assessments.compactMap { assessment in
        let without = assessment.profile.withoutRoute
        return without > 0
          ? "\(Phrases.sentence(assessment.scenario.name)): \(Phrases.people(without)) of \(Phrases.people(people)) \(study.words.people) have no route to an open \(study.words.hub); they are in no mean and no longest \(travel.label)."
          : nil
      }, source: study.source(travel))
  }

  /// Who gains and who loses by group, from today to a scenario: travel, and the standard crossed.
  public func changeTables(scenario index: Int, grouping: String) -> [Table] {
    let assessment = assessments[index]
    guard let changes = assessment.byGroup.first(where: { $0.grouping == grouping }) else {
      return []
    }
    let groups =
      changes.groups.map { (cell: Cell.text($0.name), change: $0.change) }
      + [(cell: .named(nil, none: "All"), change: assessment.change)]
    let id = "\(assessment.scenario.id)-\(Phrases.slug(grouping))"
    let name = Phrases.sentence(assessment.scenario.name)
    let unit = Phrases.name(travel.matrix.unit)
    let first = Column(
      Phrases.sentence(grouping), id: StudyColumns(study).group(grouping), .rowHeader)
    let people = Column(Phrases.sentence(study.words.people), id: "people")
    func table(_ id: String, _ caption: String, _ columns: [Column], _ rows: [[Cell]]) -> Table {
      Table(
        id: id, caption: caption, columns: [first, people] + columns, rows: rows,
        emphasised: [rows.count - 1],
        notes: groupingNotes(grouping) + routeNotes(assessment.change),
        source: study.source(travel), emphasis: "all \(study.words.people) together")
    }
    return [
      table(
        "change-\(id)", "\(name): who is nearer and who further, by \(grouping)",
        [
          Column("Nearer", id: "nearer"), Column("Further", id: "further"),
          Column("Unchanged", id: "unchanged"),
          Column("Mean before (\(unit))", id: "mean_before", unit: travel.matrix.unit.rawValue),
          Column("Mean after (\(unit))", id: "mean_after", unit: travel.matrix.unit.rawValue),
          Column("Change (\(unit))", id: "change", unit: travel.matrix.unit.rawValue),
          Column(
            "Largest increase (\(unit))", id: "largest_increase", unit: travel.matrix.unit.rawValue),
          Column("Largest in", id: "largest_increase_area", .text),
        ], groups.map { travelRow($0.cell, $0.change) }),
      table(
        "within-\(id)", "\(name): who is within \(standard), by \(grouping)",
        [
          Column("Within before", id: "within_before"), Column("Within after", id: "within_after"),
          Column("Come within", id: "come_within"),
          Column("Fall out", id: "fall_out"),
        ],
        groups.map { group in
          let change = group.change
          return [group.cell]
            + [
              change.people, change.withinBefore, change.withinAfter, change.comeWithin,
              change.fallOut,
            ].map { .measure($0, decimals: 0) }
        }),
    ]
  }

  private func travelRow(_ name: Cell, _ change: ReachChange) -> [Cell] {
    let decimals = Phrases.decimals(travel.matrix.unit)
    func travelled(_ value: Double?) -> Cell {
      value.map { .measure($0, decimals: decimals) } ?? .absent("nobody")
    }
    let difference: Cell =
      if let before = change.meanBefore, let after = change.meanAfter {
        .change(after - before, decimals: decimals)
      } else { .absent("nobody") }
    return [
      name, .measure(change.people, decimals: 0), .measure(change.nearer, decimals: 0),
      .measure(change.further, decimals: 0), .measure(change.unchanged, decimals: 0),
      travelled(change.meanBefore), travelled(change.meanAfter), difference,
      change.worstIncrease.map { .change($0, decimals: decimals) } ?? .absent("none"),
      change.worstArea.map { .named(NamedThing(study.areas[$0])) } ?? .absent("none"),
    ]
  }

  /// Whose means they are, where they are not everyone's.
  private func routeNotes(_ change: ReachChange) -> [String] {
    guard !change.comparesEveryone else { return [] }
    let lost =
      change.loseRoute > 0 ? "\(Phrases.people(change.loseRoute)) lose their last route" : nil
    let gained =
      change.gainRoute > 0 ? "\(Phrases.people(change.gainRoute)) gain a first route" : nil
    let none =
      change.withoutRoute > 0
      ? "\(Phrases.people(change.withoutRoute)) have none before or after" : nil
    return [
      "Means before and after are of the \(Phrases.people(change.compared)) of \(Phrases.people(change.people)) \(study.words.people) who have a route both times; \(Phrases.list([lost, gained, none].compactMap(\.self)))."
    ]
  }

  private func groupingNotes(_ grouping: String) -> [String] {
    grouping.lowercased().contains("decile")
      ? ["Decile 1 is the most deprived tenth of England's areas, decile 10 the least."] : []
  }

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

extension StudyScenario {
  /// As the name of a row.
  var cell: Cell { .named(id: id, name: Phrases.sentence(name)) }
}
