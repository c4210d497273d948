/// What a site offers: the whole service, or part of it on behalf of a hub.
public enum SiteRole: String, CaseIterable, Hashable, Sendable {
  case hub
  case outreach
}

/// How a site was located.
public enum LocationQuality: String, CaseIterable, Hashable, Sendable {
  /// Its own postcode's or building's coordinates.
  case postcode
  /// A stand-in nearby, such as another postcode of the same street.
  case approximate
  /// Not known: the site is carried in tables and never placed on a map.
  case unknown
}

/// A facility: somewhere the service is given or might be.
public struct Site: Hashable, Sendable {
  public let id: SiteID
  public let name: String
  public let role: SiteRole
  /// Nothing where the location is not known.
  public let location: GridPoint?
  public let quality: LocationQuality
  /// The group it belongs to under each grouping (`["locality": "West"]`).
  public let groups: [String: String]

  /// - Throws: ``PlacesError/locationAndQuality(site:)`` when a location is given as unknown, or
  ///   missing but graded.
  public init(
    id: SiteID, name: String, role: SiteRole, location: GridPoint?, quality: LocationQuality,
    groups: [String: String] = [:]
  ) throws(PlacesError) {
    guard (location == nil) == (quality == .unknown) else { throw .locationAndQuality(site: id) }
    self.id = id
    self.name = name
    self.role = role
    self.location = location
    self.quality = quality
    self.groups = groups
  }

  /// A site whose own coordinates are known.
  public init(
    id: SiteID, name: String, role: SiteRole = .hub, at location: GridPoint,
    groups: [String: String] = [:]
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.location = location
    quality = .postcode
    self.groups = groups
  }
}
