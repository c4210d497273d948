internal import Certificates
internal import Places

/// Proves for a certificate that a question has no plan.
///
/// Either no plan meets the rules, whatever the areas, or of those that do each leaves somebody out.
struct NoPlanProof {
  let problem: PlacementProblem
  let monitor: SearchMonitor

  /// - Returns: nothing when the proof was not complete, or there is a plan; and how long a pair of area
  ///   and site may be to have a part in it.
  func steps() throws(PlacementError) -> (steps: [ProofStep], within: Double)? {
    if let steps = ruledOut {
      // The nearest site of each area, to know the travel by.
      return (steps, problem.travel.leastWorst(weights: problem.demand.weights))
    }
    let proof = BoundProof(problem: problem, monitor: monitor)
    return try proof.steps(.infinity).map { ($0, problem.objective.standard ?? .infinity) }
  }

  /// Why no plan meets the rules; nothing where one does.
  private var ruledOut: [ProofStep]? {
    let total = problem.demand.total
    var level = 2 * total + 1
    if case .meanTravel(let mean) = problem.objective.level { level += 2 * mean * total }
    let log = RuleLog(level: level)
    var finder = PlanFinder(
      RuleSet(rules: problem.rules, siteCount: problem.travel.siteCount), log: log,
      mayGoOn: monitor.mayGoOn)
    return finder.plan() == nil && !finder.hasStopped ? log.steps : nil
  }
}

extension RoomProof {
  /// Why no plan meets the rules, has room for everyone and a site for each, as far as the sum of the room
  /// shows it.
  func noPlan(_ problem: CapacitatedProblem, _ certified: CertifiedProblem) throws(PlacementError)
    -> Certificate?
  {
    var posed = problem.problem
    if posed.objective.standard == nil {
      posed = try posed.with(
        rules: posed.rules.with(sides: posed.rules.sides + [problem.roomForAll]))
    }
    let proof = NoPlanProof(problem: posed, monitor: SearchMonitor(limits))
    return try proof.steps().map {
      Certificate(problem: certified, bound: .infinity, plans: [], steps: $0.steps)
    }
  }
}

extension CapacitatedProblem {
  /// The room of the open sites together, to within a hundred-thousandth, which rounding is far below.
  fileprivate var roomForAll: SideRule {
    let people = capacity.people.reduce(0, +)
    return SideRule(
      terms: capacity.places.enumerated().map {
        SideRule.Term(site: $0.offset, weight: min($0.element, people))
      }, atLeast: people * (1 - 1e-5))
  }
}
