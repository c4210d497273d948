import Access
public import Assessment
import Opening
import Placement
import Places
public import Reports
public import Studies
import StudyFormat
import Text

/// Where plans and scenarios stand.
extension Study {
  /// A ranking, best plan first, with every scenario that is among the plans emphasised.
  ///
  /// - Parameters:
  ///   - id: the table's anchor and file name.
  ///   - shown: how many plans the page shows; nothing shows all.
  public func table(_ ranking: Ranking, id: String, shown: Int?) -> Table {
    let question = ranking.question
    let scenarioOf = Dictionary(
      scenarios.map { (plan(of: $0, in: ranking.problem), $0) },
      uniquingKeysWith: { first, _ in first })
    let posed = posing(question)
    let isTwoTier = question.outreach != nil
    let rows = ranking.plans.map { plan -> [Cell] in
      let open = sites.hubs(of: plan.open)
      let closed = closed(by: open)
      let placed = sites.outreach(of: plan.open).map { NamedThing(sites.outreach[$0]) }
      return [
        .count(plan.rank), cell(closed),
        question.cell(plan.value),
        scenarioOf[plan.open]?.cell ?? .named(nil, none: "–"), cell(open),
      ] + (isTwoTier ? [.names(placed, none: "none")] : [])
        + posed.costCells(plan.open)
    }
    let marked = ranking.plans.indices.filter { scenarioOf[ranking.plans[$0].open] != nil }
    return Table(
      id: id, caption: caption(ranking),
      columns: [
        Column("Rank", id: "rank"), Column("Closes", id: "closes", .rowHeader),
        Column(question.valueTitle, id: "value", unit: question.unit.description),
        Column("Scenario", id: "scenario", .text), Column("Open", id: "open", .text),
      ] + (isTwoTier ? [Column(Phrases.sentence("\(words.outreach)s"), id: "outreach", .text)] : [])
        + costColumns,
      rows: rows, emphasised: Set(marked), notes: notes(ranking),
      source: source(question.travel),
      shown: shown, emphasis: "the plans that the study names")
  }

  /// What plans cost, as far as the study says.
  private var costColumns: [Column] {
    hasCosts
      ? [
        Column("Running cost (£ a year)", id: "running", unit: "GBP a year"),
        Column("Saving (£ a year)", id: "saving", unit: "GBP a year"),
        Column("One-off cost (£)", id: "one_off", unit: "GBP"),
      ]
      : []
  }

  private func costCells(_ open: [Int]) -> [Cell] {
    guard hasCosts else { return [] }
    let cost = cost(of: open)
    func cell(_ amount: Double?) -> Cell {
      amount.map { .measure($0, decimals: 0) } ?? .absent("not known")
    }
    return [cell(cost.running), cell(cost.saving), cell(cost.oneOff)]
  }

  private func caption(_ ranking: Ranking) -> String {
    let question = ranking.question
    let number = NumberStyle.count(ranking.candidates, "plan")
    let size =
      question.objective.choosesCount
      ? "at most \(hubs(question.most))" : hubs(question.fewest, question.most)
    let outreach = question.outreach.map { " and \(outreachSites($0.count))" } ?? ""
    let room = ranking.hasLimitedRoom ? " where room is limited" : ""
    let plans = "\(ranking.isComplete ? "" : "the best ")\(number) of \(size)\(outreach)\(room)"
    let standings = zip(scenarios, ranking.standings).compactMap { scenario, standing in
      standing.rank.map { rank in
        let tie = standing.ties > 0 ? "joint " : ""
        return "\(scenario.name) is \(tie)\(Phrases.ordinal(rank))"
      }
    }
    let best = ranking.plans.count { $0.rank == 1 }
    let ties = best > 1 ? "; \(best) plans tie for the best" : ""
    return
      "\(Phrases.sentence(question.aim)) (\(question.demand.label)): of \(plans), "
      + (standings.isEmpty ? "none is a named scenario" : Phrases.list(standings)) + ties
  }

  private func notes(_ ranking: Ranking) -> [String] {
    var notes = [
      "Plans that share a rank are tied: their values differ by less than a billionth. A dash marks a plan that is no scenario of the study."
    ]
    if let tier = ranking.question.outreach { notes.append(tierWords(tier)) }
    let held = posing(ranking.question).ruleWords(lifted: ranking.question.rulesLifted)
    if !held.isEmpty { notes.append("Only plans that keep the rules: \(held).") }
    return notes
  }

  /// How outreach sites count beside hubs.
  func tierWords(_ tier: OutreachTier) -> String {
    let share = NumberStyle.share(tier.share, decimals: 0)
    let standard = tier.standard.map { "; its own standard is \($0)" } ?? ""
    return
      "An \(words.outreach) gives \(share) of the service, a \(words.hub) all of it: that share of every journey goes to the nearest of either, the rest to the nearest \(words.hub)\(standard). Only \(words.outreach)s with a known location are placed."
  }

  /// `3 outreach sites`.
  func outreachSites(_ count: Int) -> String {
    NumberStyle.count(count, words.outreach)
  }

  /// The rules beyond the number of hubs, in words.
  var ruleWords: String { hubsAlone.ruleWords(lifted: false) }

  func ruleWords(lifted: Bool) -> String {
    ruleList(lifted: lifted).joined(separator: "; ")
  }

  /// Each rule beyond the number of hubs, in words, with the policy that asks for it.
  func ruleList(lifted: Bool) -> [String] {
    let rules = rules.held(lifted: lifted)
    var sentences: [String] = []
    if !rules.keep.isEmpty {
      sentences.append("open in every plan: \(Phrases.list(names(rules.keep.sorted())))")
    }
    if !rules.close.isEmpty {
      sentences.append("closed in every plan: \(Phrases.list(names(rules.close.sorted())))")
    }
    let limits = Dictionary(grouping: rules.taggedGroups) { entry in
      switch (entry.limits.atLeast, entry.limits.atMost) {
      case (let least, .max): "at least \(least)"
      case (0, let most): "at most \(most)"
      case (let least, let most): least == most ? "exactly \(least)" : "\(least) to \(most)"
      }
    }
    for (limit, groups) in limits.sorted(by: { $0.key < $1.key }) {
      sentences.append(
        "\(limit) in \(groups.count > 1 ? "each of " : "")\(Phrases.list(groups.map { "\($0.limits.grouping) \($0.group.name)" }))"
      )
    }
    return sentences
      + rules.sides.map { words($0) + ($0.rule.citation.map { " (policy: \($0))" } ?? "") }
  }
}

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
    let plans = standings.first.map { (Self.size($0.ruled), Self.size($0.lifted)) } ?? ("", "")
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
    "\(ranking.isComplete ? "" : "the best ")\(NumberStyle.count(ranking.candidates))"
  }

  private static func rank(_ standing: Standing) -> Cell {
    guard let rank = standing.rank else {
      return .absent(
        standing.isAllowed ? "after the best \(standing.candidates)" : "not allowed")
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
