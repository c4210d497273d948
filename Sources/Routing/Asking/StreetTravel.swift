/// How long it takes along streets from every area to every site whose place is known.
public struct StreetTravel: Hashable, Sendable {
  public let areas: [StreetPoint]
  public let sites: [StreetPoint]
  /// Area after area, in minutes; `.infinity` where there is no route.
  public let minutes: [Double]
  /// The same in kilometres along the way.
  public let kilometres: [Double]
  /// How far each point is from its place on the network, areas first.
  public let snaps: [StreetSnap]
  /// How many times the engine was asked for a part of the table.
  public let batches: Int

  public init(
    areas: [StreetPoint], sites: [StreetPoint], minutes: [Double], kilometres: [Double],
    snaps: [StreetSnap], batches: Int
  ) {
    self.areas = areas
    self.sites = sites
    self.minutes = minutes
    self.kilometres = kilometres
    self.snaps = snaps
    self.batches = batches
  }
}
