import Assessment
import Geography
import Places
import Quality
import Readers
import Reports
import Studies
import StudyFormat
import Text

extension StudyResult {
  /// The whole report as a document.
  ///
  /// - Throws: ``GeographyError`` when the map cannot be drawn.
  func document() throws(GeographyError) -> Document {
    let maps = StudyMaps(result: self, drawing: try StudyGround(study))
    let charts = StudyCharts(result: self)
    let money = MoneyAssessment(study)
    let first = study.scenarios.count > 1 ? maps.change(scenario: 1) : maps.reach(scenario: 0)
    let main =
      needsSections(maps) + [
        optionsSection, reachSection(maps), try isochroneSection(maps), changeSection(charts),
        equalitySection,
        moneySection(money), phaseSection(money),
        choiceSection(charts), robustSection(charts), frontierSection(charts), roomSection,
      ] + study.decisionSections(assessments) + [responseSection, methodSection]
    let appendix = [
      glossarySection, rankingSection, tierSection, standingSection, groupSection, swapSection,
      financeSection,
      checkSection,
      sourcesSection, areasSection,
    ]
    let parted = main.compactMap(\.self).map(\.parted)
    return Document(
      title: study.about.title,
      subtitle: [study.about.council, study.about.decision, study.about.version]
        .compactMap(\.self).joined(separator: " · "),
      summary: summary(map: first, chart: charts.distribution),
      sections: parted.map(\.main)
        + (parted.compactMap(\.details) + appendix.compactMap(\.self)).map(\.inAppendix),
      attribution: study.attribution, workbench: workbench(maps))
  }

  private var optionsSection: Section {
    Section(
      id: "options-section", title: "The options",
      blocks: [
        .table(appraisal.table),
        .inFull(appraisal.wholeTable),
      ])
  }

  private func reachSection(_ maps: StudyMaps) -> Section {
    // The first map is in the summary.
    let alone = study.scenarios.count == 1
    let reach = study.scenarios.indices.dropFirst(alone ? 1 : 0).map {
      Block.figure(maps.reach(scenario: $0))
    }
    let changes = study.scenarios.indices.dropFirst(2).map {
      Block.figure(maps.change(scenario: $0))
    }
    return Section(
      id: "reach", title: "Who reaches a \(study.words.hub)",
      blocks: reach + changes + [.inFull(distributionTable)])
  }

  private var areasSection: Section {
    Section(
      id: "annex", title: "Every area",
      blocks: [
        .details(summary: "The maps as a table", blocks: [.table(areasTable)])
      ])
  }

  private var rankingSection: Section {
    Section(
      id: "ranking",
      title: rankings.allSatisfy(\.isComplete) ? "Every plan, ranked" : "The best plans, ranked",
      blocks: [
        .paragraph(Prose(rankingWords))
      ]
        + ruleBlocks
        + rankings.map { ranking in
          .table(
            study.table(ranking, id: "ranking-\(ranking.question.objective.rawValue)", shown: 10))
        } + decisionTables)
  }

  /// The tables of the charts of decisions and of the number of hubs.
  private var decisionTables: [Block] {
    guard let ranking = rankings.first else { return [] }
    let terms = AnswerTerms(ranking, of: study)
    return terms.parts(further, asking: Asking()).flatMap(\.tables)
      .filter { ["curve", "effects"].contains($0.id) }.map(Block.table)
  }

  /// Hubs and outreach sites placed together, where the study asks for it.
  private var tierSection: Section? {
    guard let tier = study.rules.outreach else { return nil }
    return Section(
      id: "tiers",
      title:
        "\(Phrases.sentence(study.words.hubs)) and \(study.outreachSites(tier.count)) together",
      blocks: [.paragraph(Prose(study.tierWords(tier)))]
        + tierRankings.map { ranking in
          .table(
            study.table(
              ranking, id: "tiers-\(ranking.question.objective.rawValue)", shown: 10))
        })
  }

  /// The rules one by one, where there are more than limits by group.
  private var ruleBlocks: [Block] {
    let study = study.hubsAlone
    guard !study.rules.held(lifted: false).sides.isEmpty else { return [] }
    return [
      .list(study.ruleList(lifted: false).map { Prose(Phrases.sentence($0) + ".") })
    ]
  }

  private var standingSection: Section? {
    guard !study.competing.isEmpty else { return nil }
    return Section(
      id: "standing", title: "Where each proposal stands under each question",
      blocks: study.competing.flatMap { index -> [Block] in
        standingsTables(scenario: index).map(Block.table)
      })
  }

