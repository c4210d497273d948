import Assessment
import Files
import Readers
import Routing
import Studies
package import Text

extension StreetRecord {
  /// The record beside the table.
  ///
  /// - Parameter file: the table's name.
  package func json(file: String) -> JSONValue {
    .object(
      TravelRecordHead.members(of: study, file: file, rows: table.rows, text: table.text)
        + sourceMembers + [
          ("mode", .string(question.mode.rawValue)), ("settings", settings),
          (
            "points",
            .object([
              ("\(start)s", .integer(travel.areas.count)), ("sites", .integer(travel.sites.count)),
              ("sites-without-a-place", .array(unplaced.map(JSONValue.string))),
            ])
          ),
          (
            "pairs",
            .object([
              ("all", .integer(table.rows)), ("with-a-route", .integer(table.withRoute)),
              ("without-a-route", .integer(table.rows - table.withRoute)),
              ("\(start)s-that-reach-no-site", .array(findings.cutOff.map(JSONValue.string))),
            ])
          ),
          ("snaps", snapMembers),
          (
            "straight-lines",
            .object([
              ("middle-detour", findings.detour.map { rounded($0, 3) } ?? .null),
              (
                "\(start)s-with-another-nearest-hub",
                .array(findings.otherNearest.map(JSONValue.string))
              ),
            ])
          ),
          ("against", againstMember),
          ("assumptions", .array(assumptions.map(JSONValue.string))),
        ])
  }

  private var sourceMembers: [(key: String, value: JSONValue)] {
    switch source {
    case .prepared(let network):
      let box = network.file.header.box
      return [
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
            ("file-day", network.file.fileDay.map { .string("\($0)") } ?? .null),
            (
              "covers",
              box.map { box in
                .object([
                  ("west", .number(box.west)), ("east", .number(box.east)),
                  ("south", .number(box.south)), ("north", .number(box.north)),
                ])
              } ?? .null
            ),
          ])
        ),
      ]
    case .server(let engine, let url):
      return [
        ("engine", .object([("name", .string(engine.name)), ("version", .null)])),
        ("server", .string(url)), ("network", .null),
      ]
    }
  }

  private var settings: JSONValue {
    .object([
      ("speed-km-h", question.pace.map { .number($0.speed) } ?? .null),
      ("whose", question.pace.map { .string($0.people) } ?? .null),
      ("source", question.pace.map { .string($0.source) } ?? .null),
      ("avoids-steps", .bool(question.pace?.avoidsSteps ?? false)),
      ("farthest-snap-metres", .number(question.snapLimit)),
    ])
  }

  private var snapMembers: JSONValue {
    .object([
      ("middle-metres", rounded(middleSnap, 0)),
      ("worst-metres", snaps.last.map { rounded($0.metres, 0) } ?? .null),
      ("worst", snaps.last.map { .string($0.point.id) } ?? .null),
    ])
  }

  private var againstMember: JSONValue {
    guard let against else { return .null }
    let difference = against.difference
    return .object([
      ("file", .string(against.file)), ("pairs", .integer(difference.pairs)),
      ("middle-minutes", rounded(difference.middle, 1)),
      ("nine-in-ten-minutes", rounded(difference.ninth, 1)),
      ("largest-minutes", rounded(difference.largest, 1)),
      ("largest-from", .string(worst(difference).start)),
      ("largest-to", .string(worst(difference).site)),
      ("pairs-in-one-only", .integer(difference.onlyOne)),
      (
        "\(start)s-with-another-nearest-hub",
        .array(difference.otherNearest.map { .string(travel.areas[$0].id) })
      ),
    ])
  }

  private func rounded(_ value: Double, _ decimals: Int) -> JSONValue {
    let scale = [1.0, 10, 100, 1000][decimals]
    return .number((value * scale).rounded() / scale)
  }

  /// What was assumed, a sentence each.
  private var assumptions: [String] {
    var said = [
      "The way from a point to the network is not counted; \(NumberStyle.measure(question.snapLimit, decimals: 0)) m is the farthest that was allowed.",
      "The map is complete: a path that it lacks is none, and a way that it has is open.",
    ]
    switch question.mode {
    case .walk:
      said.append("Nobody is slowed down by slopes, or by waiting at most crossings.")
      if question.pace?.avoidsSteps == true {
        said.append(
          source.engine == .osrm
            ? "No way has steps." : "Steps are taken where the way round is ten minutes longer.")
      }
    case .cycle: said.append("Bicycles are pushed where they may not be ridden.")
    case .drive:
      said.append(
        "Cars go at each road's own speed, without queues; parking and walking to the car are not counted."
      )
      if case .prepared = source, source.engine == .valhalla {
        said.append(
          "Cars keep to the right, as the extract holds no country's boundary; turns cost a little more or less than they do on the left."
        )
      }
    }
    if case .server = source {
      said.append(
        "The server's network, and with OSRM its mode and speed, are as its owner has set them.")
    }
    return said
  }
}
