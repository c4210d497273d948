import Studies
import Testing
import Text

struct FinancialYearTests {
  @Test(arguments: ["2026-27", "2026/27", "2026-2027"])
  func `a year as councils write it`(written: String) {
    #expect(FinancialYear(written)?.description == "2026-27")
  }

  @Test(arguments: ["2026", "2026-28", "26-27", "2026-", "2026-27-28", "2026-7", "next year", ""])
  func `what is no financial year is none`(written: String) {
    #expect(FinancialYear(written) == nil)
  }

  @Test func `the turn of the century has two digits`() {
    #expect(FinancialYear("1999-00")?.description == "1999-00")
  }

  @Test func `it begins on 1 April`() {
    #expect(FinancialYear(of: CalendarDay(year: 2027, month: 3, day: 31)).start == 2026)
    #expect(FinancialYear(of: CalendarDay(year: 2027, month: 4, day: 1)).start == 2027)
    // 29 February 2028 lies in 2027-28.
    #expect(FinancialYear(start: 2027).dayCount == 366)
  }

  /// From 1 October 182 of 365 days are left: 31 + 30 + 31 + 31 + 28 + 31.
  @Test func `what is left of it from a day on`() {
    let year = FinancialYear(start: 2026)
    #expect(year.share(from: CalendarDay(year: 2026, month: 10, day: 1)) == 182 / 365.0)
    #expect(year.share(from: CalendarDay(year: 2025, month: 10, day: 1)) == 1)
    #expect(year.share(from: CalendarDay(year: 2027, month: 4, day: 1)) == 0)
  }
}
