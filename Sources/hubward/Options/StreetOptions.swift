public import ArgumentParser
public import Routing

extension RoutingEngine: ExpressibleByArgument {}
extension StreetMode: ExpressibleByArgument {}

/// An engine, a network and how people go.
struct StreetOptions: ParsableArguments {
  @Option(help: "The routing engine that finds ways along streets.") var engine: RoutingEngine?
  @Option(help: "How people go.") var mode: StreetMode?
  @Option(help: "An OpenStreetMap extract (.osm.pbf) of the place and what lies around it.")
  var network: String?
  @Option(help: "A server of the engine that runs already, in the place of --network.")
  var url: String?
  @Option(help: "Metres that a point may lie from the network. (default: 500)")
  var snap: Int?
  @Option(help: "The folder that the engines are installed in, in the place of the usual one.")
  var engines: String?
  @Option(help: "The folder that prepared networks are kept in, in the place of the usual one.")
  var cache: String?

  /// The first of these options that was given, by its name.
  var given: String? {
    let options: [(name: String, isGiven: Bool)] = [
      ("--engine", engine != nil), ("--mode", mode != nil), ("--network", network != nil),
      ("--url", url != nil), ("--snap", snap != nil), ("--engines", engines != nil),
      ("--cache", cache != nil),
    ]
    return options.first(where: \.isGiven)?.name
  }

  func validate() throws {
    if let snap, !(1...30_000).contains(snap) {
      throw ValidationError("--snap is \(snap): expected metres, 1 to 30000")
    }
    guard let engine else { return }
    guard mode != nil else {
      throw ValidationError("--engine needs a --mode: walk, cycle or drive")
    }
    guard (network == nil) != (url == nil) else {
      throw ValidationError(
        "--engine \(engine.rawValue) needs either a --network, which is prepared here, or the --url of a"
          + " server that runs already")
    }
  }
}
