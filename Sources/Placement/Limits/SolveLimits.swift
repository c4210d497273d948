public import MixedInteger

/// How long a search may go on, what helps it and who is told.
public struct SolveLimits: Sendable {
  /// How many plans are ranked, best first.
  public var top: Int
  /// Stops with the best plan and its bound; nothing for as long as it takes.
  public var time: Duration?
  /// How many cores may be used. The answer does not depend on it.
  public var threads: Int
  /// The solver that helps where it can and does what only it can; nothing to do without.
  public var highs: HighsLibrary?
  /// Asked often; a `true` stops the search as the time limit does.
  public var isInterrupted: @Sendable () -> Bool
  /// Told of every better plan and of the bound about once a round.
  public var progress: (@Sendable (SearchProgress) -> Void)?

  public init(
    top: Int = 1, time: Duration? = nil, threads: Int = 2, highs: HighsLibrary? = nil,
    isInterrupted: @escaping @Sendable () -> Bool = { false },
    progress: (@Sendable (SearchProgress) -> Void)? = nil
  ) {
    self.top = top
    self.time = time
    self.threads = threads
    self.highs = highs
    self.isInterrupted = isInterrupted
    self.progress = progress
  }

  /// Whether nothing more is to be begun.
  public var isOver: Bool { isInterrupted() || time.map { $0 <= .zero } ?? false }

  /// The same limits for what is asked later: the time is for all of it together.
  public func since(_ began: ContinuousClock.Instant) -> SolveLimits {
    var limits = self
    limits.time = time.map { max(.zero, $0 - (ContinuousClock.now - began)) }
    return limits
  }
}
