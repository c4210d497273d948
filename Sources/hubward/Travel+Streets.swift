import Assessment
import Files
import Foundation
import Geography
import Places
import Readers
import Routing
import Spreadsheets
import Studies
import Text
import Wording

extension Travel {
  func runAlongStreets(_ engine: RoutingEngine) throws {
    guard let mode = streets.mode else { return }
    let pace = try Self.known { () throws(RoutingError) -> StreetPace? in
      try self.pace(engine, mode)
    }
    let isFromPoints = streets.from == .points
    let places = try places(
      "travel-\(mode.rawValue)\(isFromPoints ? "-points" : "").csv",
      header: StreetTable.header(isFromPoints ? .point : .area))
    let study = try input.open()
    if isFromPoints, study.points == nil {
      throw Failure(
        "the study names no points that ways could begin at; add 'points' with a table of them, such as postcodes",
        code: .data)
    }
    let starts = isFromPoints ? study.points : nil
    let question = try question(study, starts, mode, pace)
    let other = try streets.against.map { try Self.minutes(of: $0, question) }
    let (source, travel) = try Interrupt.watching { stop -> (StreetRecord.Source, StreetTravel) in
      try Self.known { () throws(RoutingError) -> (StreetRecord.Source, StreetTravel) in
        try answer(question, engine, StopSign(stop))
      }
    }
    let table = StreetTable(travel)
    let record = StreetRecord(
      study, question, from: source, travel: travel, table: table, starts: starts,
      against: other.flatMap { other in
        StreetFindings.difference(travel, from: other, of: study).map {
          (PathParts(streets.against ?? "").name, $0)
        }
      })
    try write(table.text, record.json(file:), saying: record.lines, to: places)
  }

  /// The pace that is asked for; by default an adult's. Of a server that runs already, OSRM's is built
  /// in.
  private func pace(
    _ engine: RoutingEngine, _ mode: StreetMode
  ) throws(RoutingError) -> StreetPace? {
    if engine == .osrm, streets.url != nil {
      if let speed {
        throw .pace(speed, expected: "none, as the speed is built into an OSRM server's network")
      }
      return nil
    }
    guard let speed else { return StreetPace.named("adult", mode) }
    return try StreetPace(speed, mode)
  }

  private func question(
    _ study: Study, _ starts: DemandPoints?, _ mode: StreetMode, _ pace: StreetPace?
  ) throws -> StreetQuestion {
    let points: (areas: [StreetPoint], sites: [StreetPoint])
    do throws(GeographyError) {
      points = try study.streetPoints(from: starts)
    } catch {
      throw Failure("\(error)", code: .data)
    }
    guard !points.sites.isEmpty else {
      throw Failure("the place of none of the study's sites is known", code: .data)
    }
    return StreetQuestion(
      areas: points.areas, sites: points.sites, mode: mode, pace: pace,
      snapLimit: Double(streets.snap ?? 500))
  }

  /// Asks the server that is named, or an engine that is started for this and ended after it.
  private func answer(
    _ question: StreetQuestion, _ engine: RoutingEngine, _ stop: StopSign
  ) throws(RoutingError) -> (StreetRecord.Source, StreetTravel) {
    if let url = streets.url {
      let travel = try question.ask(engine, at: url, stop: stop, progress: Terminal.progress)
      return (.server(engine, url: url), travel)
    }
    let programs = try EnginePrograms.find(engine, in: streets.engines)
    let file = try NetworkFile(streets.network ?? "")
    let network = try PreparedNetwork.get(
      file, for: programs, question.mode, question.pace,
      cache: streets.cache
        ?? PreparedNetwork.usualCache(ProcessInfo.processInfo.environment),
      stop: stop, progress: Terminal.progress)
    let server = try EngineServer(network, stop: stop)
    let travel = try question.ask(
      server, network: file, stop: stop, progress: Terminal.progress)
    return (.prepared(network), travel)
  }

  /// The minutes of another table, in the order of the question.
  private static func minutes(of path: String, _ question: StreetQuestion) throws -> [Double] {
    let bytes: FileBytes
    do {
      bytes = try FileBytes(contentsOf: path)
    } catch {
      throw Failure("\(path): cannot be read: \(ReadFault.reason(error))", code: .data)
    }
    do throws(DataError) {
      return try MeasuredTravel(
        file: path, bytes: bytes,
        layout: TravelLayout(
          from: (question.areas.first?.kind ?? .area).rawValue,
          shape: .long(to: "site", value: "minutes")),
        areas: question.areas.map(\.id), sites: question.sites.map(\.id)
      ).values
    } catch {
      throw Failure("\(error)", code: .data)
    }
  }

  /// Why there are no times, with the exit code that says whose fault it is.
  private static func known<Value>(
    _ body: () throws(RoutingError) -> Value
  ) throws -> Value {
    do throws(RoutingError) {
      return try body()
    } catch {
      switch error {
      case .files(let error): throw error
      case .stopped: throw Failure("\(error)", code: Interrupt.code)
      case .pace, .notInstalled, .badURL: throw Failure("\(error)", code: .usage)
      case .unreadable, .noNetwork, .notPrepared, .outside: throw Failure("\(error)", code: .data)
      case .cannotRun, .noPort, .ended, .noAnswer: throw Failure("\(error)", code: .internalFault)
      }
    }
  }
}
