import Access
import Assessment
import Opening
import Places
import Reports
import Studies
import StudyFormat
import Text

/// What a scenario does to supply: which service comes nearer or goes further, and what is lost.
extension Study {
  /// Which service is further under a scenario, and for whom.
  func serviceChangesTable(_ finding: SupplyFinding, service: Int?) -> Table? {
    let entries = finding.entries.filter { service == nil || $0.service == service }
    guard !entries.isEmpty, finding.scenario != 0 else { return nil }
    let scenario = scenarios[finding.scenario]
    let rows = entries.map { entry in
      [.text(provision.services[entry.service].label)]
        + [
          number(entry.before.count, silent: finding.silentBefore),
          number(entry.after.count, silent: finding.silentAfter),
        ]
        + changeCells(entry.change, travels[finding.travel])
    }
    return Table(
      id: "services-change-\(scenario.id)",
      caption: "\(Phrases.sentence(scenario.name)): which service comes nearer or goes further",
      columns: [
        Column("Service", id: "service", .rowHeader), Column("Places before", id: "places_before"),
        Column("Places after", id: "places_after"),
      ] + changeColumns(finding), rows: rows,
      source: "\(supplySource) \(source(travels[finding.travel]))")
  }

  /// The same by the groups of a grouping.
  func servicesTable(_ finding: SupplyFinding, by grouping: String, service: Int?) -> Table {
    let scenario = scenarios[finding.scenario]
    let entries = finding.entries.filter { service == nil || $0.service == service }
    let rows = areas.groups(under: grouping).groups.flatMap { group in
      entries.map { entry -> [Cell] in
        [.text(group.name), .text(provision.services[entry.service].label)]
          + changeCells(
            finding.change(entry, in: group.areas, of: self), travels[finding.travel])
      }
    }
    return Table(
      id: "services-\(scenario.id)-\(Phrases.slug(grouping))",
      caption: "\(Phrases.sentence(scenario.name)): each service by \(grouping)",
      columns: [
        Column(Phrases.sentence(grouping), id: StudyColumns(self).group(grouping), .rowHeader),
        Column("Service", id: "service", .text),
      ] + changeColumns(finding), rows: rows,
      source: "\(supplySource) \(source(travels[finding.travel]))")
  }

  private func changeColumns(_ finding: SupplyFinding) -> [Column] {
    let unit = travels[finding.travel].matrix.unit
    let name = Phrases.name(unit)
    return [
      Column(Phrases.sentence(words.people), id: "people"), Column("Nearer", id: "nearer"),
      Column("Further", id: "further"),
      Column("Mean before (\(name))", id: "mean_before", unit: unit.rawValue),
      Column("Mean after (\(name))", id: "mean_after", unit: unit.rawValue),
      Column("No longer within \(finding.within)", id: "fall_out"),
      Column("Largest increase (\(name))", id: "largest_increase", unit: unit.rawValue),
      Column("Largest in", id: "largest_increase_area", .text),
    ]
  }

  private func changeCells(_ change: ReachChange, _ way: StudyTravel) -> [Cell] {
    let decimals = Phrases.decimals(way.matrix.unit)
    func travelled(_ value: Double?) -> Cell {
      value.map { .measure($0, decimals: decimals) } ?? .absent("not both times")
    }
    return [
      .measure(change.people, decimals: 0), .measure(change.nearer, decimals: 0),
      .measure(change.further, decimals: 0), travelled(change.meanBefore),
      travelled(change.meanAfter), .measure(change.fallOut, decimals: 0),
      change.worstIncrease.map { .change($0, decimals: decimals) } ?? .absent("none"),
      change.worstArea.map { .named(NamedThing(areas[$0])) } ?? .absent("none"),
    ]
  }

  /// What each closing site offered, and for how many nothing near makes up for it.
  func lostTable(_ finding: SupplyFinding, service: Int?) -> Table? {
    let lost = finding.lost.filter { service == nil || $0.service == service || $0.service == nil }
    guard !lost.isEmpty else { return nil }
    let way = travels[finding.travel]
    let (decimals, unit) = (Phrases.decimals(way.matrix.unit), Phrases.name(way.matrix.unit))
    let scenario = scenarios[finding.scenario]
    let rows = lost.map { lost -> [Cell] in
      guard let service = lost.service else {
        return [cell(lost.site, none: "")] + [Cell](repeating: .absent("not known"), count: 7)
      }
      func travelled(_ value: Double?) -> Cell {
        value.map { .measure($0, decimals: decimals) }
          ?? .absent(lost.people > 0 ? "nowhere known" : "nobody")
      }
      return [
        cell(lost.site, none: ""), .text(provision.services[service].label),
        .text(lost.isKept ? "yes" : "no"), .measure(lost.people, decimals: 0),
        .measure(lost.unreplaced, decimals: 0), travelled(lost.meanBefore),
        travelled(lost.meanAfter), cell(lost.next, none: "nowhere known"),
      ]
    }
    return Table(
      id: "services-lost-\(scenario.id)",
      caption:
        "\(Phrases.sentence(scenario.name)): what each closing site offered, and what nothing within \(finding.within) makes up for",
      columns: [
        Column("Site", id: "site", .rowHeader), Column("Service", id: "service", .text),
        Column("Goes on there", id: "is_kept", .text),
        Column("\(Phrases.sentence(words.people)) nearest to it", id: "people"),
        Column("Further, with none within \(finding.within) then", id: "unreplaced"),
        Column("Mean before (\(unit))", id: "mean_before", unit: way.matrix.unit.rawValue),
        Column("Mean after (\(unit))", id: "mean_after", unit: way.matrix.unit.rawValue),
        Column("Where more would go than anywhere else", id: "next", .text),
      ], rows: rows, source: "\(supplySource) \(source(way))")
  }
}
