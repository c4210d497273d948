/// What a search has reached: for whoever is watching.
public struct SearchProgress: Sendable {
  /// The best plan's value so far, in the objective's own terms; nothing before the first.
  public let best: Double?
  /// No allowed plan is better than this.
  public let bound: Double?
  public let nodes: Int
  public let elapsed: Duration

  /// |best − bound| / |best|, once both are known.
  public var gap: Double? {
    guard let best, let bound, best.isFinite, bound.isFinite else { return nil }
    return best == bound ? 0 : abs(best - bound) / max(abs(best), .leastNormalMagnitude)
  }
}

/// How long a search may go on and who is told.
public struct SolveLimits: Sendable {
  /// How many plans are ranked, best first.
  public var top: Int
  /// Stops with the best plan and its bound; nothing for as long as it takes.
  public var time: Duration?
  /// How many cores may be used. The answer does not depend on it.
  public var threads: Int
  /// Asked often; a `true` stops the search as the time limit does.
  public var isInterrupted: @Sendable () -> Bool
  /// Told of every better plan and of the bound about once a round.
  public var progress: (@Sendable (SearchProgress) -> Void)?

  public init(
    top: Int = 1, time: Duration? = nil, threads: Int = 2,
    isInterrupted: @escaping @Sendable () -> Bool = { false },
    progress: (@Sendable (SearchProgress) -> Void)? = nil
  ) {
    self.top = top
    self.time = time
    self.threads = threads
    self.isInterrupted = isInterrupted
    self.progress = progress
  }
}

/// The clock and the interrupt of one search.
final class SearchMonitor {
  let limits: SolveLimits
  private let began = ContinuousClock.now
  private(set) var hasStopped = false
  var nodes = 0

  init(_ limits: SolveLimits) {
    self.limits = limits
  }

  /// Whether the search should end, for whoever asks from elsewhere.
  var isOver: @Sendable () -> Bool {
    let deadline = limits.time.map { began + $0 }
    return { [isInterrupted = limits.isInterrupted] in
      isInterrupted() || deadline.map { ContinuousClock.now >= $0 } ?? false
    }
  }

  var elapsed: Duration { ContinuousClock.now - began }

  /// Whether there is time left and nobody has interrupted. Once false it stays false.
  func mayGoOn() -> Bool {
    if hasStopped { return false }
    if let time = limits.time, elapsed >= time { hasStopped = true }
    if limits.isInterrupted() { hasStopped = true }
    return !hasStopped
  }

  func report(best: Double?, bound: Double?) {
    limits.progress?(SearchProgress(best: best, bound: bound, nodes: nodes, elapsed: elapsed))
  }
}
