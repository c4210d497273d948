import Scores
import Testing

struct TippingWeightTests {
  @Test func `the weight at which another site comes first`() {
    // Worths A 1, 0 and B 0, 1: A leads while reach weighs more than a half.
    let sheet = ScoreSheet(
      names: ["A", "B"], criteria: [Criterion(id: "reach", weight: 3), Criterion(id: "cost")],
      evidence: [[1, 0], [0, 1]])
    let tips = TippingWeight.all(of: sheet)
    #expect(tips.map(\.tips) == [0.5, 0.5])
    #expect(tips.map(\.rival) == [1, 1])
    #expect(tips.map(\.weight) == [0.75, 0.25])
  }

  @Test func `no weight unseats a site that is best in everything`() {
    let sheet = ScoreSheet(
      names: ["A", "B"], criteria: [Criterion(id: "x"), Criterion(id: "y")],
      evidence: [[2, 2], [1, 1]])
    #expect(TippingWeight.all(of: sheet).isEmpty)
  }
}
