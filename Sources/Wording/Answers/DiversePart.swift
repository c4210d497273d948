import Assessment
import Placement
import Reports
import Studies
import Text

extension AnswerPart {
  /// Plans that differ, and what is proven about them.
  static func diverse(
    _ found: DiverseAlternatives, _ asked: Diversity, most: Int, _ terms: AnswerTerms
  ) -> AnswerPart {
    let first = found.plans[0]
    let rows = found.plans.map { plan -> [Cell] in
      let opens = plan.open.filter { !first.open.contains($0) }
      let closes = first.open.filter { !plan.open.contains($0) }
      return [
        .count(plan.rank), terms.cell(terms.value(plan)),
        terms.loss(terms.worse(terms.value(plan), than: terms.value(first))),
        terms.names(opens, none: "–"), terms.names(closes, none: "–"), terms.names(plan.open),
      ]
    }
    let sites = terms.hubs(asked.sites)
    let percent = NumberStyle.share(asked.within, decimals: 1)
    let table = Table(
      id: "diverse",
      caption:
        "Plans that differ from one another in at least \(sites), within \(percent) of the best",
      columns: [
        Column("Plan", id: "rank"), Column(terms.valueTitle, id: "value", unit: terms.unit),
        Column("Worse than plan 1 (\(terms.lossTitle))", id: "cost"),
        Column("Opens", id: "opens", .text), Column("instead of", id: "closes", .text),
        Column("Open", id: "open", .text),
      ], rows: rows, source: terms.source)
    let order =
      found.isProven
      ? "each plan is proven the best of those that differ enough from the ones before it"
      : "not every plan is proven the best of its kind: the search was stopped"
    let end =
      found.isComplete
      ? "no further plan differs enough and is good enough"
      : found.plans.count >= most ? "--top \(most) ends the list" : "there may be more"
    return AnswerPart(
      key: .diverse,
      json: .keyed([
        (.differ, .integer(asked.sites)), (.withinShare, .number(asked.within)),
        (.proven, .bool(found.isProven)), (.complete, .bool(found.isComplete)),
      ]),
      tables: [table], sentences: ["Diverse: \(order); \(end)."])
  }
}
