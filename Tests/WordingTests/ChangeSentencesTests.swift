import Access
import Assessment
import Studies
import StudySupport
import Testing

@testable import Wording

/// Three villages on a line; see `Villages`. Today Ash and Cedar have hubs and Birch's hall outreach; the
/// plan closes the hall and nothing else.
struct ChangeSentencesTests {
  private func result(outreach: [Int] = []) throws -> StudyResult {
    try StudyResult(
      Villages().changing {
        $0.scenarios = [
          StudyScenario(id: "today", open: [0, 2], outreach: [0]),
          StudyScenario(id: "plan", open: [0, 2], outreach: outreach),
        ]
      }.study())
  }

  /// Birch's 30 are 0 minutes from the hall and 4 from Ash.
  @Test func `closing today's outreach is counted where outreach counts`() throws {
    let result = try result()
    let either = try #require(result.assessments[1].withOutreach.last)
    #expect(either.change.further == 30 && either.change.meanAfter == 1.2)
    let words = result.findings(scenario: 1)
    #expect(words.contains("Of today's outreach sites it would close Birch Hall."), "\(words)")
    #expect(
      words.contains {
        $0.hasPrefix(
          "With today's outreach sites, none of which it keeps, to the nearest of hubs and outreach: the mean goes from 0.0 minutes to 1.2 minutes. 30 people would be further"
        )
      }, "\(words)")
  }

  @Test func `outreach that stays is not closed`() throws {
    let words = try result(outreach: [0]).findings(scenario: 1)
    #expect(!words.contains { $0.hasPrefix("Of today's") })
    #expect(words.contains { $0.hasPrefix("With outreach sites (Birch Hall), to") })
  }
}
