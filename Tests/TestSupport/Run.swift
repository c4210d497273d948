public import Foundation

/// A program that has ended: what it printed and how.
public struct Run: Sendable {
  public let code: Int32
  public let output: [UInt8]
  public let errors: String

  public var text: String { String(decoding: output, as: UTF8.self) }

  /// Runs a program to its end; its output goes through files, so that no pipe fills up.
  public init(_ program: URL, _ arguments: [String], in folder: URL? = nil) throws {
    (code, output, errors) = try withTemporaryFolder { scratch in
      let files = [scratch.appendingPathComponent("out"), scratch.appendingPathComponent("err")]
      for file in files { try Data().write(to: file) }
      let process = Process()
      process.executableURL = program
      process.arguments = arguments
      process.currentDirectoryURL = folder ?? Surroundings.root
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = try FileHandle(forWritingTo: files[0])
      process.standardError = try FileHandle(forWritingTo: files[1])
      try process.run()
      process.waitUntilExit()
      return (
        process.terminationStatus, try [UInt8](Data(contentsOf: files[0])),
        try String(contentsOf: files[1], encoding: .utf8)
      )
    }
  }
}

/// Python for the scripts under `Tests/Scripts`, where there is one.
public enum Python {
  /// The first `python3` on the path.
  public static let program: URL? = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").map { URL(fileURLWithPath: "\($0)/python3") }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }

  /// Whether Python is there with all these modules.
  public static func has(_ modules: String...) -> Bool {
    guard let program else { return false }
    let imports = modules.map { "import \($0)" }.joined(separator: "; ")
    return (try? Run(program, ["-W", "ignore", "-c", imports]))?.code == 0
  }

  /// Runs a script of `Tests/Scripts` in the package's folder.
  public static func run(_ script: String, _ arguments: [String] = []) throws -> Run {
    guard let program else { throw CocoaError(.executableNotLoadable) }
    return try Run(program, ["Tests/Scripts/\(script)"] + arguments)
  }
}
