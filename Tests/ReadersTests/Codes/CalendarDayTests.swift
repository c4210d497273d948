import Testing

@testable import Readers

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

  @Test func `a column with the month first is not read as if the day were`() {
    let column = CalendarColumn(["9/1/2008", "9/30/2008", nil, "2008-09-02"])
    #expect(column.days.map { $0?.description } == [nil, nil, nil, "2008-09-02"])
    #expect(column.unread == [0, 1])
    #expect(CalendarColumn(["9/1/2008", "30/9/2008"]).unread.isEmpty)
  }

  @Test func `a date of a package is of these centuries`() {
    #expect(DateText.isDate(Array("2016-02-29".utf8)[...]))
    #expect(!DateText.isDate(Array("1011-10-12".utf8)[...]))
    #expect(!DateText.isDate(Array("2015-02-29".utf8)[...]))
  }
}
