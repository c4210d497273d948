import Assessment
import Placement
import Studies
import StudyFormat
import StudySupport
import Testing
import Wording

/// The rule that open hubs are so far apart, on a right-angled triangle: Ash at the origin, Cedar 3 km
/// east of it, Dale 4 km north of Ash and so 5 km from Cedar.
struct GapTests {
  private static let triangle = MiniStudy()
    .replacing(
      "dale,Dale Centre,hub,East,506000,200000", with: "dale,Dale Centre,hub,East,500000,204000",
      in: "sites.csv")

  private func plans(_ rule: String, _ study: MiniStudy = triangle) throws -> [[Int]] {
    let study = try study.ruled(rule).open()
    return try study.ranking(of: study.question(.pMedian)).plans.map(\.open)
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  @Test(arguments: [
    // As far apart as the gap is far enough.
    ("3km", [[0, 1], [0, 2], [1, 2]]), ("3.001km", [[0, 2], [1, 2]]), ("4km", [[0, 2], [1, 2]]),
    ("4.001km", [[1, 2]]), ("5km", [[1, 2]]), ("5.001km", []),
  ])
  func `the straight line between two hubs decides, whichever way it runs`(
    gap: String, allowed: [[Int]]
  ) throws {
    #expect(try plans("gap: { at-least: \(gap) }") == allowed)
  }

  @Test func `minutes are those of the travel's detour and speed`() throws {
    // 1.2 × 60 / 4.8 = 15 minutes a kilometre: 45, 60 and 75.
    #expect(try plans("gap: { at-least: 60min, travel: walk }") == [[0, 2], [1, 2]])
    #expect(try plans("gap: { at-least: 61min, travel: walk }") == [[1, 2]])
    // Without a name the first travel in minutes is taken.
    #expect(try plans("gap: { at-least: 61min }") == [[1, 2]])
  }

  @Test func `each pair that is too near is a limit of its own, said with its distance`() throws {
    let study = try Self.triangle.ruled("gap: { at-least: 4.5km }")
      .replacing("hubs: 2", with: "hubs: 3").open()
    let ranking = try study.ranking(of: study.question(.pMedian))
    guard case .infeasible(.rules(let rules)) = ranking.outcome else {
      Issue.record("all three are not 4.5 km apart")
      return
    }
    #expect(
      study.ruleWords(for: ranking.question).list(rules) == [
        "3 sites open", "Ash Hall and Cedar School, 3.00 km apart, not both open",
        "Ash Hall and Dale Centre, 4.00 km apart, not both open",
      ])
  }

  @Test func `a hub over the border is not minded`() throws {
    var study = Self.triangle.ruled("gap: { at-least: 3km }\n  border: [elm]")
    study.files["sites.csv"]! += "elm,Elm Hub,hub,East,500100,200000,postcode,\n"
    let opened = try study.open()
    #expect(try opened.ranking(of: opened.question(.pMedian)).plans.count == 3)
  }
}
