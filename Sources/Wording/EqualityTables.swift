import Access
package import Assessment
import Opening
import Places
package import Reports
package import Studies
import StudyFormat
import Text

/// Groups of people beside everybody, under each scenario, in tables.
extension Study {
  /// - Parameter summaries: one per scenario, all by one travel.
  package func equalityTables(_ summaries: [EqualitySummary]) -> [Table] {
    guard let way = summaries.first.map({ travels[$0.everyone.travel] }) else { return [] }
    return [equalityTable(summaries, travel: way), mitigationTable(summaries, travel: way)]
  }

  func label(_ finding: EqualityFinding) -> String {
    finding.group.map { equality.groups[$0].label } ?? "All \(words.people)"
  }

  private func characteristic(_ finding: EqualityFinding) -> Cell {
    guard let group = finding.group else { return .absent("all") }
    return equality.groups[group].characteristic.map { .text($0) } ?? .absent("not stated")
  }

  private func id(_ finding: EqualityFinding) -> String {
    finding.group.map { equality.groups[$0].id } ?? "all"
  }

  /// Who is affected, group by group.
  func equalityTable(_ summaries: [EqualitySummary], travel way: StudyTravel) -> Table {
    let findings = summaries.flatMap { [$0.everyone] + $0.groups }
    let threshold = equality.further(way.matrix.unit)
    let (decimals, unit) = (Phrases.decimals(way.matrix.unit), Phrases.name(way.matrix.unit))
    func travelled(_ value: Double?) -> Cell {
      value.map { .measure($0, decimals: decimals) } ?? .absent("nobody")
    }
    let rows = findings.map { finding -> [Cell] in
      let change = finding.change
      let difference: Cell =
        if let before = change.meanBefore, let after = change.meanAfter {
          .change(after - before, decimals: decimals)
        } else { .absent("nobody") }
      let interval = finding.ratio?.interval
      let none = finding.group == nil ? "all" : "nobody affected"
      return [
        scenarios[finding.scenario].cell, .named(id: id(finding), name: label(finding)),
        characteristic(finding), .measure(change.people, decimals: 0), travelled(change.meanBefore),
        travelled(change.meanAfter), difference, .measure(finding.affected, decimals: 0),
        finding.share.map { .share($0, decimals: 1) } ?? .absent("nobody"),
        finding.wholeShare.map { .share($0, decimals: 1) } ?? .absent("nobody"),
        finding.ratio.map { .measure($0.value, decimals: 2) } ?? .absent(none),
        interval.map { .measure($0.lowerBound, decimals: 2) } ?? .absent(none),
        interval.map { .measure($0.upperBound, decimals: 2) } ?? .absent(none),
        change.worstIncrease.map { .change($0, decimals: decimals) } ?? .absent("none"),
        change.worstArea.map { .named(NamedThing(areas[$0])) } ?? .absent("none"),
      ]
    }
    return Table(
      id: "equality-groups", caption: "How each group is met, beside everybody",
      columns: [
        Column("Scenario", id: "scenario", .text), Column("Group", id: "group", .rowHeader),
        Column("Characteristic", id: "characteristic", .text), Column("People", id: "people"),
        Column("Mean before (\(unit))", id: "mean_before", unit: way.matrix.unit.rawValue),
        Column("Mean after (\(unit))", id: "mean_after", unit: way.matrix.unit.rawValue),
        Column("Change (\(unit))", id: "change", unit: way.matrix.unit.rawValue),
        Column("Further by more than \(threshold)", id: "affected"),
        Column("Share of the group", id: "share", unit: "share"),
        Column("Share of all", id: "share_of_all", unit: "share"),
        Column("Ratio", id: "ratio"), Column("Ratio, low", id: "ratio_low"),
        Column("Ratio, high", id: "ratio_high"),
        Column(
          "Largest increase (\(unit))", id: "largest_increase", unit: way.matrix.unit.rawValue),
        Column("Largest in", id: "largest_increase_area", .text),
      ], rows: rows,
      emphasised: Set(findings.indices.filter { findings[$0].group == nil }),
      notes: equalityNotes(findings), source: equalitySource(findings, way),
      emphasis: "all \(words.people), the study's first demand")
  }

