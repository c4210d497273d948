import Access
import Assessment
import Opening
import Places
package import Reports
package import Studies
import StudyFormat
import Text

/// Access in tables: how far, how much to choose from, how evenly, and who belongs where.
extension Study {
  /// Which of a study's answers on access are asked for.
  package struct AccessRequest: Sendable {
    package let scenarios: [Int]
    package let travels: [Int]
    package let demands: [Int]

    package init(scenarios: [Int], travels: [Int], demands: [Int]) {
      self.scenarios = scenarios
      self.travels = travels
      self.demands = demands
    }
  }

  /// Reach, competition and inequality of every demand, a table of each for every way of travelling,
  /// and catchments for every scenario by the first.
  package func accessTables(_ request: AccessRequest) -> [Table] {
    let byTravel = request.travels.flatMap { travel -> [Table] in
      let findings = access(
        accessFields(scenarios: request.scenarios, travels: [travel]), demands: request.demands)
      return [
        reachTable(findings, travel: travels[travel]),
        competitionTable(findings, travel: travels[travel]),
        inequalityTable(findings, travel: travels[travel]),
      ]
    }
    return byTravel
      + request.scenarios.map {
        catchmentTable(CatchmentFinding(self, scenario: $0, travel: request.travels[0]))
      }
  }

  /// The same for the groups of a grouping: a row for every scenario, demand and group.
  package func accessTables(_ request: AccessRequest, by grouping: String) -> [Table] {
    let groups = areas.groups(under: grouping).groups
    return request.travels.map { travel in
      let way = travels[travel]
      let fields = accessFields(scenarios: request.scenarios, travels: [travel])
      let rows = fields.flatMap { field in
        request.demands.flatMap { demand in
          groups.flatMap { group in
            access([field], demands: [demand], areas: group.areas).map { finding in
              lead(finding) + [.text(group.name)] + reachCells(finding)
                + competitionCells(finding)
            }
          }
        }
      }
      return Table(
        id: "access-\(way.id)-\(Phrases.slug(grouping))",
        caption: "Access by \(grouping) (\(way.label))",
        columns: leadColumns(isName: false) + [
          Column(Phrases.sentence(grouping), id: "group", .rowHeader)
        ]
          + reachColumns(way) + competitionColumns, rows: rows,
        notes: reachNotes(way) + competitionNotes(way), source: source(way))
    }
  }

  /// The measures of every area under every scenario, by each way of travelling.
  package func accessAreaTables(_ request: AccessRequest) -> [Table] {
    request.travels.map { travel in
      let way = travels[travel]
      let decimals = Phrases.decimals(way.matrix.unit)
      let rows = accessFields(scenarios: request.scenarios, travels: [travel]).flatMap { field in
        areas.indices.map { area -> [Cell] in
          let travel = field.nearest.impedance[area]
          return [
            .named(NamedThing(areas[area])), .named(NamedThing(scenarios[field.scenario])),
            .measure(people[area], decimals: 0),
            travel.isFinite ? .measure(travel, decimals: decimals) : .absent("no route"),
            .count(field.choice.sites[area]),
            .measure(field.catchment.values[area] * 1000, decimals: 2),
            .measure(field.enhanced.values[area] * 1000, decimals: 2),
            .measure(field.gravity.values[area], decimals: 2),
          ]
        }
      }
      return Table(
        id: "access-\(way.id)-areas", caption: "Access of every \(areas.kind) (\(way.label))",
        columns: [
          Column("Area", id: "area", .rowHeader), Column("Scenario", id: "scenario", .text),
          Column(Phrases.sentence(words.people), id: "people"),
          Column(
            "To the nearest (\(Phrases.name(way.matrix.unit)))", id: "travel",
            unit: way.matrix.unit.rawValue), Column("Choice", id: "choice"),
        ] + competitionColumns.dropLast(), rows: rows,
        notes: [choiceNote(way)] + competitionNotes(way), source: source(way))
    }
  }

  private func lead(_ finding: AccessFinding) -> [Cell] {
    [.named(NamedThing(scenarios[finding.scenario])), .text(demands[finding.demand].label)]
  }

  /// - Parameter isName: whether who counts is what a row is called by.
  private func leadColumns(isName: Bool = true) -> [Column] {
    [
      Column("Scenario", id: "scenario", .text),
      Column("Who counts", id: "demand", isName ? .rowHeader : .text),
    ]
  }
}

// MARK: How far

extension Study {
  func reachTable(_ findings: [AccessFinding], travel: StudyTravel) -> Table {
    Table(
      id: "access-\(travel.id)",
      caption: "How far people are from the nearest open \(words.hub) (\(travel.label))",
      columns: leadColumns()
        + reachColumns(travel),
      rows: findings.map { lead($0) + reachCells($0) }, grouping: "scenario",
      notes: reachNotes(travel),
      source: source(travel))
  }

