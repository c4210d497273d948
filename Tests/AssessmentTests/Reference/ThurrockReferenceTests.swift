import Assessment
import Foundation
import Opening
import Placement
import Places
import Readers
import Studies
import StudyFormat
import TestSupport
import Testing

/// An independent calculation in Python (`Tests/Scripts/reference_thurrock.py`) and ours agree.
struct ThurrockReferenceTests {
  static let study = try! Study.open(Surroundings.thurrock.path)
  static let rows = ReferenceRow.all(of: "thurrock-reference.csv")

  @Test func `every demand, travel, objective and standard is among the reference answers`() {
    // 5 demands × (6 + 2 for straight lines, 4 + 2 for walking) × 2 rules.
    #expect(Self.rows.count == 140)
  }

  @Test(arguments: rows)
  func `our ranking equals the independent one`(row: ReferenceRow) throws {
    let study = Self.study
    let travel = try #require(study.travels.first { $0.id == row["travel"] })
    let within = Double(row["within"]).map { Standard(value: $0, unit: travel.matrix.unit) }
    let ranking = try study.ranking(
      of: Question(
        demand: try #require(study.demands.first { $0.id == row["demand"] }), travel: travel,
        objective: try #require(ObjectiveKind(rawValue: row["objective"])),
        standard: try #require(within ?? study.standard(for: travel)), hubs: 5...5,
        rulesLifted: row["rules"] == "none"))
    let best = try #require(ranking.plans.first)
    func ids(_ open: [Int]) -> [String] { open.map { study.sites.hubs[$0].id.code }.sorted() }

    #expect(ranking.plans.count == Int(row["candidates"]))
    #expect(isClose(best.value, Double(row["best_value"])!))
    #expect(ids(best.open) == row["best_open"].split(separator: " ").map(String.init))
    #expect(ranking.plans.count { $0.rank == 1 } == Int(row["best_ties"]))
    let council = try #require(study.scenarios.firstIndex { $0.id == "council" })
    #expect(isClose(ranking.standings[council].value, Double(row["council_value"])!))
    #expect(ranking.standings[council].rank == Int(row["council_rank"]))
  }

  private func isClose(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-9 * abs(b) }

  @Test(.enabled(if: Python.program != nil, "needs python3"))
  func `the reference answers are what the script gives today`() throws {
    let run = try Python.run("reference_thurrock.py")
    let committed = try String(
      contentsOf: Surroundings.fixture("thurrock-reference.csv"), encoding: .utf8)
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.text == committed,
      """
      renew it: python3 Tests/Scripts/reference_thurrock.py > Tests/Fixtures/thurrock-reference.csv
      """)
  }
}
