import Text
import Timetables

/// A feed of one line and a few stops, made in a test.
enum MadeFeed {
  static let wednesday = CalendarDay(year: 2026, month: 11, day: 25)

  /// Trips that stop everywhere, each given by the times at its stops.
  static func feed(
    stops: Int, trips: [[(stop: Int, time: String)]], on days: Set<Int> = [wednesday.number],
    frequencies: [TimetableFeed.Frequency] = [], transfers: [TimetableFeed.Transfer] = []
  ) -> TimetableFeed {
    var calls: [TimetableFeed.Call] = []
    var made: [TimetableFeed.Trip] = []
    for (number, trip) in trips.enumerated() {
      made.append(
        TimetableFeed.Trip(
          id: "t\(number)", route: 0, service: 0, calls: calls.count..<calls.count + trip.count))
      calls += trip.map {
        let time = ClockTime($0.time)!.seconds
        return TimetableFeed.Call(stop: $0.stop, arrival: time, departure: time)
      }
    }
    return TimetableFeed(
      name: "made",
      stops: (0..<stops).map { TimetableFeed.Stop(id: "s\($0)", name: "Stop \($0)", place: nil) },
      routes: [TimetableFeed.Route(id: "r", name: "1", agency: "Bus")],
      services: [Service(id: "s", added: days)], trips: made, calls: calls,
      frequencies: frequencies, transfers: transfers,
      validity: CalendarDay(
        year: 2026, month: 11, day: 1)...CalendarDay(
          year: 2026, month: 11, day: 30))
  }
}
