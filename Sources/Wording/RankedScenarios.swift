import Assessment
import Placement
import Reports
import Studies
import Text

/// Where the study's scenarios stand in a ranking, and why some have no rank.
extension Study {
  /// Every scenario under a question, ranked or not: its value holds whether the rules allow it or not.
  ///
  /// - Parameters:
  ///   - reasons: why each has no rank; nothing for one that has.
  ///   - explains: whether a column says so, as files need it; a person reads it under the table.
  func scenariosTable(_ ranking: Ranking, reasons: [String?], explains: Bool) -> Table {
    let question = ranking.question
    let posed = posing(question)
    let isTwoTier = question.outreach != nil
    var notes: [String] = []
    let rows = scenarios.indices.map { index -> [Cell] in
      let (scenario, standing) = (scenarios[index], ranking.standings[index])
      let note = reasons[index]
      if let note, !explains {
        notes.append("\(Phrases.sentence(scenario.name)) has no rank: \(note).")
      }
      var cells: [Cell] = [
        scenario.cell, .count(scenario.open.count),
        standing.value.isFinite
          ? question.cell(standing.value)
          : .absent(question.objective.choosesCount ? "not enough" : "no route"),
        standing.rank.map { .rank($0, isShared: standing.ties > 0) } ?? .absent("none"),
      ]
      if explains { cells.append(note.map { .text(Phrases.sentence($0)) } ?? .absent("–")) }
      cells.append(cell(scenario.open))
      if isTwoTier { cells.append(.count(scenario.outreach.count)) }
      return cells + posed.costCells(plan(of: scenario, in: ranking.problem))
    }
    var columns = [
      Column("Scenario", id: "scenario", .rowHeader),
      Column(Phrases.sentence("\(words.hub)s"), id: "hubs"),
      Column(question.valueTitle, id: "value", unit: question.unit.description),
      Column("Rank", id: "rank"),
    ]
    if explains { columns.append(Column("Why no rank", id: "rank_note", .text)) }
    columns.append(Column("Open", id: "open", .text))
    if isTwoTier { columns.append(Column(Phrases.sentence("\(words.outreach)s"), id: "outreach")) }
    return Table(
      id: "scenarios", caption: "The study's scenarios under this question",
      columns: columns + costColumns,
      rows: rows, notes: notes, source: source(question.travel))
  }

  /// `it has 9 hubs, and 5 are asked for`; every reason.
  ///
  /// - Parameter broken: the rules that it breaks, in words.
  func unranked(
    _ scenario: StudyScenario, _ standing: Standing, in ranking: Ranking, _ broken: [String]
  ) -> String {
    let question = ranking.question
    var reasons: [String] = []
    let asked = question.hubs
    if !asked.contains(scenario.open.count) {
      let most = asked.upperBound
      let least = asked.lowerBound
      reasons.append(
        "it has \(hubs(scenario.open.count)), and"
          + (least == most
            ? " \(NumberStyle.count(most, "is", "are")) asked for"
            : least <= 1
              ? " \(most) at most may open"
              : " \(NumberStyle.count(least)) to \(NumberStyle.count(most)) are asked for"))
    }
    if let tier = question.outreach, scenario.outreach.count != tier.count {
      reasons.append(
        "it has \(outreachSites(scenario.outreach.count)), and"
          + " \(NumberStyle.count(tier.count, "is", "are")) asked for")
    }
    if !broken.isEmpty { reasons.append("it breaks: \(broken.joined(separator: "; "))") }
    if reasons.isEmpty, !standing.value.isFinite {
      reasons.append(
        ranking.hasLimitedRoom
          ? "not everyone can be given a place"
          : "somebody with demand has no route, or is not served as asked")
    }
    if reasons.isEmpty {
      reasons.append(
        ranking.plans.isEmpty
          ? "there is no ranking"
          : "it comes after the best \(ranking.plans.count) that were ranked")
    }
    return reasons.joined(separator: "; ")
  }
}
