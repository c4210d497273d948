/// The times at which people leave home: every whole minute from the first up to the last, which is
/// no longer among them.
public struct DepartureWindow: Hashable, Sendable, CustomStringConvertible {
  public let from: ClockTime
  public let to: ClockTime

  /// - Throws: ``TimetableError/badWindow(_:)`` unless `from` comes before `to`, both in one day.
  public init(from: ClockTime, to: ClockTime) throws(TimetableError) {
    guard from < to, from.seconds >= 0, to.seconds <= 86_400 else {
      throw .badWindow("\(from)-\(to)")
    }
    self.from = from
    self.to = to
  }

  /// Takes `09:00-11:00`.
  ///
  /// - Throws: ``TimetableError/badWindow(_:)``.
  public init(_ written: String) throws(TimetableError) {
    let parts = written.split(separator: "-", omittingEmptySubsequences: false).map {
      ClockTime(String($0))
    }
    guard parts.count == 2, let from = parts[0], let to = parts[1], from < to,
      to.seconds <= 86_400
    else { throw .badWindow(written) }
    (self.from, self.to) = (from, to)
  }

  /// How many departures there are.
  public var count: Int { (Int(to.seconds - from.seconds) + 59) / 60 }

  /// The seconds of a departure, counted from 0.
  public func departure(_ index: Int) -> Int32 { from.seconds + Int32(index) * 60 }

  /// `9:00-11:00`.
  public var description: String { "\(from)-\(to.seconds == 86_400 ? "24:00" : "\(to)")" }
}
