import Assessment
import Files
import Geography
import Places
import Readers
import Routing
import Studies
import Text
import Timetables
import Wording

extension Travel {
  /// Asks an engine for the walks that journeys by timetable are made of.
  func runWalks(_ engine: RoutingEngine) throws {
    let pace = try StreetRun.known { () throws(RoutingError) -> StreetPace? in
      try StreetRun.pace(speed, engine, .walk, isServer: false)
    }
    guard let pace else { return }
    let limit = timetables.walk ?? 20
    guard (1...1_440).contains(limit) else {
      throw Failure("--walk is \(limit): expected minutes, 1 to 1440", code: .usage)
    }
    let places = try places("walks.csv", header: WalkTable.header)
    let study = try input.open()
    let feeds = try readings(ways.stops)
    let stops: [StreetPoint]
    do {
      stops = try StopWalks.stops(of: try Timetable(feeds.map(\.feed)))
    } catch {
      throw Failure("\(error)", code: .data)
    }
    let asked = try Interrupt.watching { stop in
      try ask(engine, study, stops, pace, limit: limit, StopSign(stop))
    }
    let table = WalkTable(asked.walks)
    let making = WalkTable.Making(
      network: asked.network, pace: pace, limit: limit,
      timetables: feeds.map { ($0.feed.name, $0.hash) }, stops: stops.count - asked.stray.count,
      stray: asked.stray)
    try write(
      table.text, { table.json(making, of: study, file: $0) }, saying: table.lines(making),
      to: places)
  }

  private func ask(
    _ engine: RoutingEngine, _ study: Study, _ stops: [StreetPoint], _ pace: StreetPace,
    limit: Int, _ stop: StopSign
  ) throws -> (network: PreparedNetwork, walks: [WalkTable.Walk], stray: [String]) {
    let snap = Double(streets.snap ?? 500)
    let all = StreetQuestion(areas: [], sites: stops, mode: .walk, pace: pace, snapLimit: snap)
    let (network, server, metres) = try StreetRun.known {
      () throws(RoutingError) -> (PreparedNetwork, EngineServer, [Double?]) in
      let network = try StreetRun.prepared(streets, engine, all, stop)
      let server = try EngineServer(network, stop: stop)
      return (network, server, try all.siteSnaps(server, network: network.file, stop: stop))
    }
    let isNear = metres.map { $0.map { $0 <= snap } == true }
    let near = zip(stops, isNear).filter(\.1).map(\.0)
    let parts: StopWalks
    do throws(GeographyError) {
      parts = try StopWalks(
        study, stops: near, pace: pace, limit: Int32(limit) * 60, snapLimit: snap)
    } catch {
      throw Failure("\(error)", code: .data)
    }
    var walks: [WalkTable.Walk] = []
    for (number, part) in parts.parts.enumerated() {
      Terminal.progress(
        "\(engine.name): part \(number + 1) of \(NumberStyle.count(parts.parts.count)) of the walks"
      )
      let travel = try StreetRun.known { () throws(RoutingError) -> StreetTravel in
        try part.ask(server, network: network.file, stop: stop)
      }
      walks += parts.walks(in: travel)
    }
    return (network, walks, zip(stops, isNear).filter { !$0.1 }.map(\.0.id))
  }
}
