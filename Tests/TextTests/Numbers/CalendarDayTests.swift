import Testing
import Text

struct CalendarDayTests {
  @Test(arguments: [
    "1/9/2008", "01/09/2008", "1-9-2008", "01.09.2008", "2008-09-01", "2008/9/1", "2008/09/01",
    "20080901", "1 Sep 2008", "1 September 2008", "1st Sept 2008", "01-SEP-2008",
    "01/09/2008 00:00", "2008-09-01T00:00:00", "2008-09-01 09:30:00",
  ])
  func `a day in any usual order`(written: String) {
    #expect(CalendarDay(written)?.description == "2008-09-01")
  }

  /// `2012/10/11` was once read as the year 1011.
  @Test func `a year stands where it stands`() {
    #expect(CalendarDay("2012/10/11")?.description == "2012-10-11")
    #expect(CalendarDay("10/11/2012")?.description == "2012-11-10")
  }

  @Test(arguments: [
    "1/13/2008", "31/2/2008", "1/9/08", "1011-10-12", "9999-01-01", "0201-09-01", "39692", "2008",
    "Sept 2008", "1/9", "", "tomorrow", "00/00/2008", "2008-9", "1/9/2008/1", "12345678",
  ])
  func `what is no day is none`(written: String) {
    #expect(CalendarDay(written) == nil)
  }

  @Test func `days between two are a difference of their numbers`() {
    #expect(CalendarDay(year: 1, month: 1, day: 1).number == 0)
    let april = CalendarDay(year: 2026, month: 4, day: 1)
    // April 30, May 31, June 30, July 31, August 31, September 30: 183 days.
    #expect(CalendarDay(year: 2026, month: 10, day: 1).number - april.number == 183)
    // 2028 is a leap year, so the financial year 2027-28 has 366 days.
    #expect(
      CalendarDay(year: 2028, month: 4, day: 1).number
        - CalendarDay(year: 2027, month: 4, day: 1).number == 366)
  }
}
