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
      let kappa = aversion * alpha
      // e⁶⁰⁰ still fits; whoever is so much worse off than the reference makes a plan useless.
      pairCost = .disutility(
        Disutility(kappa: kappa, reference: reference), limit: reference + 600 / kappa)
    default: pairCost = .travel
    }
  }

  func value(ofCost cost: Double) -> Double {
    switch pairCost {
    case .travel, .travelWithin: return cost / problem.demand.total
    case .uncovered:
      // No more than everyone is covered, whatever a young bound says.
      return min((problem.demand.total - cost) / problem.demand.total, 1)
    case .disutility(let scale, _): return scale.equivalent(mean: cost / problem.demand.total)
    }
  }
}
