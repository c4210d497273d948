public import MixedInteger
internal import Places

/// Finds the best plans whose sites have room for everyone, with who goes where, and proves them.
///
/// A Lagrangian bound with a knapsack per site gives good plans, rules out sites and pairs, and starts
/// HiGHS on a compact model of what is left. Every plan is evaluated anew and checked against every
/// rule and every limit. Of plans with one set of open sites only the best is listed.
public struct CapacitySearch: Sendable {
  public let limits: SolveLimits
  private let highs: HighsLibrary

  /// - Throws: ``MixedIntegerError`` when HiGHS is not installed.
  public init(_ limits: SolveLimits = SolveLimits()) throws(MixedIntegerError) {
    self.init(limits, highs: try HighsLibrary.find())
  }

  public init(_ limits: SolveLimits, highs: HighsLibrary) {
    self.limits = limits
    self.highs = highs
  }

  /// - Throws: ``MixedIntegerError/fault(call:)``, also when an assignment fails a check.
  public func solve(_ problem: CapacitatedProblem) throws(MixedIntegerError) -> CapacityOutcome {
    let pairs = CapacityPairs(problem)
    if let conflict = pairs.conflict { return .infeasible(conflict) }
    return try CapacityRun(pairs, highs: highs, monitor: SearchMonitor(limits)).solve()
  }

  /// The best assignment to given open sites.
  ///
  /// - Parameter open: site indices that obey the rules; where they do not, or have no room, there is
  ///   none.
  public func evaluate(
    _ open: [Int], in problem: CapacitatedProblem
  ) throws(MixedIntegerError) -> CapacityEvaluation? {
    guard problem.problem.allows(open) else { return nil }
    let run = CapacityRun(CapacityPairs(problem), highs: highs, monitor: SearchMonitor(limits))
    return try run.best(with: open)
  }
}
