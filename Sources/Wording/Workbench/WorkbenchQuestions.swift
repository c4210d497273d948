import Assessment
import Opening
import Placement
import Studies
import Text

/// The questions by which a page says whether there is a better plan, with the best plan of each number of
/// hubs that the report has.
struct WorkbenchQuestions {
  /// A question that is asked of the study's default demand by its default travel.
  struct Asked {
    let question: Question
    /// By number of hubs; a number that is not among them was not asked about.
    let best: [(hubs: Int, plan: RankedPlan?, isProven: Bool)]
  }

  let all: [Asked]

  init(_ result: StudyResult) {
    all = result.rankings.filter { $0.question.isOfTravel && !$0.hasLimitedRoom }.map { ranking in
      Asked(question: ranking.question, best: Self.best(ranking, result))
    }
  }

  /// Plans from the ranking, then from the curve where it is of the same question.
  private static func best(
    _ ranking: Ranking, _ result: StudyResult
  ) -> [(hubs: Int, plan: RankedPlan?, isProven: Bool)] {
    var best: [Int: (plan: RankedPlan?, isProven: Bool)] = [:]
    if result.rankings.first?.question == ranking.question {
      for point in result.further.curve?.points ?? [] {
        best[point.count] = (point.plan, point.isProven)
      }
    }
    for count in ranking.question.hubs {
      let isFirst = ranking.plans.first?.open.count == count
      guard let plan = ranking.plans.first(where: { $0.open.count == count }) else {
        if case .infeasible = ranking.outcome { best[count] = (nil, true) }
        continue
      }
      // Where all plans were counted, the first of a size is the best of that size.
      let isProven =
        if case .optimal = ranking.outcome { isFirst || ranking.isComplete } else { false }
      if isProven || best[count] == nil { best[count] = (plan, isProven) }
    }
    return best.sorted { $0.key < $1.key }.map { ($0.key, $0.value.plan, $0.value.isProven) }
  }

  func json(_ asked: Asked, weights: Int) -> JSONValue {
    let question = asked.question
    return .object([
      ("objective", .string(question.objective.rawValue)),
      ("aim", .string(XMLText.shown(question.aim))),
      ("value", .string(XMLText.shown(question.valueName))),
      ("weights", .integer(weights)), ("standard", .number(question.standard.value)),
      (
        "best",
        .object(
          asked.best.map { hubs, plan, isProven in
            (
              String(hubs),
              .object([
                ("open", plan.map { .array($0.open.map { .integer($0) }) } ?? .null),
                ("proven", .bool(isProven)),
              ])
            )
          })
      ),
    ])
  }
}

extension Question {
  /// Whether a page works out its value: sums over people, or the longest way.
  fileprivate var isOfTravel: Bool {
    switch objective {
    case .pMedian, .coverage, .pCenter: outreach == nil
    case .equity, .setCoverage, .leastCost: false
    }
  }
}