  private func reachColumns(_ travel: StudyTravel) -> [Column] {
    let standards = standards(in: travel.matrix.unit)
    let (unit, key) = (Phrases.name(travel.matrix.unit), travel.matrix.unit.rawValue)
    return [
      Column("Counted", id: "counted"), Column("Mean (\(unit))", id: "mean", unit: key),
      Column("Median (\(unit))", id: "median", unit: key),
      Column("Nine in ten within (\(unit))", id: "ninetieth", unit: key),
      Column("Longest (\(unit))", id: "longest", unit: key),
    ]
      + zip(standards, StudyColumns.shares(within: standards)).map {
        Column("Within \($0)", id: $1, unit: "share")
      } + [Column("Choice", id: "choice"), Column("No route", id: "without_route")]
  }

  private func reachCells(_ finding: AccessFinding) -> [Cell] {
    let reach = finding.reach
    let unit = travels[finding.travel].matrix.unit
    func far(_ value: Double?) -> Cell {
      value.map { .measure($0, decimals: Phrases.decimals(unit)) }
        ?? .absent(reach.profile.people > 0 ? "no route" : "nobody")
    }
    return [
      .measure(reach.profile.people, decimals: demands[finding.demand].weight == nil ? 0 : 1),
      far(reach.profile.mean), far(reach.median), far(reach.ninetieth), far(reach.profile.worst),
    ]
      + reach.within.indices.map { index in
        reach.share(within: index).map { .share($0, decimals: 1) } ?? .absent("nobody")
      } + [
        reach.choice?.mean.map { .measure($0, decimals: 1) } ?? .absent("nobody"),
        .measure(reach.profile.withoutRoute, decimals: 0),
      ]
  }

  private func reachNotes(_ travel: StudyTravel) -> [String] {
    [
      "Mean, median, nine in ten and longest are of those with a route. Shares are of all, so that whoever has no route is in no standard.",
      choiceNote(travel),
    ]
  }

  private func choiceNote(_ travel: StudyTravel) -> String {
    // A study has a standard for each of its travels.
    "Choice: how many open \(words.hubs) are within \(standard(for: travel)!), on average\(travel.border == nil ? "" : ", those over the border not among them for an area by itself")."
  }
}

// MARK: What is offered for how many

extension Study {
  func competitionTable(_ findings: [AccessFinding], travel: StudyTravel) -> Table {
    Table(
      id: "access-\(travel.id)-supply",
      caption: "What open \(words.hubs) offer for how many (\(travel.label))",
      columns: leadColumns()
        + competitionColumns,
      rows: findings.map { lead($0) + competitionCells($0) }, grouping: "scenario",
      notes: competitionNotes(travel),
      source: source(travel))
  }

  private var supplyName: String { supply.isPlaces ? "places" : words.hubs }

  private var competitionColumns: [Column] {
    [
      Column("\(Phrases.sentence(supplyName)) per 1,000 (2SFCA)", id: "catchment_2sfca"),
      Column("The nearer the more (E2SFCA)", id: "catchment_e2sfca"),
      Column("\(Phrases.sentence(supplyName)) near by (gravity)", id: "gravity"),
      Column("None within reach", id: "none_within_reach"),
    ]
  }

  private func competitionCells(_ finding: AccessFinding) -> [Cell] {
    func measure(_ value: Double?, _ factor: Double) -> Cell {
      value.map { .measure($0 * factor, decimals: 2) } ?? .absent("nobody")
    }
    return [
      measure(finding.competition.catchment, 1000), measure(finding.competition.enhanced, 1000),
      measure(finding.competition.gravity, 1), .measure(finding.competition.none, decimals: 0),
    ]
  }

  private func competitionNotes(_ travel: StudyTravel) -> [String] {
    // A study has a standard for each of its travels.
    let standard = standard(for: travel)!
    let third = travel.matrix.unit.behind(
      NumberStyle.measure(standard.value / 3, decimals: Phrases.decimals(travel.matrix.unit)))
    return [
      "2SFCA: what each \(words.hub) offers, shared among all \(words.people) within \(standard) of it, added up for each area over those it can reach. E2SFCA and gravity weigh each third of \(standard) (\(third)) by 1, 0.68 and 0.22. Whoever reaches none has 0, and is in the mean."
        + (supply.isPlaces
          ? " Supply is the places that the study gives each \(words.hub)."
          : " Supply is one for every \(words.hub), because the study does not say of all how much they offer."),
      "\(Phrases.sentence(words.people)) and \(words.hubs) beyond the study's areas are not known, so these mislead near its border.",
    ]
  }
}

