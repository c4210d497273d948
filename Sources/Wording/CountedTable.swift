import Access
import Assessment
import Opening
import Places
import Reports
import Studies
import StudyFormat
import Text

/// The figures of the summary's findings as a table: who is nearer and who further, each way of
/// counting, of everyone and of the most deprived.
extension StudyResult {
  /// What a scenario changes for the most deprived three tenths of England's areas, and for the rest,
  /// with hubs only; nothing where the study has no deciles, or nobody on one side.
  func deprivedChanges(scenario index: Int) -> (
    grouping: String, most: ReachChange, rest: ReachChange
  )? {
    let groupings = study.areas.groupings
    guard let decile = groupings.first(where: { $0.lowercased().contains("decile") }) else {
      return nil
    }
    func change(_ chosen: (Int) -> Bool) -> ReachChange {
      ReachChange(
        before: assessments[0].nearest, after: assessments[index].nearest, people: study.people,
        standard: standard.value,
        areas: study.areas.indices.filter { area in
          study.areas[area].groups[decile].flatMap { Int($0) }.map(chosen) ?? false
        })
    }
    let (most, rest) = (change { $0 <= 3 }, change { $0 > 3 })
    return most.people > 0 && rest.people > 0 ? (decile, most, rest) : nil
  }

  /// Nothing where there is only one way of counting, and no deciles.
  func countedTable(scenario index: Int) -> Table? {
    let assessment = assessments[index]
    let deprived = deprivedChanges(scenario: index)
    guard deprived != nil || !assessment.withOutreach.isEmpty else { return nil }
    let only = "\(Phrases.sentence(study.words.hubs)) only"
    var rows = [
      row("All", only, assessment.change, longest: assessment.profile.worst)
    ]
    rows += assessment.withOutreach.map { access in
      let counted =
        switch access.way.outreach {
        case .worth(let share):
          "\(Phrases.sentence(study.words.outreach)) at \(NumberStyle.share(share, decimals: 0))"
        case .apart, .asHubs: "With \(study.words.outreach)"
        }
      return row("All", counted, access.change, longest: access.profile.worst)
    }
    if let deprived {
      rows.append(row("Deciles 1 to 3, the most deprived", only, deprived.most, longest: nil))
      rows.append(row("Deciles 4 to 10", only, deprived.rest, longest: nil))
    }
    let unit = Phrases.name(travel.matrix.unit)
    let id = travel.matrix.unit.rawValue
    return Table(
      id: "counted-\(assessment.scenario.id)",
      caption:
        "\(Phrases.sentence(assessment.scenario.name)): who is nearer and who further, each way of counting",
      columns: [
        Column("Who", id: "who", .rowHeader), Column("Counted", id: "counted", .text),
        Column(Phrases.sentence(people), id: "people"), Column("Nearer", id: "nearer"),
        Column("Further", id: "further"),
        Column("Share further", id: "further_share", unit: "share"),
        Column("Within \(standard)", id: "within", unit: "share"),
        Column("Fall out", id: "fall_out"), Column("Come within", id: "come_within"),
        Column("Mean before (\(unit))", id: "mean_before", unit: id),
        Column("Mean after (\(unit))", id: "mean_after", unit: id),
        Column("Longest after (\(unit))", id: "longest", unit: id),
      ], rows: rows,
      notes: deprived.map {
        [
          "Decile 1 is the most deprived tenth of England's areas, decile 10 the least (\($0.grouping))."
        ]
      } ?? [], source: study.source(travel))
  }

  private func row(
    _ who: String, _ counted: String, _ change: ReachChange, longest: Double?
  ) -> [Cell] {
    let decimals = Phrases.decimals(travel.matrix.unit)
    func travelled(_ value: Double?, _ none: String) -> Cell {
      value.map { .measure($0, decimals: decimals) } ?? .absent(none)
    }
    let (further, within) = (change.further / change.people, change.withinAfter / change.people)
    return [.text(who), .text(counted)]
      + [change.people, change.nearer, change.further].map { .measure($0, decimals: 0) }
      + [.share(further, decimals: 1), .share(within, decimals: 1)]
      + [change.fallOut, change.comeWithin].map { .measure($0, decimals: 0) }
      + [
        travelled(change.meanBefore, "nobody"), travelled(change.meanAfter, "nobody"),
        travelled(longest, "see every area"),
      ]
  }
}
