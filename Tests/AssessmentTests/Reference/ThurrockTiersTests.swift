import Assessment
import Foundation
import Opening
import Placement
import Places
import Studies
import StudyFormat
import TestSupport
import Testing

/// An independent calculation in Python (`Tests/Scripts/reference_tiers.py`) and ours agree on hubs and
/// outreach sites placed together.
struct ThurrockTiersTests {
  static let study = try! Study.open(Surroundings.thurrock.path)
  static let rows = ReferenceRow.all(of: "thurrock-tiers.csv")

  @Test(arguments: rows)
  func `our best plan of both tiers is the independent one`(
    row: ReferenceRow
  ) throws {
    let tier = OutreachTier(
      count: try #require(Int(row["outreach"])), share: try #require(Double(row["share"])),
      within: Double(row["within"]).map { Standard(value: $0, unit: .kilometres) },
      standard: Double(row["standard"]).map { Standard(value: $0, unit: .minutes) })
    let study = try Self.study.placing(tier)
    let travel = study.travels[0]
    let ranking = try study.ranking(
      of: Question(
        demand: study.demands[0], travel: travel,
        objective: try #require(ObjectiveKind(rawValue: row["objective"])),
        standard: try #require(study.standard(for: travel)), hubs: 5...5, rulesLifted: false,
        outreach: tier), limits: SolveLimits(top: 2_000))
    #expect(ranking.plans.count == Int(row["candidates"]))
    guard let best = ranking.plans.first else { return #expect(row["best_value"].isEmpty) }
    #expect(abs(best.value - Double(row["best_value"])!) <= 1e-9 * best.value)
    if !row["best_open"].isEmpty {
      #expect(
        study.sites.hubs(of: best.open).map { study.sites.hubs[$0].id.code }.sorted().joined(
          separator: " ")
          == row["best_open"])
      #expect(
        study.sites.outreach(of: best.open).map { study.sites.outreach[$0].id.code }.sorted()
          .joined(separator: " ") == row["best_outreach"])
    }
    let council = try #require(study.scenarios.firstIndex { $0.id == "council" })
    #expect(ranking.standings[council].rank == Int(row["council_rank"]))
  }

  @Test func `outreach that gives nothing leaves the mean of the hubs alone`() throws {
    let tier = OutreachTier(count: 3, share: 1e-9)
    let study = try Self.study.placing(tier)
    let travel = study.travels[0]
    func question(_ tier: OutreachTier?) throws -> Question {
      Question(
        demand: study.demands[0], travel: travel, objective: .pMedian,
        standard: try #require(study.standard(for: travel)), hubs: 5...5, rulesLifted: false,
        outreach: tier)
    }
    let both = try study.ranking(of: question(tier)).plans[0]
    let alone = try study.ranking(of: question(nil)).plans[0]
    #expect(study.sites.hubs(of: both.open) == alone.open)
    #expect(abs(both.value - alone.value) < 1e-6)
  }

  @Test func `more outreach than has a known place is refused`() throws {
    #expect(throws: StudyError.tooManyOutreach(asked: 6, located: 5)) {
      try Self.study.placing(OutreachTier(count: 6, share: 0.4))
    }
  }

  @Test(.enabled(if: Python.program != nil, "needs python3"))
  func `the reference answers are what the script gives today`() throws {
    let run = try Python.run("reference_tiers.py")
    let committed = try String(
      contentsOf: Surroundings.fixture("thurrock-tiers.csv"), encoding: .utf8)
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.text == committed,
      "renew it: python3 Tests/Scripts/reference_tiers.py > Tests/Fixtures/thurrock-tiers.csv")
  }
}