// MARK: How evenly

extension Study {
  func inequalityTable(_ findings: [AccessFinding], travel: StudyTravel) -> Table {
    let (unit, key) = (Phrases.name(travel.matrix.unit), travel.matrix.unit.rawValue)
    let decimals = Phrases.decimals(travel.matrix.unit)
    let rows = findings.map { finding -> [Cell] in
      let found = finding.inequality
      func far(_ value: Double?) -> Cell {
        value.map { .measure($0, decimals: decimals) } ?? .absent("not known")
      }
      func ratio(_ value: Double?) -> Cell {
        value.map { .measure($0, decimals: 3) } ?? .absent("not known")
      }
      return lead(finding) + [
        far(found.mostDeprived), far(found.leastDeprived),
        found.gap.map { .change($0, decimals: decimals) } ?? .absent("not known"),
        ratio(found.gini), ratio(found.concentration), ratio(found.palma), far(found.equivalent),
      ]
    }
    return Table(
      id: "access-\(travel.id)-inequality",
      caption: "How evenly travel is shared (\(travel.label))",
      columns: leadColumns() + [
        Column("Most deprived fifth (\(unit))", id: "most_deprived", unit: key),
        Column("Least deprived fifth (\(unit))", id: "least_deprived", unit: key),
        Column("Gap (\(unit))", id: "gap", unit: key), Column("Gini", id: "gini"),
        Column("Concentration", id: "concentration"), Column("Palma", id: "palma"),
        Column("Equal equivalent (\(unit))", id: "equal_equivalent", unit: key),
      ], rows: rows, grouping: "scenario",
      notes: [
        deprivationNote,
        "Gini: 0 where all travel alike; knows nothing of who is deprived. Concentration: below 0 the more deprived travel further. Palma: mean travel of the least deprived tenth over that of the most deprived four tenths; below 1 the deprived travel further. Equal equivalent: if everyone travelled this far, it would be as good (Kolm–Pollak, aversion 1, a judgement). All are of people with a route, and none says that travel is short.",
      ], source: source(travel))
  }

  private var deprivationNote: String {
    guard let deprivation else {
      return
        "The study names no index of deprivation that every area has, so that nothing here is by deprivation."
    }
    let by =
      deprivation.demand?.weight?.words ?? deprivation.index.map { "the index '\($0.label)'" }
    return
      "Fifths, tenths and order are of those counted, by deprivation: \(by ?? "need"). They are of this study's people, not the nation's."
  }
}

// MARK: Who belongs where

extension Study {
  func catchmentTable(_ finding: CatchmentFinding) -> Table {
    let scenario = scenarios[finding.scenario]
    let way = travels[finding.travel]
    // A study has a standard for each of its travels.
    let standard = standard(for: way)!
    let rows = finding.open.indices.map { index -> [Cell] in
      [
        .named(NamedThing(sites.hubs[finding.open[index]])),
        .measure(finding.nearest[index], decimals: 0),
      ] + (finding.listed.map { [.measure($0[index], decimals: 0)] } ?? []) + [
        .measure(finding.likely[index], decimals: 0)
      ]
    }
    let lists = finding.listedElsewhere.map { elsewhere in
      "The council's lists send \(Phrases.people(elsewhere)) \(words.people) elsewhere than to the nearest open \(words.hub)\(finding.unlisted.map { $0 > 0 ? "; of these, \(Phrases.people($0)) are on the list of none that is open" : "" } ?? "")."
    }
    return Table(
      id: "catchments-\(scenario.id)",
      caption:
        "\(Phrases.sentence(scenario.name)): who belongs to which \(words.hub) (\(way.label))",
      columns: [
        Column(Phrases.sentence(words.hub), id: "site", .rowHeader),
        Column("By the nearest", id: "nearest"),
      ] + (finding.listed == nil ? [] : [Column("By the council's lists", id: "listed")]) + [
        Column("By probability (Huff)", id: "likely")
      ], rows: rows,
      notes: [
        "\(Phrases.sentence(words.people)). \(lists ?? "The study names no lists of the council's own (sites.catchments).") Probability sends \(Phrases.people(finding.likelyElsewhere)) elsewhere than to the nearest.",
        "Probability falls with the square of travel, from a tenth of \(standard) on; that is an assumption, which only a survey of users could confirm.",
      ], source: source(way))
  }
}

extension NamedThing {
  init(_ scenario: StudyScenario) {
    self.init(id: scenario.id, name: Phrases.sentence(scenario.name))
  }
}
