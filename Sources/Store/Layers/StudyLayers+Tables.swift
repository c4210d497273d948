import Access
import Assessment
import Placement
import Places
import Studies
import Wording

/// Travel, scenarios, results and sources: tables without a map.
extension StudyLayers {
  var travel: StoreTable {
    let study = result.study
    let all = study.sites.hubs + study.sites.border
    let (areas, sites) = (study.areas.count, all.count)
    let ways = study.travels.map(\.toEverySite)
    return StoreTable(
      "travel", title: "\(study.about.title): travel",
      description:
        "From every area to every \(study.words.hub)\(study.sites.border.isEmpty ? "" : ", those over the border too"). No value means no route. "
        + study.travels.map { "\($0.label): \(study.source($0))" }.joined(separator: " "),
      columns: [
        .init("area", .text, "Code of the area"), .init("site", .text, "Id of the site"),
        .init("travel", .text, "Way of travelling"), .init("value", .real, "How far"),
        .init("unit", .text, "Unit"),
      ], rowCount: study.travels.count * areas * sites
    ) { index in
      let number = index / (areas * sites)
      let (area, site) = (index % (areas * sites) / sites, index % sites)
      return .init([
        .text(study.areas[area].id.code), .text(all[site].id.code),
        .text(study.travels[number].id), .measure(ways[number][area: area, site: site]),
        .text(ways[number].unit.rawValue),
      ])
    }
  }

  var scenarioTable: StoreTable {
    let study = result.study
    let people = sentence(study.words.people)
    let travel = "\(result.travel.label) (\(result.travel.matrix.unit.rawValue))"
    return StoreTable(
      "scenarios", title: "\(study.about.title): scenarios",
      description: "Named sets of open sites. The first is today. \(study.source(result.travel))",
      columns: [
        .init("scenario", .text, "Id"), .init("scenario_name", .text, "Name"),
        .init("source", .text, "Who proposed it, and where it is written"),
        .init("hubs", .integer, "How many \(study.words.hubs) are open"),
        .init("open", .text, "Ids of the open \(study.words.hubs)"),
        .init("outreach", .text, "Ids of the outreach sites"),
        .init("mean", .real, "Mean \(travel)"), .init("worst", .real, "Longest \(travel)"),
        .init("within", .real, "\(people) within \(result.standard)"),
        .init("nearer", .real, "\(people) nearer than today"),
        .init("further", .real, "\(people) further than today"),
      ], rowCount: result.assessments.count
    ) { [result] index in
      let assessment = result.assessments[index]
      let scenario = assessment.scenario
      return .init([
        .text(scenario.id), .text(scenario.name), .text(scenario.source),
        .integer(scenario.open.count), ids(scenario.open, of: study.sites.hubs),
        ids(scenario.outreach, of: study.sites.outreach), .measure(assessment.profile.mean),
        .measure(assessment.profile.worst), .real(assessment.within),
        .real(assessment.change.nearer), .real(assessment.change.further),
      ])
    }
  }

  /// The plans ranked under each objective of the study, best first.
  var results: StoreTable {
    let study = result.study
    let rows = result.rankings.flatMap { ranking in ranking.plans.map { (ranking, $0) } }
    let named = Dictionary(study.scenarios.map { ($0.open, $0.id) }) { first, _ in first }
    return StoreTable(
      "results", title: "\(study.about.title): ranked plans",
      description: "Every allowed plan under each objective, best first, or the best "
        + "\(Study.reportLimits.top); plans that share a rank are tied. A share is of the demand, "
        + "0 to 1. \(study.source(result.travel))",
      columns: questionColumns + [
        .init("rank", .integer, "Rank"), .init("value", .real, "Value"),
        .init("unit", .text, "Unit of the value"),
        .init("open", .text, "Ids of the open \(study.words.hubs)"),
        .init("scenario", .text, "Id of the scenario with these sites"),
      ], rowCount: rows.count
    ) { index in
      let (ranking, plan) = rows[index]
      return .init(
        values(ranking.question) + [
          .integer(plan.rank), .measure(plan.value), .text(ranking.question.unit.description),
          ids(plan.open, of: study.sites.hubs), .text(named[plan.open]),
        ])
    }
  }

  /// Where each scenario stands under every question, with the rules and without.
  var standings: StoreTable {
    let study = result.study
    // Where there are no rules to lift, both are the same.
    let rankings = result.standings.flatMap { pair in
      pair.lifted.question.rulesLifted ? [pair.ruled, pair.lifted] : [pair.ruled]
    }
    let scenarios = study.scenarios.count
    return StoreTable(
      "standings", title: "\(study.about.title): standings of the scenarios",
      description: "Where each scenario stands among the plans that were ranked. No rank means "
        + "that the scenario is not one of them.",
      columns: questionColumns + [
        .init("rules_hold", .text, "Whether the siting rules hold"),
        .init("scenario", .text, "Id of the scenario"),
        .init("allowed", .text, "Whether it is one of the allowed plans"),
        .init("rank", .integer, "Rank"), .init("ties", .integer, "Other plans as good"),
        .init("candidates", .integer, "Plans ranked"), .init("value", .real, "Value"),
        .init("unit", .text, "Unit of the value"),
      ], rowCount: rankings.count * scenarios
    ) { index in
      let ranking = rankings[index / scenarios]
      let standing = ranking.standings[index % scenarios]
      return .init(
        values(ranking.question) + [
          .yesNo(!ranking.question.rulesLifted), .text(study.scenarios[index % scenarios].id),
          .yesNo(standing.isAllowed), standing.rank.map { .integer($0) } ?? .null,
          standing.rank == nil ? .null : .integer(standing.ties), .integer(standing.candidates),
          .measure(standing.value), .text(ranking.question.unit.description),
        ])
    }
  }

  var sources: StoreTable {
    let study = result.study
    return StoreTable(
      "sources", title: "\(study.about.title): sources",
      description: "Every file that the numbers come from, with its edition, hash and licence.",
      columns: [
        .init("file", .text, "File"), .init("title", .text, "Title"),
        .init("edition", .text, "Edition"), .init("sha256", .text, "SHA-256 of the file"),
        .init("licences", .text, "Licence"), .init("origins", .text, "Where it comes from"),
        .init("attribution", .text, "Words that the licence asks for"),
      ], rowCount: study.provenance.sources.count
    ) { index in
      let source = study.provenance.sources[index]
      return .init([
        .text(source.file), .text(source.title), .text(source.edition), .text(source.sha256),
        .text(source.licences.joined(separator: "; ")),
        .text(source.origins.joined(separator: "; ")), .text(source.attribution),
      ])
    }
  }

  private var questionColumns: [StoreTable.Column] {
    [
      .init("objective", .text, "What is made best"), .init("demand", .text, "Who counts"),
      .init("travel", .text, "Way of travelling"),
      .init("standard", .text, "Standard that the objective is about"),
    ]
  }
}

private func values(_ question: Question) -> [StoreValue] {
  [
    .text(question.objective.rawValue), .text(question.demand.id), .text(question.travel.id),
    question.objective.needsStandard
      ? .text(question.standard.description) : .null,
  ]
}

/// Ids of sites, as `thameside, chadwell`.
private func ids(_ indices: [Int], of sites: [Site]) -> StoreValue {
  .text(indices.map { sites[$0].id.code }.joined(separator: ", "))
}
