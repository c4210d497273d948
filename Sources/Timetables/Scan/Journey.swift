/// A journey from an area to a site, leg by leg. Times are in seconds after midnight of the day.
public struct Journey: Hashable, Sendable {
  public enum Leg: Hashable, Sendable {
    /// On foot to a stop, between stops, or to the site: nothing stands for area and site.
    case walk(from: Int?, to: Int?, departure: Int32, arrival: Int32)
    /// On a run, from a stop to a stop.
    case ride(run: Int, from: Int, to: Int, departure: Int32, arrival: Int32)
  }

  public let departure: Int32
  public let arrival: Int32
  public let legs: [Leg]

  /// Seconds from leaving home.
  public var seconds: Int32 { arrival - departure }
}
