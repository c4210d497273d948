import Assessment
import Placement
import Places
import Studies
import StudySupport
import Testing
import Text
import Wording

/// What is said of orders of changes where none will do, and where the search for one was stopped.
struct PhaseTablesTests {
  /// Ash and Cedar are open; the plan opens Birch and closes both, on two dates or one by one.
  private func study(limit: Double?, dated: Bool = false) throws -> Study {
    try Villages().changing {
      $0.hubs = 1...2
      $0.scenarios = [
        StudyScenario(id: "today", open: [0, 2]), StudyScenario(id: "plan", open: [1]),
      ]
      let steps = [
        StudyPhases.Step(
          day: CalendarDay(year: 2026, month: 4, day: 1), changes: [.init(opens: 1)]),
        StudyPhases.Step(
          day: CalendarDay(year: 2027, month: 4, day: 1),
          changes: [.init(closes: 0), .init(closes: 2)]),
      ]
      $0.phases = PhasePlans(
        dated ? [StudyPhases(scenario: "plan", steps: steps)] : [], runningAtMost: limit)
      $0.money = StudyMoney(years: FinancialYear(start: 2026)...FinancialYear(start: 2029))
    }.study()
  }

  private func words(
    limit: Double? = nil, dated: Bool = false, limits: SolveLimits = SolveLimits()
  ) throws -> String {
    let study = try study(limit: limit, dated: dated)
    let finding = PhaseFinding(
      study, scenario: study.scenarios[1], money: MoneyAssessment(study), limits: limits)
    return study.orderSentences(finding).joined(separator: " ")
  }

  /// Ash alone costs £100 a year and Cedar £30, with £60 for Birch: whatever goes first, more than £50 is
  /// open at some moment before the last.
  @Test func `where no order keeps within the limit it is said of all of them`() throws {
    #expect(
      try words(limit: 50)
        == "No order of these changes keeps everybody a route, and costs within the limit, at every moment."
    )
  }

  @Test func `an order as good as any is said to be, and no order is said to be better`() throws {
    let said = try words(dated: true)
    #expect(said.contains("its worst moment, 4.0 minutes, is as good as any order's"), "\(said)")
    #expect(said.contains("no order with as many changes on each date has a better worst moment"))
    let free = try words()
    #expect(!free.contains("as proposed"), "\(free)")
    #expect(free.contains("no order has a better worst moment"), "\(free)")
  }

  @Test func `a search that was stopped claims nothing of other orders`() throws {
    let stopped = SolveLimits(isInterrupted: { true })
    let said = try words(limits: stopped)
    #expect(said.contains("It was stopped: this is the best order so far"), "\(said)")
    #expect(!said.contains("Proven"))
    let none = try words(limit: 50, limits: stopped)
    #expect(none.hasPrefix("It was stopped before an order was found"), "\(none)")
    #expect(!none.contains("No order"))
  }
}
