import Text

/// Lists of numbers, or of Valhalla's cells, a list a row.
extension TravelAnswerReader {
  mutating func takeRows(_ cursor: inout JSONCursor) {
    guard cursor.open(.list) else { return cursor.fail() }
    var row = 0
    while cursor.item(), !gathering.isFull {
      guard cursor.open(.list) else { return cursor.fail() }
      var column = 0
      while cursor.item() {
        take(&cursor, row: row, column: column)
        column += 1
      }
      if column != columns.count, cursor.fault == nil {
        gathering.refuse(
          Diagnostic(
            .error, at: .init(file: file),
            "list \(row + 1) has \(NumberStyle.count(column, "value")), and 'destinations' names \(columns.count)",
            whatToDo: "list the destinations exactly as the engine was asked for them"))
      }
      row += 1
    }
    if row != rows.count, cursor.fault == nil, !gathering.isFull {
      gathering.refuse(
        Diagnostic(
          .error, at: .init(file: file),
          "it has \(NumberStyle.count(row, "list")) of values, and 'origins' names \(rows.count)",
          whatToDo: "list the origins exactly as the engine was asked for them"))
    }
  }

  private mutating func take(_ cursor: inout JSONCursor, row: Int, column: Int) {
    let value: Double?
    switch cursor.kind() {
    case .number: value = cursor.number()
    case .object: value = cell(&cursor, row: row, column: column)
    case .null:
      cursor.skip()
      value = nil
    default:
      cursor.skip()
      return gathering.refuse(
        Diagnostic(
          .error, at: .init(file: file),
          "place \(column + 1) of list \(row + 1) is neither a number nor null",
          whatToDo: "ask the engine again"))
    }
    guard cursor.fault == nil, rows.indices.contains(row), columns.indices.contains(column),
      let area = rows[row], let site = columns[column]
    else { return }
    gathering.take(number: value, area: area, site: site)
  }

  /// One cell of Valhalla's longer form, whose place is the one that it says.
  private mutating func cell(_ cursor: inout JSONCursor, row: Int, column: Int) -> Double? {
    var value: Double?
    var (from, to) = (row, column)
    _ = cursor.open(.object)
    while let name = cursor.member() {
      switch (name, cursor.kind()) {
      case (request.isTime ? "time" : "distance", .number): value = cursor.number()
      case ("from_index", .number): from = Int(exactly: cursor.number() ?? -1) ?? -1
      case ("to_index", .number): to = Int(exactly: cursor.number() ?? -1) ?? -1
      default: cursor.skip()
      }
    }
    if (from, to) != (row, column) {
      gathering.refuse(
        Diagnostic(
          .error, at: .init(file: file),
          "place \(column + 1) of list \(row + 1) says that it is from point \(from) to point \(to)",
          whatToDo: "ask the engine again, as the answer is out of order"))
    }
    return value
  }
}
