import Text
import Timetables

/// Days: calendar, exceptions, and what the feed says of itself.
extension FeedReader {
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  mutating func readCalendar() throws(DataError) {
    let table = FeedTable(
      "calendar.txt", required: ["service_id"] + Self.weekdays + ["start_date", "end_date"])
    try table.read(into: &self) { row, reader in
      guard
        let from = reader.day(row, 8, "start_date", file: table.name),
        let to = reader.day(row, 9, "end_date", file: table.name)
      else { return }
      guard from <= to else {
        reader.faults.note(
          "start_and_end_range_out_of_order", file: table.name, row: row.line,
          "it ends on \(to), before it starts on \(from); the row is left out",
          whatToDo: "put the dates in order")
        return
      }
      let week = (1...7).map { row.count($0) }
      if let wrong = week.firstIndex(where: { $0 != 0 && $0 != 1 }) {
        reader.faults.note(
          "unexpected_enum_value", file: table.name, row: row.line, column: Self.weekdays[wrong],
          "'\(row.text(wrong + 1))' is taken for 0, not on that day", whatToDo: "write 0 or 1")
      }
      guard reader.added(row, \.serviceIndex, file: table.name, column: "service_id") != nil else {
        return
      }
      reader.services.append(
        Service(
          id: row.text(0), weekdays: week.map { $0 == 1 }, period: from.number...to.number))
    }
  }

  mutating func readCalendarDates() throws(DataError) {
    let table = FeedTable(
      "calendar_dates.txt", required: ["service_id", "date", "exception_type"])
    var added: [Int: Set<Int>] = [:]
    var removed: [Int: Set<Int>] = [:]
    try table.read(into: &self) { row, reader in
      guard let day = reader.day(row, 1, "date", file: table.name) else { return }
      let type = row.count(2)
      guard type == 1 || type == 2 else {
        reader.faults.note(
          "unexpected_enum_value", file: table.name, row: row.line, column: "exception_type",
          "'\(row.text(2))' is neither 1 nor 2; the row is left out", whatToDo: "write 1 or 2")
        return
      }
      // A service of dates only is not in calendar.txt.
      let number = row.bytes(0) { reader.serviceIndex.number(of: $0, adding: true) }!
      if number == reader.services.count { reader.services.append(Service(id: row.text(0))) }
      if type == 1 {
        added[number, default: []].insert(day.number)
      } else {
        removed[number, default: []].insert(day.number)
      }
    }
    services = services.enumerated().map { number, service in
      Service(
        id: service.id, weekdays: service.weekdays, period: service.period,
        added: added[number] ?? [], removed: removed[number] ?? [])
    }
  }

  mutating func readFeedInfo() throws(DataError) {
    let table = FeedTable(
      "feed_info.txt", required: [], optional: ["feed_start_date", "feed_end_date"])
    var days: ClosedRange<CalendarDay>?
    try table.read(into: &self) { row, reader in
      guard let from = row.day(0), let to = row.day(1) else { return }
      guard from <= to else {
        reader.faults.note(
          "start_and_end_range_out_of_order", file: table.name, row: row.line,
          "the feed ends on \(to), before it starts on \(from); its services' days count",
          whatToDo: "put the dates in order")
        return
      }
      days = from...to
    }
    feedDays = days
  }

  /// A date; nothing, and a note, where it is none.
  private mutating func day(
    _ row: FeedRow, _ cell: Int, _ column: String, file: String
  ) -> CalendarDay? {
    guard let day = row.day(cell) else {
      faults.note(
        row.isEmpty(cell) ? "missing_required_field" : "invalid_date", file: file, row: row.line,
        column: column, "'\(row.text(cell))' is no date such as 20261125; the row is left out",
        whatToDo: "correct the date")
      return nil
    }
    return day
  }
}
