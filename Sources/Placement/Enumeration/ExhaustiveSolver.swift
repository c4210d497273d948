internal import Places

/// Ranks every allowed plan by evaluating it: the plainest proof there is.
///
/// Complexity: O(areas) per plan, over C(free sites, free places) plans. Memory: O(areas × sites) and
/// the plans that are kept.
public struct ExhaustiveSolver: Sendable {
  /// How many plans are kept, best first.
  public let top: Int
  /// Plans whose place among all is wanted, kept or not: site indices.
  public let watching: [[Int]]
  /// How long it may go on; how many plans are kept is ``top``.
  public let limits: SolveLimits

  public init(top: Int = .max, watching: [[Int]] = [], limits: SolveLimits = SolveLimits()) {
    self.top = top
    self.watching = watching
    self.limits = limits
  }

  public func solve(_ problem: PlacementProblem) -> Outcome<RankedPlan> {
    let monitor = SearchMonitor(limits)
    let search = Enumeration(problem, top: top, watching: watching, isOver: monitor.isOver)
    for size in problem.rules.fewest...problem.rules.count {
      // Plans of more sites are worse under set coverage: only a watched plan asks for them.
      if case .setCoverage = problem.objective, search.kept.count == top, watching.isEmpty { break }
      search.enumerate(size: size)
    }
    if search.isStopped { return stopped(search, problem, monitor) }
    guard search.allowed > 0 else { return .infeasible(.rules(problem.rules.ids)) }
    let evaluated = search.kept.map { Evaluation(open: $0.open, problem: problem) }
    guard !evaluated.isEmpty else { return .infeasible(problem.conflict) }
    let ranked = PlanOrder.ranked(evaluated, under: problem.objective)
    return .optimal(
      Solution(
        plans: ranked, bound: ranked[0].value, candidates: search.allowed,
        method: SearchMethod(.enumeration), end: .everyPlanEvaluated, provenRanks: ranked.count,
        areTiesProven: true,
        watched: search.standings.map { PlanStanding(better: $0.better, equal: $0.equal) }))
  }

  /// The best of the plans that were met, and what none can be better than.
  private func stopped(
    _ search: Enumeration, _ problem: PlacementProblem, _ monitor: SearchMonitor
  ) -> Outcome<RankedPlan> {
    _ = monitor.mayGoOn()
    let end = monitor.stop ?? .interrupted
    let evaluated = search.kept.map { Evaluation(open: $0.open, problem: problem) }
    guard !evaluated.isEmpty else { return .undecided(end) }
    return .feasible(
      Solution(
        plans: PlanOrder.ranked(evaluated, under: problem.objective), bound: bound(problem),
        method: SearchMethod(.enumeration), end: end, provenRanks: 0))
  }

  /// What opening every site that may open gives; of a number or cost of sites the least that must open.
  private func bound(_ problem: PlacementProblem) -> Double {
    let rules = problem.rules
    switch problem.objective {
    case .pMedian, .maximalCoverage, .pCenter, .equity:
      let sites = (0..<problem.travel.siteCount).filter { !rules.close.contains($0) }
      return Evaluation(open: sites, problem: problem).value
    case .setCoverage: return Double(max(rules.fewest, rules.keep.count))
    case .leastCost(let costs, _):
      let others = costs.indices.filter { !rules.keep.contains($0) && costs[$0] < 0 }
      return (rules.keep.sorted() + others).lazy.map { costs[$0] }.exactSum
    }
  }
}
