import Assessment
import Opening
import StudySupport
import Testing
import Wording

struct ReachClassTests {
  private func labels(_ study: MiniStudy) throws -> [String] {
    try StudyResult(study.open()).reachClasses.map(\.label)
  }

  /// Under the council's plan the 60 children of Cedar walk 3 km, 45 minutes: 21% of all are beyond the
  /// longest standard, none beyond one and a half times as far.
  @Test func `classes go on beyond the longest standard as long as many live there`() throws {
    #expect(
      try labels(MiniStudy())
        == ["Up to 15 minutes", "15 to 30", "30 to 45", "Over 45 minutes"])
  }

  /// Today nobody walks more than 15 minutes.
  @Test func `they end at the longest standard where few live beyond it`() throws {
    let line = "  council: { label: the council's plan, open: [ash, dale], outreach: [barn] }\n"
    #expect(
      try labels(MiniStudy().replacing(line, with: ""))
        == ["Up to 15 minutes", "15 to 30", "Over 30 minutes"])
  }
}
