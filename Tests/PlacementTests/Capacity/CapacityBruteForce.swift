import Foundation
import Places

@testable import Placement

/// Every allowed set of sites with every way to send each area to one of them, priced in the plainest
/// way.
struct CapacityBruteForce {
  struct Plan {
    let open: [Int]
    let value: Double
    let tieBreak: Double
  }

  /// The best assignment of every allowed set of sites that has room, best first.
  let plans: [Plan]

  init(_ posed: CapacitatedProblem) {
    let objective = posed.problem.objective
    var plans: [Plan] = []
    for count in posed.problem.rules.fewest...posed.problem.rules.count {
      forEachSubset(of: posed.problem.travel.siteCount, size: count) { open in
        guard BruteForce.obeys(open, posed.problem.rules) else { return }
        var every = EveryAssignment(posed, open)
        every.place(0)
        if let best = every.best { plans.append(best) }
      }
    }
    self.plans = plans.sorted { $0.precedes($1, under: objective) }
  }
}

extension CapacityBruteForce.Plan {
  fileprivate func precedes(_ other: Self, under objective: Objective) -> Bool {
    if objective.isBetter(value, than: other.value) { return true }
    if objective.isBetter(other.value, than: value) { return false }
    return tieBreak < other.tieBreak
  }
}

/// Every way to send whole areas to open sites; under coverage also nowhere.
private struct EveryAssignment {
  let posed: CapacitatedProblem
  let open: [Int]
  let areas: [Int]
  /// Places left, by site.
  var left: [Double]
  /// Where each area so far goes, `nil` being nowhere.
  var sent: [Int?]
  var best: CapacityBruteForce.Plan?

  init(_ posed: CapacitatedProblem, _ open: [Int]) {
    self.posed = posed
    self.open = open
    areas = (0..<posed.problem.travel.areaCount).filter {
      posed.problem.demand.weights[$0] > 0 || posed.capacity.people[$0] > 0
    }
    left = posed.capacity.places
    sent = areas.map { _ in nil }
  }

  mutating func place(_ k: Int) {
    guard k < areas.count else {
      guard let plan = priced else { return }
      if best.map({ plan.precedes($0, under: posed.problem.objective) }) ?? true { best = plan }
      return
    }
    let people = posed.capacity.people[areas[k]]
    let standard = posed.problem.objective.standard
    for site in open where left[site] >= people {
      let impedance = posed.problem.travel[area: areas[k], site: site]
      guard impedance < .infinity, impedance <= standard ?? .infinity else { continue }
      left[site] -= people
      sent[k] = site
      place(k + 1)
      left[site] += people
    }
    sent[k] = nil
    if standard != nil { place(k + 1) }
  }

  /// What the assignment is worth; nothing where it gives too little service.
  private var priced: CapacityBruteForce.Plan? {
    let problem = posed.problem
    let total = problem.demand.total
    var (travelled, covered, worst, unequal) = (0.0, 0.0, 0.0, 0.0)
    var kappa = 0.0
    if case .equity(let aversion, let alpha) = problem.objective { kappa = aversion * alpha }
    for (area, site) in zip(areas, sent) {
      let weight = problem.demand.weights[area]
      guard let site, weight > 0 else { continue }
      let impedance = problem.travel[area: area, site: site]
      travelled += weight * impedance
      covered += weight
      worst = max(worst, impedance)
      if kappa > 0 { unequal += weight * exp(kappa * impedance) }
    }
    let mean = travelled / total
    func plan(_ value: Double, _ tie: Double = 0) -> CapacityBruteForce.Plan {
      CapacityBruteForce.Plan(open: open, value: value, tieBreak: tie)
    }
    switch problem.objective {
    case .pMedian: return plan(mean)
    case .maximalCoverage: return plan(covered / total)
    case .pCenter: return plan(worst, mean)
    case .equity: return plan(log(unequal / total) / kappa)
    case .setCoverage(_, let share):
      guard covered >= share * total - 1e-9 else { return nil }
      return plan(Double(open.count), share < 1 ? 1 - covered / total : mean)
    case .leastCost(let costs, let level):
      let cost = open.reduce(0) { $0 + costs[$1] }
      switch level {
      case .coverage(_, let share):
        guard covered >= share * total - 1e-9 else { return nil }
        return plan(cost, share < 1 ? 1 - covered / total : mean)
      case .meanTravel(let most):
        guard mean <= most + 1e-9 else { return nil }
        return plan(cost, mean)
      }
    }
  }
}
