public import Places

/// Hubs and outreach sites placed together.
///
/// A share σ of the service is given at an outreach site or a hub, the rest at a hub only. With
/// d(i, H) the impedance to the nearest open hub and d(i, H ∪ O) that to the nearest open site of
/// either tier, area *i* costs
///
/// a(i) [(1 − σ) d(i, H) + σ d(i, H ∪ O)].
///
/// That is a problem of one tier, exactly: every area is two, one with demand (1 − σ) a(i) that only
/// hubs serve and one with σ a(i) that all serve; every site is a column as a hub and one as an outreach
/// site, of which at most one opens. So all objectives, rules, ranks, proofs and certificates hold as
/// they are. What each objective then means:
///
/// - p-median and equity: over journeys, a share σ of them going to the nearest site of either tier;
/// - maximal coverage and least cost for coverage: over service, within the standard of the site that gives
///   it: a hub within the hubs' gives all of it, whatever outreach is near;
/// - p-center: the longest journey; where ``standards`` are given the largest share of the standard of the
///   site, times the hubs' standard.
///
/// What the model gives up: σ is one number for everyone; people are taken to go to the nearest site
/// that gives what they need, whatever its size; and nobody is referred from outreach to hub more often
/// because outreach is near. Hubs give all that outreach gives: a successively inclusive hierarchy.
///
/// Moore and ReVelle (1982), doi:10.1287/mnsc.28.7.775; a review: Şahin and Süral (2007),
/// doi:10.1016/j.cor.2005.09.005.
public struct TwoTierProblem: Hashable, Sendable {
  public let demand: Demand
  /// Impedances from areas to the sites of both tiers.
  public let travel: TravelMatrix
  public let hubs: Tier
  public let outreach: Tier
  /// σ, 0 to 1.
  public let share: Double
  public let objective: Objective
  public let standards: TierStandards?
  public let tie: TierTie?
  public let columns: TierColumns
  /// The same as a problem of one tier: areas twice, hub columns and outreach columns.
  public let single: PlacementProblem

  /// - Parameters:
  ///   - objective: its standard, where it has one, is the hubs'; costs are one per column. Set coverage
  ///     is refused: ask for least cost with what a hub and an outreach site cost.
  ///   - standards: nothing where one standard holds for both tiers. For coverage and p-center only.
  ///   - groups: limits across tiers, by column.
  ///   - sides: weighted limits across tiers, by column: a budget for both.
  /// - Throws: ``PlacementError`` as ``PlacementProblem`` does, and for a share that is not one, sites
  ///   that are not there or twice in a tier, a tie of the wrong shape, standards that do not fit.
  public init(
    demand: Demand, travel: TravelMatrix, hubs: Tier, outreach: Tier, share: Double,
    objective: Objective, standards: TierStandards? = nil, tie: TierTie? = nil,
    groups: [GroupRule] = [], sides: [SideRule] = []
  ) throws(PlacementError) {
    guard demand.weights.count == travel.areaCount else {
      throw .wrongShape(demand: demand.weights.count, travel: travel.areaCount)
    }
    guard share >= 0, share <= 1 else { throw .badTierShare(share) }
    if case .setCoverage = objective { throw .twoTierSetCoverage }
    for (kind, tier) in [(ServiceTier.hubs, hubs), (.outreach, outreach)] {
      try tier.check(kind, siteCount: travel.siteCount)
    }
    try Self.check(standards, for: objective)
    if let tie {
      guard tie.impedances.count == travel.siteCount * travel.siteCount,
        tie.impedances.allSatisfy({ $0 >= 0 }), tie.within >= 0
      else { throw .badTie(impedances: tie.impedances.count, sites: travel.siteCount) }
    }
    let columns = TierColumns(hubs: hubs.sites, outreach: outreach.sites)
    let reduction = TierReduction(columns: columns, hubs: hubs, outreach: outreach)
    single = try PlacementProblem(
      demand: reduction.demand(demand, share: share),
      travel: reduction.travel(travel, standards),
      objective: objective,
      rules: reduction.rules(tie: tie, siteCount: travel.siteCount, groups: groups, sides: sides))
    self.columns = columns
    self.demand = demand
    self.travel = travel
    self.hubs = hubs
    self.outreach = outreach
    self.share = share
    self.objective = objective
    self.standards = standards
    self.tie = tie
  }

  private static func check(
    _ standards: TierStandards?, for objective: Objective
  ) throws(PlacementError) {
    guard let standards else { return }
    for value in [standards.hubs, standards.outreach] where !(value.isFinite && value > 0) {
      throw .badStandard(value)
    }
    switch objective {
    case .pCenter: break
    case .maximalCoverage(standards.hubs), .leastCost(_, .coverage(standards.hubs, _)): break
    default: throw .misplacedStandards
    }
  }
}

extension Tier {
  fileprivate func check(_ kind: ServiceTier, siteCount: Int) throws(PlacementError) {
    for site in sites where !(0..<siteCount).contains(site) {
      throw .unknownTierSite(index: site, tier: kind)
    }
    guard Set(sites).count == sites.count else { throw .siteTwice(tier: kind) }
    guard (0...sites.count).contains(count) else { throw .badTierCount(count, sites: sites.count) }
    guard (0...count).contains(fewest) else { throw .badFewest(fewest, most: count) }
    for site in keep.sorted() where !sites.contains(site) {
      throw .unknownSite(index: site, rule: .keep(site))
    }
  }
}
