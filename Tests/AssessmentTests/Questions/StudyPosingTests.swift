import Assessment
import Opening
import Placement
import Places
import Readers
import Studies
import StudyFormat
import StudySupport
import Testing

/// Each rule on four villages on a road, by hand: Ash at 0 km with 100 children, Birch at 1 with 80,
/// Cedar at 3 with 60, Dale at 6 with 40; hubs at Ash (0), Cedar (1) and Dale (2); 15 minutes' walk a
/// kilometre. Any two of the three may be open unless a rule says otherwise.
struct StudyPosingTests {
  private static let ashCedar = [0, 1]
  private static let ashDale = [0, 2]
  private static let cedarDale = [1, 2]

  /// The plans that are allowed, in the order of their sites.
  private func plans(_ study: Study, objective: ObjectiveKind = .pMedian) throws -> [[Int]] {
    try study.ranking(of: study.question(objective)).plans.map(\.open)
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  @Test func `without a rule any two may be open`() throws {
    #expect(
      try plans(MiniStudy().ruled("").open()) == [Self.ashCedar, Self.ashDale, Self.cedarDale])
  }

  @Test(arguments: [
    ("one-of: [[ash, cedar]]", [ashDale, cedarDale]),
    ("one-of: [[ash, cedar, dale]]", []),
    ("only-with: [{ site: ash, with: [dale] }]", [ashDale, cedarDale]),
    ("only-with: [{ site: cedar, with: [dale] }, { site: dale, with: [cedar] }]", [cedarDale]),
    // Ash and Cedar, like Cedar and Dale, are 3 km apart.
    ("gap: { at-least: 3km }", [ashCedar, ashDale, cedarDale]),
    ("gap: { at-least: 3.001 km }", [ashDale]),
    // 3 km × 1.2 / 4.8 km/h × 60 = 45 minutes.
    ("gap: { at-least: 45 minutes }", [ashCedar, ashDale, cedarDale]),
    ("gap: { at-least: 46min, travel: walk }", [ashDale]),
    ("gap: { at-least: 2 miles, travel: straight-line }", [ashDale]),
    // Dale is 45 minutes from Cedar, Cedar 45 from either; Ash is 45 from Cedar and Birch 30.
    ("reach: [{ within: 45min }]", [ashCedar, ashDale, cedarDale]),
    ("reach: [{ within: 44min, areas: all }]", []),
    ("reach: [{ within: 30min, areas: { column: decile, from: 1, to: 2 } }]", [ashCedar, ashDale]),
    ("reach: [{ within: 30min, areas: { column: decile, from: 1, to: 3 } }]", [ashCedar]),
    ("reach: [{ within: 1km, areas: { column: decile, from: 9, to: 9 } }]", [ashDale, cedarDale]),
    (
      "reach: [{ within: 45min }, { within: 1 mile, areas: { column: decile, from: 1, to: 1 } }]",
      [ashCedar, ashDale]
    ),
    // Deciles at the hubs: Ash 1, Cedar 3, Dale 9.
    (
      "deprived-share: { at-least: 50%, column: decile, from: 1, to: 3, citation: A plan }",
      [ashCedar, ashDale, cedarDale]
    ),
    (
      "deprived-share: { at-least: 50.1%, column: decile, from: 1, to: 3, citation: A plan }",
      [ashCedar]
    ),
    (
      "deprived-share: { at-least: 50%, column: decile, from: 1, to: 2, citation: A plan }",
      [ashCedar, ashDale]
    ),
    ("each: [{ group: locality, exactly: 1 }]", [ashCedar, ashDale]),
    ("each: [{ group: locality, at-most: 1 }]", [ashCedar, ashDale]),
    ("keep: [dale]", [ashDale, cedarDale]),
    ("close: [dale]", [ashCedar]),
  ])
  func `a rule allows the plans that keep it and no others`(rule: String, allowed: [[Int]]) throws {
    #expect(try plans(MiniStudy().ruled(rule).open()) == allowed)
  }

  @Test func `rules beside the study's own hold where those are lifted`() throws {
    let study = try MiniStudy().ruled("close: [dale]").open().adding(rule: "one-of ash, cedar")
    #expect(try study.ranking(of: study.question(.pMedian)).plans.isEmpty)
    #expect(
      try study.ranking(of: study.question(.pMedian, lifted: true)).plans.map(\.open)
        == [Self.ashDale, Self.cedarDale])
  }

  @Test func `a range of numbers allows plans of every size in it`() throws {
    let study = try MiniStudy().ruled("")
      .replacing("hubs: 2", with: "hubs: { at-least: 1, at-most: 2 }").open()
    #expect(study.rules.hubs == 1...2)
    #expect(
      try plans(study) == [[0], Self.ashCedar, Self.ashDale, [1], Self.cedarDale, [2]])
    let open = try MiniStudy().ruled("").replacing("hubs: 2", with: "hubs: { at-least: 2 }").open()
    #expect(try plans(open).count == 4)
  }
}
