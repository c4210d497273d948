import Access
import Places
public import Reports
import Scenarios
import StudyFormat
import Text

/// Who reaches what, who gains and who loses.
extension StudyResult {
  /// How well each scenario is reached, side by side.
  public var scenariosTable: Table {
    let unit = Phrases.name(travel.matrix.unit)
    let decimals = Phrases.decimals(travel.matrix.unit)
    let standards = study.standards(in: travel.matrix.unit)
    let people = study.people.reduce(0, +)
    let rows = assessments.map { assessment -> [Cell] in
      let profile = assessment.profile
      return [
        .text(Phrases.sentence(assessment.scenario.name)), .count(assessment.scenario.open.count),
        profile.mean.map { .measure($0, decimals: decimals) } ?? .absent("no route"),
        profile.worst.map { .measure($0, decimals: decimals) } ?? .absent("no route"),
        .text(profile.worstArea.map(place) ?? "none"),
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
        Column("Scenario", .rowHeader), Column(Phrases.sentence(study.words.hubs)),
        Column("Mean \(travel.label) (\(unit))"), Column("Longest \(travel.label) (\(unit))"),
        Column("Longest in", .text),
      ] + standards.map { Column("Within \($0)") }, rows: rows, source: study.source(travel))
  }

  /// Who gains and who loses by group, from today to a scenario: travel, and the standard crossed.
  public func changeTables(scenario index: Int, grouping: String) -> [Table] {
    let assessment = assessments[index]
    guard let changes = assessment.byGroup.first(where: { $0.grouping == grouping }) else {
      return []
    }
    let groups = changes.groups + [(name: "All", change: assessment.change)]
    let id = "\(assessment.scenario.id)-\(Self.slug(grouping))"
    let name = Phrases.sentence(assessment.scenario.name)
    let unit = Phrases.name(travel.matrix.unit)
    let first = Column(Phrases.sentence(grouping), .rowHeader)
    let people = Column(Phrases.sentence(study.words.people))
    func table(_ id: String, _ caption: String, _ columns: [Column], _ rows: [[Cell]]) -> Table {
      Table(
        id: id, caption: caption, columns: [first, people] + columns, rows: rows,
        emphasised: [rows.count - 1], notes: groupingNotes(grouping),
        source: study.source(travel), emphasis: "all \(study.words.people) together")
    }
    return [
      table(
        "change-\(id)", "\(name): who is nearer and who further, by \(grouping)",
        [
          Column("Nearer"), Column("Further"), Column("Unchanged"), Column("Mean before (\(unit))"),
          Column("Mean after (\(unit))"), Column("Change (\(unit))"),
          Column("Largest increase (\(unit))"), Column("Largest in", .text),
        ], groups.map { travelRow($0.name, $0.change) }),
      table(
        "within-\(id)", "\(name): who is within \(standard), by \(grouping)",
        [
          Column("Within before"), Column("Within after"), Column("Come within"),
          Column("Fall out"),
        ],
        groups.map { group in
          let change = group.change
          return [.text(group.name)]
            + [
              change.people, change.withinBefore, change.withinAfter, change.comeWithin,
              change.fallOut,
            ].map { .measure($0, decimals: 0) }
        }),
    ]
  }

