import Access
import Assessment
import Opening
import Placement
import Places
import Reports
import Studies
import StudyFormat
import Text

/// Where scenarios stand among the plans, and what would beat them, in sentences.
extension StudyResult {
  var travelWords: String {
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

  /// Where a scenario stands, a sentence for each way of counting: the main questions, and those
  /// under which no allowed plan is better.
  func standingWords(scenario index: Int) -> [String] {
    let name = Phrases.sentence(study.scenarios[index].name)
    guard let any = standings.first?.ruled.standings[index], any.isAllowed else {
      let broken = study.broken(by: study.scenarios[index].open).map(study.words)
      let which = broken.isEmpty ? "" : "; it breaks: \(broken.joined(separator: "; "))"
      return ["\(name) is not one of the plans that the rules allow, so it has no rank\(which)."]
    }
    let only =
      assessments[index].withOutreach.isEmpty ? "" : " and \(study.words.hubs) only"
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
      // A question that no plan answers ranks none.
      guard let ranking = main.first(where: { $0.standings[index].rank != nil }) else { return nil }
      let best = asked.filter { $0.standings[index].rank == 1 }.map(\.question)
      let better =
        best.isEmpty
        ? "Under no question asked is it the best" : "No allowed plan is better for \(aims(best))"
      let who = Phrases.inside(demand.label)
      return
        "Counting \(who)\(only), \(study.scenarios[index].name) is \(Phrases.list(places)), of \(NumberStyle.count(ranking.candidates, "plan"))\(ranking.isComplete ? "" : " ranked"). \(better)."
    }
    guard counted.isEmpty else { return counted }
    return standings.allSatisfy(\.ruled.plans.isEmpty)
      ? ["No plan serves everyone who counts, so \(study.scenarios[index].name) has no rank."]
      : ["\(name) comes after the best plans that were ranked."]
  }

  /// Where a scenario stands with its outreach, for everyone counted alike; nothing where it has none.
  func outreachStandingWords(scenario index: Int) -> String? {
    let option = appraisal.options[index]
    let first = (study.demands[0].id, study.travels[0].id)
    let places = zip(appraisal.questions, option.withOutreach).compactMap { asked, standing in
      let question = asked.question
      guard (question.demand.id, question.travel.id) == first, let standing,
        let rank = standing.rank
      else { return nil as String? }
      return
        "\(standing.ties > 0 ? "joint " : "")\(Phrases.ordinal(rank)) for \(question.aim)"
    }
    guard !places.isEmpty else { return nil }
    let plans = option.withOutreach.compactMap { $0?.candidates }.first.map {
      ", of \(NumberStyle.count($0, "plan"))"
    }
    return
      "With its \(study.words.outreach)s beside every plan and counted as \(study.words.hubs), \(study.scenarios[index].name) is \(Phrases.list(places))\(plans ?? "")."
  }

  /// What would change if roughly located hubs stood elsewhere.
  func sensitivityWords(scenario index: Int) -> [String] {
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
  func aims(_ questions: [Question]) -> String {
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
      "The least change that shortens the mean \(finding.question.travel.label) of \(study.scenarios[index].name): keep \(Phrases.list(study.names(finding.swap.opening))) instead of \(Phrases.list(study.names(finding.swap.closing))). \(falls) \(finding.question.words(finding.swap.valueAfter)). \(Phrases.people(finding.change.nearer)) \(people) would be nearer\(places(finding.gainers)). \(Phrases.sentence(losers)). The share within \(standard) goes from \(Phrases.share(finding.change.withinBefore, of: everyone)) to \(Phrases.share(finding.change.withinAfter, of: everyone))."
  }
}
