import Text
import Timetables

/// Reads one feed, table after table, each after those that it refers to.
struct FeedReader {
  let folder: FeedFolder
  let name: String
  var faults: FeedFaults
  var agencies: [String: String] = [:]
  var stopIndex = ByteIndex([])
  var stops: [TimetableFeed.Stop] = []
  var routeIndex = ByteIndex([])
  var routes: [TimetableFeed.Route] = []
  var serviceIndex = ByteIndex([])
  var services: [Service] = []
  var tripIndex = ByteIndex([])
  var planned: [PlannedTrip] = []
  var feedDays: ClosedRange<CalendarDay>?

  /// A trip before its calls are known.
  struct PlannedTrip {
    let id: String
    let route: Int
    let service: Int
    let headsign: String
    let line: Int
  }

  init(_ folder: FeedFolder, name: String?) {
    self.folder = folder
    self.name = name ?? folder.name
    faults = FeedFaults(feed: folder.name)
  }

  mutating func read() throws(DataError) -> FeedReading {
    try checkTables()
    try readAgencies()
    try readStops()
    try readRoutes()
    try readCalendar()
    try readCalendarDates()
    try readFeedInfo()
    try readTrips()
    try faults.diagnostics.stopOnErrors()
    let times = try readStopTimes()
    let frequencies = try readFrequencies(times)
    let transfers = try readTransfers()
    try faults.diagnostics.stopOnErrors()
    return FeedReading(
      feed: TimetableFeed(
        name: name, stops: stops, routes: routes, services: services, trips: times.trips,
        calls: times.calls, frequencies: frequencies, transfers: transfers.rules,
        validity: validity),
      faults: faults.diagnostics, hash: folder.hash,
      byDistance: times.filled[.byDistance] ?? 0, byStops: times.filled[.byStops] ?? 0,
      narrowTransfers: transfers.narrow)
  }

  /// The days that the feed says it speaks for, else from the first to the last on which anything can
  /// run.
  private var validity: ClosedRange<CalendarDay>? {
    if let feedDays { return feedDays }
    let spans = services.compactMap(\.span)
    guard let first = spans.map(\.lowerBound).min(), let last = spans.map(\.upperBound).max(),
      let from = CalendarDay(number: first), let to = CalendarDay(number: last)
    else { return nil }
    return from...to
  }

  private mutating func checkTables() throws(DataError) {
    for table in ["agency.txt", "stops.txt", "routes.txt", "trips.txt", "stop_times.txt"]
    where !folder.tables.contains(table) {
      let inside = folder.tables.first { $0.hasSuffix("/" + table) }
      faults.note(
        inside == nil ? "missing_required_file" : "invalid_input_files_in_subfolder", .error,
        file: table, inside.map { "it is in a folder, '\($0)'" } ?? "it is not there",
        whatToDo: inside == nil ? "take a whole feed" : "put the tables at the top of the archive")
    }
    if !folder.tables.contains("calendar.txt"), !folder.tables.contains("calendar_dates.txt") {
      faults.note(
        "missing_calendar_and_calendar_date_files", .error, file: "calendar.txt",
        "neither it nor calendar_dates.txt is there", whatToDo: "take a whole feed")
    }
    try faults.diagnostics.stopOnErrors()
  }

  /// A number for an id that no row had before; nothing, and a note, where it is empty or had.
  mutating func added(
    _ row: FeedRow, _ index: WritableKeyPath<FeedReader, ByteIndex>, file: String, column: String
  ) -> Int? {
    let count = self[keyPath: index].count
    let number = row.bytes(0) { id in
      id.isEmpty ? nil : self[keyPath: index].number(of: id, adding: true)
    }
    guard let number else {
      faults.note(
        "missing_required_field", file: file, row: row.line, column: column,
        "it is empty; the row is left out", whatToDo: "give the row an id")
      return nil
    }
    guard number == count else {
      faults.note(
        "duplicate_key", file: file, row: row.line, column: column,
        "'\(row.text(0))' stands in an earlier row, which is used", whatToDo: "take one of them out"
      )
      return nil
    }
    return number
  }

  /// The number of an id of another table; nothing, and a note, where no row has it.
  mutating func found(
    _ row: FeedRow, _ cell: Int, in index: WritableKeyPath<FeedReader, ByteIndex>, file: String,
    column: String, of table: String
  ) -> Int? {
    let number = row.bytes(cell) { self[keyPath: index].number(of: $0, adding: false) }
    if number == nil {
      faults.note(
        "foreign_key_violation", file: file, row: row.line, column: column,
        "'\(row.text(cell))' is not in \(table); the row is left out",
        whatToDo: "correct the id, or add what it names")
    }
    return number
  }
}

extension CalendarDay {
  /// The day of a number.
  init?(number: Int) {
    // Years have 365.2425 days; the guess is never more than one year off.
    let guess = Int((Double(number) / 365.2425).rounded(.down)) + 1
    for year in guess - 1...guess + 1 where (1...9999).contains(year) {
      for month in 1...12 {
        let first = CalendarDay(year: year, month: month, day: 1).number
        let day = number - first + 1
        if (1...31).contains(day), CalendarDay.exists(year: year, month: month, day: day) {
          self.init(year: year, month: month, day: day)
          return
        }
      }
    }
    return nil
  }
}