  private func equalityNotes(_ findings: [EqualityFinding]) -> [String] {
    let shown = Set(findings.compactMap(\.group)).sorted()
    let shared = shown.filter { equality.groups[$0].fit.isSharedOut }
      .map { equality.groups[$0].label }
    let places = shown.filter { equality.groups[$0].fit == .areas }
      .map { equality.groups[$0].label }
    let missing = findings.filter { $0.scenario == findings[0].scenario && !$0.missing.isEmpty }
      .map { finding in
        "\(label(finding)): not known in \(NumberStyle.count(finding.missing.count, "area")), which \(finding.missing.count == 1 ? "is" : "are") left out of the group and of all alike (\(Phrases.list(finding.missing.map { areas[$0].name }, limit: 4)))."
      }
    return [
      "Travel is to the nearest \(words.hub), outreach not counted. Ratio: the share of the group over the share of all among whom it is counted; above 1, the group is hit more often. Counts are of everybody, so there is no error of sampling: low and high say how far the ratio could be moved by which areas happen to be hit (95 %, areas as the draws).",
      "A group is known by area, not by address: each member is taken to travel as the area does, and what is true of an area need not be true of its members.",
    ]
      + (shared.isEmpty
        ? []
        : [
          "Known of wider places alone, each area having its place's share: \(Phrases.list(shared))."
        ])
      + (places.isEmpty
        ? []
        : [
          "Everybody in areas of a kind, in that circumstance or not: \(Phrases.list(places))."
        ]) + missing
  }

  private func equalitySource(_ findings: [EqualityFinding], _ way: StudyTravel) -> String {
    let sources = Set(findings.compactMap(\.group)).sorted().compactMap { group in
      equality.groups[group].source.map {
        "\(equality.groups[group].label): \(Phrases.withoutStop($0))."
      }
    }
    return ([source(way)] + sources).joined(separator: " ")
  }

  /// What outreach would take off each group's added travel.
  func mitigationTable(_ summaries: [EqualitySummary], travel way: StudyTravel) -> Table {
    let findings = summaries.flatMap { [$0.everyone] + $0.groups }
    let unit = Phrases.name(way.matrix.unit)
    let rows = findings.map { finding -> [Cell] in
      let (people, outreach) = (finding.change.people, finding.mitigation)
      func perHead(_ added: Double?, _ none: String) -> Cell {
        guard people > 0 else { return .absent("nobody") }
        return added.map { .measure($0 / people, decimals: 2) } ?? .absent(none)
      }
      let best = outreach.best.map { NamedThing(sites.outreach[$0.site]) }
      return [
        scenarios[finding.scenario].cell, .named(id: id(finding), name: label(finding)),
        perHead(outreach.added, ""), perHead(outreach.withOwn, "none named"),
        .named(best, none: "none"), perHead(outreach.best?.added, "none"),
        outreach.best.flatMap { best in
          let left = outreach.withOwn ?? outreach.added
          return left > 0 ? .share(1 - best.added / left, decimals: 1) : nil
        } ?? .absent("none"),
      ]
    }
    return Table(
      id: "equality-mitigation",
      caption: "What outreach would take off each group's added travel, per head",
      columns: [
        Column("Scenario", id: "scenario", .text), Column("Group", id: "group", .rowHeader),
        Column("Added, \(words.hubs) alone (\(unit))", id: "added", unit: way.matrix.unit.rawValue),
        Column(
          "With the scenario's outreach (\(unit))", id: "with_outreach",
          unit: way.matrix.unit.rawValue),
        Column("One more outreach site that helps most", id: "site", .text),
        Column("With it as well (\(unit))", id: "with_site", unit: way.matrix.unit.rawValue),
        Column("It takes off", id: "taken_off", unit: "share"),
      ], rows: rows,
      emphasised: Set(findings.indices.filter { findings[$0].group == nil }),
      notes: [
        "Added travel is what those who are further travel more, over everyone in the group; others' gains are not set against it. Outreach is taken to do for people what a \(words.hub) does, which may be too much."
      ], source: equalitySource(findings, way),
      emphasis: "all \(words.people), the study's first demand")
  }
}
