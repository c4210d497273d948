import Assessment
import Foundation
import Opening
import Places
import Readers
import Studies
import TestSupport
import Testing
import Text
import Timetables

/// The made-up town by its made-up timetables, on Wednesday 25 November 2026.
struct StudyTransitTests {
  private let study: Study
  private let timetable: Timetable

  init() throws {
    study = try Study.open(Surroundings.fixture("made-up-town/study.yaml").path)
    timetable = try Timetable([
      FeedReading.read(Surroundings.fixture("made-up-town/timetable").path).feed
    ])
  }

  private func request(
    _ day: CalendarDay = CalendarDay(year: 2026, month: 11, day: 25),
    window: String = "09:00-11:00"
  ) throws -> TransitRequest {
    TransitRequest(
      day: day, window: try DepartureWindow(window),
      pace: try WalkingPace(detour: 1.33, speed: 4.8, limit: 1200), boarding: 60, cutOff: 5400)
  }

  /// From Harbour East (600500, 300400) to Quay (600300, 300500): √(200² + 100²) = 223.6 m, × 1.33 at
  /// 4.8 km/h 223.05 s, so 224. Line 1 leaves at 9:00, 9:20, …, and is at Northfield Green 15 minutes
  /// later; from there (600800, 303900) to Northfield Centre (600800, 304000) 100 m, 99.75 s, so 100.
  /// With a minute to board, 9:20 is caught by leaving at 9:15:16 at the latest, so at 9:15, and
  /// arrives at 9:36:40: 21 minutes 40. Whoever leaves at 9:16 takes 9:40: 40 minutes 40. Of the 120
  /// departures each of these 20 waits occurs six times: the 60th is the 10th of them, 30 minutes 40;
  /// the 30th the 5th, 25 minutes 40; the 90th the 15th, 35 minutes 40. On foot √(300² + 3600²) =
  /// 3,612.5 m take 3,604 s.
  @Test func `line 1 from Harbour East to Northfield Centre, worked by hand`() throws {
    let network = try study.transit(timetable, request())
    let site = try #require(study.travelSites.firstIndex { $0.id.code == "northfield" })
    let seconds = ProfileScan(network).seconds(to: site)
    #expect(seconds[15] == 21 * 60 + 40)
    #expect(seconds[16] == 40 * 60 + 40)
    let pair = try #require(
      TransitTimes(network).pairs.first { $0.area == 0 && $0.site == site })
    #expect(pair.median == Int32(1_840))
    #expect(pair.quarter == Int32(1_540))
    #expect(pair.threeQuarters == Int32(2_140))
    #expect(pair.reached == 1)
    #expect(pair.walk == 3_604)
    #expect(pair.saved == Int32(1_764))
  }

  @Test func `on a Saturday line 1 does not run`() throws {
    let saturday = CalendarDay(year: 2026, month: 11, day: 28)
    let network = try study.transit(timetable, request(saturday))
    let site = try #require(study.travelSites.firstIndex { $0.id.code == "northfield" })
    let pair = try #require(
      TransitTimes(network).pairs.first { $0.area == 0 && $0.site == site })
    #expect(pair.median == 3_604)
    #expect(pair.saved == nil)
  }

  /// The straight lines of ``line 1 from Harbour East to Northfield Centre, worked by hand`` as if somebody
  /// had measured them, and one of them twice as long.
  @Test func `measured walks go before straight lines`() throws {
    let request = try request()
    let plain = try study.transit(timetable, request)
    let count = timetable.stops.count
    let between = (0..<count).map { from in
      plain.footpaths[from: from].filter { Int($0.stop) != from }
        .map { WalkingLegs.Leg(stop: $0.stop, seconds: $0.seconds - 60) }
    }
    func walks(access: [[WalkingLegs.Leg]]) -> MeasuredWalks {
      MeasuredWalks(
        access: access, between: between,
        egress: (0..<plain.egress.placeCount).map { Array(plain.egress[$0]) }, direct: plain.direct)
    }
    let access = (0..<plain.access.placeCount).map { Array(plain.access[$0]) }
    let same = try study.transit(timetable, request, walks: walks(access: access))
    let site = try #require(study.travelSites.firstIndex { $0.id.code == "northfield" })
    #expect(ProfileScan(same).seconds(to: site) == ProfileScan(plain).seconds(to: site))
    // 448 s to Quay: 9:20 is caught by leaving at 9:11, and not at 9:12.
    var longer = access
    longer[0] = access[0].map { WalkingLegs.Leg(stop: $0.stop, seconds: $0.seconds * 2) }
    let slow = try study.transit(timetable, request, walks: walks(access: longer))
    let seconds = ProfileScan(slow).seconds(to: site)
    #expect(seconds[11] == 25 * 60 + 40)
    #expect(seconds[12] == 44 * 60 + 40)
    #expect(throws: TransitError.nothingWalked(areas: true)) {
      try study.transit(
        timetable, request, walks: walks(access: access.map { _ in [] }))
    }
  }

  @Test func `longer walks never make a time shorter`() throws {
    let times = TransitTimes(try study.transit(timetable, request()))
    let slower = TransitTimes(try study.transit(timetable, try request().slower()))
    for (pair, slow) in zip(times.pairs, slower.pairs) {
      #expect((slow.median ?? .max) >= (pair.median ?? .max))
    }
    let moved = times.difference(from: slower)
    #expect(moved.middle > 0)
    #expect(moved.largest >= moved.middle)
    #expect(
      moved.pairs + moved.lost == times.pairs.count { $0.median != nil })
  }

  @Test func `timetables of another place and days beyond them are refused`() throws {
    let elsewhere = TimetableFeed(
      name: "elsewhere",
      stops: [.init(id: "a", name: "A", place: .init(latitude: 51.5, longitude: -3))], routes: [],
      services: [], trips: [], calls: [], validity: nil)
    let error = #expect(throws: TransitError.self) {
      try study.transit(Timetable([elsewhere]), request())
    }
    #expect(error.map { "\($0)".contains("are these the timetables of this place?") } == true)
    #expect(throws: TransitError.self) {
      try study.transit(timetable, request(CalendarDay(year: 2027, month: 1, day: 4)))
    }
    #expect(throws: TransitError.self) {
      try study.transit(timetable, request(window: "02:00-03:00"))
    }
  }
}
