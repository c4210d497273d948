import ArgumentParser
import Assessment
import Files
import Places
import Readers
import Studies
import Text
import Timetables
import Wording

struct Travel: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Travel times by bus and train, from timetables, as a table for the study.",
    discussion: """
      From GTFS feeds, zipped or not, and one named day: for every minute of a window the earliest \
      arrival from each area at each site, on foot and by what runs. The table has a row for each pair \
      that half of the departures reach within the cut-off: the median and the quarters in minutes, the \
      share of departures with a journey, and the time on foot all the way. Beside it lies a record of \
      feeds, day, settings, and how far the times move where walks take longer.

        hubward travel study.yaml --timetable feed.zip --day 2026-11-25 --window 09:00-11:00

      The day must be one that every feed speaks for. Faults of a feed are named as the public GTFS \
      validator names them, and rows that cannot be used are left out. --explain AREA SITE HH:MM prints \
      one journey and writes nothing.
      """)

  @OptionGroup var input: StudyArgument
  @Option(help: "A GTFS feed, zipped or a folder; repeat it for several together.")
  var timetable: [String]
  @Option(help: "The day, such as 2026-11-25.") var day: String
  @Option(
    help:
      "When people leave home, such as 09:00-11:00: each minute from the first to before the last.")
  var window: String
  @Option(help: "Walking speed in km/h.", transform: NumberOption.read) var speed = 4.8
  @Option(help: "Length of a walk over its straight line.", transform: NumberOption.read)
  var detour = 1.33
  @Option(help: "The longest walk to, from and between stops, in minutes.") var walk = 20
  @Option(help: "Seconds that one must be at a stop before a vehicle leaves.") var boarding = 60
  @Option(name: .customLong("cut-off"), help: "The longest journey that counts, in minutes.")
  var cutOff = 90
  @Option(help: "The table to write; by default travel-timetable.csv beside the study.")
  var out: String?
  @Option(
    parsing: .upToNextOption, help: "An area, a site and a time: prints that journey alone.")
  var explain: [String] = []

  func validate() throws {
    guard !timetable.isEmpty else { throw ValidationError("Name a timetable with --timetable.") }
    guard explain.isEmpty || explain.count == 3 else {
      throw ValidationError("--explain takes an area, a site and a time, such as T01 mill 09:05.")
    }
    if let out, !out.lowercased().hasSuffix(".csv") {
      throw ValidationError("--out is '\(out)': expected a name that ends in .csv.")
    }
  }

  func run() throws {
    try ending {
      let request = try request()
      let study = try input.open()
      let feeds = try readings()
      let timetable = try Self.known { () throws(TimetableError) in
        try Timetable(feeds.map(\.feed))
      }
      let network = try Self.network(study, timetable, request)
      guard explain.isEmpty else {
        return try show(journeyOf: study, network, timetable)
      }
      let times = TransitTimes(network)
      let slower = TransitTimes(
        try Self.network(
          study, timetable, try Self.known { () throws(TimetableError) in try request.slower() }))
      let table = TransitTable(times, of: study)
      let record = TransitRecord(
        study, request, feeds: feeds, network: network, times: times, slower: slower, table: table)
      let path = out ?? Self.besides(input.study)
      let beside = String(path.dropLast(4)) + ".json"
      try WholeFile.mayReplace(path, beginning: TransitTable.header)
      try WholeFile.mayReplace(beside, beginning: "{\n  \"made-by\": \"hubward travel\"")
      try WholeFile.write(
        (path, Array(table.text.utf8)),
        with: (beside, Array(record.json(file: PathParts(path).name).text.utf8)))
      for line in record.lines { try Terminal.show(line: line) }
      try Terminal.show(line: "\(path) and \(beside)")
    }
  }

  /// Where the table lies unless it is said.
  private static func besides(_ study: String) -> String {
    let folder = PathParts(study).folder
    return folder == "." ? "travel-timetable.csv" : PathParts.join(folder, "travel-timetable.csv")
  }

  /// What is asked for; what cannot be ends with exit code 64.
  private func request() throws -> TransitRequest {
    guard let day = CalendarDay(day) else {
      throw Failure("--day is '\(day)': expected a day such as 2026-11-25", code: .usage)
    }
    do throws(TimetableError) {
      for (name, value, most) in [
        ("the longest walk", walk, 1_440), ("the cut-off", cutOff, 1_440),
        ("the time for boarding", boarding, 3_600),
      ] where !(0...most).contains(value) {
        throw TimetableError.badSetting(
          name: name, value: Double(value), expected: "0 to \(most)")
      }
      return TransitRequest(
        day: day, window: try DepartureWindow(window),
        pace: try WalkingPace(detour: detour, speed: speed, limit: Int32(walk) * 60),
        boarding: Int32(boarding), cutOff: Int32(cutOff) * 60)
    } catch {
      throw Failure("\(error)", code: .usage)
    }
  }

  /// Every feed, read; their faults are said.
  private func readings() throws -> [FeedReading] {
    var readings: [FeedReading] = []
    for path in timetable {
      Terminal.progress("reading \(path)")
      do throws(DataError) {
        let name = PathParts(path).name
        let namesakes = readings.count { $0.feed.name.hasPrefix(name) }
        readings.append(
          try FeedReading.read(path, name: namesakes == 0 ? name : "\(name) (\(namesakes + 1))"))
      } catch {
        throw Failure("\(error)", code: .data)
      }
      for fault in readings.last?.faults ?? [] { Terminal.remark(SafeText.shown("\(fault)")) }
    }
    return readings
  }

  private func show(
    journeyOf study: Study, _ network: TransitNetwork, _ timetable: Timetable
  ) throws {
    let codes = study.areas.map(\.id.code)
    let sites = study.transitSites.map(\.id.code)
    guard let area = codes.firstIndex(of: explain[0]) else {
      throw Failure(unknown("area", explain[0], among: codes), code: .usage)
    }
    guard let site = sites.firstIndex(of: explain[1]) else {
      throw Failure(unknown("site", explain[1], among: sites), code: .usage)
    }
    guard let time = ClockTime(explain[2]), time >= network.window.from, time < network.window.to
    else {
      throw Failure(
        "--explain is at '\(explain[2])': expected a time within \(network.window)", code: .usage)
    }
    for line in study.journeyLines(
      network, timetable, from: area, to: site, departure: time.seconds)
    {
      try Terminal.show(line: line)
    }
  }

  private func unknown(_ kind: String, _ name: String, among names: [String]) -> String {
    "the study has no \(kind) '\(name)'; \(Spelling.suggestion(for: name, among: names))it has"
      + " \(names.prefix(12).joined(separator: ", "))\(names.count > 12 ? ", …" : "")"
  }

  private static func network(
    _ study: Study, _ timetable: Timetable, _ request: TransitRequest
  ) throws -> TransitNetwork {
    do throws(TransitError) {
      return try study.transit(timetable, request)
    } catch {
      throw Failure("\(error)", code: .data)
    }
  }

  /// What timetables do not give ends with exit code 65.
  private static func known<Value>(
    _ body: () throws(TimetableError) -> Value
  ) throws -> Value {
    do throws(TimetableError) {
      return try body()
    } catch {
      throw Failure("\(error)", code: .data)
    }
  }
}
