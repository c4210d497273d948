/// Outreach sites that are placed beside the hubs.
public struct OutreachTier: Hashable, Sendable {
  /// How many open.
  public let count: Int
  /// The share of the service that an outreach site gives as well as a hub does, 0 to 1.
  public let share: Double
  /// How near to an open hub an outreach site must be; nothing where it may be anywhere.
  public let within: Standard?
  /// Its own standard for coverage; the hubs' where none is said.
  public let standard: Standard?

  public init(count: Int, share: Double, within: Standard? = nil, standard: Standard? = nil) {
    self.count = count
    self.share = share
    self.within = within
    self.standard = standard
  }

  /// The same with another number of sites.
  public func with(count: Int) -> OutreachTier {
    OutreachTier(count: count, share: share, within: within, standard: standard)
  }
}
