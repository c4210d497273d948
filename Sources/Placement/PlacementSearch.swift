internal import Places

/// Finds the best plans and proves them, by whatever method suits the problem.
///
/// Few plans are all evaluated; otherwise Lagrangian branch and bound over neighbour lists. The answer
/// depends on the problem and on `limits.top`, not on the number of threads. Of plans of one value the
/// one with the earlier sites comes first among those that were kept; which of several equals fills
/// the last places is decided by the search, always in the same way.
public struct PlacementSearch: Sendable {
  public let limits: SolveLimits
  /// Up to how many plans all are evaluated.
  private static let fewPlans = 20_000

  public init(_ limits: SolveLimits = SolveLimits()) {
    self.limits = limits
  }

  public func solve(_ problem: PlacementProblem) -> Outcome {
    let rules = RuleSet(rules: problem.rules, siteCount: problem.travel.siteCount)
    switch problem.objective {
    case .pMedian, .maximalCoverage, .equity:
      guard rules.anyPlan() != nil else { return .infeasible(.rules(problem.rules.sentences)) }
      return SeparableSearch(problem, SearchMonitor(limits)).solve()
    case .pCenter, .setCoverage: fatalError()
    }
  }
}