  private func travelRow(_ name: String, _ change: ReachChange) -> [Cell] {
    let decimals = Phrases.decimals(travel.matrix.unit)
    func travelled(_ value: Double?) -> Cell {
      value.map { .measure($0, decimals: decimals) } ?? .absent("nobody")
    }
    let difference: Cell =
      if let before = change.meanBefore, let after = change.meanAfter {
        .change(after - before, decimals: decimals)
      } else { .absent("nobody") }
    return [
      .text(name), .measure(change.people, decimals: 0), .measure(change.nearer, decimals: 0),
      .measure(change.further, decimals: 0), .measure(change.unchanged, decimals: 0),
      travelled(change.meanBefore), travelled(change.meanAfter), difference,
      change.worstIncrease.map { .change($0, decimals: decimals) } ?? .absent("none"),
      change.worstArea.map { .text(study.areas[$0].name) } ?? .absent("none"),
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
    let rows = study.areas.indices.map { area -> [Cell] in
      let place = study.areas[area]
      let groups = study.groupings.map { grouping -> Cell in
        place.groups[grouping].map { .text($0) } ?? .absent("none")
      }
      let reach = shown.flatMap { assessment -> [Cell] in
        let impedance = assessment.nearest.impedance[area]
        guard let name = assessment.nearestName(of: area, in: study, by: travel) else {
          return [.absent("no route"), .absent("no route")]
        }
        return [.text(name), .measure(impedance, decimals: decimals)]
      }
      let before = assessments[0].nearest.impedance[area]
      let changes = shown.dropFirst().map { assessment -> Cell in
        let after = assessment.nearest.impedance[area]
        return before.isFinite && after.isFinite
          ? .change(after - before, decimals: decimals) : .absent("no route")
      }
      return [.text(place.name), .text(place.id.code), .measure(study.people[area], decimals: 0)]
        + groups + reach + changes
    }
    return Table(
      id: "areas",
      caption:
        "Every \(study.areaKind): its nearest \(study.words.hub) and the \(travel.label) to it, today and under each scenario",
      columns: [
        Column("Name", .rowHeader), Column("Code", .text),
        Column(Phrases.sentence(study.words.people)),
      ] + study.groupings.map { Column(Phrases.sentence($0), .text) }
        + shown.map(\.scenario).flatMap {
          [
            Column("\(Phrases.sentence($0.name)): nearest", .text),
            Column("\(Phrases.sentence($0.name)): \(travel.label) (\(unit))"),
          ]
        }
        + shown.dropFirst().map(\.scenario).map {
          Column("\(Phrases.sentence($0.name)): change (\(unit))")
        },
      rows: rows, source: study.source(travel))
  }

  /// The areas that lose most under a scenario, by name.
  func worstTable(scenario index: Int, count: Int) -> Table? {
    let decimals = Phrases.decimals(travel.matrix.unit)
    let unit = Phrases.name(travel.matrix.unit)
    let before = assessments[0].nearest
    let after = assessments[index].nearest
    let losers = study.areas.indices
      .filter { study.people[$0] > 0 && after.impedance[$0] > before.impedance[$0] + 1e-9 }
      .sorted {
        let a = after.impedance[$0] - before.impedance[$0]
        let b = after.impedance[$1] - before.impedance[$1]
        return a != b ? a > b : $0 < $1
      }
    guard !losers.isEmpty else { return nil }
    let rows = losers.map { area -> [Cell] in
      let place = study.areas[area]
      return [.text(place.name)]
        + study.groupings.map { place.groups[$0].map { .text($0) } ?? .absent("none") }
        + [
          .measure(study.people[area], decimals: 0),
          .measure(before.impedance[area], decimals: decimals),
          after.impedance[area].isFinite
            ? .measure(after.impedance[area], decimals: decimals) : .absent("no route"),
          after.impedance[area].isFinite
            ? .change(after.impedance[area] - before.impedance[area], decimals: decimals)
            : .absent("no route"),
          .text(assessments[0].nearestName(of: area, in: study, by: travel) ?? "none"),
          .text(assessments[index].nearestName(of: area, in: study, by: travel) ?? "none"),
        ]
    }
    let scenario = study.scenarios[index]
    return Table(
      id: "furthest-\(scenario.id)",
      caption:
        "\(Phrases.sentence(scenario.name)): \(Phrases.part(losers.count, of: study.areas.count, "area", "is", "are")) further from their nearest \(study.words.hub)",
      columns: [Column("Name", .rowHeader)]
        + study.groupings.map { Column(Phrases.sentence($0), .text) }
        + [
          Column(Phrases.sentence(study.words.people)), Column("Before (\(unit))"),
          Column("After (\(unit))"), Column("Change (\(unit))"), Column("Nearest before", .text),
          Column("Nearest after", .text),
        ], rows: rows, source: study.source(travel), shown: count)
  }

  /// A grouping as part of an anchor.
  static func slug(_ name: String) -> String {
    let allowed = name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    return String(allowed)
  }
}
