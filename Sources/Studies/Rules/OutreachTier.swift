public import Places
public import StudyFormat

/// Outreach sites that are placed beside the hubs.
public struct OutreachTier: Hashable, Sendable {
  /// How many open.
  public let count: Int
  /// The share of the service that can be had at an outreach site as well as at a hub, 0 to 1.
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

/// A plan of one or two tiers by its columns: hubs in the study's order, then outreach sites.
extension Study {
  /// The hubs among the columns of a plan.
  public func hubs(of open: [Int]) -> [Int] { open.filter { $0 < hubs.count } }

  /// The outreach sites among them, by their place in the study.
  public func outreach(of open: [Int]) -> [Int] {
    open.filter { $0 >= hubs.count }.map { $0 - hubs.count }
  }

  /// The columns of a plan.
  func columns(hubs: [Int], outreach: [Int]) -> [Int] {
    hubs.sorted() + outreach.sorted().map { $0 + self.hubs.count }
  }

  /// The site of a column.
  public func site(_ column: Int) -> Site {
    column < hubs.count ? hubs[column] : outreach[column - hubs.count]
  }
}
