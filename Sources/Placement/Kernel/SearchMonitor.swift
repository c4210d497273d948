public import MixedInteger

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
    return relativeGap(best, bound)
  }
}

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
}

/// The clock and the interrupt of one search.
final class SearchMonitor {
  let limits: SolveLimits
  private let began = ContinuousClock.now
  /// What has stopped the search; nothing while it goes on.
  private(set) var stop: SearchEnd?
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
    if stop != nil { return false }
    if let time = limits.time, elapsed >= time { stop = .time }
    if limits.isInterrupted() { stop = .interrupted }
    return stop == nil
  }

  var hasStopped: Bool { stop != nil }

  /// Why a search ended.
  ///
  /// - Parameters:
  ///   - isProven: whether the bound met the best plan.
  ///   - otherwise: what else ended a search that was neither proven nor stopped.
  func end(isProven: Bool, otherwise: SearchEnd = .tolerance) -> SearchEnd {
    if isProven { return .boundMet }
    _ = mayGoOn()
    return stop ?? otherwise
  }

  func report(best: Double?, bound: Double?) {
    limits.progress?(SearchProgress(best: best, bound: bound, nodes: nodes, elapsed: elapsed))
  }
}
