import Testing
import Text

@testable import Readers

struct CalendarColumnTests {
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
