import Assessment
import Reports
import Studies
import StudySupport
import Testing

@testable import Wording

/// Three villages on a line; see `Villages`.
struct SwingTablesTests {
  private func result(_ change: (inout Villages) -> Void = { _ in }) throws -> RobustResult {
    try Villages().changing(change).study().robustness(RobustRequest(draws: 50))
  }

  @Test func `a scenario may be called best or first`() throws {
    let result = try result {
      $0.scenarios = [
        StudyScenario(id: "today", open: [0, 1, 2]),
        StudyScenario(id: "best", name: "Best then", open: [0, 2]),
        StudyScenario(id: "first", open: [0, 1]),
      ]
    }
    let table = result.swingsTable
    #expect(
      table.columns.map(\.id) == [
        "change", "best_value", "best_open", "keeps_first", "first_value", "best_value_2",
        "best_rank", "first_value_2", "first_rank",
      ])
  }

  @Test func `values have their unit, and rows in another say so`() throws {
    let result = try result()
    let table = result.swingsTable
    // Another travel is looked at, and it is in kilometres.
    #expect(table.notes[0] == "In minutes, but by line in km.")
    #expect(table.columns[1].unit == nil)
    let drawn = result.redrawnTable
    #expect(drawn.columns.map(\.title).contains("Worse than the best by: mean (minutes)"))
    let alone = try self.result { $0.travels.removeLast() }.swingsTable
    #expect(alone.columns[1].title == "Best then (minutes)" && alone.columns[1].unit == "min")
  }
}
