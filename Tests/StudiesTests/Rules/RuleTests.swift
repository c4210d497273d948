import Assessment
import Opening
import Placement
import Places
import Readers
import Studies
import StudyFormat
import Testing
import Wording

/// Each rule on four villages on a road, by hand: Ash at 0 km with 100 children, Birch at 1 with 80,
/// Cedar at 3 with 60, Dale at 6 with 40; hubs at Ash (0), Cedar (1) and Dale (2); 15 minutes' walk a
/// kilometre. Any two of the three may be open unless a rule says otherwise.
struct RuleTests {
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

  @Test(arguments: [
    ("one-of ash, cedar", [ashDale, cedarDale]),
    ("only-with ash: dale", [ashDale, cedarDale]),
    ("gap 3.001 km", [ashDale]), ("gap 46 min walk", [ashDale]), ("gap 2 miles", [ashDale]),
    ("reach 30min decile 1-3", [ashCedar]), ("reach 30 minutes decile 1-3 walk", [ashCedar]),
    ("reach 1km decile 9", [ashDale, cedarDale]),
    ("reach 45min all", [ashCedar, ashDale, cedarDale]),
    ("deprived-share 50.1% decile 1-3", [ashCedar]),
    ("deprived-share 0.501 decile 1-3", [ashCedar]),
    ("each locality exactly 1", [ashCedar, ashDale]),
    ("keep dale", [ashDale, cedarDale]), ("close dale", [ashCedar]),
  ])
  func `the same rules in one line`(rule: String, allowed: [[Int]]) throws {
    #expect(try plans(MiniStudy().ruled("").open().adding(rule: rule)) == allowed)
  }

  @Test(arguments: [
    "", "gap", "gap far", "gap 1km 2km 3km", "reach 30min", "reach all", "reach 30min decile",
    "reach 30min decile 3-1", "reach 30min decile 0-3", "one-of", "one-of ash", "one-of ash,,dale",
    "one-of ash dale", "only-with ash", "only-with ash: ash", "only-with ash: dale: cedar",
    "deprived-share 60 decile 1-3", "deprived-share 60% decile", "each locality", "keep",
    "each locality least 1", "each town at-least 1", "budget 5", "budget running lots", "one-off",
    "keep ahs", "reach 30min decil 1-3", "gap 10min drive", "gap 10min straight-line", "close ash",
  ])
  func `a line that is no rule is refused with what to do`(line: String) throws {
    // Ash is kept by the study.
    let study = try MiniStudy().ruled("keep: [ash]").open()
    let fault = #expect(throws: RuleFault.self) { try study.adding(rule: line) }
    guard case .asked(_, let message, let whatToDo)? = fault else {
      Issue.record("\(line): \(String(describing: fault))")
      return
    }
    #expect(!message.isEmpty && !whatToDo.isEmpty)
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

  @Test func `the best plan of a scenario keeps the rules`() throws {
    let study = try MiniStudy().ruled("one-of: [[ash, cedar]]")
      .replacing("open: [ash, dale], outreach: [barn]", with: "best: p-median").open()
    // Ash and Dale: Birch 15 × 80, Cedar 45 × 60. Cedar and Dale: Ash 45 × 100 and so on.
    #expect(study.scenarios[1].open == Self.ashDale)
  }

  @Test func `a rule that cannot be met says by how little it misses`() throws {
    let study = try MiniStudy().ruled("reach: [{ within: 30min }]\n  gap: { at-least: 1 mile }")
      .open()
    let looser = try study.looserRules(for: study.question(.pMedian), limits: SolveLimits())
    #expect(
      looser.map { study.words($0.rule) } == [
        "nobody farther than 30 minutes (walk) from an open hub"
      ])
    #expect(
      looser.map { $0.instead.map(study.words) } == [
        "nobody farther than 45 minutes (walk) from an open hub"
      ])
  }

  @Test(arguments: [
    ("gap: { at-least: 7km }", "open hubs at least 6 km apart in a straight line"),
    (
      "deprived-share: { at-least: 80%, column: decile, from: 1, to: 1, citation: A plan }",
      """
      at least 50% of the open hubs in areas of decile 1 (a hub counts to the area with the nearest \
      centre)
      """
    ),
  ])
  func `gaps shrink and shares fall to the most that leaves a plan`(rule: String, instead: String)
    throws
  {
    let study = try MiniStudy().ruled(rule).open()
    let looser = try study.looserRules(for: study.question(.pMedian), limits: SolveLimits())
    #expect(looser.map { $0.instead.map(study.words) } == [instead])
  }

  @Test func `a rule without a measure can only be left out`() throws {
    let study = try MiniStudy().ruled("one-of: [[ash, cedar, dale]]").open()
    let looser = try study.looserRules(for: study.question(.pMedian), limits: SolveLimits())
    #expect(
      looser.map { study.words($0.rule) } == [
        "at most one of Ash Hall, Cedar School and Dale Centre open"
      ])
    #expect(looser.map { $0.instead.map(study.words) } == [nil])
  }

  /// Two hubs lie East, one West.
  @Test(arguments: [
    ("each locality at-least 99", "at least 1 in each locality"),
    ("each locality at-least 2", "at least 1 in each locality"),
    ("each locality at-most 0", "at most 1 in each locality"),
    ("each locality exactly 2", "at least 1 and at most 2 in each locality"),
  ])
  func `limits for every group come down or go up to what leaves a plan`(
    rule: String, instead: String
  ) throws {
    let study = try MiniStudy().ruled("").open().adding(rule: rule)
    let looser = try study.looserRules(for: study.question(.pMedian), limits: SolveLimits())
    #expect(looser.map { $0.instead.map(study.words) } == [instead])
  }

  @Test func `where the limit of one group may go, the whole rule need not`() throws {
    let study = try MiniStudy().ruled("").replacing("hubs: 2", with: "hubs: 1").open()
      .adding(rule: "each locality at-least 1")
    let looser = try study.looserRules(for: study.question(.pMedian), limits: SolveLimits())
    #expect(looser.isEmpty)
  }

  @Test func `a limit that asks for nothing is called so`() throws {
    let study = try MiniStudy().ruled("").open()
    let fault = #expect(throws: RuleFault.self) {
      try study.adding(rule: "each locality at-least 0")
    }
    guard case .asked(_, let message, _)? = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(message == "each locality has neither an at-least of 1 or more nor an at-most")
  }

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

extension MiniStudy {
  /// The small study with these rules alone beside the number of hubs.
  func ruled(_ rules: String) -> MiniStudy {
    replacing(
      """
        keep: [ash]
        close: []
        each:
          - { group: locality, at-least: 1 }
      """, with: rules.isEmpty ? "" : "  \(rules)")
  }
}

extension Study {
  /// A question for the default demand, travel and number of hubs.
  func question(_ objective: ObjectiveKind, lifted: Bool = false) -> Question {
    Question(
      demand: demands[0], travel: travels[0], objective: objective, standard: standards[0],
      hubs: rules.hubs, rulesLifted: lifted)
  }
}
