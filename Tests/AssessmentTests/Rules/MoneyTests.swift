import Assessment
import Placement
import Places
import Studies
import StudyFormat
import StudySupport
import Testing
import Wording

/// Budgets on the small study with made-up costs: Ash £100, Cedar £60 and Dale £30 a year; closing
/// them costs £10, £20 and £30 once. All three are open today.
struct MoneyTests {
  private static let costly: MiniStudy = {
    var study = MiniStudy().replacing(
      "  note: note\n  groups",
      with: "  running-cost: running\n  closing-cost: closing\n  note: note\n  groups")
    study.files["sites.csv"] = """
      id,name,role,locality,easting,northing,quality,note,running,closing
      ash,Ash Hall,hub,West,500000,200000,postcode,,100,10
      cedar,Cedar School,hub,East,503000,200000,postcode,,60,20
      dale,Dale Centre,hub,East,506000,200000,postcode,,30,30
      barn,The Barn,outreach,East,,,unknown,No address,,

      """
    return study
  }()

  private func plans(_ rule: String) throws -> [[Int]] {
    let study = try Self.costly.ruled(rule).open()
    return try study.ranking(of: study.question(.pMedian)).plans.map(\.open)
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  @Test(arguments: [
    // 160, 130 and 90 a year, of 190 today.
    ("budget: { running: 160 }", [[0, 1], [0, 2], [1, 2]]),
    ("budget: { running: 159.99 }", [[0, 2], [1, 2]]), ("budget: { running: 90 }", [[1, 2]]),
    ("budget: { running: 89 }", []),
    ("savings: { running: 30 }", [[0, 1], [0, 2], [1, 2]]),
    ("savings: { running: 31 }", [[0, 2], [1, 2]]), ("savings: { running: 101 }", []),
    // Closing Dale 30, Cedar 20, Ash 10.
    ("one-off: 30", [[0, 1], [0, 2], [1, 2]]), ("one-off: 29", [[0, 2], [1, 2]]),
    ("one-off: 9", []),
    ("budget: { running: 130 }\n  one-off: 10", [[1, 2]]),
  ])
  func `money allows the plans that it pays for`(rule: String, allowed: [[Int]]) throws {
    #expect(try plans(rule) == allowed)
  }

  @Test(arguments: [
    ("budget: { running: 50 }", "running costs of at most £90 a year"),
    ("savings: { running: 150 }", "running costs at least £100 a year below today's £190"),
    ("one-off: 5", "one-off costs of at most £10"),
  ])
  func `too little money says how much is enough`(rule: String, instead: String) throws {
    let study = try Self.costly.ruled(rule).open()
    let looser = try study.looserRules(for: study.question(.pMedian), limits: SolveLimits())
    #expect(looser.map { $0.instead.map(study.words) } == [instead])
  }

  @Test func `what a plan costs is added up, saved against today, and paid once`() throws {
    let study = try Self.costly.open()
    let cost = study.cost(of: [0, 2])
    #expect(cost.running == 130 && cost.saving == 60 && cost.oneOff == 20)
    let today = study.cost(of: [0, 1, 2])
    #expect(today.running == 190 && today.saving == 0 && today.oneOff == 0)
  }

  @Test func `a study without costs has none`() throws {
    let cost = try MiniStudy().open().cost(of: [0, 2])
    #expect(cost.running == nil && cost.saving == nil && cost.oneOff == nil)
  }

  @Test func `opening a site costs its capital and nothing for closing it`() throws {
    var study = Self.costly.ruled("one-off: 45").replacing(
      "  note: note\n  groups", with: "  note: note\n  capital-cost: capital\n  groups"
    ).replacing("open: [ash, cedar, dale]", with: "open: [ash, dale]")
    study.files["sites.csv"] = """
      id,name,role,locality,easting,northing,quality,note,running,closing,capital
      ash,Ash Hall,hub,West,500000,200000,postcode,,100,10,
      cedar,Cedar School,candidate,East,503000,200000,postcode,,60,,40
      dale,Dale Centre,hub,East,506000,200000,postcode,,30,30,
      barn,The Barn,outreach,East,,,unknown,No address,,,

      """
    let opened = try study.open()
    // Ash and Dale as today 0; Cedar for Dale 40 + 30; Cedar for Ash 40 + 10.
    #expect(try opened.ranking(of: opened.question(.pMedian)).plans.map(\.open) == [[0, 2]])
    #expect(opened.cost(of: [1, 2]).oneOff == 50)
    #expect(opened.sites.candidates.map(\.code) == ["cedar"])
  }

  @Test func `a cost that is missing is named by its cell and never made up`() throws {
    let study = Self.costly.ruled("budget: { running: 160 }")
      .replacing("postcode,,60,20", with: "postcode,,,20", in: "sites.csv")
    #expect(
      try study.errors() == [
        """
        row 3 of sites.csv, column running: expected the running cost of 'Cedar School', which \
        rules.budget adds up, found an empty cell; fill the cell, with 0 where it is nothing; \
        hubward makes no figure up
        """
      ])
    // Without a rule that needs it, the plans with that site have no cost.
    let plain = try Self.costly.replacing("postcode,,60,20", with: "postcode,,,20", in: "sites.csv")
      .open()
    #expect(plain.cost(of: [0, 1]).running == nil)
    #expect(plain.cost(of: [0, 2]).running == 130)
    #expect(plain.cost(of: [0, 2]).saving == nil)
  }

  @Test func `a cost below zero is refused`() throws {
    let study = Self.costly.replacing("postcode,,60,20", with: "postcode,,-60,20", in: "sites.csv")
    #expect(
      try study.errors() == [
        """
        row 3 of sites.csv, column running: expected a number of 0 or more, found '-60'; correct the \
        cell or leave it empty
        """
      ])
  }
}
