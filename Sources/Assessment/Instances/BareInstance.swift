public import Places

/// A placement instance without a study: demand, travel and a number of sites, all by index.
public struct BareInstance: Sendable {
  /// Travel, or what it is worked out from once it is known which pairs matter.
  public enum Travel: Sendable {
    case table(TravelTable)
    /// The floor of the Euclidean distance between nodes.
    case plane(PlaneNodes)
  }

  /// How much room each area takes up and how much each site has.
  public struct Limits: Hashable, Sendable {
    public let people: [Double]
    public let places: Double

    public init(people: [Double], places: Double) {
      self.people = people
      self.places = places
    }
  }

  public let demand: Demand
  public let travel: Travel
  public let siteCount: Int
  /// How many sites open, where the instance says so itself.
  public let hubs: Int?
  /// Nothing where every site takes everyone.
  public let limits: Limits?

  public init(
    demand: Demand, travel: Travel, siteCount: Int, hubs: Int? = nil, limits: Limits? = nil
  ) {
    self.demand = demand
    self.travel = travel
    self.siteCount = siteCount
    self.hubs = hubs
    self.limits = limits
  }
}
