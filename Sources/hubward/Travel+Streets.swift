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
    let pace = try StreetRun.known { () throws(RoutingError) -> StreetPace? in
      try StreetRun.pace(speed, engine, mode, isServer: streets.url != nil)
    }
    let isFromPoints = ways.from == .points
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
    let other = try ways.against.map { try Self.minutes(of: $0, question) }
    let (source, travel) = try Interrupt.watching { stop -> (StreetRecord.Source, StreetTravel) in
      try StreetRun.known { () throws(RoutingError) -> (StreetRecord.Source, StreetTravel) in
        try answer(question, engine, StopSign(stop))
      }
    }
    let table = StreetTable(travel)
    let record = StreetRecord(
      study, question, from: source, travel: travel, table: table, starts: starts,
      against: other.flatMap { other in
        StreetFindings.difference(travel, from: other, of: study).map {
          (PathParts(ways.against ?? "").name, $0)
        }
      })
    try write(table.text, record.json(file:), saying: record.lines, to: places)
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
    let network = try StreetRun.prepared(streets, engine, question, stop)
    let server = try EngineServer(network, stop: stop)
    let travel = try question.ask(
      server, network: network.file, stop: stop, progress: Terminal.progress)
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
}
