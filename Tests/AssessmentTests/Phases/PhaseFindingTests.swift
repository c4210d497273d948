import Access
import Assessment
import Placement
import Places
import Studies
import StudySupport
import Testing
import Text

/// Villages on a line, a minute a kilometre: 10 people at 0, 30 at 4, 60 at 10. Today Ash and Cedar are
/// open; the plan opens Birch and closes both.
struct PhaseFindingTests {
  private func finding(
    _ steps: [[StudyPhases.Change]]? = nil, limit: Double? = nil, money: Bool = true
  ) throws -> PhaseFinding {
    let plan = steps.map { steps in
      StudyPhases(
        scenario: "plan",
        steps: steps.enumerated().map { number, changes in
          StudyPhases.Step(
            day: CalendarDay(year: 2026 + number, month: 4, day: 1), changes: changes)
        })
    }
    let study = try Villages().changing {
      $0.hubs = 1...2
      $0.scenarios = [
        StudyScenario(id: "today", open: [0, 2]), StudyScenario(id: "plan", open: [1]),
      ]
      $0.phases = PhasePlans(plan.map { [$0] } ?? [], runningAtMost: limit)
      if money {
        $0.money = StudyMoney(years: FinancialYear(start: 2026)...FinancialYear(start: 2029))
      }
    }.study()
    return PhaseFinding(study, scenario: study.scenarios[1], money: MoneyAssessment(study))
  }

  /// Birch first: 0 minutes. Then Ash closes: 10 × 4 / 100 = 0.4. Then Cedar: 0.4 + 60 × 6 / 100 = 4.
  /// Closing Cedar before Ash would be 3.6 on the way.
  @Test func `without dates the changes are taken one at a time, in the best order`() throws {
    let found = try finding()
    let best = try #require(found.best)
    #expect(!found.isDated && found.proposed == nil)
    let order = best.order.dates.flatMap(\.self).map { found.changes[$0] }
    #expect(order == [.init(opens: 1), .init(closes: 0), .init(closes: 2)])
    #expect(best.order.moments.map { ($0 * 10).rounded() } == [0, 4, 40])
    #expect(best.isExact && best.isWorstProven)
  }

  /// Opening Birch first would cost 100 + 30 + 60 = 190 a year. So Ash closes first, for a moment at
  /// 10 × 10 + 30 × 6 = 280 / 100 = 2.8; then Birch opens, 0.4; then Cedar closes, 4.
  @Test func `an order keeps to what may be open at a moment`() throws {
    let found = try finding(limit: 170)
    let best = try #require(found.best)
    #expect(best.order.moments.map { ($0 * 10).rounded() } == [28, 4, 40])
    #expect(!found.ignoresLimit)
  }

  @Test func `a limit is not kept to where costs are not supplied, and that is said`() throws {
    let found = try finding(limit: 170, money: false)
    #expect(found.ignoresLimit)
    #expect(found.best?.order.moments.first == 0)
  }

  /// Proposed: Cedar moves to Birch (10 × 0 + 30 × 0 + 60 × 6 = 3.6), then Ash closes (4).
  @Test func `each phase has its travel, load and cost`() throws {
    let found = try finding([[.init(closes: 2, opens: 1)], [.init(closes: 0)]])
    #expect(found.moments.map { $0.assessment.profile.mean } == [1.2, 3.6, 4.0])
    // Within 5 minutes: everyone (Birch is 4 from Ash); without Cedar all but its 60; the same.
    #expect(found.moments.map { ($0.within * 100).rounded() } == [100, 40, 40])
    #expect(found.moments.map { $0.running?.total } == [130, 160, 60])
    // Rooms of 40: 60 at Cedar; 90 at Birch; all 100 there.
    #expect(found.moments.map { $0.fullest?.ratio } == [1.5, 2.25, 2.5])
  }

  /// Birch Hall opens and Birch Hub closes: its 30 people then go 4 minutes to Ash, or half of their visits
  /// to the hall: 30 × 4 / 100 × ½ = 0.6. Closing first would be 1.2 for a while.
  @Test(arguments: [nil, 0.5])
  func `outreach counts for what the study says that it is worth`(worth: Double?) throws {
    let study = try Villages().changing {
      $0.worth = worth.map { OutreachWorth(share: $0) }
      $0.scenarios = [
        StudyScenario(id: "today", open: [0, 1, 2]),
        StudyScenario(id: "plan", open: [0, 2], outreach: [0]),
      ]
    }.study()
    let found = PhaseFinding(study, scenario: study.scenarios[1], money: nil)
    let best = try #require(found.best).order
    #expect(found.outreachShare == worth ?? 0)
    #expect(
      best.dates.flatMap(\.self).map { found.changes[$0] } == [.init(opens: 3), .init(closes: 1)])
    #expect(best.moments.map { ($0 * 10).rounded() } == [0, worth == nil ? 12 : 6])
  }

  /// Cedar has no way to any hub. Of the 40 others: Birch opens, 0; Cedar Hub closes, 0; Ash Hub closes,
  /// 10 × 4 / 40 = 1.
  @Test func `whoever has no route in any order is left out and counted`() throws {
    let study = try Villages().changing {
      $0.hubs = 1...2
      $0.travels[0] = StudyTravel(
        id: "drive",
        hubs: try! TravelMatrix(
          unit: .minutes, source: .supplied(by: "hand"), areaCount: 3, siteCount: 3,
          values: [0, 4, 10, 4, 0, 6] + [Double](repeating: .infinity, count: 3)),
        outreach: $0.travels[0].outreach)
      $0.scenarios = [
        StudyScenario(id: "today", open: [0, 2]), StudyScenario(id: "plan", open: [1]),
      ]
    }.study()
    let found = PhaseFinding(study, scenario: study.scenarios[1], money: nil)
    #expect(found.neverServed == 60)
    #expect(try #require(found.best).order.moments == [0, 0, 1])
  }

  /// With Birch's hall worth four tenths of a hub, and open all along: Birch's 30 go 4 minutes to Ash for
  /// six visits in ten until Birch's hub opens.
  @Test func `outreach that is open all along counts for its worth`() throws {
    let study = try Villages().changing {
      $0.hubs = 1...2
      $0.worth = OutreachWorth(share: 0.4)
      $0.scenarios = [
        StudyScenario(id: "today", open: [0, 2], outreach: [0]),
        StudyScenario(id: "plan", open: [0], outreach: [0]),
      ]
    }.study()
    let found = PhaseFinding(study, scenario: study.scenarios[1], money: nil)
    #expect(found.outreachShare == 0.4)
    // Then 0.6 (30 × 4 + 60 × 10) + 0.4 × 60 × 6 = 576 over 100 people.
    let mean = try #require(found.best?.order.moments.last)
    #expect(abs(mean - 5.76) < 1e-9)
  }

  /// The other way round Ash closes first: 10 × 10 + 30 × 6 = 2.8, then 4. The worst moment is the last
  /// for both; over the 365 days before it the proposal's mean is 3.6, the best order's 2.8.
  @Test func `the proposed order stands beside the best`() throws {
    let found = try finding([[.init(closes: 2, opens: 1)], [.init(closes: 0)]])
    let (proposed, best) = (try #require(found.proposed), try #require(found.best?.order))
    #expect(proposed.worst == 4 && best.worst == 4)
    #expect(proposed.mean == 3.6)
    #expect(best.mean == 2.8)
  }
}
