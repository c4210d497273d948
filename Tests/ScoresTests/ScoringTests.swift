import Scores
import Testing

struct ScoringTests {
  /// Three villages: reach (weight 2) and cost, of which less is better (weight 1).
  private let sheet = ScoreSheet(
    names: ["A", "B", "C"],
    criteria: [Criterion(id: "reach", weight: 2), Criterion(id: "cost", better: .less)],
    evidence: [[10, 100], [30, 300], [20, 100]])

  @Test func `the weighted sum by hand`() {
    // Worths: A 0, 1; B 1, 0; C ½, 1.
    let scoring = Scoring(sheet, by: .weightedSum)
    let expected = [1.0 / 3, 2.0 / 3, 2.0 / 3]
    for (entry, value) in zip(scoring.entries, expected) {
      #expect(abs(entry.score - value) < 1e-12)
    }
    #expect(scoring.entries.map(\.rank) == [3, 1, 1])
    #expect(scoring.order == [1, 2, 0])
  }

  @Test func `PROMETHEE II by hand`() {
    // Reach: C beats A, B beats both; cost: A and C beat B and tie.
    let flows = Scoring(sheet, by: .promethee).entries.map(\.score)
    let expected = [(-2.0 / 3 + 1.0 / 3 - 2.0 / 3) / 2, (4.0 / 3 - 2.0 / 3) / 2, (1.0 / 3) / 2]
    for (flow, value) in zip(flows, expected) { #expect(abs(flow - value) < 1e-12) }
    #expect(abs(flows.reduce(0, +)) < 1e-12)
  }

  @Test func `TOPSIS by hand`() {
    // Columns 0, 1, ½ of length √1.25 and 1, 0, 1 of length √2, weighed ⅔ and ⅓.
    let (a, b) = (2.0 / 3 / 1.25.squareRoot(), 1.0 / 3 / 2.0.squareRoot())
    let c = (a / 2, (a / 2 * a / 2 + b * b).squareRoot())
    let expected = [b / (a + b), a / (a + b), c.1 / (c.0 + c.1)]
    for (entry, value) in zip(Scoring(sheet, by: .topsis).entries, expected) {
      #expect(abs(entry.score - value) < 1e-12)
    }
  }

  @Test(arguments: ScoreMethod.allCases)
  func `what is not known is a range, never zero`(method: ScoreMethod) {
    let scoring = Scoring(
      ScoreSheet(
        names: ["A", "B", "C"], criteria: [Criterion(id: "reach"), Criterion(id: "room")],
        evidence: [[10, 5], [30, nil], [20, 1]]), by: method)
    let unsure = scoring.entries[1]
    #expect(unsure.least < unsure.score && unsure.score < unsure.most)
    #expect(unsure.bestRank <= unsure.rank && unsure.rank <= unsure.worstRank)
    #expect(scoring.entries[0].least == scoring.entries[0].most)
  }

  @Test(arguments: ScoreMethod.allCases)
  func `a site that is better in everything is first`(method: ScoreMethod) {
    let scoring = Scoring(
      ScoreSheet(
        names: ["A", "B", "C"], criteria: [Criterion(id: "x"), Criterion(id: "y")],
        evidence: [[1, 2], [9, 8], [3, 1]]), by: method)
    #expect(scoring.order[0] == 1)
  }
}
