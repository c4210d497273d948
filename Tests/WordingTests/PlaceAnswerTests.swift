import Assessment
import Foundation
import Opening
import Placement
import Reports
import Studies
import StudySupport
import Testing
import Text
import Wording

struct PlaceAnswerTests {
  @Test func `a scenario without a rank says why`() throws {
    let study = try MiniStudy().ruled("one-of: [[ash, dale]]").open()
    let ranking = try study.ranking(of: study.question(.pMedian))
    let named = PlaceAnswer(ranking, of: study, top: 1).scenarios
    #expect(
      named.map(\.rankNote) == [
        "it has 3 hubs, and 2 are asked for; it breaks: at most one of Ash Hall and Dale Centre open",
        "it breaks: at most one of Ash Hall and Dale Centre open",
      ])
    let free = try study.ranking(of: study.question(.pMedian, lifted: true))
    #expect(
      PlaceAnswer(free, of: study, top: 1).scenarios.map(\.rankNote) == [
        "it has 3 hubs, and 2 are asked for", nil,
      ])
  }

  @Test func `a plan that breaks rules is told which`() throws {
    let study = try MiniStudy().ruled(
      "one-of: [[ash, dale]]\n  reach: [{ within: 30min, areas: { column: decile, from: 3, to: 3 } }]"
    ).open()
    let ranking = try study.ranking(of: study.question(.pMedian))
    let council = PlaceAnswer(ranking, of: study, top: 1).scenarios[1]
    #expect(council.rank == nil)
    #expect(
      council.breaks == [
        "at most one of Ash Hall and Dale Centre open",
        "nobody in the areas of decile 3 farther than 30 minutes (walk) from an open hub",
      ])
  }

  @Test func `text and CSV have every scenario with its value, ranked or not`() throws {
    let study = try MiniStudy().ruled("one-of: [[ash, dale]]").open()
    let question = study.question(.pMedian)
    let result = try study.answer(
      question, asking: Asking(top: 1), room: nil, limits: SolveLimits(top: 1))
    let values = result.ranking.standings.map(\.value)
    for format in [AnswerFormat.text, .csv] {
      let printed = PlaceWording(result, of: study).printed(
        Rendering(format, width: 300, style: .plain)
      ).output
      for (scenario, value) in zip(study.scenarios, values) {
        let line = try #require(
          printed.components(separatedBy: .newlines).first {
            $0.drop { $0 == "\"" }.lowercased().hasPrefix(scenario.name.lowercased())
          }, "\(scenario.name)")
        #expect(line.contains(NumberStyle.measure(value, decimals: 1)))
        let reason = "at most one of Ash Hall and Dale Centre open"
        #expect((format == .csv ? line : printed).contains(reason))
      }
    }
  }
}
