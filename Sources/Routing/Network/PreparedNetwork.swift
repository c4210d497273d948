internal import Files
internal import Foundation
internal import Readers

/// A network in the form that an engine reads, kept for the next time.
///
/// One folder for each combination of file, engine, version and settings; it is there whole or not at
/// all.
public struct PreparedNetwork: Hashable, Sendable {
  public let programs: EnginePrograms
  public let mode: StreetMode
  public let pace: StreetPace?
  public let file: NetworkFile
  /// Where it is kept.
  let folder: String

  /// Where networks are kept unless it is said: `hubward/networks` in the user's folder of such things.
  public static func usualCache(_ environment: [String: String]) -> String {
    let named = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (named ?? (environment["HOME"] ?? "/tmp") + "/.cache") + "/hubward/networks"
  }

  /// The network as it was kept, or prepared now.
  ///
  /// - Parameters:
  ///   - cache: a folder, which is made where it is missing.
  ///   - progress: told what is being done when that takes a while.
  /// - Throws: ``RoutingError``; nothing half-made is left.
  public static func get(
    _ file: NetworkFile, for programs: EnginePrograms, _ mode: StreetMode, _ pace: StreetPace?,
    cache: String, stop: StopSign, progress: (String) -> Void = { _ in }
  ) throws(RoutingError) -> PreparedNetwork {
    // Valhalla's tiles serve every mode and pace; OSRM's network has them built in.
    let settings =
      programs.engine == .osrm ? OsrmProfile(mode: mode, pace: pace).key : "tiles"
    let key = SHA256Digest.hex(
      Array("\(programs.engine.rawValue) \(programs.version)\n\(file.sha256)\n\(settings)\n".utf8))
    // The engines start in folders of their own, from where a relative path leads elsewhere.
    let cache = URL(fileURLWithPath: cache).standardizedFileURL.path
    let folder = PathParts.join(cache, "network-\(programs.engine.rawValue)-\(key.prefix(32))")
    let prepared = PreparedNetwork(
      programs: programs, mode: mode, pace: pace, file: file, folder: folder)
    do {
      guard let built = try BuiltFolder.begin(at: folder) else { return prepared }
      progress("\(programs.engine.name) prepares \(file.path)")
      try prepared.build(in: built.place, stop)
      try built.finish()
    } catch let error as RoutingError {
      throw error
    } catch let error as FileError {
      throw .files(error)
    } catch {
      throw .notPrepared(programs.engine, network: file.path, words: "\(error)")
    }
    return prepared
  }

  private func build(in place: String, _ stop: StopSign) throws {
    // The engines write into the folder in which they start as well.
    let input = URL(fileURLWithPath: file.path).standardizedFileURL.path
    switch programs.engine {
    case .osrm:
      let own = URL(fileURLWithPath: programs.profile("")).deletingLastPathComponent().path
      try write(OsrmProfile(mode: mode, pace: pace).lua(in: own), to: place + "/profile.lua")
      // OSRM takes every ".osrm" out of a path, so it is given none.
      try run(
        "osrm-extract", [input, "-p", "profile.lua", "-o", "network.osrm"], in: place, stop)
      try run("osrm-contract", ["network.osrm"], in: place, stop)
    case .valhalla:
      let settings = place + "/settings.json"
      try write(
        ValhallaSettings(tiles: place + "/tiles", sockets: place, port: 0).json, to: settings)
      try run("valhalla_build_tiles", ["-c", settings, input], in: place, stop)
      // It names this hidden place, and every run writes its own.
      try FileManager.default.removeItem(atPath: settings)
    }
  }

  private func write(_ text: String, to path: String) throws(FileError) {
    try WholeFile.write(Array(text.utf8), to: path)
  }

  private func run(
    _ name: String, _ arguments: [String], in place: String, _ stop: StopSign
  ) throws {
    let log = place + "/\(name).log"
    let process = try EngineProcess(
      programs.engine, programs.program(name), arguments, log: log, folder: place)
    guard try process.wait(stop) else {
      let words = process.lastWords
      let said = process.said.lowercased()
      if said.contains("no space left") || said.contains("file too large") {
        throw FileError.cannotWrite(path: folder, reason: "no space is left on the device")
      }
      // Somebody ended it; what is wrong with an extract ends it by itself.
      if process.wasKilled {
        throw RoutingError.ended(programs.engine, how: process.ending ?? "ended", words: "")
      }
      throw RoutingError.notPrepared(
        programs.engine, network: file.path,
        words: words.isEmpty ? "\(name) \(process.ending ?? "failed")" : words)
    }
    try FileManager.default.removeItem(atPath: log)
  }
}
