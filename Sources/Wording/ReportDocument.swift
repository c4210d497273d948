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
    return Document(
      title: study.about.title,
      subtitle: [study.about.council, study.about.decision].compactMap(\.self)
        .joined(separator: " · "),
      summary: summary,
      sections: [reachSection(maps)] + needsSections(maps)
        + [
          rankingSection, tierSection, standingSection, changeSection, equalitySection,
          swapSection, roomSection,
          financeSection, checkSection, methodSection, sourcesSection, areasSection,
        ].compactMap(\.self),
      attribution: study.attribution)
  }

  private func reachSection(_ maps: StudyMaps) -> Section {
    let reach = study.scenarios.indices.map { Block.figure(maps.reach(scenario: $0)) }
    let changes = study.scenarios.indices.dropFirst().map {
      Block.figure(maps.change(scenario: $0))
    }
    return Section(
      id: "reach", title: "Who reaches a \(study.words.hub)",
      blocks: [.table(scenariosTable)] + reach + changes)
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
        })
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
        [.list(standingWords(scenario: index).map { Prose($0) })]
          + standingsTables(scenario: index).map(Block.table)
      })
  }

  private var changeSection: Section? {
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
          let tables = study.areas.groupings.flatMap { changeTables(scenario: index, grouping: $0) }
          return tables.map(Block.table)
            + (worstTable(scenario: index, count: 15).map { [Block.table($0)] } ?? [])
        })
  }

  private var swapSection: Section? {
    let blocks = study.competing.flatMap { index -> [Block] in
      guard let table = swapsTable(scenario: index) else { return [] }
      let words = swapWords(scenario: index)
      return (words.isEmpty ? [] : [.paragraph(Prose(words))]) + [.table(table)]
    }
    return blocks.isEmpty
      ? nil
      : Section(id: "swap", title: "The least change that shortens the mean", blocks: blocks)
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
