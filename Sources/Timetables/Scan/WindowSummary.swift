/// How long a journey takes over a window of departures.
public struct WindowSummary: Hashable, Sendable {
  /// Departures in all, and those with a journey within the cut-off.
  public let departures: Int
  public let reached: Int
  /// Departures at which a vehicle is faster than walking all the way.
  public let ridden: Int
  private let sorted: [Int32]

  /// - Parameters:
  ///   - seconds: of each departure; `Int32.max` where there is no journey.
  ///   - walk: seconds on foot all the way; `Int32.max` where nobody walks.
  public init(_ seconds: ArraySlice<Int32>, walk: Int32) {
    departures = seconds.count
    ridden = seconds.count { $0 < walk }
    sorted = seconds.filter { $0 != .max }.sorted()
    reached = sorted.count
  }

  /// Seconds within which `percent` of all departures arrive, one that occurs (nearest rank); nothing
  /// where fewer do so within the cut-off.
  ///
  /// - Precondition: above 0, up to 100.
  public func percentile(_ percent: Int) -> Int32? {
    precondition((1...100).contains(percent), "no such percentile")
    let rank = (departures * percent + 99) / 100
    return rank <= sorted.count ? sorted[rank - 1] : nil
  }

  public var median: Int32? { percentile(50) }
}
