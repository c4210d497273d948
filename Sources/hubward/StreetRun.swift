import Foundation
import Routing
import Text

/// What commands that ask a routing engine have in common.
enum StreetRun {
  /// The pace that is asked for; by default an adult's. Of a server that runs already, OSRM's is built
  /// in.
  static func pace(
    _ speed: String?, _ engine: RoutingEngine, _ mode: StreetMode, isServer: Bool
  ) throws(RoutingError) -> StreetPace? {
    if engine == .osrm, isServer {
      if let speed {
        throw .pace(speed, expected: "none, as the speed is built into an OSRM server's network")
      }
      return nil
    }
    guard let speed else { return StreetPace.named("adult", mode) }
    return try StreetPace(speed, mode)
  }

  /// The network that is named, as it was kept or prepared now.
  static func prepared(
    _ streets: StreetOptions, _ engine: RoutingEngine, _ question: StreetQuestion,
    _ stop: StopSign
  ) throws(RoutingError) -> PreparedNetwork {
    let programs = try EnginePrograms.find(engine, in: streets.engines)
    return try PreparedNetwork.get(
      try NetworkFile(streets.network ?? ""), for: programs, question.mode, question.pace,
      cache: streets.cache
        ?? PreparedNetwork.usualCache(ProcessInfo.processInfo.environment),
      stop: stop, progress: Terminal.progress)
  }

  /// Why there are no times, with the exit code that says whose fault it is.
  static func known<Value>(
    _ body: () throws(RoutingError) -> Value
  ) throws -> Value {
    do throws(RoutingError) {
      return try body()
    } catch {
      switch error {
      case .files(let error): throw error
      case .stopped: throw Failure("\(error)", code: Interrupt.code)
      case .pace, .notInstalled, .badURL, .noIsochrones: throw Failure("\(error)", code: .usage)
      case .unreadable, .noNetwork, .notPrepared, .outside: throw Failure("\(error)", code: .data)
      case .cannotRun, .noPort, .ended, .noAnswer: throw Failure("\(error)", code: .internalFault)
      }
    }
  }
}
