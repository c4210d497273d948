import Foundation
import Readers
import Text
import Timetables

/// Prints how long it takes between places whose walks are given, without walking all the way.
func times(_ arguments: [String]) throws {
  let timetable = try Timetable([FeedReading.read(arguments[0]).feed])
  let stops = Dictionary(
    uniqueKeysWithValues: timetable.stops.enumerated().map { ($1.id, Int32($0)) })
  var places: [String] = []
  var rows: [[WalkingLegs.Leg]] = []
  for line in try String(contentsOfFile: arguments[4], encoding: .utf8)
    .split(separator: "\n").dropFirst()
  {
    let cells = line.split(separator: ",").map(String.init)
    if places.last != cells[0] {
      places.append(cells[0])
      rows.append([])
    }
    rows[rows.count - 1].append(.init(stop: stops[cells[1]]!, seconds: Int32(cells[2])!))
  }
  let legs = WalkingLegs(rows)
  let network = try TransitNetwork(
    timetable, on: CalendarDay(arguments[1])!, window: DepartureWindow(arguments[2]),
    cutOff: Int32(arguments[3])! * 60,
    footpaths: Footpaths(
      walks: WalkingLegs(timetable.stops.map { _ in [] }), transfers: timetable.transfers,
      boarding: 0, limit: Int32(arguments[5])! * 60),
    access: legs, egress: legs,
    direct: Array(repeating: .max, count: places.count * places.count))
  let scan = ProfileScan(network)
  var lines = ["from,to,departure,seconds"]
  for (site, to) in places.enumerated() {
    let seconds = scan.seconds(to: site)
    for (area, from) in places.enumerated() {
      for departure in 0..<network.window.count {
        let time = seconds[area * network.window.count + departure]
        guard time != .max else { continue }
        lines.append("\(from),\(to),\(network.window.departure(departure)),\(time)")
      }
    }
  }
  FileHandle.standardOutput.write(Data((lines.joined(separator: "\n") + "\n").utf8))
}
