public import Places

/// Which sites should be open: demand, travel, what to make best, and which plans are allowed.
public struct PlacementProblem: Hashable, Sendable {
  public let demand: Demand
  public let travel: TravelMatrix
  public let objective: Objective
  public let rules: SitingRules

  /// - Throws: ``PlacementError`` when the shapes differ, a standard is not a number above zero, or
  ///   a rule names a site that is not there or contradicts another.
  public init(
    demand: Demand, travel: TravelMatrix, objective: Objective, rules: SitingRules
  ) throws(PlacementError) {
    guard demand.weights.count == travel.areaCount else {
      throw .wrongShape(demand: demand.weights.count, travel: travel.areaCount)
    }
    if case .maximalCoverage(let within) = objective, !(within.isFinite && within > 0) {
      throw .badStandard(within)
    }
    try rules.check(siteCount: travel.siteCount)
    self.demand = demand
    self.travel = travel
    self.objective = objective
    self.rules = rules
  }
}
