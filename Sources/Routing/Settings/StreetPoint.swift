public import Geography

/// An area or a site as an engine is asked for it.
public struct StreetPoint: Hashable, Sendable {
  /// The area's code, or the site's short name.
  public let id: String
  public let isArea: Bool
  public let place: LongitudeLatitude

  public init(id: String, isArea: Bool, place: LongitudeLatitude) {
    self.id = id
    self.isArea = isArea
    self.place = place
  }
}

/// Where an engine put a point on its network.
public struct StreetSnap: Hashable, Sendable {
  public let point: StreetPoint
  /// Metres from the point to there.
  public let metres: Double
}
