import Foundation
import Places

@testable import Placement

/// Every set of sites, priced and checked in the plainest way: what the engine is held against.
struct BruteForce {
  struct Plan {
    let open: [Int]
    let value: Double
    let tie: Double
  }

  let problem: PlacementProblem
  /// Best first, among plans that the rules allow and that have a value.
  let plans: [Plan]

  init(_ problem: PlacementProblem) {
    self.problem = problem
    let sites = problem.travel.siteCount
    var plans: [Plan] = []
    for mask in 0..<(1 << sites) {
      let open = (0..<sites).filter { mask >> $0 & 1 == 1 }
      guard Self.obeys(open, problem.rules), let plan = Self.priced(open, problem) else { continue }
      plans.append(plan)
    }
    let sign = problem.objective.isMaximised ? -1.0 : 1
    // Values that differ by rounding alone are ties.
    func key(_ plan: Plan) -> Double { (plan.value * sign * 1e10).rounded() }
    self.plans = plans.sorted { (key($0), $0.tie) < (key($1), $1.tie) }
  }

  static func obeys(_ open: [Int], _ rules: SitingRules) -> Bool {
    if open.count > rules.count || open.count < rules.fewest { return false }
    for site in rules.keep where !open.contains(site) { return false }
    for site in rules.close where open.contains(site) { return false }
    for group in rules.groups {
      var inside = 0
      for site in open where group.members.contains(site) { inside += 1 }
      if inside < group.atLeast || inside > group.atMost { return false }
    }
    for rule in rules.sides {
      var sum = 0.0
      for term in rule.terms where open.contains(term.site) { sum += term.weight }
      if sum > rule.atMost + 1e-7 || sum < rule.atLeast - 1e-7 { return false }
    }
    return true
  }

  private static func priced(_ open: [Int], _ problem: PlacementProblem) -> Plan? {
    var worst = 0.0
    var total = 0.0
    var people = 0.0
    var covered = 0.0
    var unequal = 0.0
    let standard = problem.objective.standard ?? 0
    for (area, weight) in problem.demand.weights.enumerated() where weight > 0 {
      var near = Double.infinity
      for site in open { near = min(near, problem.travel[area: area, site: site]) }
      people += weight
      total += weight * near
      worst = max(worst, near)
      if near <= standard { covered += weight }
      if case .equity(let aversion, let alpha) = problem.objective {
        unequal += weight * exp(aversion * alpha * near)
      }
    }
    let mean = total / people
    func plan(_ value: Double, _ tie: Double = 0) -> Plan? {
      value.isFinite ? Plan(open: open, value: value, tie: tie) : nil
    }
    switch problem.objective {
    case .pMedian: return plan(mean)
    case .maximalCoverage: return plan(covered / people)
    case .pCenter: return plan(worst, mean)
    case .setCoverage(_, let share):
      guard covered >= share * people - 1e-9 else { return nil }
      return plan(Double(open.count), share < 1 ? (people - covered) / people : mean)
    case .leastCost(let costs, let level):
      var cost = 0.0
      for site in open { cost += costs[site] }
      switch level {
      case .coverage(_, let share):
        guard covered >= share * people - 1e-9 else { return nil }
        return plan(cost, share < 1 ? (people - covered) / people : mean)
      case .meanTravel(let most):
        guard mean <= most + 1e-9 else { return nil }
        return plan(cost, mean)
      }
    case .equity(let aversion, let alpha): return plan(log(unequal / people) / (aversion * alpha))
    }
  }
}
