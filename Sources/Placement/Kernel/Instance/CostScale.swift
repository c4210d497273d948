import Foundation
internal import Places

/// The costs that the kernel adds up, and what a total means in the objective's own terms.
struct CostScale {
  let problem: PlacementProblem
  let pairCost: PairCost

  init(_ problem: PlacementProblem) {
    self.problem = problem
    switch problem.objective {
    case .maximalCoverage(let within): pairCost = .uncovered(within: within)
    case .equity(let aversion, let alpha):
      let reference = problem.travel.leastWorst(weights: problem.demand.weights)
      // e⁶⁰⁰ still fits; whoever is so much worse off than the reference makes a plan useless.
      pairCost = .exponential(
        kappa: aversion * alpha, reference: reference,
        limit: reference + 600 / (aversion * alpha))
    default: pairCost = .travel
    }
  }

  func value(ofCost cost: Double) -> Double {
    switch pairCost {
    case .travel, .travelWithin: return cost / problem.demand.total
    case .uncovered:
      // No more than everyone is covered, whatever a young bound says.
      return min((problem.demand.total - cost) / problem.demand.total, 1)
    case .exponential(let kappa, let reference, _):
      return reference + log(max(cost, .leastNormalMagnitude) / problem.demand.total) / kappa
    }
  }
}
