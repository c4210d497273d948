import Assessment
import Opening
import Placement
import Studies
import StudySupport
import Testing
import Wording

/// By how little each rule of the small study misses, where it alone leaves no plan.
struct LooserRuleTests {
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
}
