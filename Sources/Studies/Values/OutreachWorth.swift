/// What a visit to an outreach site is worth beside one to a hub.
public struct OutreachWorth: Hashable, Sendable {
  /// The share of the hub's service that it gives, 0 to 1.
  public let share: Double
  /// Who says so.
  public let source: String?

  public init(share: Double, source: String? = nil) {
    self.share = share
    self.source = source
  }
}
