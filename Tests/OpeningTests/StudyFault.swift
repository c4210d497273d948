import Foundation
import Readers
import StudySupport
import TestSupport
import Testing

/// One thing spoilt in the small study and what is said about it: a row of
/// `Tests/Fixtures/study-faults.csv`.
struct StudyFault: Sendable, CustomTestStringConvertible {
  let file: String
  let old: String
  let new: String
  /// Whether the JSON Schema `refuses` or `accepts` it; nothing for a table.
  let schema: String
  let says: String

  var study: MiniStudy { MiniStudy().replacing(old, with: new, in: file) }
  var testDescription: String { "\(file): \(old) becomes \(new)" }

  private static let path = Surroundings.fixture("study-faults.csv")
  private static let columns = ["file", "old", "new", "schema", "says"]

  static let all: [StudyFault] = {
    let table = try! SourceTable(
      file: path.lastPathComponent, bytes: [UInt8](Data(contentsOf: path)))
    let places = columns.map { table.column($0)! }
    return (0..<table.rowCount).map { row in
      let cells = places.map { table[row, $0] }
      return StudyFault(
        file: cells[0], old: cells[1], new: cells[2], schema: cells[3], says: cells[4])
    }
  }()

  /// Writes the table again with what is said today.
  static func renew() throws {
    let rows = try all.map { fault in
      let says = try fault.study.errors().joined(separator: "\n")
      return [fault.file, fault.old, fault.new, fault.schema, says]
    }
    let text = ([columns] + rows).map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
    try Data(text.utf8).write(to: path)
  }

  private static func quoted(_ cell: String) -> String {
    cell.contains { ",\"\n".contains($0) }
      ? "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\"" : cell
  }
}
