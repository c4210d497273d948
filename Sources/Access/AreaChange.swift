/// What a change of open sites means for an area: the one definition of nearer, same and further.
public enum AreaChange: Hashable, Sendable {
  /// Its nearest open site is nearer, by this much.
  case nearer(Double)
  /// Just as far, within ``tolerance``.
  case same
  /// Further, by this much.
  case further(Double)
  /// It could reach a site before and can reach none after.
  case losesRoute
  /// It could reach none before and can after.
  case gainsRoute
  /// It can reach none, before or after.
  case noRoute

  /// Impedances that differ by no more are the same, in the unit of the impedances.
  public static let tolerance = 1e-9

  /// - Parameters: impedances to the nearest open site, `.infinity` where there is no route.
  public init(before: Double, after: Double) {
    switch (before.isFinite, after.isFinite) {
    case (false, false): self = .noRoute
    case (false, true): self = .gainsRoute
    case (true, false): self = .losesRoute
    case (true, true):
      let difference = after - before
      self =
        abs(difference) <= Self.tolerance
        ? .same : difference < 0 ? .nearer(-difference) : .further(difference)
    }
  }

  /// Whether people are worse off: further, or without the route that they had.
  public var isWorse: Bool {
    switch self {
    case .further, .losesRoute: true
    case .nearer, .same, .gainsRoute, .noRoute: false
    }
  }

  /// Whether people are better off: nearer, or with a first route.
  public var isBetter: Bool {
    switch self {
    case .nearer, .gainsRoute: true
    case .further, .same, .losesRoute, .noRoute: false
    }
  }

  /// After less before; nothing unless there is a route both times.
  public var difference: Double? {
    switch self {
    case .nearer(let by): -by
    case .further(let by): by
    case .same: 0
    case .losesRoute, .gainsRoute, .noRoute: nil
    }
  }
}
