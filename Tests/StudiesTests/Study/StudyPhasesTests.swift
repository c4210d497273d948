import Studies
import StudySupport
import Testing
import Text

/// Villages: Ash, Birch and Cedar are open today (columns 0 to 2), Ash and Cedar under the council's
/// plan; the hall is column 3.
struct StudyPhasesTests {
  private func error(_ steps: [(Int, [StudyPhases.Change])], of scenario: String = "council")
    -> StudyError?
  {
    let plan = StudyPhases(
      scenario: scenario,
      steps: steps.map {
        StudyPhases.Step(day: CalendarDay(year: $0, month: 4, day: 1), changes: $1)
      })
    do throws(StudyError) {
      _ = try Villages().changing { $0.phases = PhasePlans([plan]) }.study()
      return nil
    } catch {
      return error
    }
  }

  @Test func `steps that lead from today to the scenario are taken`() {
    #expect(error([(2026, [.init(closes: 1)])]) == nil)
    #expect(
      error([(2026, [.init(closes: 1, opens: 3)]), (2027, [.init(closes: 3)])]) == nil)
  }

  @Test func `an open site is not opened`() {
    #expect(
      error([(2026, [.init(opens: 0)])])
        == .phaseOpensOpen(site: "ash", scenario: "council", step: 1))
  }

  @Test func `a closed site is not closed`() {
    #expect(
      error([(2026, [.init(closes: 1)]), (2027, [.init(closes: 1)])])
        == .phaseClosesClosed(site: "birch", scenario: "council", step: 2))
  }

  @Test func `the end is the scenario`() {
    #expect(
      error([(2026, [.init(closes: 0)])])
        == .phasesEndElsewhere(scenario: "council", missing: ["ash"], surplus: ["birch"]))
  }

  @Test func `days come one after another`() {
    #expect(
      error([(2026, [.init(closes: 1, opens: 3)]), (2026, [.init(closes: 3)])])
        == .phaseOutOfOrder(scenario: "council", step: 2))
  }

  @Test func `sites and scenarios are the study's`() {
    #expect(
      error([(2026, [.init(closes: 9)])]) == .phaseSiteUnknown(scenario: "council", index: 9))
    #expect(error([(2026, [.init(closes: 1)])], of: "other") == .phasesOfNone(scenario: "other"))
    #expect(error([(2026, [.init(closes: 1)])], of: "today") == .phasesOfNone(scenario: "today"))
  }
}
