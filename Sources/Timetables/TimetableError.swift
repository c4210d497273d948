public import Text

/// Why timetables give no answer: one plain sentence each.
public enum TimetableError: Error, Equatable, Sendable, CustomStringConvertible {
  case noFeeds
  case outsideValidity(feed: String, day: CalendarDay, validity: ClosedRange<CalendarDay>?)
  case nothingRuns(day: CalendarDay, window: String)
  /// Headways that come to more rides than a laptop can hold.
  case tooOften(feed: String, trip: String, headway: Int, rides: Int)
  case badWindow(String)
  case badSetting(name: String, value: Double, expected: String)

  public var description: String {
    switch self {
    case .noFeeds: "no timetable was named"
    case .outsideValidity(let feed, let day, let validity?):
      "\(day) is outside the days that \(feed) speaks for, "
        + "\(validity.lowerBound) to \(validity.upperBound); name a day between these, or take a feed of that time"
    case .outsideValidity(let feed, _, nil):
      "\(feed) has no day on which anything runs; take another feed"
    case .nothingRuns(let day, let window):
      "nothing runs on \(day), \(window); name another day or window"
    case .tooOften(let feed, let trip, let headway, let rides):
      "frequencies.txt of \(feed) repeats its trips so often that they come to more than"
        + " \(NumberStyle.count(rides)) rides from stop to stop within the window: trip '\(trip)' runs"
        + " every \(NumberStyle.count(headway, "second")) there; correct headway_secs, or name a shorter window"
    case .badWindow(let written):
      "the window '\(written)' is not two times of one day, the earlier first, such as 09:00-11:00"
    case .badSetting(let name, let value, let expected):
      "\(name) is \(PlainNumber.text(value)); expected \(expected)"
    }
  }
}
