import Testing
import Text
import Timetables

/// Three stops: the line leaves A at 9:10 and 9:30, is at B 10 minutes later; from B another leaves at
/// 9:22 and 9:45 for C, 5 minutes. The area is 4 minutes from A, the site 3 minutes from C.
struct TransitNetworkTests {
  private let feed = MadeFeed.feed(
    stops: 3,
    trips: [
      [(stop: 0, time: "09:10"), (stop: 1, time: "09:20")],
      [(stop: 0, time: "09:30"), (stop: 1, time: "09:40")],
      [(stop: 1, time: "09:22"), (stop: 2, time: "09:27")],
      [(stop: 1, time: "09:45"), (stop: 2, time: "09:50")],
    ])

  private func network(
    boarding: Int32 = 60, walk: Int32 = .max, cutOff: Int32 = 3600, window: String = "09:00-09:40",
    on day: CalendarDay = MadeFeed.wednesday
  ) throws -> TransitNetwork {
    try TransitNetwork(
      Timetable([feed]), on: day, window: DepartureWindow(window), cutOff: cutOff,
      footpaths: Footpaths(
        walks: WalkingLegs([[], [], []]), boarding: boarding, limit: 600),
      access: WalkingLegs([[.init(stop: 0, seconds: 240)]]),
      egress: WalkingLegs([[.init(stop: 2, seconds: 180)]]), direct: [walk])
  }

  private func minutes(_ network: TransitNetwork) -> [Int32: Double] {
    let seconds = ProfileScan(network).seconds(to: 0)
    return Dictionary(
      uniqueKeysWithValues: seconds.enumerated().filter { $0.element != .max }.map {
        (Int32($0.offset), Double($0.element) / 60)
      })
  }

  /// With a minute to board: from 9:05 at the latest for 9:10, arriving 9:27 and 3 minutes: 9:30. From
  /// 9:06 to 9:25 for 9:30: 9:50 and 3 minutes: 9:53. Later, none.
  @Test func `each departure takes the first vehicle that it catches`() throws {
    let found = minutes(try network())
    #expect(found.count == 26)
    #expect(found[0] == 30)
    #expect(found[5] == 25)
    #expect(found[6] == 47)
    #expect(found[25] == 28)
    #expect(found[26] == nil)
  }

  /// With three minutes to board, 9:22 is missed after 9:20: all arrive at 9:53.
  @Test func `whoever needs longer to board misses the second vehicle`() throws {
    let found = minutes(try network(boarding: 180))
    #expect(found[0] == 53)
    #expect(found[3] == 50)
    #expect(found[23] == 30)
    #expect(found[24] == nil)
  }

  @Test func `walking all the way is a journey too`() throws {
    let found = minutes(try network(walk: 28 * 60))
    #expect(found[0] == 28)
    #expect(found[5] == 25)
    #expect(found[39] == 28)
  }

  @Test func `what takes longer than the cut-off is no journey`() throws {
    let found = minutes(try network(cutOff: 28 * 60))
    #expect(found.keys.sorted() == [2, 3, 4, 5, 25])
  }

  @Test func `a journey is explained leg by leg`() throws {
    let network = try network()
    func at(_ minute: Int32) -> Int32 { 9 * 3600 + minute * 60 }
    #expect(
      network.journey(from: 0, to: 0, departure: at(5))?.legs == [
        .walk(from: nil, to: 0, departure: at(5), arrival: at(9)),
        .ride(run: 0, from: 0, to: 1, departure: at(10), arrival: at(20)),
        .ride(run: 2, from: 1, to: 2, departure: at(22), arrival: at(27)),
        .walk(from: 2, to: nil, departure: at(27), arrival: at(30)),
      ])
    #expect(network.journey(from: 0, to: 0, departure: at(30)) == nil)
  }

  @Test func `a day beyond the feed, a day on which nothing runs and no cut-off are refused`() {
    #expect(throws: TimetableError.self) {
      try network(on: CalendarDay(year: 2027, month: 1, day: 1))
    }
    let thursday = CalendarDay(year: 2026, month: 11, day: 26)
    #expect(throws: TimetableError.nothingRuns(day: thursday, window: "9:00-9:40")) {
      try network(on: thursday)
    }
    #expect(throws: TimetableError.self) { try network(cutOff: 0) }
  }
}
