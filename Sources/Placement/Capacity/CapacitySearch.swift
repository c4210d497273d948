public import MixedInteger
internal import Places

/// Finds the best plans whose sites have room for everyone, with who goes where, and proves them.
///
/// Branch and bound over sites by a Lagrangian bound with a knapsack per site, which also gives good
/// plans and rules out sites and pairs. At the ends areas that may be divided are assigned by a
/// transportation problem, and HiGHS assigns those that may not; least cost is HiGHS's alone. Every
/// plan is evaluated anew and checked against every rule and every limit. Of plans with one set of open
/// sites only the best is listed.
public struct CapacitySearch: Sendable {
  public let limits: SolveLimits
  /// How many parts of a tree are looked at, where the time is no limit.
  private let mostParts: Int

  /// - Parameters:
  ///   - limits: without HiGHS only what the bound closes alone is solved.
  ///   - mostParts: how many parts of a search tree are looked at: an end that, unlike a time limit, is
  ///     the same everywhere. Of p-median, equity and coverage.
  public init(_ limits: SolveLimits = SolveLimits(), mostParts: Int = .max) {
    self.limits = limits
    self.mostParts = mostParts
  }

  /// - Throws: ``MixedIntegerError/noLibrary(looked:)`` when HiGHS is needed and not among the limits;
  ///   ``MixedIntegerError/fault(call:)``, also when an assignment fails a check.
  public func solve(
    _ problem: CapacitatedProblem
  ) throws(MixedIntegerError) -> Outcome<CapacitatedPlan> {
    try run(problem).solve()
  }

  /// The best assignment to given open sites, whether or not the rules allow them.
  ///
  /// - Parameter open: site indices; those that stand beside the chosen ones among them.
  /// - Returns: nothing where they have no room for what the objective asks, or the time ran out.
  public func evaluate(
    _ open: [Int], in problem: CapacitatedProblem
  ) throws(MixedIntegerError) -> CapacityEvaluation? {
    try run(problem).best(with: open)
  }

  /// The same search within other limits.
  func with(_ limits: SolveLimits) -> CapacitySearch {
    CapacitySearch(limits, mostParts: mostParts)
  }

  func run(_ problem: CapacitatedProblem) -> CapacityRun {
    CapacityRun(problem: problem, monitor: SearchMonitor(limits), mostParts: mostParts)
  }
}
