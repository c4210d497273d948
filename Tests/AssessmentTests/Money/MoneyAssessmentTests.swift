import Assessment
import Studies
import StudySupport
import Testing

struct MoneyAssessmentTests {
  private static let year = FinancialYear(start: 2026)

  private func line(_ value: Double) -> FinanceLine {
    FinanceLine(
      item: "x", isHeadline: false, label: "X", period: "2026-27", value: value, unit: "GBP",
      printed: "\(value)", place: "1.1", note: "")
  }

  private func assessment(
    _ printed: [PrintedMoney] = [], entries: [StudyMoney.Entry] = [], to last: FinancialYear? = nil
  ) throws -> MoneyAssessment {
    let study = try Villages().changing {
      $0.money = StudyMoney(
        years: Self.year...(last ?? Self.year), entries: entries, printed: printed)
    }.study()
    return try #require(MoneyAssessment(study))
  }

  @Test func `a study that says nothing of money by year has none`() throws {
    #expect(MoneyAssessment(try Villages().study()) == nil)
  }

  /// Ash costs 100 by the table of sites; its parts come to 70 + 25 = 95.
  @Test func `parts that come to another cost are named with both`() throws {
    let parts = (0..<3).flatMap { hub in
      [
        StudyMoney.Entry(site: hub, kind: .staff, amount: 70),
        StudyMoney.Entry(site: hub, kind: .premises, amount: hub == 2 ? nil : 25),
      ]
    }
    let sites = try assessment(entries: parts).sites
    #expect(sites[0].sum.total == 95)
    #expect(sites[0].stated == 100)
    #expect(sites[0].disagrees)
    // Cedar's premises are not supplied, so nothing can be said of it.
    #expect(sites[2].sum.reading == .atLeast)
    #expect(!sites[2].disagrees)
    // The hall's cost stands in the table of sites alone.
    #expect(sites[3].sum.total == 5)
    #expect(sites[3].stated == nil)
  }

  /// Closing Birch saves 60.
  @Test func `a printed saving agrees or differs by so much`() throws {
    let printed = [60.0, 75].map {
      PrintedMoney(line($0), scenario: "council", measure: .saving, year: Self.year)
    }
    let found = try assessment(printed).printed
    #expect(found.map(\.verdict) == [.agrees, .differs(by: 15)])
    // The two printed figures are of the same thing and disagree with one another.
    #expect(found[0].others == [printed[1]])
  }

  @Test func `a printed saving is held against printed costs`() throws {
    let printed = [
      PrintedMoney(line(50), scenario: "council", measure: .saving, year: Self.year),
      PrintedMoney(line(190), scenario: "today", measure: .cost, year: Self.year),
      PrintedMoney(line(130), scenario: "council", measure: .cost, year: Self.year),
    ]
    let found = try assessment(printed).printed
    #expect(found[0].subtractions.map(\.difference) == [60])
    #expect(found[1].verdict == .agrees && found[2].verdict == .agrees)
  }

  /// Birch closes in the first year, when 80 of grant is repaid; prices are the same in both.
  @Test func `a printed figure is held against its own year`() throws {
    let next = Self.year.next
    let grant = StudyMoney.Entry(site: 1, kind: .clawback, amount: 80)
    func clawback(_ year: FinancialYear?) -> PrintedMoney {
      PrintedMoney(line(80), scenario: "council", measure: .clawback, year: year)
    }
    let found = try assessment(
      [
        clawback(Self.year), clawback(next), clawback(nil),
        PrintedMoney(line(60), scenario: "council", measure: .saving),
        PrintedMoney(line(60), scenario: "council", measure: .saving, year: next.next),
      ], entries: [grant], to: next
    ).printed
    #expect(
      found.map(\.verdict) == [.agrees, .differs(by: 80), .agrees, .agrees, .notSupplied])
    // The saving's year is that of its period; what is paid once is of all years.
    #expect(found.map(\.year) == [Self.year, next, nil, Self.year, next.next])
  }

  /// Nobody has said what of Birch's grant is to be repaid.
  @Test func `nothing is held against what is not supplied`() throws {
    let most = PrintedMoney(line(90), scenario: "council", measure: .clawback, isMost: true)
    let staff = PrintedMoney(line(21), scenario: "council", measure: .staff)
    let found = try assessment([most, staff]).printed
    #expect(found.map(\.verdict) == [.notSupplied, .notSupplied])
    let grant = StudyMoney.Entry(site: 1, kind: .clawback, amount: 80)
    #expect(try assessment([most], entries: [grant]).printed[0].verdict == .isWithin)
    let more = StudyMoney.Entry(site: 1, kind: .clawback, amount: 95)
    #expect(try assessment([most], entries: [more]).printed[0].verdict == .differs(by: -5))
  }
}
