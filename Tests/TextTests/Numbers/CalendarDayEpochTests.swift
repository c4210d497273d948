import Testing

@testable import Text

struct CalendarDayEpochTests {
  @Test(arguments: [
    (0, "1970-01-01"), (58, "1970-02-28"), (59, "1970-03-01"), (11_016, "2000-02-29"),
    (17_589, "2018-02-27"), (20_819, "2027-01-01"), (20_818, "2026-12-31"),
  ])
  func `days are counted from the first of 1970`(days: Int, day: String) {
    // 30 years with 7 leap days to 2000 are 10,957 days, and 59 more are 29 February.
    #expect(CalendarDay(sinceEpoch: days)?.description == day)
  }

  @Test func `every day is one after the day before`() {
    let start = CalendarDay(year: 1970, month: 1, day: 1).number
    for days in 0..<84_000 where CalendarDay(sinceEpoch: days)?.number != start + days {
      Issue.record("day \(days)")
    }
    #expect(CalendarDay(sinceEpoch: -1) == nil)
    #expect(CalendarDay(sinceEpoch: 84_000) == nil)
  }
}
