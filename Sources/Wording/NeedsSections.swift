import Access
import Assessment
import Need
import Opening
import Places
import Reports
import Scores
import Studies
import StudyFormat
import Text

/// The needs assessment in the report: need, supply, access, the gap between them, and a score for
/// every site.
extension StudyResult {
  func needsSections(_ maps: StudyMaps) -> [Section] {
    [
      needSection(maps), supplySection, accessSection(maps), gapSection(maps),
      scoreSection(maps),
    ].compactMap(\.self)
  }

  /// Every scenario, by the first travel and demand.
  private var asked: Study.AccessRequest {
    Study.AccessRequest(
      scenarios: Array(study.scenarios.indices), travels: Array(study.travels.indices),
      demands: Array(study.demands.indices))
  }

  // MARK: Need

  private func needSection(_ maps: StudyMaps) -> Section? {
    guard !study.need.indicators.isEmpty || !study.users.isEmpty else { return nil }
    let indices = study.need.indices.flatMap { index -> [Block] in
      let ranking = IndexRanking(index, of: study)
      return [.list(needWords(ranking).map { Prose($0) })]
        + [.figure(maps.index(index))]
        + [study.indexTable(index), study.indexPartsTable(index)].map(Block.inFull)
    }
    let grouping = study.areas.groupings.first
    let indicators =
      study.need.indicators.isEmpty
      ? []
      : [
        Block.details(
          summary: "Every indicator by \(grouping ?? study.areas.kind)",
          blocks: [.table(study.indicatorsTable(by: grouping))])
      ]
    return Section(
      id: "need", title: "Who needs the service most",
      blocks: indices + indicators + study.userTables.map(Block.inFull))
  }

  private func needWords(_ ranking: IndexRanking) -> [String] {
    let known = ranking.entries.filter { $0.rank != nil }
    let parts = ranking.index.composite.parts
    let first = known.prefix(6).map { entry in
      let drivers = entry.drivers.prefix(2).map { parts[$0].indicator.label }
      let why = drivers.isEmpty ? "nothing above the mean" : Phrases.list(drivers)
      return
        "\(entry.name): \(NumberStyle.measure(entry.value ?? 0, decimals: 2)), driven by \(why)."
    }
    let unknown = ranking.entries.filter { $0.rank == nil }
    let count = known.count
    return
      [
        "\(ranking.index.label): the most need first, of \(NumberStyle.count(count, ranking.grouping ?? "area"))."
      ]
      + first
      + (unknown.isEmpty
        ? []
        : [
          "Not known, and in no rank: \(Phrases.list(unknown.map(\.name), limit: 5))."
        ])
  }

  // MARK: Access

  private func accessSection(_ maps: StudyMaps) -> Section {
    let findings = study.travels.indices.map { travel in
      study.access(
        study.accessFields(scenarios: asked.scenarios, travels: [travel]), demands: asked.demands)
    }
    let first = study.travels[0]
    return Section(
      id: "access", title: "How far, how evenly, and with what choice",
      blocks: [.list(accessWords(findings[0]).map { Prose($0) })]
        + zip(findings, study.travels).enumerated().map { index, finding in
          let table = study.reachTable(finding.0, travel: finding.1)
          return index == 0 ? .table(table) : .inFull(table)
        }
        + [
          .figure(maps.enhanced), .inFull(study.inequalityTable(findings[0], travel: first)),
          .inFull(study.competitionTable(findings[0], travel: first)),
        ]
        + asked.scenarios.map {
          .inFull(study.catchmentTable(CatchmentFinding(study, scenario: $0, travel: 0)))
        } + [
          .details(
            summary: "Access of every \(study.areas.kind)",
            blocks: study.accessAreaTables(
              Study.AccessRequest(scenarios: asked.scenarios, travels: [0], demands: [0])
            ).map(Block.table))
        ])
  }

  private func accessWords(_ findings: [AccessFinding]) -> [String] {
    findings.filter { $0.demand == 0 }.flatMap { finding -> [String] in
      let scenario = study.scenarios[finding.scenario]
      let isToday = finding.scenario == 0
      func far(_ value: Double) -> String { Phrases.travel(value, travel.matrix.unit) }
      guard let mean = finding.reach.profile.mean, let median = finding.reach.median,
        let ninetieth = finding.reach.ninetieth
      else { return [] }
      let when = isToday ? "Today" : "Under \(scenario.name)"
      let reach =
        "\(when), the mean \(travel.label) of \(people) to the nearest \(study.words.hub) is \(far(mean)). Half have at most \(far(median)), and nine in ten at most \(far(ninetieth))."
      guard let most = finding.inequality.mostDeprived, let least = finding.inequality.leastDeprived
      else { return [reach] }
      return [
        reach,
        "\(when), it is \(far(most)) for the most deprived fifth of them. For the least deprived fifth it is \(far(least)).",
      ]
    }
  }

  // MARK: Gap

  private func gapSection(_ maps: StudyMaps) -> Section {
    let findings = study.scenarios.indices.map { GapFinding(study, scenario: $0) }
    return Section(
      id: "gap", title: "Need without supply",
      blocks: [
        .list(findings.flatMap(gapWords).map { Prose($0) }), .figure(maps.gap(findings[0])),
      ]
        + findings.map { .inFull(study.gapTable($0)) }
        + study.areas.groupings.map {
          .inFull(
            study.beyondTable(
              by: $0, scenarios: Array(study.scenarios.indices), travel: 0, demand: 0))
        })
  }

  private func gapWords(_ finding: GapFinding) -> [String] {
    let name = study.scenarios[finding.scenario].name
    let when = finding.scenario == 0 ? "Today" : "Under \(name)"
    let grouping = study.areas.groupings.first
    let first = finding.entries.prefix(3).map { entry in
      let area = study.areas[entry.area]
      return area.name + (grouping.flatMap { area.groups[$0] }.map { " (\($0))" } ?? "")
    }
    let full = finding.loads.filter { ($0.ratio ?? 0) > 1 }
    let known = finding.loads.filter { $0.ratio != nil }
    let loads =
      known.isEmpty
      ? nil
      : "\(when), \(NumberStyle.count(full.count)) of \(study.hubs(known.count)) \(full.count == 1 ? "has" : "have") more \(people) nearest to them than they are for\(full.isEmpty ? "" : ": \(Phrases.list(full.map { study.sites.hubs[$0.hub].name }))")."
    return [
      first.isEmpty ? nil : "\(when), the gap is greatest in \(Phrases.list(first)).", loads,
    ].compactMap(\.self)
  }

  // MARK: Scores

  private func scoreSection(_ maps: StudyMaps) -> Section? {
    let scores = SiteScores(study, tier: .hubs)
    guard !scores.sheet.criteria.isEmpty, let first = scores.scorings[0].order.first,
      let last = scores.scorings[0].order.last
    else { return nil }
    func words(_ site: Int, _ which: String) -> String {
      let score = NumberStyle.measure(scores.scorings[0].entries[site].score, decimals: 2)
      return
        "\(scores.sites[site].name) scores \(which) as a site by itself (\(score) of at most 1). \(study.reason(scores, site))"
    }
    return Section(
      id: "scores", title: "How good each site is by itself",
      blocks: [
        .list(
          ([words(first, "highest")] + (first == last ? [] : [words(last, "lowest")])).map {
            Prose($0)
          }),
        .paragraph(
          "A score judges a site alone. Which sites are best together is what the ranking of plans says."
        ), .figure(maps.scores(scores)),
      ] + study.scoreTables().map(Block.inFull))
  }
}
