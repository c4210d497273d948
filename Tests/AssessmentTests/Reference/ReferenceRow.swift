import Foundation
import Readers
import TestSupport
import Testing

/// A row of a table that a script wrote with an independent calculation.
struct ReferenceRow: Sendable, CustomTestStringConvertible {
  let cells: [String: String]

  subscript(column: String) -> String { cells[column]! }

  var testDescription: String {
    ["demand", "travel", "objective", "within", "rules", "rule", "hubs"]
      .compactMap { cells[$0] }.joined(separator: " ")
  }

  /// The rows of a table that a script wrote.
  static func all(of file: String) -> [ReferenceRow] {
    let table = try! SourceTable(
      file: file, bytes: [UInt8](Data(contentsOf: Surroundings.fixture(file))))
    return (0..<table.rowCount).map { row in
      ReferenceRow(
        cells: Dictionary(
          uniqueKeysWithValues: table.header.indices.map { (table.header[$0], table[row, $0]) }))
    }
  }
}
