/// A day of the Gregorian calendar.
public struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Takes `DD-MM-YYYY`, `DD/MM/YYYY`, `YYYY-MM-DD` or `YYYYMMDD`; nothing when it is no such day.
  public init?(_ written: String) {
    let digits = Array(written.utf8)
    let isISO = digits.count > 4 && digits[4] == UInt8(ascii: "-")
    let plain = digits.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "/") }
    guard plain.count == 8, plain.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let isYearFirst = isISO || digits.count == 8
    let parts = isYearFirst ? [0..<4, 4..<6, 6..<8] : [4..<8, 2..<4, 0..<2]
    let numbers = parts.map { plain[$0].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    let iso = Self.iso(numbers[0], numbers[1], numbers[2])
    guard DateText.isDate(Array(iso.utf8)[...]) else { return nil }
    (year, month, day) = (numbers[0], numbers[1], numbers[2])
  }

  /// `2016-10-12`.
  public var description: String { Self.iso(year, month, day) }

  public static func < (a: CalendarDay, b: CalendarDay) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String {
    func padded(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

/// ISO 8601 calendar dates.
enum DateText {
  /// Whether the bytes are `yyyy-mm-dd` and that day exists (Gregorian calendar).
  static func isDate(_ cell: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(cell)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return false
    }
    func number(_ range: Range<Int>) -> Int? {
      bytes[range].allSatisfy { (0x30...0x39).contains($0) }
        ? bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      (1...12).contains(month)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }
}
