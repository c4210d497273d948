import Testing

@testable import Placement

/// A kind of rules that a plan may have to keep.
enum RuleFamily: String, CaseIterable {
  case number, range, keepAndClose, groups, overlappingGroups, weightedSums, all

  /// Rules of the kind from a seed; often none of the plans can keep them all.
  func rules(_ made: inout RandomProblem, sites: Int) -> SitingRules {
    let count = 1 + made.below(min(sites - 1, 5))
    switch self {
    case .number: return SitingRules(count: count)
    case .range: return SitingRules(count: count, fewest: made.below(count + 1))
    case .keepAndClose:
      let keep = Set(made.some(2, of: sites))
      let close = Set(made.some(1 + sites / 3, of: sites)).subtracting(keep)
      return SitingRules(count: count, keep: keep, close: close)
    case .groups: return made.rules(sites: sites, overlapping: false)
    case .overlappingGroups: return made.rules(sites: sites, overlapping: true)
    case .weightedSums:
      let sides = made.sideRules(sites: sites, overlapping: false).sides
      return SitingRules(count: count, fewest: made.below(count + 1), sides: sides)
    case .all: return made.sideRules(sites: sites, overlapping: true)
    }
  }
}

/// What a plan is to make best, by name, with figures that suit a made-up problem.
enum ObjectiveFamily: String, CaseIterable {
  case pMedian, maximalCoverage, equity, pCenter
  case coverEveryone, coverAShare
  case cheapestForEveryone, cheapestForAShare, cheapestForMeanTravel

  func objective(_ made: inout RandomProblem, sites: Int) -> Objective {
    /// Some sites save money; often many cost the same.
    let isCoarse = made.below(2) == 0
    let costs = (0..<sites).map { _ in
      isCoarse ? Double(made.below(9) - 1) : Double(made.below(900)) / 91
    }
    return switch self {
    case .pMedian: .pMedian
    case .maximalCoverage: .maximalCoverage(within: 4)
    case .equity: .equity(aversion: 1, alpha: 0.2)
    case .pCenter: .pCenter
    case .coverEveryone: .setCoverage(within: 5, share: 1)
    case .coverAShare: .setCoverage(within: 5, share: 0.7)
    case .cheapestForEveryone: .leastCost(costs: costs, for: .coverage(within: 5, share: 1))
    case .cheapestForAShare: .leastCost(costs: costs, for: .coverage(within: 4, share: 0.7))
    case .cheapestForMeanTravel: .leastCost(costs: costs, for: .meanTravel(atMost: 3))
    }
  }
}

extension RandomProblem {
  /// A problem of a dozen sites at most, so that every set of them can be tried.
  mutating func problem(
    _ objective: ObjectiveFamily, _ rules: RuleFamily
  ) throws -> PlacementProblem {
    let areas = 4 + below(22)
    let sites = 4 + below(8)
    return try PlacementProblem(
      demand: demand(areas: areas, whole: below(2) == 0),
      travel: travel(areas: areas, sites: sites, coarse: below(3) > 0, gaps: below(3) == 0),
      objective: objective.objective(&self, sites: sites), rules: rules.rules(&self, sites: sites))
  }
}
