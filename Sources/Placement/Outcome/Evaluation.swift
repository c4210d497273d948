import Foundation
public import Places

/// What a set of open sites gives: who goes where, and its value under the objective.
///
/// The one place where a value is derived from open sites; no solver prices its own work.
public struct Evaluation: Hashable, Sendable {
  /// Indices of the open sites, ascending.
  public let open: [Int]
  public let nearest: NearestSites
  /// p-median: the mean impedance, Σ a(i) d(i, j) / Σ a(i). Maximal coverage: the covered share, 0 to
  /// 1. p-center: the largest impedance of an area with demand. Set coverage: the number of open
  /// sites, `.infinity` below the share. Least cost: the total cost, `.infinity` below the level. Equity: the equally-distributed equivalent. `.infinity` where
  /// p-median, p-center or equity meet an area with demand and no route.
  public let value: Double
  /// What puts plans of one value in order, less being better: the mean impedance for p-center and
  /// full set coverage and least cost, the demand left uncovered where only a share need be covered,
  /// zero for the others.
  let tieBreak: Double

  public init(open: [Int], problem: PlacementProblem) {
    self.open = open.sorted()
    nearest = NearestSites(open: self.open, travel: problem.travel)
    value = problem.objective.value(of: nearest, demand: problem.demand, open: self.open)
    tieBreak = problem.objective.tieBreak(of: nearest, demand: problem.demand)
  }
}

extension Objective {
  fileprivate func tieBreak(of nearest: NearestSites, demand: Demand) -> Double {
    let travel = zip(demand.weights, nearest.impedance).lazy.filter { $0.0 > 0 }
    switch self {
    case .pMedian, .maximalCoverage, .equity: return 0
    case .setCoverage(let within, let share) where share < 1,
      .leastCost(_, .coverage(let within, let share)) where share < 1:
      return travel.reduce(0) { $1.1 <= within ? $0 : $0 + $1.0 } / demand.total
    case .pCenter, .setCoverage, .leastCost:
      return travel.reduce(0) { $0 + $1.0 * $1.1 } / demand.total
    }
  }

  /// The value of a plan from where people go; `.infinity` where that is not allowed.
  fileprivate func value(of nearest: NearestSites, demand: Demand, open: [Int]) -> Double {
    let travel = zip(demand.weights, nearest.impedance).lazy.filter { $0.0 > 0 }
    switch self {
    case .pMedian:
      return travel.reduce(0) { $0 + $1.0 * $1.1 } / demand.total
    case .maximalCoverage(let within):
      return travel.reduce(0) { $1.1 <= within ? $0 + $1.0 : $0 } / demand.total
    case .pCenter:
      return travel.reduce(0) { max($0, $1.1) }
    case .setCoverage(let within, let share):
      let covered = travel.reduce(0) { $1.1 <= within ? $0 + $1.0 : $0 }
      return covered >= share * demand.total * (1 - 1e-12) ? Double(open.count) : .infinity
    case .equity(let aversion, let alpha):
      let kappa = aversion * alpha
      let worst = travel.reduce(0) { max($0, $1.1) }
      guard worst.isFinite else { return .infinity }
      let sum = travel.reduce(0) { $0 + $1.0 * exp(kappa * ($1.1 - worst)) }
      return worst + log(sum / demand.total) / kappa
    case .leastCost(let costs, .coverage(let within, let share)):
      let covered = travel.reduce(0) { $1.1 <= within ? $0 + $1.0 : $0 }
      guard covered >= share * demand.total * (1 - 1e-12) else { return .infinity }
      return open.reduce(0) { $0 + costs[$1] }
    case .leastCost(let costs, .meanTravel(let most)):
      let mean = travel.reduce(0) { $0 + $1.0 * $1.1 } / demand.total
      guard mean <= most * (1 + 1e-12) else { return .infinity }
      return open.reduce(0) { $0 + costs[$1] }
    }
  }
}
