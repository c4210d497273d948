import Foundation
public import Places
public import Text

/// The record that `hubward travel` writes beside a table, with the table that it is of.
public struct TravelRecordFile: Sendable {
  public let record: TravelRecord
  /// The SHA-256 of the table that was written with it, as 64 hexadecimal digits.
  public let table: String
  /// Pairs of area and site that were asked for.
  public let pairs: Int

  /// Where the record of a table lies; nothing where it is not of the kind that has one.
  public static func place(beside table: String) -> String? {
    table.lowercased().hasSuffix(".csv") ? String(table.dropLast(4)) + ".json" : nil
  }

  /// Whether a file says that it is such a record: it may lie beside a table under that name and be
  /// something else.
  public static func isOne(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes.prefix(200), as: UTF8.self).filter { !$0.isWhitespace }
      .hasPrefix(#"{"made-by":"hubwardtravel""#)
  }

  /// - Throws: ``DataError/refused(_:)`` where it is cut short, or lacks what every record has.
  public init(file: String, bytes: [UInt8]) throws(DataError) {
    let form: Form
    do {
      form = try JSONDecoder().decode(Form.self, from: Data(bytes))
    } catch {
      throw .refused([JSONProblem.diagnostic(error, file: file)])
    }
    guard let maker = form.maker else {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: file), "names neither an engine with its mode nor timetables",
          whatToDo: "make the table again with hubward travel")
      ])
    }
    table = form.table.sha256
    pairs = form.pairs.all
    record = TravelRecord(
      file: file, sha256: SHA256Digest.hex(bytes), maker: maker,
      against: form.against.map {
        TravelRecord.Comparison(
          file: $0.file, middle: $0.middleMinutes, ninth: $0.ninthMinutes,
          largest: $0.largestMinutes, otherNearest: $0.otherNearest.count)
      })
  }
}

/// The record's keys, as far as they are read.
private struct Form: Decodable {
  struct Table: Decodable { let sha256: String }
  struct Pairs: Decodable { let all: Int }
  struct Engine: Decodable { let name: String, version: String? }

  struct Network: Decodable {
    let file: String
    let sha256: String
    let mapDay: String?
    let fileDay: String?

    enum CodingKeys: String, CodingKey {
      case file, sha256
      case mapDay = "map-day"
      case fileDay = "file-day"
    }
  }

  struct Feed: Decodable { let name: String, sha256: String }

  struct Settings: Decodable {
    let speed: Double?
    let whose: String?
    let snapLimit: Double?
    let detour: Double?
    let cutOff: Double?

    enum CodingKeys: String, CodingKey {
      case speed = "speed-km-h"
      case whose
      case snapLimit = "farthest-snap-metres"
      case detour
      case cutOff = "cut-off-minutes"
    }
  }

  struct Against: Decodable {
    let file: String
    let middleMinutes: Double
    let ninthMinutes: Double?
    let largestMinutes: Double
    let areas: [String]?
    let points: [String]?
    /// Those that have another nearest hub, areas or, where ways begin there, points.
    var otherNearest: [String] { areas ?? points ?? [] }

    enum CodingKeys: String, CodingKey {
      case file
      case middleMinutes = "middle-minutes"
      case ninthMinutes = "nine-in-ten-minutes"
      case largestMinutes = "largest-minutes"
      case areas = "areas-with-another-nearest-hub"
      case points = "points-with-another-nearest-hub"
    }
  }

  let table: Table
  let pairs: Pairs
  let settings: Settings
  let engine: Engine?
  let network: Network?
  let mode: String?
  let timetables: [Feed]?
  let walks: Feed?
  let day: String?
  let window: String?
  let against: Against?

  var maker: TravelRecord.Maker? {
    if let engine, let mode = mode.flatMap(TravelMode.init) {
      return .engine(
        TravelRecord.Engine(
          name: engine.name, version: engine.version, mode: mode, speed: settings.speed,
          whose: settings.whose, snapLimit: settings.snapLimit,
          network: network.map {
            TravelRecord.Network(
              file: $0.file, sha256: $0.sha256, mapDay: $0.mapDay, fileDay: $0.fileDay)
          }))
    }
    guard let timetables, let day, let window, let cutOff = settings.cutOff,
      walks != nil || settings.detour != nil && settings.speed != nil
    else { return nil }
    return .timetable(
      TravelRecord.Timetable(
        feeds: timetables.map { TravelRecord.Timetable.Feed(name: $0.name, sha256: $0.sha256) },
        day: day, window: window, detour: settings.detour, speed: settings.speed,
        walks: walks.map { TravelRecord.Timetable.Feed(name: $0.name, sha256: $0.sha256) },
        cutOff: cutOff))
  }
}
