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
  private let highs: HighsOrReason
  /// How many parts of a tree are looked at, where the time is no limit.
  private let mostParts: Int

  /// Uses HiGHS where it is installed; without it only what the bound closes alone is solved.
  public init(_ limits: SolveLimits = SolveLimits()) {
    self.limits = limits
    mostParts = .max
    do throws(MixedIntegerError) {
      highs = .success(try HighsLibrary.find())
    } catch {
      highs = .failure(error)
    }
  }

  /// - Parameters:
  ///   - highs: nothing to do without.
  ///   - mostParts: how many parts of a search tree are looked at: an end that, unlike a time limit, is
  ///     the same everywhere. Of p-median, equity and coverage.
  public init(_ limits: SolveLimits, highs: HighsLibrary?, mostParts: Int = .max) {
    self.limits = limits
    self.mostParts = mostParts
    self.highs = highs.map { .success($0) } ?? .failure(.noLibrary(looked: []))
  }

  /// - Throws: ``MixedIntegerError`` when HiGHS is needed and not installed, or the one that is named
  ///   cannot be used; ``MixedIntegerError/fault(call:)``, also when an assignment fails a check.
  public func solve(_ problem: CapacitatedProblem) throws(MixedIntegerError) -> CapacityOutcome {
    try checkLibrary()
    return try run(problem).solve()
  }

  /// The best assignment to given open sites, whether or not the rules allow them.
  ///
  /// - Parameter open: site indices; those that stand beside the chosen ones among them.
  /// - Returns: nothing where they have no room for what the objective asks, or the time ran out.
  public func evaluate(
    _ open: [Int], in problem: CapacitatedProblem
  ) throws(MixedIntegerError) -> CapacityEvaluation? {
    try checkLibrary()
    return try run(problem).best(with: open)
  }

  /// The same search within other limits.
  func with(_ limits: SolveLimits) -> CapacitySearch {
    CapacitySearch(limits: limits, highs: highs, mostParts: mostParts)
  }

  private init(limits: SolveLimits, highs: HighsOrReason, mostParts: Int) {
    self.limits = limits
    self.mostParts = mostParts
    self.highs = highs
  }

  func run(_ problem: CapacitatedProblem) -> CapacityRun {
    CapacityRun(
      problem: problem, highs: highs, monitor: SearchMonitor(limits), mostParts: mostParts)
  }

  /// A library that is there and cannot be used is not passed over in silence.
  func checkLibrary() throws(MixedIntegerError) {
    guard case .failure(let error) = highs else { return }
    if case .noLibrary = error { return }
    throw error
  }
}

/// HiGHS, or why it is not to be had.
typealias HighsOrReason = Result<HighsLibrary, MixedIntegerError>
