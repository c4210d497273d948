internal import Files
internal import Foundation

/// An engine that answers on this machine's own address for as long as this value lives.
///
/// The port is a free one; where another program takes it first, another is tried.
public final class EngineServer {
  let engine: RoutingEngine
  let address: String
  private let process: EngineProcess
  private let folder: RunFolder

  /// How many ports are tried.
  static let tries = 5
  /// How long an engine may take to read its network, in seconds.
  private static let patience = 300.0

  /// Returns when the engine answers.
  ///
  /// - Throws: ``RoutingError``; nothing is left running.
  public convenience init(_ network: PreparedNetwork, stop: StopSign) throws(RoutingError) {
    try self.init(network, stop: stop, ports: FreePort.any)
  }

  /// - Parameter ports: gives one port a try.
  init(
    _ network: PreparedNetwork, stop: StopSign, ports: () -> Int?
  ) throws(RoutingError) {
    engine = network.programs.engine
    do throws(FileError) {
      folder = try RunFolder()
    } catch {
      throw .files(error)
    }
    for _ in 0..<Self.tries {
      guard let port = ports() else { continue }
      let process = try Self.started(network, in: folder.path, port)
      let address = "http://127.0.0.1:\(port)"
      if try Self.answers(process, network, address, stop) {
        (self.process, self.address) = (process, address)
        return
      }
    }
    throw .noPort(engine, tries: Self.tries)
  }

  /// - Throws: ``RoutingError/ended(_:how:words:)`` where it has ended.
  func check() throws(RoutingError) {
    guard let ending = process.ending else { return }
    throw .ended(engine, how: ending, words: "")
  }

  private static func started(
    _ network: PreparedNetwork, in folder: String, _ port: Int
  ) throws(RoutingError) -> EngineProcess {
    let programs = network.programs
    let arguments: [String]
    switch programs.engine {
    case .osrm:
      arguments = [
        "--ip", "127.0.0.1", "--port", "\(port)", "--threads", "1", "--max-table-size", "1000",
        "network.osrm",
      ]
    case .valhalla:
      let path = folder + "/settings.json"
      let settings = ValhallaSettings(
        tiles: network.folder + "/tiles", sockets: folder, port: port)
      do throws(FileError) {
        try WholeFile.write(Array(settings.json.utf8), to: path)
      } catch {
        throw .files(error)
      }
      arguments = [path, "1"]
    }
    return try EngineProcess(
      programs.engine, programs.server, arguments, log: folder + "/log",
      folder: programs.engine == .osrm ? network.folder : folder)
  }

  /// Waits for its first answer.
  ///
  /// - Returns: false where another program has the port.
  private static func answers(
    _ process: EngineProcess, _ network: PreparedNetwork, _ address: String, _ stop: StopSign
  ) throws(RoutingError) -> Bool {
    let engine = network.programs.engine
    let client = HTTPClient(address)
    let began = Date()
    while -began.timeIntervalSinceNow < patience {
      try stop.check()
      if let ending = process.ending {
        if process.said.contains("in use") { return false }
        throw .ended(engine, how: ending, words: process.lastWords)
      }
      // Before OSRM says so, whoever answers is not it.
      if engine == .valhalla || process.said.contains("running and waiting") {
        let answer = try client.ask(EngineQuestions(engine, network.mode, network.pace).greeting) {
          () throws(RoutingError) in try stop.check()
        }
        if case .success(let answer) = answer, answer.status < 500 {
          // Another program that has the port answers, too, and then the engine ends at once.
          usleep(30_000)
          if process.ending == nil { return true }
          continue
        }
      }
      usleep(20_000)
    }
    throw .noAnswer(engine, reason: "it took longer than \(Int(patience)) seconds to begin")
  }
}
