import Assessment
import Opening
import Studies
import StudySupport
import Testing

struct StudyAnsweredTests {
  @Test func `the best plan of a scenario keeps the rules`() throws {
    let study = try MiniStudy().ruled("one-of: [[ash, cedar]]")
      .replacing("open: [ash, dale], outreach: [barn]", with: "best: p-median").open().answered()
    // Ash and Dale: Birch 15 × 80, Cedar 45 × 60. Cedar and Dale: Ash 45 × 100 and so on.
    #expect(study.scenarios[1].open == [0, 2])
  }
}
