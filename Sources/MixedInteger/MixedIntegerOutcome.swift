/// How a model's solution ended.
public struct MixedIntegerOutcome: Hashable, Sendable {
  public enum Status: Hashable, Sendable {
    /// `values` are best, to the solver's tolerances.
    case optimal
    /// `values` are the best found; `bound` says how much better any others could be.
    case feasible
    case infeasible
    case unbounded
    /// Neither values nor a proof that there are none.
    case undecided
  }

  public let status: Status
  /// One per column; empty without a solution.
  public let values: [Double]
  /// Offset + Σ cost x of the values, `.infinity` without a solution.
  public let value: Double
  /// No solution costs less.
  public let bound: Double
  /// How many nodes of the search tree were looked at.
  public let nodes: Int
}

/// What a solution has reached.
public struct MixedIntegerProgress: Hashable, Sendable {
  /// `.infinity` before the first solution.
  public let value: Double
  /// `-.infinity` before the first bound.
  public let bound: Double
  public let nodes: Int
}

/// How long a solution may take, how exact it must be, where it starts and who is told.
public struct MixedIntegerLimits: Sendable {
  /// Nothing for as long as it takes.
  public var time: Duration?
  /// A solution that is within so much of the bound counts as best: just below 1 where every value is
  /// whole, zero or little more where it is not.
  public var absoluteGap: Double
  /// Solutions that do not cost less are not wanted; a model that has no other is infeasible.
  public var cutoff: Double
  /// Values of a solution to start from, one per column; nothing for none.
  public var start: [Double]?
  /// Asked often; a `true` stops as the time limit does.
  public var isInterrupted: @Sendable () -> Bool
  /// Told about as often.
  public var progress: (@Sendable (MixedIntegerProgress) -> Void)?

  public init(
    time: Duration? = nil, absoluteGap: Double = 0, cutoff: Double = .infinity,
    start: [Double]? = nil,
    isInterrupted: @escaping @Sendable () -> Bool = { false },
    progress: (@Sendable (MixedIntegerProgress) -> Void)? = nil
  ) {
    self.time = time
    self.absoluteGap = absoluteGap
    self.cutoff = cutoff
    self.start = start
    self.isInterrupted = isInterrupted
    self.progress = progress
  }
}
