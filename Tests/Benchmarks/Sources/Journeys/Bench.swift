import Foundation
import Readers
import Text
import Timetables

/// Times reading, preparing and scanning, and prints a row of a table.
func bench(_ arguments: [String]) throws {
  let clock = ContinuousClock()
  var begun = clock.now
  func lap() -> String {
    defer { begun = clock.now }
    return String(format: "%.3f", Double((clock.now - begun) / .milliseconds(1)) / 1000)
  }
  let timetable = try Timetable(arguments.dropFirst(4).map { try FeedReading.read($0).feed })
  let reading = lap()

  let placed = timetable.stops.compactMap(\.place)
  let middle = placed.map(\.latitude).sorted()[placed.count / 2]
  func point(_ place: TimetableFeed.Place) -> PlanePoint {
    // Metres on a plane that touches the earth near by: 1 in 1,000 right within a county.
    PlanePoint(
      x: place.longitude * 111_320 * cos(middle * .pi / 180), y: place.latitude * 111_133)
  }
  let stops = timetable.stops.map { $0.place.map(point) }
  let served = Set(timetable.feeds.flatMap { $0.calls.map(\.stop) }).sorted()
    .compactMap { stops[Int($0)] }
  var state: UInt64 = 1
  func chance(_ below: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % below
  }
  func places(_ count: Int) -> [PlanePoint] {
    (0..<count).map { _ in
      let stop = served[chance(served.count)]
      return PlanePoint(
        x: stop.x + Double(chance(800) - 400), y: stop.y + Double(chance(800) - 400))
    }
  }
  let (areas, sites) = (places(Int(arguments[2])!), places(Int(arguments[3])!))
  let pace = try WalkingPace(detour: 1.33, speed: 4.8, limit: 1_200)
  let direct = areas.flatMap { area in
    sites.map { site -> Int32 in
      let (east, north) = (area.x - site.x, area.y - site.y)
      return pace.seconds((east * east + north * north).squareRoot())
    }
  }
  let network = try TransitNetwork(
    timetable, on: CalendarDay(arguments[0])!, window: DepartureWindow(arguments[1]),
    cutOff: 5_400,
    footpaths: Footpaths(
      walks: WalkingLegs(from: stops, to: stops, at: pace), transfers: timetable.transfers,
      boarding: 60, limit: pace.limit),
    access: WalkingLegs(from: areas, to: stops, at: pace),
    egress: WalkingLegs(from: sites, to: stops, at: pace), direct: direct)
  let preparing = lap()
  let scan = ProfileScan(network)
  var ridden = 0
  let count = network.window.count
  for site in sites.indices {
    let seconds = scan.seconds(to: site)
    for area in areas.indices {
      let walk = direct[area * sites.count + site]
      let median = WindowSummary(
        seconds[area * count..<(area + 1) * count], walk: walk
      ).median
      if let median, median < walk { ridden += 1 }
    }
  }
  let names = timetable.feeds.map(\.name).joined(separator: " + ")
  print(
    "| \(names) | \(timetable.stops.count) | \(network.day.connections.count) |"
      + " \(areas.count) × \(sites.count) × \(count) | \(ridden) | \(reading) | \(preparing) |"
      + " \(lap()) | \(processor()) | \(peak()) |")
}

/// Seconds of processor time so far.
private func processor() -> String {
  var usage = rusage()
  getrusage(0, &usage)
  return String(
    format: "%.2f", Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1e6)
}

/// The most memory that this process had, in MB.
private func peak() -> Int {
  var usage = rusage()
  getrusage(0, &usage)
  return usage.ru_maxrss / 1024
}
