import Foundation
import TestSupport

extension Program {
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
