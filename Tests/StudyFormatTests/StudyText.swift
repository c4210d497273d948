import Foundation
import TestSupport
import Text

@testable import StudyFormat

/// A study file as text, which a test spoils.
struct StudyText {
  let text: String

  init(_ text: String) { self.text = text }

  /// The committed study of `Tests/Fixtures/mini-study`.
  static let mini = StudyText(
    try! String(
      contentsOf: Surroundings.fixture("mini-study").appendingPathComponent("study.yaml"),
      encoding: .utf8))

  /// This text with the first `old` in it replaced.
  ///
  /// - Precondition: it holds it.
  func replacing(_ old: String, with new: String) -> StudyText {
    guard let range = text.range(of: old) else { preconditionFailure("there is no '\(old)'") }
    return StudyText(text.replacingCharacters(in: range, with: new))
  }

  /// The number of the line that holds `part`.
  func line(_ part: String) -> Int {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.firstIndex { $0.contains(part) } ?? -1) + 1
  }

  /// Every error that reading it gives, in words.
  var errors: [String] { Self.errors(of: Array(text.utf8)) }

  static func errors(of bytes: [UInt8]) -> [String] {
    do throws(DataError) {
      _ = try StudyFile(name: "study.yaml", bytes: bytes)
      return []
    } catch {
      return error.diagnostics.map(\.description)
    }
  }
}
