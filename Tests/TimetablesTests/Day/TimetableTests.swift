import Testing
import Text
import Timetables

struct TimetableTests {
  @Test func `a day that a feed does not speak for is refused with the days that it does`() throws {
    let timetable = try Timetable([MadeFeed.feed(stops: 1, trips: [])])
    try timetable.check(MadeFeed.wednesday)
    let error = #expect(throws: TimetableError.self) {
      try timetable.check(CalendarDay(year: 2026, month: 12, day: 1))
    }
    #expect(
      error.map { "\($0)" }
        == "2026-12-01 is outside the days that made speaks for, 2026-11-01 to 2026-11-30; name a day between these, or take a feed of that time"
    )
    #expect(throws: TimetableError.noFeeds) { try Timetable([]) }
  }

  @Test func `a rule for a station holds for its stops`() throws {
    let feed = TimetableFeed(
      name: "a",
      stops: [
        .init(id: "hall", name: "Hall", place: nil),
        .init(id: "a", name: "A", place: nil, station: 0),
        .init(id: "b", name: "B", place: nil, station: 0), .init(id: "c", name: "C", place: nil),
      ], routes: [], services: [], trips: [], calls: [],
      transfers: [
        .init(from: 0, to: 3, rule: .least(90)), .init(from: 0, to: 0, rule: .impossible),
      ],
      validity: nil)
    let pairs = try Timetable([feed]).transfers.map { [$0.from, $0.to] }
    #expect(pairs == [[1, 3], [2, 3], [1, 1], [1, 2], [2, 1], [2, 2]])
  }
}
