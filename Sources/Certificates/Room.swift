/// How many people each site has room for.
public struct Room: Hashable, Sendable {
  /// p(i), one per area, zero or more.
  public let people: [Double]
  /// One per site, zero or more; infinite where there is no limit.
  public let places: [Double]
  /// Whether everyone of an area goes to one site; else an area may be divided in any shares.
  public let isWhole: Bool

  public init(people: [Double], places: [Double], isWhole: Bool) {
    self.people = people
    self.places = places
    self.isWhole = isWhole
  }
}

/// A share of an area's people at a site.
public struct ServedShare: Hashable, Sendable {
  public let area: Int
  public let site: Int
  /// Above 0 and up to 1.
  public let share: Double

  public init(area: Int, site: Int, share: Double) {
    self.area = area
    self.site = site
    self.share = share
  }
}
