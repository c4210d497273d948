import Assessment
import Files
import Places
import Readers
import Spreadsheets
import Studies
import Text
import Timetables
import Wording

extension Travel {
  func runByTimetable() throws {
    guard let speed = PlainNumber.value(self.speed ?? "4.8") else {
      throw Failure(
        "--speed is '\(self.speed ?? "")': expected km/h in decimal digits, such as 4.8",
        code: .usage)
    }
    if timetables.walking != nil, let given = self.speed {
      throw Failure(
        "--speed is '\(given)', but the walks of --walking have their own: give it where they are made",
        code: .usage)
    }
    let request = try timetables.request(speed: speed)
    let places = try places("travel-timetable.csv", header: TransitTable.header)
    let study = try input.open()
    let feeds = try readings(timetables.timetable)
    let timetable = try Self.known { () throws(TimetableError) in
      try Timetable(feeds.map(\.feed))
    }
    let walks = try timetables.walking.map { try Self.walks($0, study, timetable) }
    let network = try Self.network(study, timetable, request, walks?.walks)
    guard timetables.explain.isEmpty else {
      return try show(journeyOf: study, network, timetable)
    }
    let times = TransitTimes(network)
    let slower = TransitTimes(
      walks == nil
        ? try Self.network(
          study, timetable, try Self.known { () throws(TimetableError) in try request.slower() },
          nil)
        : try Self.network(
          study, timetable, request, walks?.walks.scaled(by: 1.25, limit: request.pace.limit)))
    let table = TransitTable(times, of: study)
    let record = TransitRecord(
      study, request, feeds: feeds, network: network, times: times, slower: slower, table: table,
      walks: walks.map { ($0.name, $0.sha256) })
    try write(table.text, record.json(file:), saying: record.lines, to: places)
  }

  /// The table of walks that is named, with its name and hash.
  private static func walks(
    _ path: String, _ study: Study, _ timetable: Timetable
  ) throws -> (name: String, sha256: String, walks: MeasuredWalks) {
    let bytes: FileBytes
    do {
      bytes = try FileBytes(contentsOf: path)
    } catch {
      throw Failure("\(path): cannot be read: \(ReadFault.reason(error))", code: .data)
    }
    do throws(DataError) {
      let walks = try MeasuredWalks(
        file: path, bytes: bytes, areas: study.areas.map(\.id.code),
        sites: study.travelSites.map(\.id.code), stops: timetable.stops.map(\.id))
      return (PathParts(path).name, bytes.withBytes { SHA256Digest.hex($0) }, walks)
    } catch {
      throw Failure("\(error)", code: .data)
    }
  }

  /// Every feed, read; their faults are said.
  func readings(_ paths: [String]) throws -> [FeedReading] {
    var readings: [FeedReading] = []
    for path in paths {
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
    let sites = study.travelSites.map(\.id.code)
    guard let area = codes.firstIndex(of: timetables.explain[0]) else {
      throw Failure(unknown("area", timetables.explain[0], among: codes), code: .usage)
    }
    guard let site = sites.firstIndex(of: timetables.explain[1]) else {
      throw Failure(unknown("site", timetables.explain[1], among: sites), code: .usage)
    }
    guard let time = ClockTime(timetables.explain[2]), time >= network.window.from,
      time < network.window.to
    else {
      throw Failure(
        "--explain is at '\(timetables.explain[2])': expected a time within \(network.window)",
        code: .usage)
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
    _ study: Study, _ timetable: Timetable, _ request: TransitRequest, _ walks: MeasuredWalks?
  ) throws -> TransitNetwork {
    do throws(TransitError) {
      return try study.transit(timetable, request, walks: walks)
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
