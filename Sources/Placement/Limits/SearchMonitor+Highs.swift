internal import MixedInteger

extension SearchMonitor {
  /// The time that is left; nothing where there is no limit.
  var timeLeft: Duration? { limits.time.map { max(.zero, $0 - elapsed) } }

  /// What HiGHS is told: the time that is left, the interrupt, and whom to tell.
  ///
  /// - Parameters:
  ///   - value: turns a total of the model into what the objective shows.
  ///   - best: the best plan's value, once it is proven and others are sought.
  func limits(
    isIntegral: Bool, best: Double?, value: @escaping @Sendable (Double) -> Double
  ) -> MixedIntegerLimits {
    let began = ContinuousClock.now - elapsed
    var asked = MixedIntegerLimits(
      time: timeLeft, absoluteGap: isIntegral ? 0.999 : 0,
      isInterrupted: limits.isInterrupted)
    if let progress = limits.progress {
      asked.progress = { step in
        let found = step.value < 1e200 ? value(step.value) : nil
        let bound = step.bound > -1e200 ? value(step.bound) : nil
        progress(
          SearchProgress(
            best: best ?? found, bound: best ?? bound, nodes: step.nodes,
            elapsed: ContinuousClock.now - began))
      }
    }
    return asked
  }
}

extension SearchMonitor {
  /// HiGHS, where nothing else will do.
  func solver() throws(MixedIntegerError) -> HighsLibrary {
    guard let highs = limits.highs else { throw .noLibrary(looked: []) }
    return highs
  }
}
