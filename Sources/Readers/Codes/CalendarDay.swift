/// A day of the Gregorian calendar.
public struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Years that a site, a building or a postcode can be of; others are digits in the wrong place.
  static let years = 1800...2100

  /// Takes `31/1/2019`, `2019/1/31` (also with `-`, `.` or spaces), `20190131`, `31 Jan 2019` and any
  /// of them with a time of day behind it; nothing when it is no such day.
  ///
  /// The day comes before the month, and a year has four digits: `1/31/2019` and `31/1/19` are no
  /// days.
  public init?(_ written: String) {
    guard let parts = Self.parts(written), Self.years.contains(parts.year),
      DateText.exists(year: parts.year, month: parts.month, day: parts.day)
    else { return nil }
    (year, month, day) = parts
  }

  /// `2016-10-12`.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  public static func < (a: CalendarDay, b: CalendarDay) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// Whether a date reads only with the month before the day, as in America.
  static func isMonthFirst(_ written: String) -> Bool {
    guard CalendarDay(written) == nil, let parts = parts(written) else { return false }
    return DateText.exists(year: parts.year, month: parts.day, day: parts.month)
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func parts(_ written: String) -> (year: Int, month: Int, day: Int)? {
    // A spreadsheet's moment counts as its day.
    let moment = written.split(separator: "T", maxSplits: 1)
    let isMoment = moment.count == 2 && moment[1].contains(":")
    let date = (isMoment ? moment[0] : written[...]).split(separator: " ")
      .prefix { !$0.contains(":") }.joined(separator: " ")
    if date.utf8.count == 8, let number = Int(date), date.allSatisfy(\.isASCIIDigit) {
      return (number / 10_000, number / 100 % 100, number % 100)
    }
    let words = date.split { "-/. ".contains($0) }.map { $0.lowercased() }
    guard words.count == 3 else { return nil }
    func number(_ word: String, _ digits: ClosedRange<Int>) -> Int? {
      digits.contains(word.count) && word.allSatisfy(\.isASCIIDigit) ? Int(word) : nil
    }
    func month(_ word: String) -> Int? {
      number(word, 1...2)
        ?? (word.allSatisfy(\.isLetter)
          ? months.firstIndex { word.hasPrefix($0) }.map { $0 + 1 } : nil)
    }
    func day(_ word: String) -> Int? {
      let ordinal = ["st", "nd", "rd", "th"].first(where: word.hasSuffix)
      return number(String(word.dropLast(ordinal?.count ?? 0)), 1...2)
    }
    if let year = number(words[0], 4...4), let month = month(words[1]), let day = day(words[2]) {
      return (year, month, day)
    }
    guard let day = day(words[0]), let month = month(words[1]), let year = number(words[2], 4...4)
    else { return nil }
    return (year, month, day)
  }
}

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
    return CalendarDay.years.contains(year) && exists(year: year, month: month, day: day)
  }

  static func exists(year: Int, month: Int, day: Int) -> Bool {
    guard (1...12).contains(month) else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }
}
