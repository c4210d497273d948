public import Text

/// A table as JSON: an array with one object a row, keyed by column title, every row of the table.
///
/// Numbers are unrounded, shares from 0 to 1. A cell with nothing to show is `null`, and its reason
/// follows under the column's title and ` (why absent)`, so that a column of numbers stays one.
public struct JSONTable: Sendable {
  public let table: Table

  public init(_ table: Table) {
    self.table = table
  }

  /// The array, to be written alone or inside a larger answer.
  public var value: JSONValue {
    .array(
      table.rows.map { row in
        .object(zip(table.columns, row).flatMap { members(title: $0.title, cell: $1) })
      })
  }

  /// The whole text.
  public var text: String { value.text }

  private func members(title: String, cell: Cell) -> [(key: String, value: JSONValue)] {
    switch cell {
    case .text, .names: [(title, .string(NumberStyle.text(cell)))]
    case .count(let value): [(title, .integer(value))]
    case .measure(let value, _), .change(let value, _), .share(let value, _):
      [(title, .number(value))]
    case .absent(let reason): [(title, .null), (title + " (why absent)", .string(reason))]
    }
  }
}
