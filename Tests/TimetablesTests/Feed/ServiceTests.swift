import Testing
import Text
import Timetables

struct ServiceTests {
  /// 25 November 2026 is a Wednesday.
  private let wednesday = CalendarDay(year: 2026, month: 11, day: 25).number

  @Test func `a service runs on its weekdays within its period`() {
    let week = Service(
      id: "a", weekdays: [false, false, true, false, false, false, false],
      period: wednesday...wednesday + 13)
    #expect((wednesday - 7...wednesday + 20).filter(week.runs) == [wednesday, wednesday + 7])
  }

  @Test func `days are added and taken out`() {
    let service = Service(
      id: "a", weekdays: Array(repeating: true, count: 7), period: wednesday...wednesday + 2,
      added: [wednesday + 9], removed: [wednesday + 1])
    #expect(
      (wednesday - 1...wednesday + 10).filter(service.runs)
        == [wednesday, wednesday + 2, wednesday + 9])
    #expect(service.span == wednesday...wednesday + 9)
    #expect(Service(id: "b", added: [wednesday]).runs(on: wednesday))
    #expect(Service(id: "c").span == nil)
  }
}
