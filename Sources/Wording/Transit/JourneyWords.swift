import Assessment
import Places
package import Studies
import Text
package import Timetables

extension Study {
  /// One journey, a line a leg.
  ///
  /// - Parameter departure: seconds after midnight.
  package func journeyLines(
    _ network: TransitNetwork, _ timetable: Timetable, from area: Int, to site: Int,
    departure: Int32
  ) -> [String] {
    let destination = travelSites[site]
    let walk = network.direct[area * network.siteCount + site]
    func clock(_ seconds: Int32) -> String {
      let text = "\(ClockTime(seconds: seconds))"
      return text.firstIndex(of: ":") == text.index(after: text.startIndex) ? " " + text : text
    }
    func minutes(_ seconds: Int32) -> String {
      "\(NumberStyle.measure(Double(seconds) / 60, decimals: seconds % 60 == 0 ? 0 : 1)) min"
    }
    guard let journey = network.journey(from: area, to: site, departure: departure) else {
      return [
        "\(clock(departure))  no journey from \(areas[area].name) to \(destination.name) within"
          + " \(minutes(network.cutOff))"
      ]
    }
    var lines = ["\(clock(departure))  leave \(areas[area].name)"]
    var time = departure
    for leg in journey.legs {
      switch leg {
      case .walk(_, let to, let departure, let arrival):
        let place = to.map { timetable.stops[$0].name } ?? destination.name
        lines.append("\(clock(departure))  walk \(minutes(arrival - departure)) to \(place)")
        time = arrival
      case .ride(let number, let from, let to, let departure, let arrival):
        if departure > time {
          lines.append("\(clock(time))  wait \(minutes(departure - time))")
        }
        let run = network.day.runs[number]
        let feed = timetable.feeds[Int(run.feed)]
        let route = feed.routes[feed.trips[Int(run.trip)].route]
        let agency = route.agency.isEmpty ? "" : " (\(route.agency))"
        lines.append(
          "\(clock(departure))  line \(route.name)\(agency) from \(timetable.stops[from].name) to"
            + " \(timetable.stops[to].name), there at \(ClockTime(seconds: arrival))"
            + (run.isByHeadway ? "; by its headway, not a timetable" : ""))
        time = arrival
      }
    }
    lines.append(
      "\(clock(journey.arrival))  at \(destination.name) after \(minutes(journey.seconds))"
        + (walk == .max ? "" : "; on foot all the way \(minutes(walk))"))
    return lines
  }
}
