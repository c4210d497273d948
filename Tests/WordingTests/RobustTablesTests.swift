import Assessment
import Placement
import Reports
import Studies
import StudySupport
import Testing
import Wording

/// What is printed of how sure an answer is, and of fronts, where it was stopped.
struct RobustTablesTests {
  private let stopped = SolveLimits(isInterrupted: { true })

  private func words(_ tables: [Table], _ id: String) throws -> String {
    try #require(tables.first { $0.id == id }).notes.joined(separator: " ")
  }

  @Test func `each table says how far it came`() throws {
    let tables = try Villages().study().robustness(RobustRequest(draws: 2_000), limits: stopped)
      .tables
    #expect(!tables.contains { $0.id == "least-change" })
    #expect(try words(tables, "weights").contains("It was stopped"))
    #expect(try words(tables, "weights").contains("500 draws"))
    #expect(try words(tables, "draws").contains("0 draws of the inputs"))
    #expect(try words(tables, "draws").contains("before it was stopped"))
    #expect(try words(tables, "one-at-a-time").contains("stopped before the least change"))
    let draws = try #require(tables.first { $0.id == "draws" })
    #expect(draws.rows.allSatisfy { !$0.contains(.absent("no route")) })
  }

  @Test func `what was answered says nothing of a stop`() throws {
    let tables = try Villages().study().robustness(RobustRequest(draws: 200)).tables
    #expect(tables.map(\.id).contains("least-change"))
    for table in tables { #expect(!table.notes.joined().contains("stopped"), "\(table.id)") }
  }

  @Test func `a front that was stopped claims nothing of plans that were not met`() throws {
    let found = try Villages().study().frontier(limits: stopped)
    #expect(found.frontier.points.isEmpty)
    #expect(try words(found.tables, "frontier").contains("others may be missing"))
    let scenarios = try #require(found.tables.first { $0.id == "frontier-scenarios" })
    #expect(
      scenarios.rows.allSatisfy {
        $0.contains(.text("No plan that was found beats it on every count."))
      })
  }
}
