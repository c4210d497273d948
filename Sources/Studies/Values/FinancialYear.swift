public import Text

/// A council's financial year, from 1 April to 31 March.
public struct FinancialYear: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The calendar year in which it begins.
  public let start: Int

  public init(start: Int) {
    self.start = start
  }

  /// Takes `2026-27`, `2026/27` and `2026-2027`; nothing for anything else, such as `2026-28`.
  public init?(_ written: String) {
    let parts = written.split(omittingEmptySubsequences: false) { "-/".contains($0) }
    guard parts.count == 2, parts[0].utf8.count == 4, [2, 4].contains(parts[1].utf8.count),
      written.allSatisfy({ $0.isASCII }), let start = Int(parts[0]), let end = Int(parts[1]),
      (1900...2199).contains(start),
      end == (parts[1].utf8.count == 2 ? (start + 1) % 100 : start + 1)
    else { return nil }
    self.start = start
  }

  /// The year that a day lies in.
  public init(of day: CalendarDay) {
    start = day.month >= 4 ? day.year : day.year - 1
  }

  /// `2026-27`.
  public var description: String {
    let end = (start + 1) % 100
    return "\(start)-\(end < 10 ? "0" : "")\(end)"
  }

  /// Its 1 April.
  public var firstDay: CalendarDay { CalendarDay(year: start, month: 4, day: 1) }

  /// 365 or 366.
  public var dayCount: Int { next.firstDay.number - firstDay.number }

  public var next: FinancialYear { FinancialYear(start: start + 1) }

  /// What is left of it from a day on, from 0 to 1; all of it from an earlier day.
  public func share(from day: CalendarDay) -> Double {
    let left = next.firstDay.number - max(day.number, firstDay.number)
    return Double(max(0, left)) / Double(dayCount)
  }

  public static func < (a: FinancialYear, b: FinancialYear) -> Bool { a.start < b.start }
}
