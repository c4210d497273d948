/// One of two tiers of service: where its sites may be and how many open.
///
/// All sites are rows' columns of one travel table; a site may be in both tiers.
public struct Tier: Hashable, Sendable {
  /// Indices of the sites that may serve in this tier, each once.
  public let sites: [Int]
  /// The most that open.
  public let count: Int
  /// The fewest that open; `count` where the number is fixed.
  public let fewest: Int
  /// Sites that must be open in this tier.
  public let keep: Set<Int>
  /// Sites that must not be.
  public let close: Set<Int>
  /// Limits per group of sites, counted in this tier.
  public let groups: [GroupRule]
  /// Weighted limits, counted in this tier.
  public let sides: [SideRule]

  public init(
    sites: [Int], count: Int, fewest: Int? = nil, keep: Set<Int> = [], close: Set<Int> = [],
    groups: [GroupRule] = [], sides: [SideRule] = []
  ) {
    self.sites = sites
    self.count = count
    self.fewest = fewest ?? count
    self.keep = keep
    self.close = close
    self.groups = groups
    self.sides = sides
  }
}

/// Every outreach site lies within a distance of an open hub.
public struct TierTie: Hashable, Sendable {
  /// Impedance from every site (row) to every site (column), row after row.
  public let impedances: [Double]
  /// The most that it may be between an open outreach site and the nearest open hub.
  public let within: Double

  public init(impedances: [Double], within: Double) {
    self.impedances = impedances
    self.within = within
  }
}

/// What each tier promises.
public struct TierStandards: Hashable, Sendable {
  /// How far a hub may be, which gives the whole service.
  public let hubs: Double
  /// How far an outreach site may be, which gives its share.
  public let outreach: Double

  public init(hubs: Double, outreach: Double) {
    self.hubs = hubs
    self.outreach = outreach
  }

  /// The way to an outreach site as one to a hub: within the one standard where it is within the other.
  func scaled(_ impedance: Double) -> Double {
    let scaled = impedance * (hubs / outreach)
    return impedance <= outreach ? min(scaled, hubs) : max(scaled, hubs.nextUp)
  }
}

/// The columns of the single-tier problem that two tiers come to: the hubs' sites in order, then the
/// outreach tier's.
public struct TierColumns: Hashable, Sendable {
  public let hubs: [Int]
  public let outreach: [Int]
  private let hubColumn: [Int: Int]
  private let outreachColumn: [Int: Int]

  /// - Parameters: the sites of each tier, each once.
  public init(hubs: [Int], outreach: [Int]) {
    self.hubs = hubs
    self.outreach = outreach
    hubColumn = Dictionary(
      hubs.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    outreachColumn = Dictionary(
      outreach.enumerated().map { ($0.element, hubs.count + $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  public var count: Int { hubs.count + outreach.count }

  /// The column of a site as a hub; nothing where it cannot be one.
  public func hub(_ site: Int) -> Int? { hubColumn[site] }

  /// The column of a site as an outreach site; nothing where it cannot be one.
  public func outreach(_ site: Int) -> Int? { outreachColumn[site] }

  /// Costs per site and tier as costs per column.
  ///
  /// - Parameters: one cost per site of the travel table.
  public func costs(hubs: [Double], outreach: [Double]) -> [Double] {
    self.hubs.map { hubs[$0] } + self.outreach.map { outreach[$0] }
  }
}
