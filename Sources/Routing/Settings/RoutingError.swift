public import Files
import Text

/// Why there are no travel times along streets: one plain sentence each.
public enum RoutingError: Error, Equatable, Sendable, CustomStringConvertible {
  case pace(String, expected: String)
  /// The engine's programs are in none of the folders where they were looked for.
  case notInstalled(RoutingEngine, looked: [String])
  /// The engine's program does not run here.
  case cannotRun(RoutingEngine, program: String, reason: String)
  case badURL(String)
  case unreadable(network: String, reason: String)
  /// A file that is no extract in the one format that both engines read.
  case noNetwork(network: String)
  /// The engine could not make its own form of the network.
  case notPrepared(RoutingEngine, network: String, words: String)
  /// Files or folders could not be written.
  case files(FileError)
  /// Nothing could listen on any of several ports.
  case noPort(RoutingEngine, tries: Int)
  /// The engine ended while it was needed.
  case ended(RoutingEngine, how: String, words: String)
  /// The engine gave no answer, or none that can be used.
  case noAnswer(RoutingEngine, reason: String)
  /// The engine draws no isochrones.
  case noIsochrones(RoutingEngine)
  /// Points of the study that are not on the network.
  case outside(StrayPoints)
  /// Someone asked to stop.
  case stopped

  public var description: String {
    switch self {
    case .pace(let written, let expected): "--speed is '\(written)': expected \(expected)"
    case .notInstalled(let engine, let looked):
      "\(engine.name) is not installed: it was looked for in \(Phrases.list(looked, by: "and")); install"
        + " it with\n  \(RoutingEngine.install)\nor name its folder with --engines"
    case .cannotRun(let engine, let program, let reason):
      "\(engine.name) does not run here: \(program) \(reason)"
    case .badURL(let written):
      "--url is '\(written)': expected an address such as http://127.0.0.1:8002"
    case .unreadable(let network, let reason): "\(network): cannot be read: \(reason)"
    case .noNetwork(let network):
      "\(network): expected an OpenStreetMap extract in the form .osm.pbf, as Geofabrik and others give"
        + " it; other forms are turned into it by 'osmium cat'"
    case .notPrepared(let engine, let network, let words):
      "\(engine.name) cannot prepare \(network): \(Phrases.stopped(words)) The extract may be cut off: download it again"
    case .files(let error): "\(error)"
    case .noPort(let engine, let tries):
      "\(engine.name) found no free port in \(tries) tries; try again"
    case .ended(let engine, let how, let words):
      "\(engine.name) \(how) before it had answered\(words.isEmpty ? "" : "; it last said: \(words)");"
        + " nothing was written. Try again, or ask the other engine"
    case .noAnswer(let engine, let reason):
      "\(engine.name) gave no answer that can be used: \(reason); nothing was written"
    case .noIsochrones(let engine):
      "\(engine.name) draws no isochrones: ask Valhalla with --engine valhalla, or leave --engine out and"
        + " name a travel of the study with --travel, whose areas are then joined; that may be a table"
        + " that \(engine.name) made"
    case .outside(let strays): "\(strays)"
    case .stopped: "stopped; nothing was written"
    }
  }
}
