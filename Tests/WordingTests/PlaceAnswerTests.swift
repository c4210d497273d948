import Assessment
import Opening
import Studies
import StudySupport
import Testing
import Wording

struct PlaceAnswerTests {
  @Test func `a scenario without a rank says why`() throws {
    let study = try MiniStudy().ruled("one-of: [[ash, dale]]").open()
    let ranking = try study.ranking(of: study.question(.pMedian))
    let named = PlaceAnswer(ranking, of: study, top: 1).scenarios
    #expect(
      named.map(\.rankNote) == [
        "it has 3 hubs, and 2 are asked for; it breaks 1 rule, listed under breaks",
        "it breaks 1 rule, listed under breaks",
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
}
