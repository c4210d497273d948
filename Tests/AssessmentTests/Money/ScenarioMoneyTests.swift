import Assessment
import Foundation
import Studies
import StudySupport
import Testing
import Text

/// Villages: Ash costs £100 a year, Birch 60, Cedar 30; the council closes Birch, for £20 once.
struct ScenarioMoneyTests {
  private static let years = FinancialYear(start: 2026)...FinancialYear(start: 2028)

  /// Nothing but Birch's grant is owed for any hub: 110 in the first year, 55 in the second.
  private static let entries: [StudyMoney.Entry] =
    (0..<3).flatMap { hub in
      [StudyMoney.Kind.backlog, .receipt].map { StudyMoney.Entry(site: hub, kind: $0, amount: 0) }
    } + [
      StudyMoney.Entry(
        site: 1, year: FinancialYear(start: 2026), kind: .clawback, amount: 110),
      StudyMoney.Entry(site: 1, year: FinancialYear(start: 2027), kind: .clawback, amount: 55),
    ]

  private func council(
    _ entries: [StudyMoney.Entry] = entries, change: Int = 2027, discount: Double? = 0.1,
    inflation: Double? = nil, targets: [FinancialYear: Double] = [:],
    phases: PhasePlans = PhasePlans(), years: ClosedRange<FinancialYear> = years
  ) throws -> (today: ScenarioMoney, council: ScenarioMoney) {
    let study = try Villages().changing {
      $0.money = StudyMoney(
        years: years, change: FinancialYear(start: change), entries: entries,
        discount: discount.map { StudyMoney.Rate($0) },
        inflation: inflation.map { StudyMoney.Rate($0) }, targets: targets)
      $0.phases = phases
    }.study()
    let money = try #require(MoneyAssessment(study))
    return (money.scenarios[0], money.scenarios[1])
  }

  /// Today: 190 each year. The council: 190; then 130 + 20 for closing + 55 of grant = 205; then 130.
  /// At 10 %: 190 + 190 / 1.1 + 190 / 1.21 = 519.752, and 190 + 205 / 1.1 + 130 / 1.21 = 483.802.
  @Test func `present value by hand`() throws {
    let (today, council) = try council()
    #expect(council.years.map(\.net.total) == [190, 205, 130])
    #expect(council.net.total == 525)
    #expect(try abs(#require(council.netSaving?.total) - (3 * 190 - 525)) < 1e-9)
    let (was, becomes) = (519.7521, 483.8017)
    #expect(abs(try #require(today.presentValue?.total) - was) < 1e-4)
    #expect(abs(try #require(council.presentValue?.total) - becomes) < 1e-4)
    #expect(abs(try #require(council.presentSaving?.total) - (was - becomes)) < 1e-4)
  }

  @Test func `without a discount rate nothing is discounted`() throws {
    let council = try council(discount: nil).council
    #expect(council.presentValue == nil)
    #expect(council.presentSaving == nil)
  }

  /// Closed in the first year Birch's grant is 110, in the second 55, and nobody has said in the third.
  @Test(arguments: [(2026, 110.0 as Double?), (2027, 55), (2028, nil)])
  func `the grant to repay is that of the year of closing`(change: Int, owed: Double?) throws {
    let clawback = try council(change: change).council.total(\.clawback)
    #expect(clawback.total == owed)
    #expect(clawback.reading == (owed == nil ? .unknown : .total))
  }

