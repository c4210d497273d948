import Assessment
import Placement
import Reports
import Studies
import StudySupport
import Testing
import Text
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

  private func stated() throws -> Study {
    try Villages().changing {
      $0.scenarios[1] = StudyScenario(id: "council", open: [0, 2], outreach: [0])
      $0.robustness = StudyRobustness(
        draws: 60, seed: 4,
        inputs: [
          .speed: StatedInput(.range(45...75), source: "Our survey of 2025."),
          .outreach: StatedInput(.range(0.2...0.6), source: "two sessions a week"),
          .people: StatedInput(.asStated, source: "a full count"),
        ], aims: [AimRequest(.mean), AimRequest(.longest)],
        weights: [AimRequest(.mean): StatedWeight(0.2...0.6, source: "Cabinet, May 2026")])
    }.study()
  }

  private func input(_ tables: [Table], _ name: String) throws -> [String] {
    let inputs = try #require(tables.first { $0.id == "inputs" })
    return try #require(
      inputs.rows.map { $0.map { NumberStyle.text($0) } }.first { $0[0] == name })
  }

  @Test func `the study's ranges are told with who says so`() throws {
    let study = try stated()
    let tables = try study.robustness(RobustRequest(as: study.robustness)).tables
    #expect(
      try input(tables, "Speed") == [
        "Speed", "45.00 to 75.00 km/h, for everyone alike", "Our survey of 2025",
      ])
    #expect(try input(tables, "How many people")[1...] == ["as stated", "a full count"])
    #expect(try input(tables, "What outreach is worth")[2] == "two sessions a week")
    #expect(try words(tables, "inputs").isEmpty)
    let outreach = try #require(tables.first { $0.id == "draws-outreach" })
    #expect(outreach.caption.contains("with the outreach of council counted"))
    #expect(outreach.notes.joined().contains("Birch Hall is open beside every plan"))
    #expect(outreach.notes.joined().contains("20% to 60%"))
    let weighed = try words(tables, "weights")
    #expect(weighed.contains("mean drive 20% to 60% (Cabinet, May 2026)"), "\(weighed)")
  }

  @Test func `what is asked for in place of what the study says is told`() throws {
    let study = try stated()
    var request = RobustRequest(as: study.robustness)
    (request.draws, request.seed) = (30, 5)
    request.inputs = [.people, .speed]
    request.aims = []
    request.weights = [:]
    let note = try words(study.robustness(request).tables, "inputs")
    #expect(
      note
        == "Asked for in place of what the study says: 60 draws, not 30; seed 4, not 5; how many people as stated, not drawn; weights of mean and longest; other ranges of weights.",
      "\(note)")
  }
}
