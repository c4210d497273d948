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
