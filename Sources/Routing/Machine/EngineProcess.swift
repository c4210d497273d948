internal import Foundation

/// A program of an engine at work, in a process group of its own.
///
/// What it says goes to a file. It ends with this value, and, where `setpriv` is installed (Linux), also
/// with this program, whatever ends that.
final class EngineProcess {
  private let engine: RoutingEngine
  private let process = Process()
  private let log: String

  /// - Parameters:
  ///   - log: the file for what it says, which is begun anew.
  ///   - folder: where it starts and puts files that it is not told where to put.
  init(
    _ engine: RoutingEngine, _ program: String, _ arguments: [String], log: String, folder: String
  ) throws(RoutingError) {
    self.engine = engine
    self.log = log
    let guardian = ["/usr/bin/setpriv", "/bin/setpriv"]
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    process.executableURL = URL(fileURLWithPath: guardian ?? program)
    process.arguments =
      (guardian == nil ? [] : ["--pdeathsig", "KILL", "--", program]) + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    // Its messages are looked at, so they are in one language.
    process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C"]) { $1 }
    process.standardInput = FileHandle.nullDevice
    do {
      try Data().write(to: URL(fileURLWithPath: log))
      let output = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
      (process.standardOutput, process.standardError) = (output, output)
      try process.run()
    } catch {
      throw .cannotRun(engine, program: program, reason: "cannot be started")
    }
  }

  deinit { end() }

  var isRunning: Bool { process.isRunning }

  /// How it ended, in words that follow its name; nothing while it runs.
  var ending: String? {
    guard !process.isRunning else { return nil }
    let number = process.terminationStatus
    return process.terminationReason == .exit
      ? "ended with code \(number)" : "was ended by signal \(number)"
  }

  /// Whether another program ended it, and not a fault of its own.
  var wasKilled: Bool {
    ending != nil && process.terminationReason == .uncaughtSignal
      && [SIGKILL, SIGTERM, SIGINT, SIGHUP].contains(process.terminationStatus)
  }

  /// Waits until it has ended.
  ///
  /// - Returns: whether it ended well.
  /// - Throws: ``RoutingError/stopped``.
  func wait(_ sign: StopSign) throws(RoutingError) -> Bool {
    while process.isRunning {
      try sign.check()
      usleep(10_000)
    }
    return process.terminationReason == .exit && process.terminationStatus == 0
  }

  /// Ends it and whatever it started.
  func end() {
    guard process.isRunning else { return }
    kill(-process.processIdentifier, SIGKILL)
    kill(process.processIdentifier, SIGKILL)
    while process.isRunning { usleep(2_000) }
  }

  /// All that it has said.
  var said: String {
    (try? Data(contentsOf: URL(fileURLWithPath: log))).map { String(decoding: $0, as: UTF8.self) }
      ?? ""
  }

  /// The last line in which it complains, else its last line.
  var lastWords: String {
    let lines = said.split(whereSeparator: \.isNewline).map(Self.plain).filter { !$0.isEmpty }
    let complaint = lines.last { line in
      ["error", "what():", "failed", "exception", "cannot", "no space"].contains {
        line.lowercased().contains($0)
      }
    }
    return String((complaint ?? lines.last ?? "").prefix(300))
  }

  /// A line without colours and the time before it.
  private static func plain(_ line: Substring) -> String {
    line.replacing(/\u{1B}\[[0-9;]*m/, with: "")
      .replacing(/^\[?\d{4}-\d{2}-\d{2}[T ][0-9:.]+\]?\s*/, with: "")
      .replacing(/^(\[\w+\]\s*)+/, with: "")
      .replacing(/^\s*what\(\):\s*/, with: "")
      .trimmingCharacters(in: .whitespaces)
  }
}
