import Text
import Timetables

/// Agencies, stops, routes and trips.
extension FeedReader {
  mutating func readAgencies() throws(DataError) {
    let table = FeedTable(
      "agency.txt", required: ["agency_name", "agency_timezone"], optional: ["agency_id"])
    var zones: [String] = []
    var names: [String: String] = [:]
    try table.read(into: &self) { row, reader in
      names[row.text(2)] = row.text(0)
      if let first = zones.first, first != row.text(1) {
        reader.faults.note(
          "inconsistent_agency_timezone", .error, file: table.name, row: row.line,
          column: "agency_timezone", "'\(row.text(1))' beside '\(first)'",
          whatToDo: "make a feed for each time zone")
      }
      zones.append(row.text(1))
    }
    agencies = names
  }

  mutating func readStops() throws(DataError) {
    let table = FeedTable(
      "stops.txt", required: ["stop_id"],
      optional: ["stop_name", "stop_lat", "stop_lon", "location_type", "parent_station"])
    var stations: [(stop: Int, station: String, line: Int)] = []
    try table.read(into: &self) { row, reader in
      guard let number = reader.added(row, \.stopIndex, file: table.name, column: "stop_id") else {
        return
      }
      let type = row.isEmpty(4) ? 0 : row.count(4)
      let (latitude, longitude) = (row.number(2), row.number(3))
      let place = reader.place(latitude, longitude, type: type, of: row)
      if !row.isEmpty(5) { stations.append((number, row.text(5), row.line)) }
      reader.stops.append(
        TimetableFeed.Stop(
          id: row.text(0), name: row.isEmpty(1) ? row.text(0) : row.text(1),
          place: type == 0 || type == 4 ? place : nil))
    }
    for (stop, station, line) in stations {
      var id = station
      guard let number = id.withUTF8({ stopIndex.number(of: $0, adding: false) }) else {
        faults.note(
          "foreign_key_violation", file: table.name, row: line, column: "parent_station",
          "'\(station)' is not in stops.txt; the stop stands alone", whatToDo: "correct the id")
        continue
      }
      let old = stops[stop]
      stops[stop] = TimetableFeed.Stop(
        id: old.id, name: old.name, place: old.place, station: number)
    }
  }

  /// Where a stop is; nothing, and a note, where that is not known.
  private mutating func place(
    _ latitude: Double?, _ longitude: Double?, type: Int32?, of row: FeedRow
  ) -> TimetableFeed.Place? {
    guard let latitude, let longitude else {
      // Nodes and boarding areas may take their place from their station.
      if (type ?? 0) < 3 {
        faults.note(
          "stop_without_location", file: "stops.txt", row: row.line,
          "'\(row.text(0))' has no latitude and longitude, so no walk leads there",
          whatToDo: "add them")
      }
      return nil
    }
    guard (-90...90).contains(latitude), (-180...180).contains(longitude) else {
      faults.note(
        "number_out_of_range", file: "stops.txt", row: row.line, column: "stop_lat",
        "'\(row.text(0))' is at \(latitude), \(longitude), so no walk leads there",
        whatToDo: "correct the place")
      return nil
    }
    guard abs(latitude) > 1 || abs(longitude) > 1 else {
      faults.note(
        "point_near_origin", file: "stops.txt", row: row.line, column: "stop_lat",
        "'\(row.text(0))' is at \(latitude), \(longitude), so no walk leads there",
        whatToDo: "correct the place")
      return nil
    }
    return TimetableFeed.Place(latitude: latitude, longitude: longitude)
  }

  mutating func readRoutes() throws(DataError) {
    let table = FeedTable(
      "routes.txt", required: ["route_id"],
      optional: ["route_short_name", "route_long_name", "agency_id"])
    try table.read(into: &self) { row, reader in
      guard reader.added(row, \.routeIndex, file: table.name, column: "route_id") != nil else {
        return
      }
      if row.isEmpty(1), row.isEmpty(2) {
        reader.faults.note(
          "route_both_short_and_long_name_missing", file: table.name, row: row.line,
          "the line has no name; its id is shown", whatToDo: "name it")
      }
      let names = [1, 2, 0].map(row.text).filter { !$0.isEmpty }
      reader.routes.append(
        TimetableFeed.Route(
          id: row.text(0), name: names.first ?? "", agency: reader.agencies[row.text(3)] ?? ""))
    }
  }

  mutating func readTrips() throws(DataError) {
    let table = FeedTable(
      "trips.txt", required: ["trip_id", "route_id", "service_id"], optional: ["trip_headsign"])
    try table.read(into: &self) { row, reader in
      guard
        let route = reader.found(
          row, 1, in: \.routeIndex, file: table.name, column: "route_id", of: "routes.txt"),
        let service = reader.found(
          row, 2, in: \.serviceIndex, file: table.name, column: "service_id",
          of: "calendar.txt or calendar_dates.txt"),
        reader.added(row, \.tripIndex, file: table.name, column: "trip_id") != nil
      else { return }
      reader.planned.append(
        PlannedTrip(
          id: row.text(0), route: route, service: service, headsign: row.text(3), line: row.line))
    }
  }
}
