import Assessment
import Opening
import Placement
import Places
import Reports
import Studies
import StudyFormat
import Text

/// Where a scenario stands among all plans, as the report begins with it.
extension StudyResult {
  /// Under each question of the study, which plan is best and where the scenario stands.
  func placeWords(scenario index: Int) -> [String] {
    guard study.competing.contains(index) else { return [] }
    return rankings.compactMap { ranking in
      guard let best = ranking.plans.first else { return nil }
      let standing = ranking.standings[index]
      let name = study.scenarios[index].name
      let aim = "For the \(ranking.question.aim)"
      guard standing.isAllowed else {
        return
          "\(aim), the best plan that the rules allow closes \(closedWords(best)): \(ranking.question.words(best.value)), against \(ranking.question.words(standing.value)) under \(name), which the rules do not allow."
      }
      let shared = standing.ties > 0 ? "joint " : ""
      if standing.rank == 1 {
        return
          "\(aim), \(name) is \(standing.ties > 0 ? "joint " : "the ")best of \(NumberStyle.count(ranking.candidates, "plan"))\(ranking.isComplete ? "" : " ranked"): \(ranking.question.words(standing.value))."
      }
      let place =
        standing.rank.map {
          "\(shared)\(Phrases.ordinal($0)) of \(NumberStyle.count(ranking.candidates, "plan"))\(ranking.isComplete ? "" : " ranked")"
        } ?? "after the \(NumberStyle.count(ranking.candidates, "plan")) ranked"
      return
        "\(aim), \(name) is \(place): \(ranking.question.words(standing.value)). The best closes \(closedWords(best)): \(ranking.question.words(best.value))."
    }
  }

  /// Where the scenario would stand if others were counted, and whether the best plan would be another;
  /// nothing where no other count was tried.
  func countWords(scenario index: Int) -> String? {
    guard let robust = robustness, let place = study.competing.firstIndex(of: index) else {
      return nil
    }
    let counts = robust.swings.compactMap { swing -> (keeps: Bool, words: String)? in
      guard case .demand(let demand) = swing.change, let rank = swing.scenarios[place].rank else {
        return nil
      }
      return (swing.keepsFirst, "\(Phrases.ordinal(rank)) (\u{201C}\(demand.label)\u{201D})")
    }
    func list(_ keeps: Bool) -> String? {
      let words = counts.filter { $0.keeps == keeps }.map(\.words)
      return words.isEmpty
        ? nil : "\(Phrases.list(words)), with \(keeps ? "the same" : "another") best plan"
    }
    let parts = [list(true), list(false)].compactMap(\.self)
    return parts.isEmpty
      ? nil
      : "If others were counted, \(study.scenarios[index].name) would be, for the \(robust.question.aim), \(parts.joined(separator: "; "))."
  }

  private func closedWords(_ plan: RankedPlan) -> String {
    let closed = study.names(study.closed(by: plan.open))
    let opened = study.names(plan.open.filter { !study.baseline.open.contains($0) })
    return (closed.isEmpty ? "nothing" : Phrases.list(closed, limit: 8))
      + (opened.isEmpty ? "" : " and opens \(Phrases.list(opened, limit: 8))")
  }
}
