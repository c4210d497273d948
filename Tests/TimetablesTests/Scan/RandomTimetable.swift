import TestSupport
import Text
import Timetables

/// A small made-up timetable with everything in it that a router can get wrong.
struct RandomTimetable {
  static let day = CalendarDay(year: 2026, month: 11, day: 25)

  let timetable: Timetable
  let walks: [[Int: Int32]]
  let limit: Int32
  let boarding: Int32
  let access: [[Int: Int32]]
  let egress: [[Int: Int32]]
  let direct: [Int32]
  let window: DepartureWindow
  let cutOff: Int32

  init(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    func number(_ range: ClosedRange<Int32>) -> Int32 {
      Int32(random.whole(Int(range.lowerBound)...Int(range.upperBound)))
    }
    func chance(_ percent: Int32) -> Bool { number(1...100) <= percent }
    func one<Value>(of values: [Value]) -> Value { values[random.whole(0...values.count - 1)] }
    // Some windows begin just after midnight, when last night's trips are still on the road.
    let start: Int32 = one(of: [0, 9 * 3600, 23 * 3600 + 1800])
    window = try DepartureWindow(
      from: ClockTime(seconds: start),
      to: ClockTime(seconds: start + one(of: [600, 1200, 1770])))
    cutOff = number(10...90) * 60
    boarding = one(of: [0, 60, number(0...200)])
    limit = number(3...20) * 60

    var feeds: [TimetableFeed] = []
    for name in chance(30) ? ["east", "west"] : ["town"] {
      let stopCount = Int(number(3...7))
      let services = (0..<3).map { index in
        let today = Self.day.number
        return Service(
          id: "s\(index)", weekdays: (0..<7).map { _ in chance(70) },
          period: today - Int(number(0...3))...today + Int(number(0...3)),
          added: chance(40) ? [today, today - 1] : [],
          removed: chance(20) ? [today + Int(number(-1...1))] : [])
      }
      var calls: [TimetableFeed.Call] = []
      var trips: [TimetableFeed.Trip] = []
      var frequencies: [TimetableFeed.Frequency] = []
      for trip in 0..<Int(number(3...10)) {
        let isByHeadway = chance(20)
        // Late trips of the evening before have times beyond 24:00.
        let night: Int32 = start < 3600 && chance(60) ? 86_400 : 0
        var time = isByHeadway ? number(0...1) * 3600 : start + night + number(-20...80) * 60
        time = max(0, time)
        var planned: [PlannedCall] = []
        let length = Int(number(2...5))
        var distance = 0.0
        let hasDistances = chance(50)
        for position in 0..<length {
          let isEdge = position == 0 || position == length - 1
          let wait = one(of: [0, 0, number(0...120)])
          let isTimed = isEdge || chance(60)
          planned.append(
            PlannedCall(
              stop: Int(number(0...Int32(stopCount - 1))), arrival: isTimed ? time : nil,
              departure: isTimed ? time + wait : nil, distance: hasDistances ? distance : nil,
              canBoard: chance(90), canAlight: chance(90)))
          time += wait + one(of: [0, 60, number(0...600)])
          distance += Double(number(0...900))
        }
        let made = TimetableFeed.Call.timed(planned)!.calls
        trips.append(
          TimetableFeed.Trip(
            id: "t\(trip)", route: 0, service: Int(number(0...2)),
            calls: calls.count..<calls.count + made.count))
        calls += made
        if isByHeadway {
          let from = max(0, start - number(0...30) * 60)
          frequencies.append(
            TimetableFeed.Frequency(
              trip: trip, from: ClockTime(seconds: from),
              to: ClockTime(seconds: from + number(10...90) * 60), headway: number(200...1500),
              isExact: chance(50)))
        }
      }
      var transfers: [TimetableFeed.Transfer] = []
      for _ in 0..<number(0...4) {
        let rule: TimetableFeed.Transfer.Rule =
          one(of: [.held, .impossible, .least(number(0...900)), .least(0)])
        transfers.append(
          TimetableFeed.Transfer(
            from: Int(number(0...Int32(stopCount - 1))),
            to: Int(number(0...Int32(stopCount - 1))), rule: rule))
      }
      feeds.append(
        TimetableFeed(
          name: name,
          stops: (0..<stopCount).map {
            TimetableFeed.Stop(id: "\($0)", name: "Stop \($0)", place: nil)
          },
          routes: [TimetableFeed.Route(id: "r", name: "1", agency: "Bus")], services: services,
          trips: trips, calls: calls, frequencies: frequencies, transfers: transfers,
          validity: CalendarDay(
            year: 2026, month: 1, day: 1)...CalendarDay(
              year: 2026, month: 12, day: 31)))
    }
    timetable = try Timetable(feeds)
    let stops = timetable.stops.count
    walks = (0..<stops).map { from in
      Dictionary(
        uniqueKeysWithValues: (0..<stops).filter { $0 != from && chance(25) }.map {
          ($0, number(0...900))
        })
    }
    func legs(_ count: Int) -> [[Int: Int32]] {
      (0..<count).map { _ in
        Dictionary(
          uniqueKeysWithValues: (0..<stops).filter { _ in chance(50) }.map {
            ($0, number(0...1200))
          })
      }
    }
    access = legs(3)
    egress = legs(2)
    direct = (0..<6).map { _ in chance(50) ? number(60...7200) : .max }
  }

  /// The network that a router is given; nothing where nothing runs.
  func network() throws -> TransitNetwork? {
    func legs(_ rows: [[Int: Int32]]) -> WalkingLegs {
      WalkingLegs(
        rows.map { row in
          row.sorted { $0.key < $1.key }.map {
            WalkingLegs.Leg(stop: Int32($0.key), seconds: $0.value)
          }
        })
    }
    do {
      return try TransitNetwork(
        timetable, on: Self.day, window: window, cutOff: cutOff,
        footpaths: Footpaths(
          walks: legs(walks), transfers: timetable.transfers, boarding: boarding, limit: limit),
        access: legs(access), egress: legs(egress), direct: direct)
    } catch TimetableError.nothingRuns {
      return nil
    }
  }
}
