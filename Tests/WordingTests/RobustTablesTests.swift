import Assessment
import Placement
import Places
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

  /// Two hubs stand in the same place: whichever of them opens, every draw is the same.
  private func twins() throws -> Study {
    try Villages().changing {
      $0.scenarios = [StudyScenario(id: "today", open: [0, 1, 2]), $0.scenarios[1]]
      let way = $0.travels[0].matrix
      let values = (0..<3).flatMap { area in
        [way[area: area, site: 0], way[area: area, site: 2], way[area: area, site: 2]]
      }
      $0.travels[0] = StudyTravel(
        id: "drive",
        hubs: try! TravelMatrix(
          unit: .minutes, source: .supplied(by: "hand"), areaCount: 3, siteCount: 3,
          values: values), outreach: $0.travels[0].outreach)
    }.study()
  }

  @Test func `plans that draws cannot tell apart are said to be in no order`() throws {
    let tables = try twins().robustness(RobustRequest(draws: 200, inputs: [.people])).tables
    let draws = try #require(tables.first { $0.id == "draws" })
    // Ash and Birch is what Ash and Cedar is.
    #expect(draws.rows.map { $0[2] }.prefix(2).allSatisfy { $0 == .share(1, decimals: 1) })
    let note = try words(tables, "draws")
    #expect(
      note.contains("These draws tell no order between the 2 plans that are first most often"))
    #expect(note.contains("Ash Hub and Cedar Hub (council)"), "\(note)")
    let clear = try words(
      Villages().study().robustness(RobustRequest(draws: 200)).tables, "draws")
    #expect(!clear.contains("no order"))
  }

  /// What the column adds up to as it is shown.
  private func shown(_ table: Table, _ column: String) throws -> Double {
    let place = try #require(table.columns.firstIndex { $0.id == column })
    let tenths = table.rows.map { row -> Int in
      guard case .share(let share, let decimals) = row[place] else { return 0 }
      let text = NumberStyle.share(share, decimals: decimals).dropLast()
      return Int((10 * (Double(text) ?? 0)).rounded())
    }
    return Double(tenths.reduce(0, +)) / 10
  }

  @Test func `shares of weights that do not add up to 100% as shown are said not to`() throws {
    for seed in 0..<12 as Range<UInt64> {
      let study = try Villages().changing {
        $0.scenarios.append(StudyScenario(id: "b", open: [0, 1]))
      }
      .study()
      let tables = try study.robustness(
        RobustRequest(
          QuestionRequest(hubs: 1...2), draws: 30 + Int(seed), seed: seed,
          aims: [AimRequest(.mean), AimRequest(.hubs), AimRequest(.cost)])
      ).tables
      let table = try #require(tables.first { $0.id == "weights" })
      let note = table.notes.joined(separator: " ")
      for (column, title) in [
        ("first_share", "First under"), ("first_share_drawn", "First, inputs drawn too"),
      ] {
        let sum = try shown(table, column)
        let says = note.contains("“\(title)” adds up to")
        #expect(says == (sum != 100), "\(seed) \(title) \(sum): \(note)")
        if says { #expect(note.contains("adds up to \(NumberStyle.measure(sum, decimals: 1))%")) }
      }
    }
  }

  /// With the same counts each is first under every weight.
  @Test func `plans of equal value are each first, and the table says so`() throws {
    let table = try #require(
      try twins().robustness(
        RobustRequest(
          draws: 50, inputs: [.people], aims: [AimRequest(.mean), AimRequest(.longest)])
      ).tables.first { $0.id == "weights" })
    let note = table.notes.joined(separator: " ")
    let sum = try shown(table, "first_share")
    #expect(sum == 100 || note.contains("as plans of equal value are each first"), "\(sum) \(note)")
  }
}
