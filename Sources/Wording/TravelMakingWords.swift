import Places
import Studies
import Text

/// How one travel was made, in words.
struct TravelMakingWords {
  private let travel: StudyTravel

  init(_ travel: StudyTravel) { self.travel = travel }

  var made: String {
    guard let points = travel.points?.points else { return way }
    return
      "\(way); each area has the mean of its \(points.kind)s\(points.isWeighted ? " by their people" : ", all counted alike")"
  }

  private var way: String {
    switch (travel.making.record?.maker, travel.matrix.source) {
    case (.engine(let engine)?, _): Self.made(by: engine)
    case (.timetable(let timetable)?, _):
      "Hubward's journeys by timetable, leaving at every minute of \(timetable.window); \(Self.walks(timetable)); journeys of \(NumberStyle.measure(timetable.cutOff, decimals: 0)) minutes at most"
    case (nil, .estimated(let detour, let speed)):
      Phrases.sentence(Phrases.straight(detour, speed))
    case (nil, .leastOf(let parts)):
      "The least of \(Phrases.list(parts.map(\.label))), for each area and site; where one has no route, the others count"
    case (nil, .supplied(let by)):
      travel.making.table == nil
        ? Phrases.withoutStop(by)
        : "A table that the council brought, without a record of how it was made; the study says: \(travel.source.map(Phrases.withoutStop) ?? "nothing")"
    }
  }

  private static func walks(_ timetable: TravelRecord.Timetable) -> String {
    if let walks = timetable.walks {
      return "walks are those of \(walks.name), SHA-256 \(walks.sha256.prefix(16))…"
    }
    return
      "walks are straight lines × \(PlainNumber.text(timetable.detour ?? 1)) at \(PlainNumber.text(timetable.speed ?? 0)) km/h"
  }

  private static func made(by engine: TravelRecord.Engine) -> String {
    let pace =
      engine.speed.map { " at \(PlainNumber.text($0)) km/h" } ?? ", at each road's own speed"
    let whose = engine.whose.map { " (\($0))" } ?? ""
    let snap =
      engine.snapLimit.map {
        "; no point farther than \(NumberStyle.measure($0, decimals: 0)) m from the network"
      } ?? ""
    let version = engine.version ?? "on a server, whose version only its owner knows"
    return "\(engine.name) \(version), \(engine.mode.words)\(pace)\(whose)\(snap)"
  }

  func from(_ areaKind: String) -> String {
    let table = travel.making.table.map { "; \($0.file), SHA-256 \($0.sha256.prefix(16))…" } ?? ""
    switch travel.making.record?.maker {
    case .engine(let engine)?:
      return
        (engine.network.map { "\($0.file), SHA-256 \($0.sha256.prefix(16))…" }
        ?? "a network that only the server's owner knows") + table
    case .timetable(let timetable)?:
      return timetable.feeds.map { "\($0.name), SHA-256 \($0.sha256.prefix(16))…" }
        .joined(separator: "; ") + table
    case nil:
      if case .leastOf(let parts) = travel.matrix.source {
        return "The travels \(Phrases.list(parts.map(\.label)))"
      }
      guard let own = travel.making.table else {
        guard travel.matrix.source.isEstimate else { return "not stated" }
        let start =
          travel.points.map { own in
            "\(NumberStyle.count(own.points.points.count, own.points.kind)) in \(NumberStyle.count(own.points.areaCount, "area"))"
          } ?? "The centre of each \(areaKind)"
        return "\(start) and the place of each site"
      }
      return "\(own.file), SHA-256 \(own.sha256.prefix(16))…"
    }
  }

  /// Whether there is a day or an edition that it might be of.
  var isDated: Bool {
    if case .supplied = travel.matrix.source { true } else { false }
  }

  /// Nothing where nobody states it.
  var when: String? {
    switch travel.making.record?.maker {
    case .engine(let engine)?:
      engine.network.flatMap { network in
        network.mapDay.map { "Map of \($0)" }
          ?? network.fileDay.map { "The map's day is not known; its file is of \($0)" }
      }
    case .timetable(let timetable)?: "\(timetable.day), \(timetable.window)"
    case nil: travel.making.table?.edition
    }
  }
}

extension TravelMode {
  /// As a noun phrase: `on foot`.
  var words: String {
    switch self {
    case .walk: "on foot"
    case .cycle: "by bicycle"
    case .drive: "by car"
    case .publicTransport: "by bus and train"
    }
  }
}
