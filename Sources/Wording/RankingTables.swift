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
      rows: rows, emphasised: Set(marked),
      notes: notes(ranking)
        + (marked.isEmpty ? [] : ["A dash marks a plan that is no scenario of the study."]),
      source: source(question.travel),
      shown: shown, emphasis: "the plans that the study names")
  }

  /// What plans cost, as far as the study says.
  var costColumns: [Column] {
    hasCosts
      ? [
        Column("Running cost (£ a year)", id: "running", unit: "GBP a year"),
        Column("Saving (£ a year)", id: "saving", unit: "GBP a year"),
        Column("One-off cost (£)", id: "one_off", unit: "GBP"),
      ]
      : []
  }

  func costCells(_ open: [Int]) -> [Cell] {
    guard hasCosts else { return [] }
    let cost = cost(of: open)
    func cell(_ amount: Double?) -> Cell {
      amount.map { .measure($0, decimals: 0) } ?? .absent("not known")
    }
    return [cell(cost.running), cell(cost.saving), cell(cost.oneOff)]
  }

  private func caption(_ ranking: Ranking) -> String {
    let question = ranking.question
    guard !ranking.plans.isEmpty else {
      return
        "\(Phrases.sentence(question.aim)) (\(question.demand.label)): no plan serves everyone who counts, so none is ranked"
    }
    let number = NumberStyle.count(ranking.candidates, "plan")
    let size =
      question.objective.choosesCount && question.fewest <= 1
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
    var notes = ["Plans that share a rank are tied: their values are the same."]
    if let tier = ranking.question.outreach {
      notes.append(tierWords(tier) + standardWords(tier, ranking.question))
    }
    if ranking.question.objective.choosesCount, rules.hubs.count == 1,
      ranking.question.hubs == hubs(for: ranking.question.objective)
    {
      notes.append(
        "The study's own number, \(hubs(rules.hubs.lowerBound)), does not hold here: how many it takes is"
          + " what is asked.")
    }
    if let parts = posing(ranking.question).costNote { notes.append(parts) }
    if ranking.question.objective == .leastCost, posing(ranking.question).keepsOutreach {
      notes.append("What is made least is the cost of the \(words.hubs) alone.")
    }
    let held = posing(ranking.question).ruleWords(lifted: ranking.question.rulesLifted)
    if !held.isEmpty { notes.append("Only plans that keep the rules: \(held).") }
    return notes
  }

  /// What today costs, with its parts, and what a plan of hubs alone does about outreach; nothing
  /// where a figure is missing or there is no outreach today.
  private var costNote: String? {
    guard hasCosts, let today = runningCostToday, !baseline.outreach.isEmpty else { return nil }
    let parts =
      "Today costs \(Phrases.pounds(today.hubs + today.outreach)) a year: \(words.hubs) \(Phrases.pounds(today.hubs)), \(words.outreach)s \(Phrases.pounds(today.outreach))."
    return keepsOutreach
      ? parts + " Today's \(words.outreach)s go on in every plan here, and are in its running cost."
      : parts
  }

  /// How outreach sites count beside hubs.
  func tierWords(_ tier: OutreachTier) -> String {
    let share = NumberStyle.share(tier.share, decimals: 0)
    return
      "An \(words.outreach) gives \(share) of the service, a \(words.hub) all of it: that share of every journey goes to the nearest of either, the rest to the nearest \(words.hub). Only \(words.outreach)s with a known location are placed."
  }

  /// What an outreach site's own standard means for a question; nothing where it has none.
  private func standardWords(_ tier: OutreachTier, _ question: Question) -> String {
    guard let own = tier.standard else { return "" }
    guard tierStandards(question, tier) != nil else {
      return " Its own standard, \(own), has no part in this question."
    }
    return
      " A \(words.hub) within \(question.standard) gives all of the service, an \(words.outreach) within"
      + " \(own) its share."
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
