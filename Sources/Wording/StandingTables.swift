import Access
public import Assessment
import Opening
import Placement
import Places
public import Reports
import Studies
import StudyFormat
import Text

/// Where scenarios stand among the plans, and which swap would beat them.
extension StudyResult {
  /// Where a scenario stands under every question, with the rules and without: a table for each way
  /// of counting.
  func standingsTables(scenario index: Int) -> [Table] {
    study.demands.map { demand in
      standingsTable(
        scenario: index, demand: demand,
        standings.filter { $0.ruled.question.demand.id == demand.id })
    }
  }

  private func standingsTable(
    scenario index: Int, demand: StudyDemand, _ standings: [QuestionStandings]
  ) -> Table {
    let scenario = study.scenarios[index]
    let rows = standings.map { pair -> [Cell] in
      let question = pair.ruled.question
      let ruled = pair.ruled.standings[index]
      let lifted = pair.lifted.standings[index]
      let best = pair.ruled.plans.first
      return [
        .named(
          id: question.objective.rawValue, name: Phrases.sentence(question.aim)),
        question.cell(ruled.value),
        best.map { question.cell($0.value) } ?? .absent("no plan"), Self.rank(ruled),
        Self.rank(lifted),
        .text(best.map { study.names($0.open).joined(separator: ", ") } ?? "no plan"),
      ]
    }
    let first = standings.indices.filter { standings[$0].ruled.standings[index].rank == 1 }
    let ranked = standings.first { !$0.ruled.plans.isEmpty } ?? standings.first
    let plans = ranked.map { (Self.size($0.ruled), Self.size($0.lifted)) } ?? ("", "")
    return Table(
      id: "standing-\(scenario.id)-\(demand.id)",
      caption:
        "\(demand.label): where \(scenario.name) stands under each question",
      columns: [
        Column("Question", id: "objective", .rowHeader),
        Column(Phrases.sentence(scenario.name), id: "value"),
        Column("Best plan", id: "best_value"),
        Column("Rank of \(plans.0) under the rules", id: "rank"),
        Column("Rank of \(plans.1) without the rules", id: "rank_without_rules"),
        Column("Best plan under the rules", id: "best_open", .text),
      ], rows: rows, emphasised: Set(first),
      notes: [
        "Mean and furthest in \(Phrases.name(travel.matrix.unit)); the others are shares of this demand. = marks a rank shared with other plans."
      ], source: study.source(travel), emphasis: "questions under which it is the best plan")
  }

  private static func size(_ ranking: Ranking) -> String {
    ranking.plans.isEmpty
      ? "no plans"
      : "\(ranking.isComplete ? "" : "the best ")\(NumberStyle.count(ranking.candidates))"
  }

  private static func rank(_ standing: Standing) -> Cell {
    guard let rank = standing.rank else {
      return .absent(
        !standing.isAllowed
          ? "not allowed"
          : standing.candidates == 0 ? "no plan" : "after the best \(standing.candidates)")
    }
    return .rank(rank, isShared: standing.ties > 0)
  }

  /// The least swap that beats a scenario, per demand.
  public func swapsTable(scenario index: Int) -> Table? {
    let scenario = study.scenarios[index]
    let findings = swaps.filter { $0.scenario.id == scenario.id }
    guard !findings.isEmpty else { return nil }
    let everyone = study.people.reduce(0, +)
    let rows = findings.map { finding -> [Cell] in
      [
        .named(id: finding.question.demand.id, name: finding.question.demand.label),
        study.cell(finding.swap.opening), study.cell(finding.swap.closing),
        finding.question.cell(finding.swap.valueBefore),
        finding.question.cell(finding.swap.valueAfter),
        .share(finding.change.withinBefore / everyone, decimals: 1),
        .share(finding.change.withinAfter / everyone, decimals: 1),
        .measure(finding.change.nearer, decimals: 0), .measure(finding.change.further, decimals: 0),
        .text(Self.places(finding.gainers)), .text(Self.places(finding.losers)),
      ]
    }
    let unit = Phrases.name(travel.matrix.unit)
    return Table(
      id: "swap-\(scenario.id)",
      caption: "The least change with a shorter mean \(travel.label) than \(scenario.name)",
      columns: [
        Column("Who counts", id: "demand", .rowHeader), Column("Keep", id: "opens", .text),
        Column("instead of", id: "closes", .text),
        Column("Mean before (\(unit))", id: "mean_before", unit: travel.matrix.unit.rawValue),
        Column("Mean after (\(unit))", id: "mean_after", unit: travel.matrix.unit.rawValue),
        Column("Within \(standard) before", id: "share_within_before", unit: "share"),
        Column("Within after", id: "share_within_after", unit: "share"),
        Column("\(Phrases.sentence(study.words.people)) nearer", id: "nearer"),
        Column("\(Phrases.sentence(study.words.people)) further", id: "further"),
        Column("Nearer in", id: "nearer_in", .text), Column("Further in", id: "further_in", .text),
      ], rows: rows,
      notes: [
        "The fewest sites exchanged, and of those exchanges the best, among plans that keep the rules."
      ],
      source: study.source(travel))
  }

  private static func places(_ groups: [(group: String, people: Double)]) -> String {
    groups.isEmpty
      ? "nowhere"
      : groups.map { "\($0.group) (\(Phrases.people($0.people)))" }.joined(separator: ", ")
  }
}
