import Access
public import Assessment
import Opening
import Places
public import Reports
import Studies
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
    let reached = assessments.map { assessment in
      Set(
        study.people.indices.filter { area in
          study.people[area] > 0 && assessment.nearest.impedance[area].isFinite
        })
    }
    // Means side by side are of the same people, or else there is none.
    let comparable = reached.reduce(Set()) { $0.union($1) }
    let rows = zip(assessments, reached).map { assessment, reached -> [Cell] in
      let profile = assessment.profile
      func travelled(_ value: Double?) -> Cell {
        guard let value, reached == comparable else {
          return .absent(
            value == nil
              ? "no route" : "\(Phrases.people(profile.withoutRoute)) without a route")
        }
        return .measure(value, decimals: decimals)
      }
      return [
        assessment.scenario.cell, .count(assessment.scenario.open.count),
        travelled(profile.mean), travelled(profile.worst),
        .named(
          reached != comparable
            ? nil
            : profile.worstArea.map { NamedThing(id: study.areas[$0].id.code, name: place($0)) },
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
}

extension StudyScenario {
  /// As the name of a row.
  var cell: Cell { .named(id: id, name: Phrases.sentence(name)) }
}
