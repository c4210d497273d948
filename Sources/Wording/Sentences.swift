import Access
import Assessment
import Opening
import Placement
import Places
import Reports
import Studies
import StudyFormat
import Text

/// What the numbers say, in sentences; each is derived, none is written by hand for a study.
extension StudyResult {
  private var people: String { study.words.people }
  private var everyone: Double { study.people.reduce(0, +) }

  var summary: [Block] {
    var blocks: [Block] = []
    if let caution { blocks.append(.notice(Prose(caution))) }
    for index in study.scenarios.indices.dropFirst() {
      if study.scenarios.count > 2 {
        blocks.append(.paragraph(Prose([.strong(Phrases.sentence(study.scenarios[index].name))])))
      }
      blocks.append(.keyFigures(keyFigures(scenario: index)))
      blocks.append(.list(findings(scenario: index).map { Prose($0) }))
    }
    if study.scenarios.count == 1 { blocks.append(.list(todayWords.map { Prose($0) })) }
    if let money = moneyWords { blocks.append(.paragraph(Prose(money))) }
    return blocks
  }

  /// What a study that names no proposal says: how it is today, and the best plans.
  private var todayWords: [String] {
    let today = assessments[0]
    let count = study.baseline.open.count
    let nearest = count == 1 ? "the one \(study.words.hub)" : "one of \(study.hubs(count))"
    let mean = today.profile.mean.map {
      ", a mean \(travel.label) of \(Phrases.travel($0, travel.matrix.unit))"
    }
    return [
      "Today \(Phrases.share(today.within, of: everyone)) of \(people) live within \(standard) of \(nearest)\(mean ?? "")."
    ]
      + (study.rules.fewest == study.sites.hubs.count ? [noChoiceWords] : bestWords)
  }

  private var noChoiceWords: String {
    "The study asks for \(study.hubs(study.rules.most)) and lists no other site where one could be, so there is nothing to choose: add candidate sites\(study.rules.most > 1 ? ", or ask for fewer" : "")."
  }

  private var bestWords: [String] {
    rankings.compactMap { ranking in
      ranking.plans.first.map { best in
        let closed = study.names(study.closed(by: best.open))
        return
          "The best plan of \(study.hubs(study.rules.fewest, study.rules.most)) for \(ranking.question.aim) gives \(ranking.question.words(best.value)) and closes \(closed.isEmpty ? "nothing" : Phrases.list(closed))."
      }
    }
  }

