internal import Places

/// The best value for every number of sites: what one more gives and one fewer takes.
public struct CountCurve: Hashable, Sendable {
  /// The best for one number of sites.
  public struct Point: Hashable, Sendable {
    public let count: Int
    /// Nothing when the rules leave no plan, or none was found.
    public let plan: RankedPlan?
    /// No plan with this number of sites is better.
    public let bound: Double?
    public let isProven: Bool
  }

  /// By number of sites, ascending.
  public let points: [Point]

  /// The number of sites from which another one gives least for what came before: the point farthest
  /// from the straight line between the curve's ends, both axes scaled to one.
  ///
  /// Nothing with fewer than three points or on a flat curve. Satopää et al. (2011),
  /// doi:10.1109/ICDCSW.2011.20.
  public var knee: Int? {
    let known = points.compactMap { point in point.plan.map { (point.count, $0.value) } }
    guard known.count >= 3, let first = known.first, let last = known.last else { return nil }
    let height = last.1 - first.1
    let width = Double(last.0 - first.0)
    guard height != 0, width > 0 else { return nil }
    var best = first.0
    var farthest = 0.0
    for (count, value) in known {
      let away = (value - first.1) / height - Double(count - first.0) / width
      if away > farthest + 1e-12 {
        farthest = away
        best = count
      }
    }
    return farthest > 0 ? best : nil
  }
}

extension VariedQuestion {
  /// Asks the question for every number of sites in a range.
  ///
  /// For set coverage, which looks for the number itself, every point has the same answer.
  ///
  /// - Parameter counts: within 1 and the number of sites.
  public func curve(_ counts: ClosedRange<Int>) throws(Fault) -> CountCurve {
    var points: [CountCurve.Point] = []
    for count in counts {
      let found = try answer(try counted(count))
      points.append(
        CountCurve.Point(
          count: count, plan: found.plan, bound: found.bound, isProven: found.isProven))
    }
    return CountCurve(points: points)
  }
}

extension PlacementSearch {
  /// Solves the problem for every number of sites in a range: see ``VariedQuestion/curve(_:)``.
  public func curve(
    _ problem: PlacementProblem, counts: ClosedRange<Int>
  ) throws(PlacementError) -> CountCurve {
    try varied(problem).curve(counts)
  }
}
