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

  public init(top: Int = .max, watching: [[Int]] = []) {
    self.top = top
    self.watching = watching
  }

  public func solve(_ problem: PlacementProblem) -> Outcome<RankedPlan> {
    let search = Enumeration(problem, top: top, watching: watching)
    for size in problem.rules.fewest...problem.rules.count {
      // Plans of more sites are worse under set coverage: only a watched plan asks for them.
      if case .setCoverage = problem.objective, search.kept.count == top, watching.isEmpty { break }
      search.enumerate(size: size)
    }
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
}
