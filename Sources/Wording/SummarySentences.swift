import Access
import Assessment
import Opening
import Placement
import Places
import Reports
import Studies
import StudyFormat
import Text

/// What the report begins with; every sentence is derived, none is written by hand for a study.
extension StudyResult {
  var people: String { study.words.people }
  var everyone: Double { study.people.reduce(0, +) }

  /// The question and its answer, then what it rests on.
  ///
  /// - Parameters:
  ///   - map: what the first proposal changes, or how it is today.
  ///   - chart: how far people travel.
  func summary(map: Figure, chart: Figure?) -> [Block] {
    var blocks: [Block] = draftWords.map { [.notice(Prose($0))] } ?? []
    for index in study.scenarios.indices.dropFirst() {
      if study.scenarios.count > 2 {
        blocks.append(.paragraph(Prose([.strong(Phrases.sentence(study.scenarios[index].name))])))
      }
      blocks.append(.keyFigures(keyFigures(scenario: index)))
      blocks.append(.list(findings(scenario: index).map { Prose($0) }))
    }
    if study.scenarios.count == 1 { blocks.append(.list(todayWords.map { Prose($0) })) }
    if let money = moneyWords { blocks.append(.paragraph(Prose(money))) }
    blocks += [.table(scenariosTable), .figure(map)]
    if let chart { blocks.append(.figure(chart)) }
    if let caution { blocks.append(.notice(Prose(caution))) }
    return blocks
  }

  /// That a study built by import is a draft, until the council has made its choices.
  private var draftWords: String? {
    let lines = study.about.openChoices
    guard !lines.isEmpty else { return nil }
    let are = lines.count == 1 ? "is" : "are"
    return
      "Draft: \(NumberStyle.count(lines.count, "choice")) in the study file \(are) still Hubward\u{2019}s, not the council\u{2019}s; hubward check says which."
  }

  /// What a study that names no proposal says: how it is today, and the best plans.
  var todayWords: [String] {
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

  var noChoiceWords: String {
    "The study asks for \(study.hubs(study.rules.most)) and lists no other site where one could be, so there is nothing to choose: add candidate sites\(study.rules.most > 1 ? ", or ask for fewer" : "")."
  }

  var bestWords: [String] {
    rankings.compactMap { ranking in
      ranking.plans.first.map { best in
        let closed = study.names(study.closed(by: best.open))
        return
          "The best plan of \(study.hubs(study.rules.fewest, study.rules.most)) for \(ranking.question.aim) gives \(ranking.question.words(best.value)) and closes \(closed.isEmpty ? "nothing" : Phrases.list(closed))."
      }
    }
  }

  /// What affects how everything else is to be read: estimates, and hubs that stand in for others.
  var caution: String? {
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
        "Where a proposal has \(study.words.outreach)s, distances and shares are given twice: with \(study.words.hubs) only as places reached, and with outreach. Maps, ranks and every figure that does not say \u{2018}with outreach\u{2019} are of \(study.words.hubs) only.\(worthWords)"
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

  /// What the study says that outreach is worth.
  private var worthWords: String {
    guard let worth = study.outreachWorth else {
      return " What a visit to outreach is worth the study does not say."
    }
    let source = worth.source.map { " (\(Phrases.withoutStop($0)))" } ?? ""
    return
      " A visit to outreach is taken as \(NumberStyle.share(worth.share, decimals: 0)) of one to a \(study.words.hub)\(source)."
  }

  /// How many hubs there are, who is further, who is near and how far it is, each with hubs only and,
  /// where the scenario has outreach, with outreach.
  func keyFigures(scenario index: Int) -> [KeyFigure] {
    let (words, scenario) = (study.words, study.scenarios[index])
    let change = assessments[index].change
    let with = assessments[index].withOutreach.last?.change
    let only = with == nil ? nil : "\(words.hubs) only"
    func figure(_ label: String, _ value: (ReachChange) -> String?) -> KeyFigure? {
      value(change).map { first in
        KeyFigure(
          label,
          [KeyFigure.Reading(first, only)]
            + (with.flatMap(value).map { [KeyFigure.Reading($0, "with outreach")] } ?? []))
      }
    }
    let decimals = Phrases.decimals(travel.matrix.unit)
    let outreach =
      scenario.outreach.isEmpty
      ? []
      : [
        KeyFigure.Reading(
          NumberStyle.count(scenario.outreach.count),
          scenario.outreach.count == 1 ? words.outreach : "\(words.outreach)s")
      ]
    return [
      KeyFigure(
        Phrases.sentence(words.hubs),
        [KeyFigure.Reading("\(study.baseline.open.count) → \(scenario.open.count)")] + outreach),
      figure("\(Phrases.sentence(people)) further from their nearest \(words.hub)") {
        Phrases.share($0.further, of: everyone)
      },
      figure("\(Phrases.sentence(people)) within \(standard)") {
        "\(Phrases.share($0.withinBefore, of: everyone)) → \(Phrases.share($0.withinAfter, of: everyone))"
      },
      figure(
        "Mean \(travel.label) (\(Phrases.name(travel.matrix.unit)), \(travel.matrix.source.kind)\(comparedWords(change)))"
      ) { change in
        guard let before = change.meanBefore, let after = change.meanAfter else { return nil }
        return
          "\(NumberStyle.measure(before, decimals: decimals)) → \(NumberStyle.measure(after, decimals: decimals))"
      },
    ].compactMap(\.self)
  }

  /// Whose mean before and after it is, where it is not everyone's.
  func comparedWords(_ change: ReachChange) -> String {
    change.comparesEveryone
      ? ""
      : ", of the \(Phrases.people(change.compared)) of \(Phrases.people(change.people)) \(people) with a route before and after"
  }

  func findings(scenario index: Int) -> [String] {
    let scenario = study.scenarios[index]
    var findings: [String] = []
    let closed = study.names(study.closed(by: scenario.open))
    let opened = study.names(scenario.open.filter { !study.baseline.open.contains($0) })
    let opens = opened.isEmpty ? "" : " and opens \(Phrases.list(opened))"
    findings.append(
      "\(Phrases.sentence(scenario.name)) would close \(closed.isEmpty ? "nothing" : Phrases.list(closed))\(opens.replacing(" and opens", with: " and open"))."
    )
    if let words = outreachClosedWords(scenario: index) { findings.append(words) }
    findings.append(changeWords(scenario: index))
    findings += outreachWords(scenario: index)
    if let words = deprivationWords(scenario: index) { findings.append(words) }
    findings += placeWords(scenario: index)
    if let words = countWords(scenario: index) { findings.append(words) }
    if study.competing.contains(index), let words = outreachStandingWords(scenario: index) {
      findings.append(words)
    }
    return findings
  }

  /// The headline items of the finances, as printed.
  var moneyWords: String? {
    let lines = study.printed.finance.filter(\.isHeadline).map { line in
      let amount = line.unit == "GBP" ? "£\(line.printed)" : "\(line.printed) \(line.unit)"
      let year = line.period.first?.isNumber == true ? ", \(line.period)" : ""
      return "\(line.label)\(year), \(amount)"
    }
    return lines.isEmpty ? nil : "As the council printed it: \(lines.joined(separator: "; "))."
  }
}
