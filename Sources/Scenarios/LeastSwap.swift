public import Placement
import Places

/// The smallest exchange of sites that beats a plan: close some, open as many others.
public struct LeastSwap: Hashable, Sendable {
  /// Site indices to open and to close, ascending; as many of each.
  public let opening: [Int]
  public let closing: [Int]
  /// The plan after the swap.
  public let open: [Int]
  public let valueBefore: Double
  public let valueAfter: Double

  /// Searches plans that differ from `open` in one site, then in two, and so on; among the allowed
  /// plans of the least size that are better, takes the best (the earlier sites on a tie).
  ///
  /// - Parameter ranked: every allowed plan, best first, as an exhaustive search returns them.
  /// - Returns: nothing where no allowed plan is better.
  public init?(beating open: [Int], among ranked: [RankedPlan], problem: PlacementProblem) {
    let before = Evaluation(open: open, problem: problem).value
    let current = Set(open)
    let better = ranked.filter { problem.objective.isBetter($0.value, than: before) }
    guard
      let least = better.map({ current.subtracting($0.open).count }).min(),
      let plan = better.first(where: { current.subtracting($0.open).count == least })
    else { return nil }
    opening = plan.open.filter { !current.contains($0) }
    closing = open.filter { !plan.open.contains($0) }.sorted()
    self.open = plan.open
    valueBefore = before
    valueAfter = plan.value
  }
}
