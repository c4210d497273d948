public import Text
public import Timetables

/// A day, a window of departures, and how people walk, board and give up.
public struct TransitRequest: Hashable, Sendable {
  public let day: CalendarDay
  public let window: DepartureWindow
  public let pace: WalkingPace
  /// Seconds that one must be at a stop before a vehicle leaves.
  public let boarding: Int32
  /// The longest journey that counts, in seconds.
  public let cutOff: Int32

  public init(
    day: CalendarDay, window: DepartureWindow, pace: WalkingPace, boarding: Int32, cutOff: Int32
  ) {
    self.day = day
    self.window = window
    self.pace = pace
    self.boarding = boarding
    self.cutOff = cutOff
  }

  /// The same where every walk takes a quarter longer.
  ///
  /// - Throws: ``TimetableError`` where the pace is the slowest that there is.
  package func slower() throws(TimetableError) -> TransitRequest {
    TransitRequest(
      day: day, window: window,
      pace: try WalkingPace(detour: pace.detour, speed: pace.speed / 1.25, limit: pace.limit),
      boarding: boarding, cutOff: cutOff)
  }
}

/// Why there is no travel by timetable.
public enum TransitError: Error, Equatable, Sendable, CustomStringConvertible {
  case timetable(TimetableError)
  /// A stop that cannot be placed on the national grid.
  case stop(id: String, reason: String)
  /// No stop with a vehicle within the longest walk of any area, or of any site.
  case nothingNear(areas: Bool, kilometres: Double)
  /// No measured walk within the longest between any area and a stop, or a stop and any site.
  case nothingWalked(areas: Bool)

  public var description: String {
    switch self {
    case .timetable(let error): "\(error)"
    case .stop(let id, let reason): "stop '\(id)' is not on the national grid: \(reason)"
    case .nothingWalked(let areas):
      "none of the walks \(areas ? "from areas to stops" : "from stops to sites") is within the longest;"
        + " name a longer one with --walk, or make the walks again"
    case .nothingNear(let areas, let kilometres):
      "no stop of the timetables is within the longest walk of any \(areas ? "area" : "site"); the"
        + " nearest is \(NumberStyle.measure(kilometres, decimals: 1)) km away in a straight line:"
        + " are these the timetables of this place?"
    }
  }
}
