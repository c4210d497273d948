import Studies
import StudySupport
import Testing
import Text

/// Phases of the small study: ash, cedar and dale are open today; the council closes cedar and opens
/// the barn for outreach.
struct StudyLoaderPhasesTests {
  private func study(_ steps: String, scenario: String = "council") -> MiniStudy {
    MiniStudy().replacing(
      "ambiguities:",
      with: "phases:\n  scenarios:\n    \(scenario):\n\(steps)  running-at-most: 900\nambiguities:")
  }

  @Test func `dates, closings, openings and moves`() throws {
    let phases = try study(
      "      - { date: 1 April 2026, label: First, move: [{ from: cedar, to: barn }], source: 3.14 }\n"
    ).open().phases
    #expect(phases.runningAtMost == 900)
    #expect(
      phases.of("council")?.steps == [
        .init(
          day: CalendarDay(year: 2026, month: 4, day: 1), label: "First",
          changes: [.init(closes: 1, opens: 3)], source: "3.14")
      ])
    #expect(phases.of("status-quo") == nil)
  }

  @Test(arguments: [
    ("      - { date: soon, close: [cedar], open: [barn] }\n", "a day such as 2026-04-01"),
    ("      - { date: 2026-04-01 }\n", "nothing changes on this date"),
    ("      - { date: 2026-04-01, close: [cedr], open: [barn] }\n", "did you mean 'cedar'?"),
    ("      - { date: 2026-04-01, close: [cedar], open: [ash] }\n", "opens 'ash', which is open"),
    ("      - { date: 2026-04-01, close: [cedar, barn] }\n", "closes 'barn', which is not open"),
    ("      - { date: 2026-04-01, close: [cedar] }\n", "not opened: barn"),
  ])
  func `a step that cannot be is refused with its line`(step: String, says: String) throws {
    let study = study(step)
    let errors = try study.errors()
    #expect(errors.count == 1)
    #expect(errors.first?.contains(says) == true, "\(errors)")
    #expect(
      errors[0].hasPrefix("line ") && errors[0].contains(" of study.yaml"), "\(errors)")
  }

  @Test func `phases of no scenario are refused`() throws {
    let errors = try study(
      "      - { date: 2026-04-01, close: [cedar], open: [barn] }\n", scenario: "plan"
    ).errors()
    #expect(errors.first?.contains("phases are given for 'plan'") == true, "\(errors)")
  }
}
