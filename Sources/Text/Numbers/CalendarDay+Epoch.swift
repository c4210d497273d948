extension CalendarDay {
  /// The day that comes so many days after 1 January 1970, as computers count; nothing outside
  /// 1970 to 2200.
  package init?(sinceEpoch days: Int) {
    guard (0..<84_000).contains(days) else { return nil }
    let number = days + CalendarDay(year: 1970, month: 1, day: 1).number
    var year = 1970 + days / 366
    while CalendarDay(year: year + 1, month: 1, day: 1).number <= number { year += 1 }
    var month = 1
    while month < 12, CalendarDay(year: year, month: month + 1, day: 1).number <= number {
      month += 1
    }
    self.init(
      year: year, month: month,
      day: number - CalendarDay(year: year, month: month, day: 1).number + 1)
  }
}
