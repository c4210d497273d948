public import Places

/// What a set of open sites gives: who goes where, and its value under the objective.
///
/// The one place where a value is derived from open sites; no solver prices its own work.
public struct Evaluation: Hashable, Sendable {
  /// Indices of the open sites, ascending.
  public let open: [Int]
  public let nearest: NearestSites
  /// p-median: the mean impedance, Σ a(i) d(i, j) / Σ a(i). Maximal coverage: the covered share, 0 to
  /// 1. p-center: the largest impedance of an area with demand. `.infinity` where the first or the
  /// last meets an area with demand and no route.
  public let value: Double

  public init(open: [Int], problem: PlacementProblem) {
    self.open = open.sorted()
    nearest = NearestSites(open: self.open, travel: problem.travel)
    let weights = problem.demand.weights
    switch problem.objective {
    case .pMedian:
      var sum = 0.0
      for (weight, impedance) in zip(weights, nearest.impedance) where weight > 0 {
        sum += weight * impedance
      }
      value = sum / problem.demand.total
    case .maximalCoverage(let within):
      var sum = 0.0
      for (weight, impedance) in zip(weights, nearest.impedance) where impedance <= within {
        sum += weight
      }
      value = sum / problem.demand.total
    case .pCenter:
      var worst = 0.0
      for (weight, impedance) in zip(weights, nearest.impedance) where weight > 0 {
        worst = max(worst, impedance)
      }
      value = worst
    }
  }
}

extension Objective {
  /// Whether more is better.
  public var isMaximised: Bool {
    if case .maximalCoverage = self { true } else { false }
  }

  /// Whether `a` is better than `b` by more than rounding: 1e-9 of the larger. Values nearer than
  /// that are ties.
  public func isBetter(_ a: Double, than b: Double) -> Bool {
    let margin = 1e-9 * max(abs(a), abs(b))
    if isMaximised { return a > b + margin }
    return b == .infinity ? a < b : a < b - margin
  }
}
