public import Geography

/// An area, a point within one, a stop, or a site, as an engine is asked for it.
public struct StreetPoint: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case area, point, stop, site
  }

  /// The area's code, the point's name, the stop's id, or the site's short name.
  public let id: String
  public let kind: Kind
  public let place: LongitudeLatitude

  public init(id: String, kind: Kind, place: LongitudeLatitude) {
    self.id = id
    self.kind = kind
    self.place = place
  }
}

/// Where an engine put a point on its network.
public struct StreetSnap: Hashable, Sendable {
  public let point: StreetPoint
  /// Metres from the point to there.
  public let metres: Double
}
