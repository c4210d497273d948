/// A vehicle's way from one stop to its next, without a stop between. Times are in seconds after
/// midnight of the day that was asked for.
public struct Connection: Hashable, Sendable {
  public let from: Int32
  public let to: Int32
  public let departure: Int32
  public let arrival: Int32
  /// The run that it is part of, counted through the day.
  public let run: Int32
  /// How many ways of the run come before it.
  public let position: Int32
  public let canBoard: Bool
  public let canAlight: Bool
}

/// One vehicle on its way once: a trip of a feed, begun on a day.
public struct Run: Hashable, Sendable {
  public let feed: Int32
  public let trip: Int32
  /// Whether its times are a headway's, not a timetable's.
  public let isByHeadway: Bool
}
