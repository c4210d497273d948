import Foundation
import TestSupport

/// The program as it was built beside the tests.
enum Program {
  static let url: URL? = {
    // The test bundle is an argument of its runner on macOS, and the running program on Linux.
    let paths = CommandLine.arguments.filter { $0.contains(".xctest") }.map {
      URL(fileURLWithPath: $0)
    }
    for path in paths + [Bundle.main.executableURL].compactMap(\.self) {
      var folder = path
      for _ in 0..<5 {
        folder.deleteLastPathComponent()
        let program = folder.appendingPathComponent("hubward")
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: program.path, isDirectory: &isFolder)
        if isThere, !isFolder.boolValue { return program }
      }
    }
    return nil
  }()

  static func run(_ arguments: [String]) throws -> Run {
    guard let url else { throw CocoaError(.fileNoSuchFile) }
    return try Run(url, arguments)
  }

  /// Solves an instance that is written as text.
  static func place(
    _ text: String, _ format: String, _ more: [String]
  ) throws -> Run {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("instance.txt")
      try Data(text.utf8).write(to: file)
      return try run(["place", "--instance", file.path, "--format-of", format] + more)
    }
  }

  /// The JSON answer for an instance.
  static func answer(
    _ text: String, _ format: String, _ more: [String]
  ) throws -> [String: Any] {
    let run = try place(text, format, more + ["--format", "json"])
    guard run.code == 0 else {
      throw CocoaError(.featureUnsupported, userInfo: ["errors": run.errors])
    }
    return try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any] ?? [:]
  }
}
