import Files
import Readers
package import Routing
package import Studies
package import Text
import Timetables

/// Walks of journeys by timetable as a table: a row for each that is walked, and what lies beside it.
package struct WalkTable {
  package typealias Walk = (from: StreetPoint, to: StreetPoint, minutes: Double)

  package static var header: String { MeasuredWalks.header }

  package let text: String
  package let rows: Int
  private let byKind: [String: Int]

  /// Minutes to two decimals, in the order of kinds and ids.
  package init(_ walks: [Walk]) {
    let sorted = walks.sorted {
      ($0.from.kind.rawValue, $0.to.kind.rawValue, $0.from.id, $0.to.id)
        < ($1.from.kind.rawValue, $1.to.kind.rawValue, $1.from.id, $1.to.id)
    }
    var lines = [Self.header]
    var byKind: [String: Int] = [:]
    for walk in sorted {
      let (from, to) = (walk.from.kind.rawValue, walk.to.kind.rawValue)
      byKind["\(from) to \(to)", default: 0] += 1
      lines.append(
        [
          from, TravelCell.name(walk.from.id), to, TravelCell.name(walk.to.id),
          TravelCell.number(walk.minutes, decimals: 2),
        ].joined(separator: ","))
    }
    text = lines.joined(separator: "\n") + "\n"
    rows = sorted.count
    self.byKind = byKind
  }

  /// How it was made.
  package struct Making {
    let network: PreparedNetwork
    let pace: StreetPace
    /// The longest walk to, from and between stops, in minutes.
    let limit: Int
    /// Each timetable's name and hash.
    let timetables: [(name: String, sha256: String)]
    let stops: Int
    /// Stops that are too far from the network.
    let stray: [String]

    package init(
      network: PreparedNetwork, pace: StreetPace, limit: Int,
      timetables: [(name: String, sha256: String)], stops: Int, stray: [String]
    ) {
      (self.network, self.pace, self.limit) = (network, pace, limit)
      (self.timetables, self.stops, self.stray) = (timetables, stops, stray)
    }
  }

  /// What is said about it on the terminal.
  package func lines(_ making: Making) -> [String] {
    let kinds = byKind.sorted { $0.key < $1.key }
      .map { "\(NumberStyle.count($0.value)) from \($0.key)" }
    let network = making.network
    return [
      "Walks by \(network.programs.engine.name) \(network.programs.version) at \(PlainNumber.text(making.pace.speed)) km/h (\(making.pace.people); \(making.pace.source)): \(Phrases.list(kinds))",
      "  On the streets of \(PathParts(network.file.path).name), \(network.file.header.day.map { "a map of \($0)" } ?? "which does not say of which day its map is")",
      "  To, from and between \(NumberStyle.count(making.stops, "stop")) no longer than \(NumberStyle.count(making.limit, "minute")); from areas to sites all the way",
    ]
      + (making.stray.isEmpty
        ? []
        : [
          "  \(NumberStyle.count(making.stray.count, "stop")) \(making.stray.count == 1 ? "is" : "are") off the network and left out, so that nobody walks there: \(Phrases.list(making.stray, limit: 6))"
        ])
  }

  /// The record beside the table.
  package func json(_ making: Making, of study: Study, file: String) -> JSONValue {
    let network = making.network
    return .object(
      TravelRecordHead.members(of: study, file: file, rows: rows, text: text) + [
        (
          "engine",
          .object([
            ("name", .string(network.programs.engine.name)),
            ("version", .string(network.programs.version)),
          ])
        ),
        (
          "network",
          .object([
            ("file", .string(PathParts(network.file.path).name)),
            ("sha256", .string(network.file.sha256)),
            ("map-day", network.file.header.day.map { .string("\($0)") } ?? .null),
          ])
        ),
        (
          "timetables",
          .array(
            making.timetables.map {
              .object([("name", .string($0.name)), ("sha256", .string($0.sha256))])
            })
        ),
        (
          "settings",
          .object([
            ("speed-km-h", .number(making.pace.speed)), ("whose", .string(making.pace.people)),
            ("longest-walk-minutes", .integer(making.limit)),
          ])
        ),
        ("stops", .integer(making.stops)),
        ("stops-off-the-network", .array(making.stray.map(JSONValue.string))),
      ])
  }
}
