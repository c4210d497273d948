import Assessment
import Foundation
import Placement
import Places
import Reports
import Studies
import StudyFormat
import StudySupport
import Testing
import Wording

/// A hub over the border at Elm, a kilometre past Dale: it serves Dale whatever opens, and counts for
/// nothing.
struct BorderTests {
  private static let study = MiniStudy.withBorder

  @Test func `a site over the border always serves, is not counted and is in no plan`() throws {
    let study = try Self.study.open()
    #expect(study.sites.hubs.map(\.id.code) == ["ash", "cedar", "dale"])
    #expect(study.sites.border.map(\.id.code) == ["elm"])
    let ranking = try study.ranking(of: study.question(.pMedian))
    // Dale is 15 minutes from Elm. Ash and Cedar: Birch 15 × 80 + Dale 15 × 40 = 1,800 of 280.
    #expect(ranking.plans.first?.open == [0, 1])
    #expect(ranking.plans.first?.value == 1800.0 / 280)
    // Ash and Dale: Birch 15 × 80 + Cedar 45 × 60 = 3,900.
    #expect(ranking.plans.map(\.open) == [[0, 1], [0, 2], [1, 2]])
    #expect(ranking.plans[1].value == 3900.0 / 280)
    #expect(PlaceAnswer(ranking, of: study, top: 1).border == ["elm"])
  }

  @Test func `it meets a promise of reach where no hub does`() throws {
    let study = try Self.study.replacing(
      "border: [elm]", with: "border: [elm]\n  reach: [{ within: 30min }]"
    ).open()
    #expect(
      try study.ranking(of: study.question(.pMedian)).plans.map(\.open) == [[0, 1]])
  }

  @Test func `it cannot be kept, closed or opened by a scenario`() throws {
    let kept = Self.study.replacing("border: [elm]", with: "border: [elm]\n  keep: [elm]")
    #expect(
      try kept.errors() == [
        "line \(kept.line("keep: [elm]")) of study.yaml: there is no hub 'elm'; the hubs are ash, cedar, dale"
      ])
  }
}
