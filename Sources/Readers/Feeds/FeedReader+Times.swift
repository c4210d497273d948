import Text
import Timetables

/// Calls, how often trips are repeated, and rules of changing.
extension FeedReader {
  struct Times {
    var trips: [TimetableFeed.Trip] = []
    var calls: [TimetableFeed.Call] = []
    var filled: [TimetableFeed.Call.Filling: Int] = [:]
    /// The position of each planned trip among the trips; nothing where it cannot be used.
    var positions: [Int?] = []
  }

  private struct StopTime {
    let trip: Int32
    let sequence: Int32
    let line: Int
    let call: PlannedCall
  }

  mutating func readStopTimes() throws(DataError) -> Times {
    let table = FeedTable(
      "stop_times.txt",
      required: ["trip_id", "stop_id", "stop_sequence"],
      optional: [
        "arrival_time", "departure_time", "pickup_type", "drop_off_type", "shape_dist_traveled",
      ])
    var rows: [StopTime] = []
    try table.read(into: &self) { row, reader in
      if let row = reader.stopTime(row, file: table.name) { rows.append(row) }
    }
    let isSorted = zip(rows, rows.dropFirst()).allSatisfy {
      ($0.trip, $0.sequence) <= ($1.trip, $1.sequence)
    }
    if !isSorted { rows.sort { ($0.trip, $0.sequence, $0.line) < ($1.trip, $1.sequence, $1.line) } }
    var times = Times()
    times.positions = Array(repeating: nil, count: planned.count)
    times.calls.reserveCapacity(rows.count)
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count, rows[end].trip == rows[start].trip { end += 1 }
      add(rows[start..<end], to: &times)
      start = end
    }
    for (number, trip) in planned.enumerated()
    where times.positions[number] == nil && !hasRows(number, rows) {
      faults.note(
        "unusable_trip", file: "trips.txt", row: trip.line,
        "'\(trip.id)' has no calls; it is left out", whatToDo: "add its stop times")
    }
    return times
  }

  /// Whether any row is of a trip; rows are in order of trips.
  private func hasRows(_ trip: Int, _ rows: [StopTime]) -> Bool {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(rows[middle].trip) < trip { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && Int(rows[low].trip) == trip
  }

  private mutating func stopTime(_ row: FeedRow, file: String) -> StopTime? {
    guard
      let trip = found(row, 0, in: \.tripIndex, file: file, column: "trip_id", of: "trips.txt"),
      let stop = found(row, 1, in: \.stopIndex, file: file, column: "stop_id", of: "stops.txt")
    else { return nil }
    guard let sequence = row.count(2) else {
      faults.note(
        row.isEmpty(2) ? "missing_required_field" : "invalid_integer", file: file, row: row.line,
        column: "stop_sequence", "'\(row.text(2))' is no whole number; the row is left out",
        whatToDo: "number the calls")
      return nil
    }
    var times: [Int32?] = []
    for (cell, column) in [(3, "arrival_time"), (4, "departure_time")] {
      let time = row.bytes(cell) { $0.isEmpty ? nil : ClockTime($0) }
      if time == nil, !row.isEmpty(cell) {
        faults.note(
          "invalid_time", file: file, row: row.line, column: column,
          "'\(row.text(cell))' is no time such as 09:05:00; it is taken for blank",
          whatToDo: "correct the time")
      }
      times.append(time?.seconds)
    }
    if (times[0] == nil) != (times[1] == nil) {
      faults.note(
        "stop_time_with_only_arrival_or_departure_time", file: file, row: row.line,
        "the other time is taken for the same", whatToDo: "give both")
    }
    // 2 and 3, by arrangement with agency or driver, are taken for ordinary calls.
    return StopTime(
      trip: Int32(trip), sequence: sequence, line: row.line,
      call: PlannedCall(
        stop: stop, arrival: times[0], departure: times[1],
        distance: row.isEmpty(7) ? nil : row.number(7),
        canBoard: row.count(5) != 1, canAlight: row.count(6) != 1))
  }

  /// Adds a trip, unless its calls make no sense, which is then noted.
  private mutating func add(_ rows: ArraySlice<StopTime>, to times: inout Times) {
    let number = Int(rows[rows.startIndex].trip)
    let trip = planned[number]
    func refuse(_ notice: String, _ line: Int, _ message: String, _ whatToDo: String) {
      faults.note(
        notice, file: "stop_times.txt", row: line,
        "trip '\(trip.id)' \(message); the trip is left out", whatToDo: whatToDo)
    }
    let first = rows[rows.startIndex].line
    guard rows.count > 1 else {
      return refuse("unusable_trip", first, "has one call only", "add the others")
    }
    for (row, next) in zip(rows, rows.dropFirst()) where row.sequence == next.sequence {
      return refuse(
        "duplicate_key", next.line, "has two calls with stop_sequence \(row.sequence)",
        "number the calls")
    }
    guard let (calls, filled) = TimetableFeed.Call.timed(rows.map(\.call)) else {
      return refuse(
        "missing_trip_edge", first, "has no time at its first or last stop", "add the times")
    }
    var time = Int32.min
    for (row, call) in zip(rows, calls) {
      guard call.arrival >= time, call.departure >= call.arrival else {
        return refuse(
          "stop_time_with_arrival_before_previous_departure_time", row.line,
          "goes back in time, to \(ClockTime(seconds: min(call.arrival, call.departure)))",
          "correct the times")
      }
      time = call.departure
    }
    times.positions[number] = times.trips.count
    times.trips.append(
      TimetableFeed.Trip(
        id: trip.id, route: trip.route, service: trip.service, headsign: trip.headsign,
        calls: times.calls.count..<times.calls.count + calls.count))
    times.calls += calls
    times.filled.merge(filled, uniquingKeysWith: +)
  }
}
