import Assessment
import Foundation
import Opening
import Placement
import Places
import Studies
import StudyFormat
import TestSupport
import Testing
import Wording

/// An independent calculation in Python (`Tests/Scripts/reference_rules.py`) and ours agree on which
/// plans each rule allows.
struct ThurrockRulesTests {
  static let study = try! Study.open(Surroundings.thurrock.path)
  static let rows = ReferenceRow.all(of: "thurrock-rules.csv")

  @Test func `every kind of rule is among the reference answers`() {
    let kinds = Set(Self.rows.map { $0["rule"].prefix { $0 != " " } })
    #expect(kinds == ["", "reach", "gap", "one-of", "only-with", "deprived-share"])
    #expect(Self.rows.count == 23)
  }

  @Test(arguments: rows)
  func `our plans under a rule are the independent ones`(
    row: ReferenceRow
  ) throws {
    let study = row["rule"].isEmpty ? Self.study : try Self.study.adding(rule: row["rule"])
    let counts = row["hubs"].split(separator: "-").compactMap { Int($0) }
    let (fewest, most) = (try #require(counts.first), try #require(counts.last))
    let travel = study.travels[0]
    let ranking = try study.ranking(
      of: Question(
        demand: study.demands[0], travel: travel, objective: .pMedian,
        standard: try #require(study.standard(for: travel)), hubs: fewest...most, rulesLifted: false
      ))
    #expect(ranking.plans.count == Int(row["candidates"]))
    guard let best = ranking.plans.first else { return #expect(row["best_value"].isEmpty) }
    #expect(abs(best.value - Double(row["best_value"])!) <= 1e-9 * best.value)
    #expect(
      best.open.map { study.sites.hubs[$0].id.code }.sorted()
        == row["best_open"].split(separator: " ").map(String.init))
    let council = try #require(study.scenarios.firstIndex { $0.id == "council" })
    #expect(ranking.standings[council].rank == Int(row["council_rank"]))
  }

  @Test func `the least change of a standard that nothing meets is the shortest longest walk`()
    throws
  {
    let study = try Self.study.adding(rule: "reach 30min all")
    let travel = study.travels[0]
    func question(_ objective: ObjectiveKind) throws -> Question {
      Question(
        demand: study.demands[0], travel: travel, objective: objective,
        standard: try #require(study.standard(for: travel)), hubs: 5...5, rulesLifted: false)
    }
    let looser = try study.looserRules(for: question(.pMedian), limits: SolveLimits())
    #expect(looser.count == 1)
    // The best p-center plan of those with a centre in every locality: 98.55 minutes, rounded up.
    let longest = try Self.study.ranking(of: question(.pCenter)).plans[0].value
    #expect((longest * 10).rounded(.up) / 10 == 98.6)
    #expect(
      looser.first?.instead.map(study.words)
        == "nobody farther than 98.6 minutes (walk) from an open children's centre")
  }

  @Test(.enabled(if: Python.program != nil, "needs python3"))
  func `the reference answers are what the script gives today`() throws {
    let run = try Python.run("reference_rules.py")
    let committed = try String(
      contentsOf: Surroundings.fixture("thurrock-rules.csv"), encoding: .utf8)
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.text == committed,
      "renew it: python3 Tests/Scripts/reference_rules.py > Tests/Fixtures/thurrock-rules.csv")
  }
}
