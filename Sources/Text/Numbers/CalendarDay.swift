/// A day of the Gregorian calendar.
public struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Years that a site, a building or a postcode can be of; others are digits in the wrong place.
  package static let years = 1800...2100

  /// Takes `31/1/2019`, `2019/1/31` (also with `-`, `.` or spaces), `20190131`, `31 Jan 2019` and any
  /// of them with a time of day behind it; nothing when it is no such day.
  ///
  /// The day comes before the month, and a year has four digits: `1/31/2019` and `31/1/19` are no
  /// days.
  public init?(_ written: String) {
    guard let parts = Self.parts(written), Self.years.contains(parts.year),
      Self.exists(year: parts.year, month: parts.month, day: parts.day)
    else { return nil }
    (year, month, day) = parts
  }

  /// - Precondition: there is such a day.
  public init(year: Int, month: Int, day: Int) {
    precondition(Self.exists(year: year, month: month, day: day), "no such day")
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Days since 1 January of the year 1 of the Gregorian calendar, so that days between two are a
  /// difference.
  public var number: Int {
    let past = year - 1
    let leaps = past / 4 - past / 100 + past / 400
    let inYear = (1..<month).reduce(0) { $0 + Self.days(in: $1, of: year) }
    return past * 365 + leaps + inYear + day - 1
  }

  /// Whether there is such a day in the Gregorian calendar.
  package static func exists(year: Int, month: Int, day: Int) -> Bool {
    (1...12).contains(month) && (1...days(in: month, of: year)).contains(day)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
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
  package static func isMonthFirst(_ written: String) -> Bool {
    guard CalendarDay(written) == nil, let parts = parts(written) else { return false }
    return exists(year: parts.year, month: parts.day, day: parts.month)
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
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
    if date.utf8.count == 8, let number = Int(date), date.allSatisfy(isDigit) {
      return (number / 10_000, number / 100 % 100, number % 100)
    }
    let words = date.split { "-/. ".contains($0) }.map { $0.lowercased() }
    guard words.count == 3 else { return nil }
    func number(_ word: String, _ digits: ClosedRange<Int>) -> Int? {
      digits.contains(word.count) && word.allSatisfy(isDigit) ? Int(word) : nil
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
