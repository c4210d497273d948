package import Assessment
package import Readers
package import Studies
package import Text
package import Timetables

/// How a table of times by timetable was made: what lies beside it, and what is printed of it.
package struct TransitRecord {
  private let study: Study
  private let request: TransitRequest
  private let feeds: [FeedReading]
  private let network: TransitNetwork
  private let times: TransitTimes
  private let slower: TransitTimes
  private let table: TransitTable
  /// The table of walks, where they were measured.
  private let walks: (name: String, sha256: String)?

  package init(
    _ study: Study, _ request: TransitRequest, feeds: [FeedReading], network: TransitNetwork,
    times: TransitTimes, slower: TransitTimes, table: TransitTable,
    walks: (name: String, sha256: String)? = nil
  ) {
    self.walks = walks
    self.study = study
    self.request = request
    self.feeds = feeds
    self.network = network
    self.times = times
    self.slower = slower
    self.table = table
  }

  /// What is said about it on the terminal.
  package var lines: [String] {
    var lines = [
      "Times from \(NumberStyle.count(study.areas.count, "area")) to"
        + " \(NumberStyle.count(study.travelSites.count, "site")) on \(request.day), leaving at each of"
        + " \(NumberStyle.count(times.departures, "minute")) of \(request.window)"
    ]
    for (number, reading) in feeds.enumerated() {
      let runs = network.day.runs.count { Int($0.feed) == number }
      let days = reading.feed.validity.map { "\($0.lowerBound) to \($0.upperBound)" } ?? "no day"
      lines.append(
        "  \(reading.feed.name), for \(days): \(NumberStyle.count(runs, "run")) in that time of its"
          + " \(NumberStyle.count(reading.feed.trips.count, "trip"))")
    }
    let ridden = times.pairs.compactMap(\.saved).sorted()
    lines.append(
      "  \(NumberStyle.count(table.rows, "pair")) of \(NumberStyle.count(times.pairs.count)) within"
        + " \(minutes(request.cutOff)) at half of the departures")
    lines.append(
      ridden.isEmpty
        ? "  Riding is at no pair faster than walking all the way, at half of the departures"
        : "  Riding beats walking all the way at \(NumberStyle.count(ridden.count, "pair")), by"
          + " \(minutes(ridden[(ridden.count - 1) / 2])) at half of them and"
          + " \(minutes(ridden[ridden.count - 1])) at most")
    lines.append("  " + sureness)
    return lines
  }

  /// How far wrong the times may be.
  private var sureness: String {
    let moved = times.difference(from: slower)
    let source =
      walks.map { "Walks are those of \($0.name)" }
      ?? "Walks are straight lines × \(PlainNumber.text(request.pace.detour)) at \(PlainNumber.text(request.pace.speed)) km/h"
    return source
      + ": where they take a quarter longer, half of the"
      + " times grow by \(minutes(moved.middle)) or more, the most by \(minutes(moved.largest)), and"
      + " \(NumberStyle.count(moved.lost, "pair")) \(moved.lost == 1 ? "falls" : "fall") out"
  }

  private func minutes(_ seconds: Int32) -> String {
    "\(NumberStyle.measure(Double(seconds) / 60, decimals: seconds % 60 == 0 ? 0 : 1)) min"
  }

  /// What was assumed, a sentence each.
  private var assumptions: [String] {
    var said = [
      "Every vehicle keeps its timetable.",
      sureness + ".",
      "A journey counts from leaving home, waiting included.",
      "Trips run on by the same vehicle under another number count as a change.",
    ]
    if network.day.runs.contains(where: \.isByHeadway) {
      said.append(
        "Trips of which only the headway is known leave at the start of their period and once every headway after."
      )
    }
    let filled = feeds.reduce(0) { $0 + $1.byDistance + $1.byStops }
    if filled > 0 {
      said.append(
        "\(NumberStyle.count(filled)) blank times were filled in between timed stops:"
          + " \(NumberStyle.count(feeds.reduce(0) { $0 + $1.byDistance })) by distance,"
          + " \(NumberStyle.count(feeds.reduce(0) { $0 + $1.byStops })) in equal steps.")
    }
    let narrow = feeds.reduce(0) { $0 + $1.narrowTransfers }
    if narrow > 0 {
      said.append(
        "\(NumberStyle.count(narrow, "rule")) of changing between certain lines or trips \(narrow == 1 ? "is" : "are") not used."
      )
    }
    return said
  }

  /// The record beside the table.
  ///
  /// - Parameter file: the table's name.
  package func json(file: String) -> JSONValue {
    let moved = times.difference(from: slower)
    let saved = times.pairs.compactMap(\.saved)
    func tenths(_ seconds: Int32) -> JSONValue { .number((Double(seconds) / 6).rounded() / 10) }
    let head = TravelRecordHead.members(
      of: study, file: file, rows: table.rows, text: table.text)
    return .object(
      head + [
        ("timetables", .array(feeds.map(Self.json))),
        (
          "walks",
          walks.map { .object([("name", .string($0.name)), ("sha256", .string($0.sha256))]) }
            ?? .null
        ),
        ("day", .string("\(request.day)")),
        ("window", .string("\(request.window)")),
        ("departures", .integer(times.departures)),
        (
          "settings",
          .object([
            ("detour", walks == nil ? .number(request.pace.detour) : .null),
            ("speed-km-h", walks == nil ? .number(request.pace.speed) : .null),
            ("longest-walk-minutes", tenths(request.pace.limit)),
            ("boarding-seconds", .integer(Int(request.boarding))),
            ("cut-off-minutes", tenths(request.cutOff)),
          ])
        ),
        (
          "pairs",
          .object([
            ("all", .integer(times.pairs.count)), ("with-a-median", .integer(table.rows)),
            ("riding-beats-walking", .integer(saved.count)),
          ])
        ),
        (
          "walks-a-quarter-longer",
          .object([
            ("pairs", .integer(moved.pairs)), ("middle-change-minutes", tenths(moved.middle)),
            ("largest-change-minutes", tenths(moved.largest)), ("pairs-lost", .integer(moved.lost)),
          ])
        ),
        ("assumptions", .array(assumptions.map(JSONValue.string))),
      ])
  }

  private static func json(_ reading: FeedReading) -> JSONValue {
    let notices = Dictionary(grouping: reading.faults, by: { $0.code ?? "" })
    return .object([
      ("name", .string(reading.feed.name)), ("sha256", .string(reading.hash)),
      (
        "validity",
        reading.feed.validity.map {
          .object([("from", .string("\($0.lowerBound)")), ("to", .string("\($0.upperBound)"))])
        } ?? .null
      ),
      ("stops", .integer(reading.feed.stops.count)), ("trips", .integer(reading.feed.trips.count)),
      ("calls", .integer(reading.feed.calls.count)),
      ("faults", .array(notices.keys.sorted().map(JSONValue.string))),
    ])
  }
}
