/// On which days trips run: weekdays of a period, and days added or taken out.
public struct Service: Hashable, Sendable {
  /// Days since 1 January of the year 1, as `CalendarDay` numbers them.
  public typealias DayNumber = Int

  public let id: String
  /// Monday first; empty where the service is a list of days only.
  public let weekdays: [Bool]
  public let period: ClosedRange<DayNumber>?
  public let added: Set<DayNumber>
  public let removed: Set<DayNumber>

  /// - Parameter weekdays: seven, Monday first, or none.
  /// - Precondition: as many weekdays as that.
  public init(
    id: String, weekdays: [Bool] = [], period: ClosedRange<DayNumber>? = nil,
    added: Set<DayNumber> = [], removed: Set<DayNumber> = []
  ) {
    precondition(weekdays.isEmpty || weekdays.count == 7, "a week has seven days")
    self.id = id
    self.weekdays = weekdays
    self.period = period
    self.added = added
    self.removed = removed
  }

  /// Whether trips of this service begin on a day.
  public func runs(on day: DayNumber) -> Bool {
    if removed.contains(day) { return false }
    if added.contains(day) { return true }
    guard let period, period.contains(day), !weekdays.isEmpty else { return false }
    // Day 0, 1 January of the year 1, was a Monday of the Gregorian calendar.
    return weekdays[day % 7]
  }

  /// From the first day to the last that it can run on; nothing where there is none.
  public var span: ClosedRange<DayNumber>? {
    let ends = [period?.lowerBound, period?.upperBound, added.min(), added.max()].compactMap { $0 }
    guard let first = ends.min(), let last = ends.max() else { return nil }
    return first...last
  }
}
