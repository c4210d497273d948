public import Places

/// Which sites should be open: demand, travel, what to make best, and which plans are allowed.
public struct PlacementProblem: Hashable, Sendable {
  public let demand: Demand
  public let travel: TravelTable
  public let objective: Objective
  /// Which plans are allowed. Where the objective looks for the number of sites and the rules say one
  /// number, it is the most: `fewest` is then 1.
  public let rules: SitingRules

  /// - Parameter travel: impedances; of sparse travel, a pair that is not stored serves nobody.
  /// - Throws: ``PlacementError`` when the shapes differ, a standard is not a number of zero or more, a
  ///   rule names a site that is not there or contradicts another, or the objective asks about pairs
  ///   that lists of nearest sites leave open.
  public init(
    demand: Demand, travel: TravelTable, objective: Objective, rules: SitingRules
  ) throws(PlacementError) {
    guard demand.weights.count == travel.areaCount else {
      throw .wrongShape(demand: demand.weights.count, travel: travel.areaCount)
    }
    if case .sparse(let lists) = travel, lists.absent == .farther, !objective.isSumOfTravel {
      throw .nearestOnly
    }
    try objective.check(siteCount: travel.siteCount)
    try rules.check(siteCount: travel.siteCount)
    self.demand = demand
    self.travel = travel
    self.objective = objective
    self.rules = objective.choosesCount && rules.fewest == rules.count ? rules.upToCount : rules
  }

  /// The same from a full matrix.
  public init(
    demand: Demand, travel: TravelMatrix, objective: Objective, rules: SitingRules
  ) throws(PlacementError) {
    try self.init(demand: demand, travel: .matrix(travel), objective: objective, rules: rules)
  }
}

extension Objective {
  /// Whether it adds up everyone's travel, so that a pair which is not stored can be bounded by the
  /// longest that is.
  fileprivate var isSumOfTravel: Bool {
    switch self {
    case .pMedian, .equity: true
    case .maximalCoverage, .pCenter, .setCoverage, .leastCost: false
    }
  }

  fileprivate func check(siteCount: Int) throws(PlacementError) {
    if let standard, !(standard.isFinite && standard >= 0) { throw .badStandard(standard) }
    switch self {
    case .setCoverage(_, let share) where !(share > 0 && share <= 1): throw .badShare(share)
    case .leastCost(let costs, let level):
      guard costs.count == siteCount, costs.allSatisfy(\.isFinite) else {
        throw .badCosts(costs.count, sites: siteCount)
      }
      try level.check()
    case .equity(let aversion, let alpha)
    where !(aversion.isFinite && aversion > 0 && alpha.isFinite && alpha > 0):
      throw .badAversion(aversion, alpha: alpha)
    default: break
    }
  }
}

extension ServiceLevel {
  fileprivate func check() throws(PlacementError) {
    switch self {
    case .coverage(_, let share) where !(share > 0 && share <= 1): throw .badShare(share)
    case .meanTravel(let most) where !(most.isFinite && most >= 0): throw .badMeanTravel(most)
    default: break
    }
  }
}

extension PlacementProblem {
  /// Whether a plan obeys every rule.
  ///
  /// - Parameter open: indices of the open sites.
  public func allows(_ open: [Int]) -> Bool { rules.allow(open) }

  /// The same problem under other rules.
  func with(rules: SitingRules) throws(PlacementError) -> PlacementProblem {
    try PlacementProblem(demand: demand, travel: travel, objective: objective, rules: rules)
  }
}

/// What is made of a valid problem's parts is valid.
func sound<Value>(_ make: () throws(PlacementError) -> Value) -> Value {
  do throws(PlacementError) {
    return try make()
  } catch {
    preconditionFailure("a part of a valid problem was refused: \(error)")
  }
}

extension PlacementProblem {
  /// Whether a pair that is not stored is known to serve nobody.
  var knowsEveryPair: Bool {
    guard case .sparse(let lists) = travel else { return true }
    switch lists.absent {
    case .noRoute: return true
    case .beyond(let limit): return objective.standard.map { $0 <= limit } ?? false
    case .farther, .notComputed: return false
    }
  }
}
