import Foundation
import Readers
import TestSupport
import Testing
import Text
import Timetables

/// Porto Alegre as r5r ships it (github.com/ipeaGIT/r5r, `r-package/inst/extdata/poa`): two feeds, and
/// medians that its article `travel_time_matrix` prints: from `public_market` on 13 May 2019, window
/// 14:00 to 14:10, on foot at 3.6 km/h, whole minutes.
///
/// r5r walks along OpenStreetMap's streets; here walks are straight lines × 1.33. What that can do
/// is seen at `townhall`, which both reach on foot only: 3 minutes there, 2.1 here. Six of the ten are
/// within a minute: market 0, town hall −0.9, cathedral +0.9, Moinhos −0.3, Santa Casa +0.6, Gasômetro
/// +0.4; piratini_palace is +2.2, farroupilha_park −1.9, bus_central_station −2.6 and farrapos_station
/// −3.6. To farrapos_station it is 3 minutes to the train, the train, and 45 seconds from it; by which
/// way r5r goes there is not published.
struct PublishedJourneysTests {
  static let published = [
    ("public_market", 0.0), ("bus_central_station", 13), ("gasometer_museum", 12),
    ("santa_casa_hospital", 13), ("townhall", 3), ("piratini_palace", 14),
    ("metropolitan_cathedral", 15), ("farroupilha_park", 18), ("moinhos_de_vento_hospital", 20),
    ("farrapos_station", 20),
  ]

  @Test(.enabled(if: Surroundings.shared != nil, "needs the shared folder"))
  func `medians of Porto Alegre are near those that r5r printed`() throws {
    let folder = try Surroundings.shared("data/transit-reference")
    let feeds = try ["poa_eptc.zip", "poa_trensurb.zip"].map {
      try FeedReading.read(folder.appendingPathComponent($0).path)
    }
    #expect(feeds.map(\.byStops) == [125_271, 0])
    let timetable = try Timetable(feeds.map(\.feed))
    let points = try String(
      contentsOf: folder.appendingPathComponent("poa_points_of_interest.csv"), encoding: .utf8
    ).split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
    let places = try points.map {
      Self.point(try #require(Double($0[1])), try #require(Double($0[2])))
    }
    let stops = timetable.stops.map { $0.place.map { Self.point($0.latitude, $0.longitude) } }
    let pace = try WalkingPace(detour: 1.33, speed: 3.6, limit: 30 * 60)
    let start = try #require(points.firstIndex { $0[0] == "public_market" })
    let network = try TransitNetwork(
      timetable, on: CalendarDay(year: 2019, month: 5, day: 13),
      window: DepartureWindow("14:00-14:10"), cutOff: 7_200,
      footpaths: Footpaths(
        walks: WalkingLegs(from: stops, to: stops, at: pace), boarding: 60, limit: 15 * 60),
      access: WalkingLegs(from: [places[start]], to: stops, at: pace),
      egress: WalkingLegs(from: places, to: stops, at: pace),
      direct: places.map { pace.seconds(Self.metres($0, places[start])) })
    let scan = ProfileScan(network)
    var differences: [String: Double] = [:]
    for (name, minutes) in Self.published {
      let site = try #require(points.firstIndex { $0[0] == name })
      let summary = WindowSummary(scan.seconds(to: site)[...], walk: network.direct[site])
      let median = try #require(summary.median)
      differences[name] = Double(median) / 60 - minutes
    }
    #expect(differences.values.count { abs($0) <= 1 } == 6, "\(differences)")
    #expect(differences.values.allSatisfy { abs($0) < 4 }, "\(differences)")
  }

  /// Metres on a plane that touches the earth at 30.03° south.
  private static func point(_ latitude: Double, _ longitude: Double) -> PlanePoint {
    PlanePoint(x: longitude * 111_320 * cos(30.03 * .pi / 180), y: latitude * 111_133)
  }

  private static func metres(_ a: PlanePoint, _ b: PlanePoint) -> Double {
    ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
  }
}