  /// What affects how everything else is to be read: estimates, and hubs that stand in for others.
  private var caution: String? {
    var sentences: [String] = []
    if travel.matrix.source.isEstimate {
      sentences.append(
        "\(study.travelSource(travel)). Real routes differ: read differences of a few minutes as none."
      )
    } else {
      sentences.append("\(study.travelSource(travel)).")
    }
    if let source = study.demands[0].source {
      sentences.append("\(Phrases.sentence(people)) are those of \(source).")
    }
    if let source = standard.source {
      sentences.append("Within reach means within \(standard): \(source)")
    }
    if study.scenarios.contains(where: { !$0.outreach.isEmpty }) {
      sentences.append(
        "Only \(study.words.hubs) count as places reached: a proposal's \(study.words.outreach)s are on its map, but in no distance, share or rank unless a sentence says so."
      )
    }
    let roughly = study.sites.hubs.filter { $0.quality == .approximate }.map(\.name)
    if !roughly.isEmpty {
      sentences.append(
        "The location of \(Phrases.list(roughly)) is approximate, and ranks turn on it."
      )
    }
    if rankings.contains(where: \.plans.isEmpty) { sentences.append(rankingWords) }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  private func keyFigures(scenario index: Int) -> [KeyFigure] {
    let change = assessments[index].change
    var figures = [
      KeyFigure(
        value: "\(study.baseline.open.count) → \(study.scenarios[index].open.count)",
        label: study.words.hubs),
      KeyFigure(
        value: Phrases.share(change.further, of: everyone),
        label: "of \(people) further from their nearest \(study.words.hub)"),
      KeyFigure(
        value:
          "\(Phrases.share(change.withinBefore, of: everyone)) → \(Phrases.share(change.withinAfter, of: everyone))",
        label: "of \(people) within \(standard)"),
    ]
    if let before = change.meanBefore, let after = change.meanAfter {
      let decimals = Phrases.decimals(travel.matrix.unit)
      figures.append(
        KeyFigure(
          value:
            "\(NumberStyle.measure(before, decimals: decimals)) → \(NumberStyle.measure(after, decimals: decimals))",
          label:
            "\(Phrases.name(travel.matrix.unit)) mean \(travel.label), \(travel.matrix.source.kind)\(comparedWords(change))"
        ))
    }
    return figures
  }

  /// Whose mean before and after it is, where it is not everyone's.
  private func comparedWords(_ change: ReachChange) -> String {
    change.comparesEveryone
      ? ""
      : ", of the \(Phrases.people(change.compared)) of \(Phrases.people(change.people)) \(people) with a route before and after"
  }

  private func findings(scenario index: Int) -> [String] {
    let scenario = study.scenarios[index]
    var findings: [String] = []
    let closed = study.names(study.closed(by: scenario.open))
    let opened = study.names(scenario.open.filter { !study.baseline.open.contains($0) })
    let opens = opened.isEmpty ? "" : " and opens \(Phrases.list(opened))"
    findings.append(
      "\(Phrases.sentence(scenario.name)) would close \(closed.isEmpty ? "nothing" : Phrases.list(closed))\(opens.replacing(" and opens", with: " and open"))."
    )
    findings.append(changeWords(scenario: index))
    if let words = outreachWords(scenario: index) { findings.append(words) }
    if let words = deprivationWords(scenario: index) { findings.append(words) }
    if study.competing.contains(index) {
      findings += standingWords(scenario: index)
      findings += sensitivityWords(scenario: index)
      let swap = swapWords(scenario: index)
      if !swap.isEmpty { findings.append(swap) }
    }
    return findings
  }

  private func changeWords(scenario index: Int) -> String {
    let change = assessments[index].change
    let nearer =
      change.nearer == 0
      ? "none would be nearer" : "\(Phrases.people(change.nearer)) would be nearer"
    let increase =
      change.meanIncrease.map {
        ", by \(Phrases.travel($0, travel.matrix.unit)) on average and at most \(Phrases.travel(change.worstIncrease ?? 0, travel.matrix.unit))\(change.worstArea.map { " (\(place($0)))" } ?? "")"
      } ?? ""
    let lost =
      change.loseRoute > 0
      ? " \(Phrases.people(change.loseRoute)) of those further would have no route left at all; they are in no mean."
      : ""
    return
      "\(Phrases.people(change.further)) of \(Phrases.people(everyone)) \(people) would be further from their nearest \(study.words.hub)\(increase); \(nearer). \(Phrases.people(change.fallOut)) would no longer be within \(standard), and \(change.comeWithin == 0 ? "none" : Phrases.people(change.comeWithin)) would come within.\(lost)"
  }

  /// An area by its name and its first group.
  func place(_ area: Int) -> String {
    let group = study.areas.groupings.first.flatMap { study.areas[area].groups[$0] }
    return [study.areas[area].name, group].compactMap(\.self).joined(separator: ", ")
  }

  /// The loss among the most deprived three tenths beside the loss among the rest.
  private func deprivationWords(scenario index: Int) -> String? {
    guard
      let deciles = assessments[index].byGroup.first(where: {
        $0.grouping.lowercased().contains("decile")
      })
    else { return nil }
    func share(_ chosen: (Int) -> Bool) -> String? {
      let groups = deciles.groups.filter { Int($0.name).map(chosen) ?? false }
      let all = groups.reduce(0) { $0 + $1.change.people }
      let further = groups.reduce(0) { $0 + $1.change.further }
      return all > 0 ? Phrases.share(further, of: all) : nil
    }
    guard let most = share({ $0 <= 3 }), let rest = share({ $0 > 3 }) else { return nil }
    return
      "By deprivation (\(deciles.grouping)): \(most) of \(people) in the most deprived three tenths of England's areas would be further away, and \(rest) of those elsewhere."
  }

  private var travelWords: String {
    travel.matrix.source.isEstimate ? "these estimates" : "this measured travel"
  }

  /// How complete the rankings are.
  var rankingWords: String {
    let rules = study.rules.canBeLifted ? " that keep the rules (\(study.ruleWords))" : ""
    let plans = "plans of \(study.hubs(study.rules.fewest, study.rules.most))\(rules)"
    if rankings.contains(where: \.plans.isEmpty) {
      return
        "There are no \(plans) that serve everyone who counts: the rules or the travel rule every plan out, so there is nothing to rank."
    }
    return rankings.allSatisfy(\.isComplete)
      ? "All \(plans) were evaluated, so each ranking is complete under \(travelWords)."
      : "There are too many \(plans) to evaluate each. The best are listed in order, and a bound proves that no other plan is better under \(travelWords)."
  }

  /// The same if outreach sites were full hubs: the other end of what the proposal could give.
  private func outreachWords(scenario index: Int) -> String? {
    guard let with = assessments[index].withOutreach else { return nil }
    let sites = study.scenarios[index].outreach.map { study.sites.outreach[$0].name }
    return
      "If its \(study.words.outreach)s on the map (\(Phrases.list(sites))) counted in full as \(study.words.hubs), the mean would be \(Phrases.travel(with.mean, travel.matrix.unit)) and \(Phrases.share(with.within, of: everyone)) would be within \(standard)."
  }

  /// Where a scenario stands, a sentence for each way of counting: the main questions, and those
  /// under which no allowed plan is better.
  func standingWords(scenario index: Int) -> [String] {
    let name = Phrases.sentence(study.scenarios[index].name)
    guard let any = standings.first?.ruled.standings[index], any.isAllowed else {
      let broken = study.broken(by: study.scenarios[index].open).map(study.words)
      let which = broken.isEmpty ? "" : "; it breaks: \(broken.joined(separator: "; "))"
      return ["\(name) is not one of the plans that the rules allow, so it has no rank\(which)."]
    }
    let counted = study.demands.compactMap { demand -> String? in
      let asked = standings.map(\.ruled).filter { $0.question.demand.id == demand.id }
      let main = asked.filter {
        !$0.question.objective.needsStandard || $0.question.standard == standard
      }
      let places = main.compactMap { ranking -> String? in
        let standing = ranking.standings[index]
        return standing.rank.map {
          "\(standing.ties > 0 ? "joint " : "")\(Phrases.ordinal($0)) for \(ranking.question.aim)"
        }
      }
      guard !places.isEmpty else { return nil }
      let best = asked.filter { $0.standings[index].rank == 1 }.map(\.question)
      let better =
        best.isEmpty
        ? "under no question asked is it the best" : "no allowed plan is better for \(aims(best))"
      let who = demand.label.prefix(1).lowercased() + demand.label.dropFirst()
      return
        "Counting \(who), \(study.scenarios[index].name) is \(Phrases.list(places)), of \(NumberStyle.count(main[0].candidates, "plan"))\(main[0].isComplete ? "" : " ranked"); \(better)."
    }
    return counted.isEmpty ? ["\(name) comes after the best plans that were ranked."] : counted
  }

  /// What would change if roughly located hubs stood elsewhere.
  private func sensitivityWords(scenario index: Int) -> [String] {
    sensitivities.filter { $0.scenario == index && !$0.sensitivity.ranges.isEmpty }
      .map(\.sensitivity).map { turn in
        let first =
          turn.first == 0
          ? ""
          : " leaves it first under \(turn.keptFirst == turn.first ? "every question" : "\(turn.keptFirst) of the \(turn.first) questions") where it is first, and"
        let ranges = turn.ranges.map { question, ranks in
          ranks.count == 1
            ? "\(Phrases.ordinal(ranks.lowerBound)) for \(question.aim)"
            : "between \(Phrases.ordinal(ranks.lowerBound)) and \(Phrases.ordinal(ranks.upperBound)) for \(question.aim)"
        }
        return
          "Moving \(study.sites.hubs[turn.hub].name) by \(Int(LocationSensitivity.distance)) m in any of eight directions\(first) leaves it, counting all \(people) alike, \(Phrases.list(ranges))."
      }
  }

  /// Questions about one demand, in few words: standards for one travel are taken together.
  private func aims(_ questions: [Question]) -> String {
    let plain = questions.filter { $0.objective != .coverage }.map(\.aim)
    let within = study.travels.compactMap { travel -> String? in
      let standards = questions.filter { $0.objective == .coverage && $0.travel.id == travel.id }
        .map { PlainNumber.text($0.standard.value) }
      return standards.isEmpty
        ? nil
        : "\(Phrases.list(standards)) \(Phrases.name(travel.matrix.unit)) (\(travel.label))"
    }
    let aims = plain + (within.isEmpty ? [] : ["most within \(Phrases.list(within))"])
    return aims.isEmpty ? "" : Phrases.list(aims)
  }

  /// The least swap for everyone counted alike, both sides of it.
  func swapWords(scenario index: Int) -> String {
    let first = study.demands[0].id
    guard
      let finding = swaps.first(where: {
        $0.scenario.id == study.scenarios[index].id && $0.question.demand.id == first
      })
    else { return "" }
    func side(_ groups: [(group: String, people: Double)]) -> String {
      Phrases.list(groups.map { "\($0.group) (\(Phrases.people($0.people)))" }, limit: 6)
    }
    func places(_ groups: [(group: String, people: Double)]) -> String {
      groups.isEmpty ? "" : ", in \(side(groups))"
    }
    let losers =
      finding.change.further == 0
      ? "nobody would be further"
      : "\(Phrases.people(finding.change.further)) would be further\(places(finding.losers))"
    let falls =
      finding.swap.valueBefore.isFinite
      ? "The mean falls from \(finding.question.words(finding.swap.valueBefore)) to"
      : "Everyone then has a route, with a mean of"
    return
      "The least change that shortens the mean \(finding.question.travel.label) of \(study.scenarios[index].name): keep \(Phrases.list(study.names(finding.swap.opening))) instead of \(Phrases.list(study.names(finding.swap.closing))). \(falls) \(finding.question.words(finding.swap.valueAfter)); \(Phrases.people(finding.change.nearer)) \(people) would be nearer\(places(finding.gainers)); \(losers). The share within \(standard) goes from \(Phrases.share(finding.change.withinBefore, of: everyone)) to \(Phrases.share(finding.change.withinAfter, of: everyone))."
  }

  /// The headline items of the finances, as printed.
  private var moneyWords: String? {
    let lines = study.printed.finance.filter(\.isHeadline).map { line in
      let amount = line.unit == "GBP" ? "£\(line.printed)" : "\(line.printed) \(line.unit)"
      let year = line.period.first?.isNumber == true ? ", \(line.period)" : ""
      return "\(line.label)\(year), \(amount)"
    }
    return lines.isEmpty ? nil : "As the council printed it: \(lines.joined(separator: "; "))."
  }

  /// What the checks of printed figures found.
  var checkWords: [String] {
    let totals = study.printed.totals.map { check in
      let names = { (agree: Bool) in
        check.rows.filter { $0.agrees == agree }
          .map { row in study.sites.hubs.first { $0.id.code == row.name }?.name ?? row.name }
      }
      return
        "\(check.label): equal to the sum of the areas served for \(Phrases.list(names(true))); not for \(Phrases.list(names(false)))."
    }
    let ranks = study.printed.ranks.map { check in
      let worst = check.compared
        .sorted { abs($0.printed! - $0.computed) > abs($1.printed! - $1.computed) }
        .prefix(3).filter { !$0.agrees }
        .map { "\($0.name) (printed \($0.printed!), computed \($0.computed))" }
      return
        "\(check.label): \(check.verdict) the national index; \(check.agreeing) of \(check.compared.count) places are equal\(worst.isEmpty ? "" : ", and the largest differences are \(Phrases.list(Array(worst)))")."
    }
    return totals + ranks
  }

  var methodSection: Section {
    var items = study.demands.map { demand -> Prose in
      let weight = demand.weight.map { " × \($0.words)" } ?? ""
      return Prose([
        .strong(demand.label), .plain(": count of column "), .code(demand.countColumn),
        .plain("\(weight)."),
      ])
    }
    items += study.travels.map { travel -> Prose in
      Prose([
        .strong(Phrases.sentence(travel.label)),
        .plain(
          ": \(study.travelSource(travel)).\(travel.matrix.source.isEstimate ? " \(travel.source ?? "")" : "")"
        ),
      ])
    }
    items += study.standards.map { standard -> Prose in
      Prose([.strong("Within \(standard)"), .plain(": \(standard.source ?? "no source given.")")])
    }
    return Section(
      id: "method", title: "Method",
      blocks: [
        .paragraph(
          "Each \(study.areas.kind) goes to its nearest open \(study.words.hub). Mean travel is Σ a(i) d(i, j) / Σ a(i), where a(i) is the demand of area i and d(i, j) the travel to the open site j nearest to it (p-median). Coverage is the share of demand with d(i, j) within the standard (maximal coverage). Longest travel is the largest d(i, j) of an area with demand (p-centre, in the literature p-center). Means before and after are over people with a route."
        ),
        .paragraph(
          "\(rankingWords) Plans whose values differ by less than one part in a billion are called tied."
        ),
        .list(items),
      ])
  }
}
