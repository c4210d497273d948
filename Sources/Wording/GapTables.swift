import Assessment
import Opening
import Places
package import Reports
package import Studies
import StudyFormat
import Text

/// Need without supply, in tables: the areas where it is greatest, who is beyond each standard, and how
/// full each hub would be.
extension Study {
  package func gapTables(_ request: AccessRequest, by groupings: [String]) -> [Table] {
    let (travel, demand) = (request.travels[0], request.demands[0])
    return request.scenarios.map {
      gapTable(GapFinding(self, scenario: $0, travel: travel, demand: demand))
    }
      + groupings.map {
        beyondTable(by: $0, scenarios: request.scenarios, travel: travel, demand: demand)
      } + [loadTable(request.scenarios, travel: travel)]
  }

  /// Areas by gap, the greatest first.
  func gapTable(_ finding: GapFinding, shown: Int? = 15) -> Table {
    let scenario = scenarios[finding.scenario]
    let way = travels[finding.travel]
    let demand = demands[finding.demand]
    let names = StudyColumns(self)
    let decimals = Phrases.decimals(way.matrix.unit)
    let rows = finding.entries.map { entry -> [Cell] in
      [.named(NamedThing(areas[entry.area]))]
        + areas.groupings.map { grouping in
          areas[entry.area].groups[grouping].map { .text($0) } ?? .absent("none")
        } + [
          .measure(entry.demand, decimals: demand.weight == nil ? 0 : 1),
          entry.travel.map { .measure($0, decimals: decimals) } ?? .absent("no route"),
          entry.distance.map { .measure($0, decimals: 2) } ?? .absent("no route"),
          .measure(entry.load, decimals: 2),
          entry.gap.map { .measure($0, decimals: 0) } ?? .absent("no route"),
        ]
    }
    // A study has a standard for each of its travels.
    let standard = standard(for: way)!
    return Table(
      id: "gap-\(scenario.id)",
      caption:
        "\(Phrases.sentence(scenario.name)): where need, travel and crowding meet, the greatest gap first",
      columns: [Column("Area", id: "area", .rowHeader)]
        + areas.groupings.map { Column(Phrases.sentence($0), id: names.group($0), .text) } + [
          Column("Need", id: "need"),
          Column(
            "Travel (\(Phrases.name(way.matrix.unit)))", id: "travel",
            unit: way.matrix.unit.rawValue),
          Column("Times the standard", id: "times_standard"), Column("Load", id: "load"),
          Column("Gap", id: "gap"),
        ], rows: rows,
      notes: [
        "Gap = need × travel as a multiple of \(standard) × load of the nearest \(words.hub) (at least 1). Need: \(demand.label). It ranks areas and has no unit. \(loadNote)"
      ], source: source(way), shown: shown)
  }

  private var loadNote: String {
    if sites.hubFigures.has(.capacity) {
      return
        "Load is people over room\(norm == nil ? "" : ", or over the norm where the room is not known")."
    }
    return norm.map { norm in
      "Load is \(words.people) over \(Phrases.people(norm.people)) a \(words.hub)\(norm.source.map { " (\(Phrases.withoutStop($0)))" } ?? "")."
    } ?? "The study says neither how much room a \(words.hub) has nor a norm, so every load is 1."
  }

  /// Who is beyond each standard, by group, under each scenario.
  func beyondTable(by grouping: String, scenarios chosen: [Int], travel: Int, demand: Int) -> Table
  {
    let way = travels[travel]
    let standards = standards(in: way.matrix.unit)
    let groups = areas.groups(under: grouping).groups
    func row(_ scenario: Int, _ name: Cell, _ areas: [Int]?) -> [Cell] {
      let (people, beyond) = beyond(
        scenario: scenario, travel: travel, demand: demand, areas: areas)
      let decimals = demands[demand].weight == nil ? 0 : 1
      return [.named(NamedThing(scenarios[scenario])), name, .measure(people, decimals: decimals)]
        + beyond.flatMap { count -> [Cell] in
          [
            .measure(count, decimals: decimals),
            people > 0 ? .share(count / people, decimals: 1) : .absent("nobody"),
          ]
        }
    }
    let rows = chosen.flatMap { scenario in
      groups.map { row(scenario, .text($0.name), $0.areas) }
        + [row(scenario, .text("All"), nil)]
    }
    let keys = ColumnNames.all(standards.flatMap { ["beyond_\($0)", "share_beyond_\($0)"] })
    return Table(
      id: "beyond-\(Phrases.slug(grouping))",
      caption: "Who is beyond each standard, by \(grouping) (\(way.label))",
      columns: [
        Column("Scenario", id: "scenario", .text),
        Column(Phrases.sentence(grouping), id: "group", .rowHeader),
        Column("Counted", id: "counted"),
      ]
        + standards.indices.flatMap { index in
          [
            Column("Beyond \(standards[index])", id: keys[2 * index]),
            Column("Share beyond \(standards[index])", id: keys[2 * index + 1], unit: "share"),
          ]
        }, rows: rows,
      emphasised: Set(rows.indices.filter { rows[$0][1] == .text("All") }),
      notes: ["Counted: \(demands[demand].label). Whoever has no route is beyond every standard."],
      source: source(way), emphasis: "all areas together")
  }

  /// How many people go to each hub, against its room or the norm.
  func loadTable(_ chosen: [Int], travel: Int) -> Table {
    let way = travels[travel]
    let rows = chosen.flatMap { scenario in
      GapFinding(self, scenario: scenario, travel: travel).loads.map { load -> [Cell] in
        [
          .named(NamedThing(scenarios[scenario])), .named(NamedThing(sites.hubs[load.hub])),
          .measure(load.people, decimals: 0),
          load.places.map { .measure($0, decimals: 0) } ?? .absent("not known"),
          .text(load.places == nil ? "not known" : load.isNorm ? "norm" : "room"),
          load.ratio.map { .measure($0, decimals: 2) } ?? .absent("not known"),
        ]
      }
    }
    return Table(
      id: "loads",
      caption: "How many people each \(words.hub) is for, and how many live nearest to it",
      columns: [
        Column("Scenario", id: "scenario", .text),
        Column(Phrases.sentence(words.hub), id: "site", .rowHeader),
        Column("Nearest to it", id: "people"), Column("For", id: "places"),
        Column("By", id: "places_by", .text), Column("Load", id: "load"),
      ], rows: rows, grouping: "scenario",
      notes: [
        "\(Phrases.sentence(words.people)), all to their nearest open \(words.hub). \(loadNote)"
      ],
      source: source(way))
  }
}
