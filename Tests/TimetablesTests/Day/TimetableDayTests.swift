import Testing
import Text
import Timetables

struct TimetableDayTests {
  private func departures(
    _ feed: TimetableFeed, from: String = "00:00", to: String = "24:00"
  ) throws -> [Int32] {
    try TimetableDay(
      try Timetable([feed]), on: MadeFeed.wednesday, from: ClockTime(from)!.seconds,
      to: ClockTime(to)!.seconds
    ).connections.map(\.departure)
  }

  @Test func `last night's trips after midnight are there, and this night's are tomorrow's`() throws
  {
    let night = [[(stop: 0, time: "23:50"), (stop: 1, time: "24:20"), (stop: 2, time: "24:40")]]
    let today = MadeFeed.wednesday.number
    // Begun on Tuesday: on Wednesday it leaves the second stop at 0:20.
    #expect(
      try departures(MadeFeed.feed(stops: 3, trips: night, on: [today - 1])) == [20 * 60])
    // Begun on Wednesday: 23:50, and 24:20 is after the end.
    #expect(try departures(MadeFeed.feed(stops: 3, trips: night, on: [today])) == [85_800])
    #expect(
      try departures(MadeFeed.feed(stops: 3, trips: night, on: [today]), to: "25:00")
        == [85_800, 87_600])
  }

  @Test func `tomorrow's first trips are there for windows that reach them`() throws {
    let early = [[(stop: 0, time: "00:10"), (stop: 1, time: "00:20")]]
    let feed = MadeFeed.feed(stops: 2, trips: early, on: [MadeFeed.wednesday.number + 1])
    #expect(try departures(feed, from: "23:30", to: "25:00") == [87_000])
  }

  /// From 9:00 to before 10:00 every 25 minutes: 9:00, 9:25, 9:50, each as the trip itself goes.
  @Test func `a repeated trip leaves once every headway, and not at the end of its period`() throws
  {
    let feed = MadeFeed.feed(
      stops: 3,
      trips: [[(stop: 0, time: "06:00"), (stop: 1, time: "06:05"), (stop: 2, time: "06:09")]],
      frequencies: [
        TimetableFeed.Frequency(
          trip: 0, from: ClockTime("09:00")!, to: ClockTime("10:00")!, headway: 1500, isExact: false
        )
      ])
    let minutes = try departures(feed).map { $0 / 60 }
    #expect(minutes == [540, 545, 565, 570, 590, 595])
    let day = try TimetableDay(
      try Timetable([feed]), on: MadeFeed.wednesday, from: 0, to: 86_400)
    #expect(day.runs.map(\.isByHeadway) == [true, true, true])
  }

  @Test(arguments: [
    ("08:00", "08:59", []), ("09:00", "09:30", [540, 545, 565, 570]), ("09:03", "09:20", [545]),
    ("09:55", "12:00", [595]),
  ])
  func `of a repeated trip only what lies within the window is made`(
    from: String, to: String, minutes: [Int32]
  ) throws {
    let feed = MadeFeed.feed(
      stops: 3,
      trips: [[(stop: 0, time: "06:00"), (stop: 1, time: "06:05"), (stop: 2, time: "06:09")]],
      frequencies: [
        TimetableFeed.Frequency(
          trip: 0, from: ClockTime("09:00")!, to: ClockTime("10:00")!, headway: 1500, isExact: true)
      ])
    #expect(try departures(feed, from: from, to: to).map { $0 / 60 } == minutes)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a trip every second of the day, ten thousand times, is refused before it is made`() throws {
    let trip = [(stop: 0, time: "00:00"), (stop: 1, time: "00:05"), (stop: 2, time: "00:09")]
    func often(_ trips: Int, headway: Int32) -> TimetableFeed {
      MadeFeed.feed(
        stops: 3, trips: Array(repeating: trip, count: trips),
        frequencies: (0..<trips).map {
          TimetableFeed.Frequency(
            trip: $0, from: ClockTime("00:00")!, to: ClockTime("24:00")!, headway: headway,
            isExact: false)
        })
    }
    let error = #expect(throws: TimetableError.self) {
      try departures(often(10_000, headway: 1))
    }
    #expect(
      error == .tooOften(feed: "made", trip: "t115", headway: 1, rides: 20_000_000),
      "\(String(describing: error))")
    #expect(error?.description.contains("more than 20,000,000 rides") == true)
    // A window of ten minutes holds few of them.
    #expect(try departures(often(100, headway: 600), from: "09:00", to: "09:10").count == 300)
  }

  @Test func `feeds are numbered through and known by name`() throws {
    let feed = MadeFeed.feed(
      stops: 2, trips: [[(stop: 0, time: "09:00"), (stop: 1, time: "09:10")]],
      transfers: [TimetableFeed.Transfer(from: 0, to: 1, rule: .least(60))])
    let both = try Timetable([feed, feed])
    #expect(both.stops.map(\.id) == ["made:s0", "made:s1", "made:s0", "made:s1"])
    #expect(both.transfers.map(\.from) == [0, 2])
    let day = try TimetableDay(both, on: MadeFeed.wednesday, from: 0, to: 86_400)
    #expect(day.connections.map(\.from) == [0, 2])
    #expect(day.runs.map(\.feed) == [0, 1])
  }
}
