public import Scores

/// How a study judges its sites: what counts, how much, and what its tables say about each site.
public struct StudyScoring: Hashable, Sendable {
  /// What the program works out about every site by itself.
  public enum Measure: String, CaseIterable, Hashable, Sendable {
    /// Demand within the standard of the site.
    case needReached = "need-reached"
    /// The part of it that has no other site of today within the standard.
    case reachedByNoOther = "reached-by-no-other"
    /// The mean deprivation of the people within the standard, 0 to 1.
    case deprivation
    /// People within the standard, by each way of travelling in minutes.
    case access
    case room
    case runningCost = "running-cost"
    case openingCost = "opening-cost"
    /// What closing it would cost, such as grant to be repaid: a reason to keep it.
    case clawback
  }

  /// What people who choose a site also ask about it, and only the council knows: listed as not known
  /// until a criterion of the same name has evidence.
  public enum Asked: String, CaseIterable, Hashable, Sendable {
    case condition
    case stepFree = "step-free"
    case publicTransport = "public-transport"
    case coLocation = "co-location"
    case tenure
    case backlog
  }

  /// Which sites a criterion judges.
  public enum Tier: String, CaseIterable, Hashable, Sendable {
    case hubs
    case outreach
  }

  /// A criterion of the study's own, with its evidence.
  public struct Own: Hashable, Sendable {
    public let criterion: Criterion
    /// One per hub, and one per outreach site; nothing where none is known.
    public let hubs: [Double?]
    public let outreach: [Double?]
    public let tiers: Set<Tier>
    /// What a site must have to be considered at all: such a criterion is not scored.
    public let passes: ClosedRange<Double>?

    public init(
      _ criterion: Criterion, hubs: [Double?], outreach: [Double?] = [],
      tiers: Set<Tier> = Set(Tier.allCases), passes: ClosedRange<Double>? = nil
    ) {
      self.criterion = criterion
      self.hubs = hubs
      self.outreach = outreach
      self.tiers = tiers
      self.passes = passes
    }

    /// The evidence about the sites of a tier.
    public func evidence(_ tier: Tier) -> [Double?] { tier == .hubs ? hubs : outreach }
  }

  /// The demand whose need is reached, by its id; the first that is weighted by need where none is
  /// named, else the first.
  public let demand: String?
  /// What measures count, by their names, where it is not 1.
  public let weights: [String: Double]
  public let own: [Own]

  public init(demand: String? = nil, weights: [String: Double] = [:], own: [Own] = []) {
    self.demand = demand
    self.weights = weights
    self.own = own
  }
}
