public import Text

/// A table as JSON: what it is, its columns, and one object a row, keyed by the columns' ids; every row.
///
/// Numbers are unrounded, shares from 0 to 1. What has an id of its own, such as a site, stands as that
/// id, with its name under the column's id and `_name`; a list of such as a list of ids, with a list of
/// names. A cell with nothing to show is `null`, and the row's `why` says the reason under the column's
/// id, so that a column of numbers stays one.
public struct JSONTable: Sendable {
  public let table: Table

  public init(_ table: Table) {
    self.table = table
  }

  /// The object, to be written alone or inside a larger answer.
  public var value: JSONValue {
    let things = table.columns.indices.map(table.holdsThings)
    return .object([
      ("id", .string(table.id)), ("caption", .string(table.caption)),
      ("notes", .array(table.notes.map { .string($0) })), ("source", .string(table.source)),
      ("columns", .array(table.columns.map(Self.json))), ("marked", marked),
      ("rows", .array(table.rows.map { row($0, things: things) })),
    ])
  }

  /// The whole text.
  public var text: String { value.text }

  private static func json(_ column: Column) -> JSONValue {
    .object(given: [
      ("id", .string(column.id)), ("title", .string(column.title)),
      ("unit", column.unit.map { .string($0) }),
    ])
  }

  /// Which rows stand out, from 0, and what they are; null where none do.
  private var marked: JSONValue {
    guard !table.emphasised.isEmpty else { return .null }
    return .object([
      ("rows", .array(table.emphasised.sorted().map { .integer($0) })),
      ("means", .string(table.emphasis)),
    ])
  }

  private func row(_ cells: [Cell], things: [Bool]) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = []
    var why: [(key: String, value: JSONValue)] = []
    for (index, column) in table.columns.enumerated() {
      let cell = cells[index]
      members.append((column.id, Self.value(cell)))
      if things[index] { members.append((column.nameID, Self.name(cell))) }
      if case .absent(let reason) = cell { why.append((column.id, .string(reason))) }
    }
    return .object(members + (why.isEmpty ? [] : [("why", .object(why))]))
  }

  private static func value(_ cell: Cell) -> JSONValue {
    switch cell {
    case .text(let text): .string(text)
    case .named(let thing, _): thing.map { .string($0.id) } ?? .null
    case .names(let things, _): .array(things.map { .string($0.id) })
    case .count(let value), .rank(let value, _): .integer(value)
    case .measure(let value, _), .change(let value, _), .share(let value, _): .number(value)
    case .absent: .null
    }
  }

  private static func name(_ cell: Cell) -> JSONValue {
    switch cell {
    case .named(let thing?, _): .string(thing.name)
    case .names(let things, _): .array(things.map { .string($0.name) })
    case .text(let text): .string(text)
    case .named(nil, _), .count, .rank, .measure, .change, .share, .absent: .null
    }
  }
}