  /// Against today: 0, then 190 − 205 = −15, then + 60: paid back in the third year. In two years it
  /// is not; without cost of closing or grant it is at once.
  @Test func `payback`() throws {
    #expect(try council().council.payback == .year(FinancialYear(start: 2028)))
    let short = FinancialYear(start: 2026)...FinancialYear(start: 2027)
    #expect(
      try council(years: short).council.payback == .notBy(FinancialYear(start: 2027)))
    let free =
      Self.entries.filter { $0.kind != .clawback } + [
        StudyMoney.Entry(site: 1, kind: .clawback, amount: 0),
        StudyMoney.Entry(site: 1, kind: .closing, amount: 0),
      ]
    #expect(try council(free).council.payback == .atOnce)
    #expect(try council().today.payback == nil)
  }

  /// A third of a grant may not be known; then neither is when it pays back.
  @Test func `what is missing makes a bound of a total, and says which part`() throws {
    let council = try council([]).council
    #expect(council.years.map(\.saving.total) == [0, 60, 60])
    #expect(council.payback == .unknown)
    let net = council.years[1].net
    #expect(net.known == 150)
    // Grant and repairs would raise it, a receipt lower it.
    #expect(net.reading == .partial)
    #expect(Set(net.missing.map(\.kind)) == [.backlog, .clawback, .receipt])
    let withReceipt = try self.council(
      (0..<3).map { StudyMoney.Entry(site: $0, kind: .receipt, amount: 0) }
    ).council
    #expect(withReceipt.years[1].net.reading == .atLeast)
  }

  /// Ash's repairs are not known, and Ash stays: they are in no difference.
  @Test func `what is missing of both sides alike is in no difference`() throws {
    let entries =
      Self.entries.filter { $0.site != 0 || $0.kind != .backlog } + [
        StudyMoney.Entry(site: 0, kind: .backlog, amount: nil)
      ]
    let (today, council) = try council(entries)
    #expect(today.net.reading == .atLeast)
    #expect(council.net.reading == .atLeast)
    #expect(council.payback == .year(FinancialYear(start: 2028)))
    #expect(council.presentSaving?.isTotal == true)
  }

  /// Birch closes on 1 October 2026: it is open for 183 of 365 days, 130 + 60 × 183 / 365 = 160.08.
  @Test func `a site that closes within a year costs its days`() throws {
    let step = StudyPhases.Step(
      day: CalendarDay(year: 2026, month: 10, day: 1), changes: [.init(closes: 1)])
    let council = try council(
      phases: PhasePlans([StudyPhases(scenario: "council", steps: [step])])
    ).council
    let first = try #require(council.years[0].running.total)
    #expect(abs(first - 160.0822) < 1e-4)
    #expect(council.years[0].clawback.total == 110)
    #expect(council.years[1].running.total == 130)
  }

  /// At 2 % the second year's 130 is 132.60; grant of a year is as it stands, closing 20 becomes 20.40.
  @Test func `amounts without a year rise with prices, others do not`() throws {
    let year = try council(inflation: 0.02).council.years[1]
    #expect(abs(try #require(year.running.total) - 132.6) < 1e-9)
    #expect(abs(try #require(year.oneOff.total) - 20.4) < 1e-9)
    #expect(year.clawback.total == 55)
  }

  /// Prices that rise and a discount rate of prices that do not: 190 a year of today is worth
  /// 190 × (1 + 1 / 1.1 + 1 / 1.21), whatever the prices.
  @Test func `inflation is taken out before discounting`() throws {
    let today = try council(inflation: 0.02).today
    #expect(abs(try #require(today.presentValue?.total) - 519.7521) < 1e-4)
  }

  /// Targets of 50 and 100 against a saving of 60.
  @Test func `the shortfall is what is left of the target`() throws {
    let council = try council(
      targets: [FinancialYear(start: 2027): 50, FinancialYear(start: 2028): 100]
    ).council
    #expect(council.years.map(\.target) == [nil, 50, 100])
    #expect(council.years.map { $0.shortfall?.total } == [nil, 0, 40])
  }

  /// The council pays 7 of staff where today pays 10, and 25 once.
  @Test func `what the service pays as a whole may be a scenario's own`() throws {
    let central = [
      StudyMoney.Entry(kind: .staff, amount: 10),
      StudyMoney.Entry(scenario: "council", kind: .staff, amount: 7),
      StudyMoney.Entry(
        scenario: "council", year: FinancialYear(start: 2026), kind: .oneOff, amount: 25),
    ]
    let (today, council) = try council(Self.entries + central)
    #expect(today.years.map(\.central.total) == [10, 10, 10])
    #expect(council.years.map(\.central.total) == [7, 7, 7])
    #expect(council.years.map(\.saving.total) == [3, 63, 63])
    #expect(council.years.map(\.oneOff.total) == [25, 20, 0])
    #expect(today.years[0].oneOff.total == 0)
  }
}
