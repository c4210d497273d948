import Access
import Assessment
import Opening
import Placement
import Places
import Reports
import Studies
import StudyFormat
import Text

/// How the numbers were made, and how printed ones compare with the data.
extension StudyResult {
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
        "\(check.label): \(check.verdict) the national index; \(check.agreeing) of \(NumberStyle.count(check.compared.count, "place")) \(check.agreeing == 1 ? "is" : "are") equal\(worst.isEmpty ? "" : ", and the largest differences are \(Phrases.list(Array(worst)))")."
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
    let sourced = study.standards.compactMap { standard in
      standard.source.map { "\(standard): \(Phrases.withoutStop($0))" }
    }
    let unsourced = study.standards.filter { $0.source == nil }.map { "\($0)" }
    let standards =
      sourced
      + (unsourced.isEmpty
        ? [] : ["\(Phrases.list(unsourced)): the study gives no source"])
    items.append(
      Prose([.strong("Within reach"), .plain(": \(standards.joined(separator: "; ")).")]))
    return Section(
      id: "method", title: "Method",
      blocks: [
        .paragraph(
          "Each \(study.areas.kind) goes to its nearest open \(study.words.hub). Mean travel is Σ a(i) d(i, j) / Σ a(i), where a(i) is the demand of area i and d(i, j) the travel to the open site j nearest to it (p-median). Coverage is the share of demand with d(i, j) within the standard (maximal coverage). Longest travel is the largest d(i, j) of an area with demand (p-centre, in the literature p-center). Means before and after are over people with a route."
        ),
        .paragraph(
          "\(rankingWords) Plans are called tied where their values are equal to 15 significant digits."
        ),
        .list(items + pointSentences.map { Prose($0) }),
        .inFull(study.makingTable),
      ] + pointTables.map(Block.inFull))
  }
}
