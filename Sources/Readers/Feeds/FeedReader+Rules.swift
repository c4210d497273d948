import Text
import Timetables

/// How often trips are repeated, and rules of changing.
extension FeedReader {
  mutating func readFrequencies(_ times: Times) throws(DataError) -> [TimetableFeed.Frequency] {
    let table = FeedTable(
      "frequencies.txt", required: ["trip_id", "start_time", "end_time", "headway_secs"],
      optional: ["exact_times"])
    var frequencies: [TimetableFeed.Frequency] = []
    try table.read(into: &self) { row, reader in
      guard
        let trip = reader.found(
          row, 0, in: \.tripIndex, file: table.name, column: "trip_id", of: "trips.txt")
      else { return }
      let (from, to) = (row.bytes(1) { ClockTime($0) }, row.bytes(2) { ClockTime($0) })
      guard let from, let to else {
        reader.faults.note(
          "invalid_time", file: table.name, row: row.line,
          "'\(row.text(1))' to '\(row.text(2))' are no two times; the row is left out",
          whatToDo: "correct the times")
        return
      }
      guard from < to else {
        reader.faults.note(
          from == to ? "start_and_end_range_equal" : "start_and_end_range_out_of_order",
          file: table.name, row: row.line,
          "it ends at \(row.text(2)), not after \(row.text(1)); the row is left out",
          whatToDo: "put the times in order")
        return
      }
      guard let headway = row.count(3), headway > 0 else {
        reader.faults.note(
          "number_out_of_range", file: table.name, row: row.line, column: "headway_secs",
          "'\(row.text(3))' is no number of seconds above 0; the row is left out",
          whatToDo: "correct the headway")
        return
      }
      guard let position = times.positions[trip] else { return }
      frequencies.append(
        TimetableFeed.Frequency(
          trip: position, from: from, to: to, headway: headway, isExact: row.count(4) == 1))
    }
    return frequencies
  }

  /// - Returns: the rules, and how many hold between lines or trips only.
  mutating func readTransfers() throws(DataError) -> (
    rules: [TimetableFeed.Transfer], narrow: Int
  ) {
    let table = FeedTable(
      "transfers.txt", required: ["from_stop_id", "to_stop_id"],
      optional: [
        "transfer_type", "min_transfer_time", "from_route_id", "to_route_id", "from_trip_id",
        "to_trip_id",
      ])
    var rules: [TimetableFeed.Transfer] = []
    var narrow = 0
    try table.read(into: &self) { row, reader in
      let type = row.isEmpty(2) ? 0 : row.count(2) ?? -1
      if type > 3 || (4...7).contains(where: { !row.isEmpty($0) }) {
        narrow += 1
        return
      }
      guard
        let from = reader.found(
          row, 0, in: \.stopIndex, file: table.name, column: "from_stop_id", of: "stops.txt"),
        let to = reader.found(
          row, 1, in: \.stopIndex, file: table.name, column: "to_stop_id", of: "stops.txt")
      else { return }
      switch type {
      case 0: break
      case 1: rules.append(TimetableFeed.Transfer(from: from, to: to, rule: .held))
      case 2:
        guard let least = row.count(3), least <= 86_400 else {
          reader.faults.note(
            row.isEmpty(3) ? "missing_required_field" : "number_out_of_range", file: table.name,
            row: row.line,
            column: "min_transfer_time",
            "'\(row.text(3))' is no number of seconds; the row is left out",
            whatToDo: "correct the time")
          return
        }
        rules.append(TimetableFeed.Transfer(from: from, to: to, rule: .least(least)))
      case 3: rules.append(TimetableFeed.Transfer(from: from, to: to, rule: .impossible))
      default:
        reader.faults.note(
          "unexpected_enum_value", file: table.name, row: row.line, column: "transfer_type",
          "'\(row.text(2))' is no such type; the row is left out", whatToDo: "write 0 to 3")
      }
    }
    return (rules, narrow)
  }
}