  private func changeSection(_ charts: StudyCharts) -> Section? {
    let changed = study.scenarios.indices.dropFirst()
    guard !changed.isEmpty else { return nil }
    return Section(
      id: "change", title: "Who gains and who loses",
      blocks: [
        .paragraph(
          "Gains and losses are counted apart and never set off against each other. \(Phrases.sentence(study.words.people)) are counted once each, unweighted."
        )
      ]
        + changed.flatMap { index -> [Block] in
          (countedTable(scenario: index).map { [Block.table($0)] } ?? [])
            + (charts.gains(scenario: index).map { [Block.figure($0)] } ?? [])
            + (worstTable(scenario: index, count: 15).map { [Block.inFull($0)] } ?? [])
        })
  }

  /// Who gains and who loses, group by group.
  private var groupSection: Section? {
    let tables = study.scenarios.indices.dropFirst().flatMap { index in
      study.areas.groupings.flatMap { changeTables(scenario: index, grouping: $0) }
    }
    return tables.isEmpty
      ? nil
      : Section(
        id: "groups", title: "Who gains and who loses, group by group",
        blocks: tables.map(Block.table))
  }

  /// Where each proposal stands under every question, what it rests on, and what other decisions
  /// would give.
  private func choiceSection(_ charts: StudyCharts) -> Section? {
    var blocks: [Block] = study.competing.flatMap { index -> [Block] in
      let swap = swapWords(scenario: index)
      let words =
        standingWords(scenario: index) + sensitivityWords(scenario: index)
        + (swap.isEmpty ? [] : [swap])
      return [.list(words.map { Prose($0) })]
    }
    if let curve = charts.curve { blocks.append(.figure(curve)) }
    if let decisions = charts.decisions { blocks.append(.figure(decisions)) }
    guard !blocks.isEmpty else { return nil }
    return Section(
      id: "decisions-section", title: "Where the proposal stands, and what else could be decided",
      blocks: blocks)
  }

  private var swapSection: Section? {
    let blocks = study.competing.flatMap { index -> [Block] in
      guard let table = swapsTable(scenario: index) else { return [] }
      return [.table(table)]
    }
    return blocks.isEmpty
      ? nil
      : Section(id: "swap", title: "The least change that shortens the mean", blocks: blocks)
  }

  /// Money by financial year, where the study has any.
  private func moneySection(_ money: MoneyAssessment?) -> Section? {
    money.map { money in
      let all = Array(study.scenarios.indices)
      return Section(
        id: "money-over-time", title: "What each option costs, year by year",
        blocks: [.list(study.moneySentences(money).map { Prose($0) })]
          + study.moneyTables(money, scenarios: all).enumerated().map { index, table in
            index == 0 && money.isSupplied ? .table(table) : .inFull(table)
          })
    }
  }

  /// How the scenarios that have phases come about.
  private func phaseSection(_ money: MoneyAssessment?) -> Section? {
    let findings = study.scenarios.filter { study.phases.of($0.id) != nil }
      .map { PhaseFinding(study, scenario: $0, money: money) }
    guard !findings.isEmpty else { return nil }
    return Section(
      id: "phases", title: "How it comes about, phase by phase",
      blocks: findings.flatMap { finding in
        [.list(study.orderSentences(finding).prefix(1).map { Prose($0) })]
          + study.phaseTables(finding).map(Block.table)
      })
  }

  private var financeSection: Section? {
    study.financeTable.map {
      Section(id: "money", title: "Money and staff as printed", blocks: [.table($0)])
    }
  }

  private var checkSection: Section? {
    let tables = study.checkTables
    guard !tables.isEmpty else { return nil }
    return Section(
      id: "checks", title: "Printed figures against the data",
      blocks: [.list(checkWords.map { Prose($0) })] + tables.map(Block.table))
  }

  private var sourcesSection: Section {
    let odd = study.provenance.diagnostics.map { Prose(Phrases.sentence($0.message) + ".") }
    return Section(
      id: "provenance", title: "Sources and limits",
      blocks: (ProjectionStatement(study).map { [.paragraph(Prose($0.sentence))] } ?? [])
        + [.table(study.sourcesTable), .table(study.sitesTable)]
        + (odd.isEmpty
          ? [] : [.part(id: "odd", title: "What is odd about the data", blocks: [.list(odd)])])
        + (study.ambiguitiesTable.map {
          [.details(summary: $0.caption, blocks: [.table($0)])]
        } ?? []))
  }
}

extension Section {
  /// What a reader decides by, and apart from it what only opens on demand, for whoever checks.
  fileprivate var parted: (main: Section, details: Section?) {
    func isDetail(_ block: Block) -> Bool { if case .details = block { true } else { false } }
    let details = blocks.filter(isDetail)
    guard !details.isEmpty, details.count < blocks.count else { return (self, nil) }
    let whole = "\(id)-in-full"
    let pointer = Block.paragraph(
      Prose([
        .plain("In the appendix: "), .link("\(title), in full", target: "#\(whole)"), .plain("."),
      ]))
    return (
      Section(id: id, title: title, blocks: blocks.filter { !isDetail($0) } + [pointer]),
      Section(id: whole, title: "\(title): in full", blocks: details)
    )
  }
}
