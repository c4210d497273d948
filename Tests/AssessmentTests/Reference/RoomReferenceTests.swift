import Foundation
import MixedInteger
import Opening
import Placement
import Places
import Studies
import StudyFormat
import TestSupport
import Testing

@testable import Assessment

/// An independent calculation in Python (`Tests/Scripts/reference_room.py`, SciPy over every plan) and
/// ours agree on the made-up town where hubs have room for so many.
struct RoomReferenceTests {
  static let study = try! Study.open(
    Surroundings.fixture("made-up-town").appendingPathComponent("study.yaml").path)
  static let rows = ReferenceRow.all(of: "made-up-town-room.csv")
  static let highs = try? HighsLibrary.find()

  @Test(arguments: rows)
  func `our plans with room are the independent ones`(row: ReferenceRow) throws {
    let service = try #require(Capacity.Service(rawValue: row["service"]))
    let objective = try #require(ObjectiveKind(rawValue: row["objective"]))
    // Divided areas need no HiGHS, but for least cost.
    let needsHighs = service == .whole || objective == .leastCost
    guard !needsHighs || Self.highs != nil else { return }
    let count = try #require(Int(row["outreach"]))
    let tier =
      count == 0
      ? nil
      : OutreachTier(
        count: count, share: 0.4, within: Standard(value: 2, unit: .kilometres),
        standard: Standard(value: 10, unit: .minutes))
    let study = try Self.study.placing(tier)
    let factor = try #require(Double(row["factor"]))
    let full = try study.room(service)
    let room = StudyRoom(
      service: service, hubs: full.hubs.map { ($0 * factor).rounded(.down) },
      outreach: full.outreach, border: full.border)
    let travel = study.travels[0]
    let question = Question(
      demand: study.demands[0], travel: travel, objective: objective,
      standard: Standard(value: objective.choosesCount ? 40 : 20, unit: .minutes),
      hubs: objective.choosesCount ? 1...6 : 3...3, rulesLifted: true, outreach: tier)
    let found = try study.ranking(
      of: question, room: room,
      by: CapacitySearch(
        SolveLimits(top: 3, highs: needsHighs ? Self.highs : nil))
    ).ranking
    #expect(found.plans.count == min(3, try #require(Int(row["plans"]))))
    for (plan, name) in zip(found.plans, ["first", "second", "third"]) {
      let expected = try #require(Double(row[name]))
      #expect(abs(plan.value - expected) <= 1e-7 * max(1, expected))
    }
    guard case .optimal = found.outcome else {
      Issue.record("not proven: \(found.outcome)")
      return
    }
  }

  @Test func `room for all gives what no limits give, border and outreach and all`() throws {
    let study = Self.study
    let tier = try #require(study.rules.outreach)
    let room = StudyRoom(
      service: .split, hubs: study.sites.hubs.map { _ in .infinity },
      outreach: study.sites.outreach.map { _ in .infinity },
      border: study.sites.border.map { _ in .infinity })
    for objective in [ObjectiveKind.pMedian, .coverage, .pCenter, .equity] {
      for outreach in [nil, tier] {
        let travel = study.travels[0]
        let question = Question(
          demand: study.demands[0], travel: travel, objective: objective,
          standard: try #require(study.standard(for: travel)), hubs: 3...3, rulesLifted: false,
          outreach: outreach)
        let limits = SolveLimits(top: 3)
        let found = try study.ranking(
          of: question, room: room, by: CapacitySearch(limits)
        ).ranking
        let free = try study.ranking(of: question, limits: limits)
        #expect(found.plans.count == free.plans.count)
        for (a, b) in zip(found.plans, free.plans) {
          #expect(abs(a.value - b.value) <= 1e-8 * max(1, b.value), "\(objective)")
        }
        for (a, b) in zip(found.standings, free.standings) {
          #expect(abs(a.value - b.value) <= 1e-8 || a.value == b.value || a.value == .infinity)
        }
      }
    }
  }

  @Test func `an outreach site or one over the border without a number takes everyone`() throws {
    let room = try Self.study.room(.split)
    #expect(room.hubs == [600, 450, 700, 500, 400, 400])
    #expect(room.outreach.allSatisfy { $0 == .infinity })
    #expect(room.border == [.infinity])
    #expect(try Self.study.room(.whole, places: 90).hubs == [Double](repeating: 90, count: 6))
  }
}
