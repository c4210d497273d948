import Testing
import Timetables

struct JourneySearchTests {
  @Test func `a journey explained arrives at the second that the scan says, leg after leg`() throws
  {
    var rides = 0
    for seed in UInt64(0)..<300 {
      let made = try RandomTimetable(seed: seed)
      guard let network = try made.network() else { continue }
      let scan = ProfileScan(network)
      let count = network.window.count
      for site in 0..<network.siteCount {
        let found = scan.seconds(to: site)
        for area in 0..<network.areaCount {
          for departure in stride(from: 0, to: count, by: 7) {
            let start = network.window.departure(departure)
            let expected = found[area * count + departure]
            guard let journey = network.journey(from: area, to: site, departure: start) else {
              #expect(expected == .max)
              continue
            }
            #expect(journey.seconds == expected, "seed \(seed)")
            #expect(Self.isJoined(journey))
            rides += journey.legs.count { if case .ride = $0 { true } else { false } }
          }
        }
      }
    }
    #expect(rides > 1_000)
  }

  /// Whether each leg begins where and not before the one before it ends.
  private static func isJoined(_ journey: Journey) -> Bool {
    var place: Int?
    var time = journey.departure
    for leg in journey.legs {
      switch leg {
      case .walk(let from, let to, let departure, let arrival):
        guard from == place, departure >= time, arrival >= departure else { return false }
        (place, time) = (to, arrival)
      case .ride(_, let from, let to, let departure, let arrival):
        guard from == place, departure >= time, arrival >= departure else { return false }
        (place, time) = (to, arrival)
      }
    }
    return place == nil && time == journey.arrival
  }
}
