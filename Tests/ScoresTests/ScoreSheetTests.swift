import Scores
import Testing

struct ScoreSheetTests {
  @Test func `worths run from the worse end of the scale to the better`() {
    let sheet = ScoreSheet(
      names: ["A", "B", "C"],
      criteria: [
        Criterion(id: "reach", weight: 3), Criterion(id: "cost", better: .less, scale: 0...200),
      ], evidence: [[10, 50], [30, 300], [20, nil]])
    #expect(sheet.worths == [[0, 0.75], [1, 0], [0.5, nil]])
    #expect(sheet.weights == [0.75, 0.25])
    #expect(sheet.missing(of: 2) == 1)
  }

  @Test func `a criterion of which nothing is known is listed and counts for nothing`() {
    let sheet = ScoreSheet(
      names: ["A", "B"], criteria: [Criterion(id: "condition"), Criterion(id: "reach")],
      evidence: [[nil, 1], [nil, 2]])
    #expect(sheet.unknown.map(\.id) == ["condition"])
    #expect(sheet.criteria.map(\.id) == ["reach"])
    #expect(sheet.weights == [1])
  }

  @Test func `where all sites are alike they stand in the middle`() {
    let sheet = ScoreSheet(
      names: ["A", "B"], criteria: [Criterion(id: "reach")], evidence: [[4], [4]])
    #expect(sheet.worths == [[0.5], [0.5]])
  }
}
