internal import Certificates
internal import Places

/// Proves for a certificate that no plan that is not listed comes before the listed ones: see
/// ``Certificates/OrderProof``.
struct RestProof {
  let problem: PlacementProblem
  let monitor: SearchMonitor

  /// - Parameters:
  ///   - plans: those listed, in their order.
  ///   - bound: what is proven of every plan.
  ///   - sure: how many of them have their rank for good, as the search found.
  /// - Returns: nothing where one plan was asked for, or nothing more could be proven.
  func order(
    _ plans: [RankedPlan], bound: Double, sure: Int
  ) throws(PlacementError) -> OrderProof? {
    let listed = plans.map(\.open)
    let isAll = sure == plans.count
    // Fewer than were asked for: there are no others.
    if isAll, plans.count < monitor.limits.top, let steps = try others(than: listed, .infinity) {
      return OrderProof(bound: .infinity, steps: steps, ties: nil)
    }
    guard sure > 0, plans.count > 1 else { return nil }
    let last = plans[sure - 1].value
    guard let steps = last <= bound ? [] : try others(than: listed, last) else { return nil }
    let most = plans.lazy.map(\.value).filter { Rounding.same($0, last) }.reduce(last, max)
    let ties =
      isAll ? try TieProof(problem: problem, monitor: monitor).steps(listed, value: most) : nil
    return OrderProof(bound: last, steps: steps, ties: ties)
  }

  /// Why no other plan is better than a bound.
  private func others(
    than listed: [[Int]], _ bound: Double
  ) throws(PlacementError) -> [ProofStep]? {
    try BoundProof(problem: problem, monitor: monitor, listed: listed).steps(bound)
  }
}
