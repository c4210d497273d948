import Assessment
import Opening
import Placement
import Studies
import StudyFormat
import StudySupport
import Testing

/// Rules as people ask for them in one line, on the small study: hubs at Ash (0), Cedar (1) and Dale (2).
struct RuleNamesTests {
  private static let ashCedar = [0, 1]
  private static let ashDale = [0, 2]
  private static let cedarDale = [1, 2]

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
    #expect(try MiniStudy().ruled("").open().adding(rule: rule).allowedPlans() == allowed)
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
}
