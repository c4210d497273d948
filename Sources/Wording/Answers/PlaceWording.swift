package import Assessment
import Placement
import Reports
package import Studies
import Text

/// The answer of `hubward place` about a study, in words, as JSON or as CSV.
package struct PlaceWording {
  private let result: PlaceResult
  private let study: Study
  private let parts: [AnswerPart]

  package init(_ result: PlaceResult, of study: Study) {
    self.result = result
    self.study = study
    let room = result.room.flatMap { answer in
      answer.best.map { AnswerPart.room($0, of: study, answer) }
    }
    let terms = AnswerTerms(result.ranking, of: study)
    parts = (room ?? []) + terms.parts(result.further, asking: result.asking)
  }

  package func printed(_ rendering: Rendering) -> Printed {
    let answer = PlaceAnswer(
      result.ranking, of: study, top: result.asking.top, listed: result.further.diverse?.plans)
    if rendering.format == .json { return Printed(output: answer.json(parts).text) }
    let ranking = study.table(result.ranking, id: "ranking", shown: result.asking.top)
    var printed = Printed()
    guard !result.ranking.plans.isEmpty else {
      let words = "\(answer.status.rawValue): \(answer.reason)\n"
      if rendering.format == .csv {
        // A file of plans stays a file of plans, with none in it.
        printed = Printed(output: rendering.tables([ranking]), remarks: words)
      } else {
        printed.output = words
      }
      printed.output += scenarios(answer, rendering)
      printed += parts.printed(rendering)
      return printed
    }
    let isListedApart = result.further.diverse != nil
    if !isListedApart { printed.output = rendering.tables([ranking]) }
    if rendering.format == .text || rendering.format == .markdown {
      printed.output +=
        "\(isListedApart ? "" : "\n")Proof: \(answer.reason)\(Self.open(answer)).\n"
    }
    if !isListedApart { printed.output += scenarios(answer, rendering) }
    printed += parts.printed(rendering, isFirst: isListedApart)
    return printed
  }

  /// The study's scenarios, which a ranking shows only where they are among its plans.
  private func scenarios(_ answer: PlaceAnswer, _ rendering: Rendering) -> String {
    (rendering.format == .csv ? "\r\n" : "\n")
      + rendering.tables([
        study.scenariosTable(
          result.ranking, reasons: answer.scenarios.map(\.rankNote),
          explains: rendering.format == .csv)
      ])
  }

  /// How far from the best the first plan may be, where that is not proven.
  private static func open(_ answer: PlaceAnswer) -> String {
    guard answer.status == .feasible, let bound = answer.bound, bound.isFinite,
      let gap = answer.gap
    else { return "" }
    let than = NumberStyle.text(answer.question.cell(bound))
    return "; no plan is better than \(than), which is a gap of"
      + " \(NumberStyle.share(gap, decimals: 4))"
  }
}
