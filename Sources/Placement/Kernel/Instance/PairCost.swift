/// What it costs the kernel that an area of some weight is served over some impedance.
enum PairCost: Hashable, Sendable {
  /// a(i) d(i, j).
  case travel
  /// a(i) d(i, j), and no service beyond the limit.
  case travelWithin(Double)
  /// Nothing within the standard; a(i) for an area that nothing within it serves.
  case uncovered(within: Double)
  /// a(i) times what the journey weighs, and no service beyond the limit.
  case disutility(Disutility, limit: Double)

  /// The longest impedance that serves.
  var limit: Double {
    switch self {
    case .travel: .infinity
    case .travelWithin(let limit): limit
    case .uncovered(let within): within
    case .disutility(_, let limit): limit
    }
  }

  /// Whether service costs nothing wherever there is any.
  var isCover: Bool {
    if case .uncovered = self { true } else { false }
  }

  @inline(__always) func cost(weight: Double, impedance: Double) -> Double {
    switch self {
    case .travel, .travelWithin: weight * impedance
    case .uncovered: 0
    case .disutility(let scale, _): weight * scale.excess(impedance)
    }
  }
}
