public import Foundation

/// The programs of an engine on this machine.
public struct EnginePrograms: Hashable, Sendable {
  public let engine: RoutingEngine
  /// The folder that holds all the engines.
  let folder: String
  /// As the engine itself says.
  public let version: String

  /// Looks in the folder that is named; else in that of `HUBWARD_ENGINES`; else where pip is told to
  /// put them (``RoutingEngine/install``). Runs the server once, to learn its version.
  ///
  /// - Throws: ``RoutingError/notInstalled(_:looked:)``, ``RoutingError/cannotRun(_:program:reason:)``.
  public static func find(
    _ engine: RoutingEngine, in named: String? = nil,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(RoutingError) -> EnginePrograms {
    let usual = environment["HOME"].map { $0 + "/.local/share/hubward/engines" }
    let given = named ?? environment["HUBWARD_ENGINES"].flatMap { $0.isEmpty ? nil : $0 }
    guard let folder = given ?? usual,
      FileManager.default.isExecutableFile(atPath: folder + server(of: engine))
    else {
      throw .notInstalled(engine, looked: [given ?? usual ?? "no folder, as HOME is not set"])
    }
    // Its programs start in folders of their own, from where a relative path leads elsewhere.
    let whole = URL(fileURLWithPath: folder).standardizedFileURL.path
    return EnginePrograms(
      engine: engine, folder: whole, version: try version(engine, whole + server(of: engine)))
  }

  private static func server(of engine: RoutingEngine) -> String {
    switch engine {
    case .osrm: "/osrm/bin/osrm-routed"
    case .valhalla: "/valhalla/bin/valhalla_service"
    }
  }

  var server: String { folder + Self.server(of: engine) }

  /// A program of the engine beside its server.
  func program(_ name: String) -> String {
    folder + (engine == .osrm ? "/osrm/bin/" : "/valhalla/bin/") + name
  }

  /// OSRM's rules of a mode.
  func profile(_ name: String) -> String { folder + "/osrm/share/profiles/\(name).lua" }

  /// `v26.10.0` or `3.9.1`, without the letter.
  private static func version(
    _ engine: RoutingEngine, _ program: String
  ) throws(RoutingError) -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["--version"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw .cannotRun(engine, program: program, reason: "cannot be started")
    }
    let said = String(
      decoding: output.fileHandleForReading.readData(ofLength: 4096), as: UTF8.self)
    process.waitUntilExit()
    let words = said.split(whereSeparator: \.isWhitespace)
    let version = words.last { $0.contains(".") && $0.contains(where: \.isNumber) }
    guard process.terminationReason == .exit, process.terminationStatus == 0, let version else {
      throw .cannotRun(
        engine, program: program,
        reason: "does not say its version; it may need a newer system (glibc 2.28)")
    }
    return String(version.first == "v" ? version.dropFirst() : version)
  }
}
