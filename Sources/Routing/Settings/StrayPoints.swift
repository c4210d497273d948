import Text

/// Points that are farther from the network than they may be moved.
public struct StrayPoints: Hashable, Sendable, CustomStringConvertible {
  /// A point, and how far it is from the network.
  public struct Stray: Hashable, Sendable {
    public let point: StreetPoint
    /// Nothing where the engine looked and found no way at all.
    public let metres: Double?
  }

  /// The farthest first.
  public let points: [Stray]
  /// How many points were looked at.
  public let count: Int
  /// Metres that a point may be moved.
  public let limit: Double
  /// What the network is called, and what it says that it covers.
  public let network: String

  public init(
    _ points: [Stray], of count: Int, limit: Double, network: String
  ) {
    self.points = points.sorted { ($0.metres ?? .infinity) > ($1.metres ?? .infinity) }
    self.count = count
    self.limit = limit
    self.network = network
  }

  public var description: String {
    let named = points.map { stray in
      "\(stray.point.kind.rawValue) \(stray.point.id)"
        + (stray.metres.map { " (\(Self.distance($0)))" } ?? " (nothing within 35 km)")
    }
    let start =
      points.count == count
      ? "none of the study's \(NumberStyle.count(count, "point")) is on the network \(network); is it"
        + " that of this place?"
      : "\(NumberStyle.count(points.count, "point")) of \(NumberStyle.count(count))"
        + " \(points.count == 1 ? "is" : "are") not on the network \(network)."
    return
      "\(start) Farther from it than \(Self.distance(limit)): \(Phrases.list(named, limit: 12)). No"
      + " point is moved farther than that; take an extract that reaches beyond the council, put the"
      + " point on a way, or allow more with --snap"
  }

  private static func distance(_ metres: Double) -> String {
    metres < 1000
      ? "\(NumberStyle.measure(metres, decimals: 0)) m"
      : "\(NumberStyle.measure(metres / 1000, decimals: 1)) km"
  }
}
