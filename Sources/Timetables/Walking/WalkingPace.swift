/// How long a straight line takes on foot: its length × `detour` at `speed`, up to `limit`.
public struct WalkingPace: Hashable, Sendable {
  /// Length of the way over the straight line; 1 or more.
  public let detour: Double
  /// Kilometres an hour.
  public let speed: Double
  /// The longest walk to, from or between stops, in seconds.
  public let limit: Int32

  /// - Throws: ``TimetableError/badSetting(name:value:expected:)``.
  public init(detour: Double, speed: Double, limit: Int32) throws(TimetableError) {
    guard detour.isFinite, detour >= 1, detour <= 10 else {
      throw .badSetting(name: "the detour", value: detour, expected: "a factor from 1 to 10")
    }
    guard speed.isFinite, speed >= 0.5, speed <= 30 else {
      throw .badSetting(name: "the speed", value: speed, expected: "0.5 to 30 km/h")
    }
    guard (1...86_400).contains(limit) else {
      throw .badSetting(
        name: "the longest walk", value: Double(limit) / 60, expected: "up to a day, in minutes")
    }
    self.detour = detour
    self.speed = speed
    self.limit = limit
  }

  /// Seconds for a straight line, rounded up.
  public func seconds(_ metres: Double) -> Int32 {
    let seconds = (metres * detour / (speed / 3.6)).rounded(.up)
    return seconds < Double(Int32.max) ? Int32(seconds) : .max
  }

  /// How many metres of straight line the longest walk is.
  var reach: Double { Double(limit) * speed / 3.6 / detour }
}
