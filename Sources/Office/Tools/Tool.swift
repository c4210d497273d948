import Foundation

/// A program of somebody else's that is on this machine.
struct Tool: Sendable {
  let path: String

  /// The first of that name on `PATH`; nothing where it is not installed.
  static func find(_ name: String) -> Tool? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
      .map { Tool(path: $0) }
  }

  /// What it wrote, and how it ended.
  struct Ended {
    let code: Int32
    let output: [UInt8]
    let errors: String
  }

  /// Runs it to its end in a folder; output goes through files there, so that no pipe fills up.
  ///
  /// - Throws: where it cannot be started.
  func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) throws -> Ended {
    let files = ["hubward-out", "hubward-err"].map { folder.appendingPathComponent($0) }
    for file in files { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    return Ended(
      code: process.terminationStatus, output: [UInt8](try Data(contentsOf: files[0])),
      errors: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self))
  }

  /// Gives a folder of its own to work in, which nobody else may enter, and removes it afterwards.
  static func withFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("hubward-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
