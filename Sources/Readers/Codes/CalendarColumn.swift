import Text

/// Dates of one column, judged together: where one reads only with the month before the day, no other
/// of figures alone is sure.
struct CalendarColumn {
  let days: [CalendarDay?]
  /// Positions of cells that are no day.
  let unread: Set<Int>

  init(_ cells: [String?]) {
    let isMonthFirst = cells.contains { $0.map(CalendarDay.isMonthFirst) ?? false }
    days = cells.map { cell in
      guard let cell, !isMonthFirst || cell.prefix(4).allSatisfy(\.isASCIIDigit) else { return nil }
      return CalendarDay(cell)
    }
    unread = Set(cells.indices.filter { [days] in cells[$0] != nil && days[$0] == nil })
  }
}

/// ISO 8601 calendar dates.
enum DateText {
  /// Whether the bytes are `yyyy-mm-dd`, that day exists (Gregorian calendar) and its year is one of
  /// these centuries: digits in the wrong place make a year such as 1011.
  static func isDate(_ cell: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(cell)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return false
    }
    func number(_ range: Range<Int>) -> Int? {
      bytes[range].allSatisfy { (0x30...0x39).contains($0) }
        ? bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return false
    }
    return CalendarDay.years.contains(year)
      && CalendarDay.exists(year: year, month: month, day: day)
  }
}
