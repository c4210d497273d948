internal import Certificates
internal import Places

/// Writes the certificate of an answer whose objective is not a sum over areas (p-center, set coverage,
/// least cost), and of any that there is no plan.
struct ProvenAnswer {
  let problem: PlacementProblem
  let limits: SolveLimits

  /// - Returns: nothing for an answer without a plan or a proof that there is none, and where that
  ///   proof is not complete in time. Where only the proof of the bound is not, the certificate claims
  ///   what goes without a search.
  func certificate(_ outcome: Outcome<RankedPlan>) throws(PlacementError) -> Certificate? {
    let plans: [RankedPlan]
    var bound: Double
    var sure = 0
    switch outcome {
    case .optimal(let solution):
      plans = solution.plans
      bound = value(of: plans[0])
      sure = solution.provenRanks
    case .feasible(let solution):
      plans = solution.plans
      bound = min(solution.bound, value(of: plans[0]))
    case .infeasible:
      return try NoPlanProof(problem: problem, monitor: SearchMonitor(limits)).steps()
        .flatMap { (steps, within) in
          certified(within: within).map {
            Certificate(
              problem: $0, objective: objective, bound: .infinity, plans: [], steps: steps)
          }
        }
    case .undecided: return nil
    }
    let monitor = SearchMonitor(limits)
    var proof = BoundProof(problem: problem, monitor: monitor)
    var steps = try proof.steps(bound)
    if steps == nil {
      bound = self.least
      proof = BoundProof(problem: problem, monitor: SearchMonitor(SolveLimits()))
      steps = try proof.steps(bound)
    }
    guard let steps else { return nil }
    var order: OrderProof?
    var ties: [ProofStep]?
    if let best = plans.first, value(of: best) <= bound {
      let rest = RestProof(problem: problem, monitor: monitor)
      order = try rest.order(plans, bound: bound, sure: sure)
      if order?.ties == nil, order?.bound != .infinity {
        ties = try TieProof(problem: problem, monitor: monitor).steps(
          [best.open], value: best.value)
      }
    }
    var limit = Double.infinity
    if case .pCenter = problem.objective, order?.bound != .infinity {
      limit = plans.reduce(0) { max($0, $1.value) }
    }
    guard let certified = certified(within: problem.objective.standard ?? limit) else { return nil }
    return Certificate(
      problem: certified, objective: objective, bound: bound, plans: plans.map(\.open),
      steps: steps,
      ties: ties, order: order)
  }

  /// A plan's value, or the least that is the same: of travel that was computed the last digit may differ.
  private func value(of plan: RankedPlan) -> Double {
    guard case .pCenter = problem.objective else { return plan.value }
    return problem.travel.shortest(sameAs: plan.value, weights: problem.demand.weights)
  }

  /// What no plan is below, as anyone can see.
  private var least: Double {
    switch problem.objective {
    case .pCenter: problem.travel.leastWorst(weights: problem.demand.weights)
    case .setCoverage: 1
    case .leastCost(let costs, _): costs.reduce(0) { $0 + min($1, 0) }
    case .pMedian, .maximalCoverage, .equity: 0
    }
  }

  private var objective: CertifiedObjective {
    switch problem.objective {
    case .pMedian, .maximalCoverage, .equity: .total
    case .pCenter: .worst
    case .setCoverage(_, let share): .sites(share: share)
    case .leastCost(let costs, .coverage(_, let share)): .siteCosts(costs, level: share)
    case .leastCost(let costs, .meanTravel(let mean)): .siteCosts(costs, level: mean)
    }
  }

  /// The problem, with the pairs that can matter.
  private func certified(within limit: Double) -> CertifiedProblem? {
    guard let travel = try? problem.travel.stored(within: limit) else { return nil }
    return problem.certified(cost: CostScale(problem).rule, travel: travel)
  }
}

extension TravelTable {
  /// The pairs that are no longer than a limit, and what that says about the others.
  func stored(within limit: Double) throws(PlacesError) -> SparseTravel {
    let pairs = pairs(within: limit, weights: [Double](repeating: 1, count: areaCount))
    let longer = limit < .infinity ? AbsentPair.beyond(limit.nextUp) : .noRoute
    let absent: AbsentPair
    switch self {
    case .matrix: absent = longer
    case .sparse(let travel):
      switch travel.absent {
      case .noRoute: absent = longer
      case .beyond(let least): absent = .beyond(min(least, limit.nextUp))
      case .farther, .notComputed: absent = travel.absent
      }
    }
    return try SparseTravel(
      unit: pairs.unit, source: pairs.source, absent: absent, siteCount: pairs.siteCount,
      offsets: pairs.offsets, sites: pairs.sites, impedances: pairs.impedances)
  }
}
