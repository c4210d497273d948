import Text

/// One row of a feed's table: its cells by the position of the columns that were asked for.
struct FeedRow {
  let record: CSVRecord
  /// Where each column that was asked for stands; -1 where the table has none.
  let positions: [Int]

  /// The line that it starts on.
  var line: Int { record.line }

  /// The bytes of a cell, without spaces around them; empty where there is none.
  @inline(__always)
  func bytes<Value>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    let position = positions[column]
    guard position >= 0, position < record.cells.count else {
      return body(UnsafeBufferPointer(start: nil, count: 0))
    }
    return record.text.withUnsafeBufferPointer { text in
      var cell = record.cells[position]
      while let last = cell.last, Self.isSpace(text[last]) { cell = cell.dropLast() }
      while let first = cell.first, Self.isSpace(text[first]) { cell = cell.dropFirst() }
      return body(UnsafeBufferPointer(rebasing: text[cell]))
    }
  }

  func text(_ column: Int) -> String {
    bytes(column) { String(decoding: $0, as: UTF8.self) }
  }

  func isEmpty(_ column: Int) -> Bool { bytes(column) { $0.isEmpty } }

  /// A whole number of at most nine digits, zero or more.
  func count(_ column: Int) -> Int32? {
    bytes(column) { digits in
      guard (1...9).contains(digits.count) else { return nil }
      var value: Int32 = 0
      for byte in digits {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int32(byte - 0x30)
      }
      return value
    }
  }

  func number(_ column: Int) -> Double? { NumberText.number(Array(text(column).utf8)[...]) }

  /// `20261125` and nothing else.
  func day(_ column: Int) -> CalendarDay? {
    let written = text(column)
    guard written.utf8.count == 8, written.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return CalendarDay(written)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
