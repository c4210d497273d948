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
