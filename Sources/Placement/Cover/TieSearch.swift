internal import Places

/// The cheapest of the plans that already have the first criterion: what settles ties.
struct TieSearch {
  let problem: PlacementProblem
  let monitor: SearchMonitor
  /// How far the search for a single plan goes: a number of nodes, not a time, so that the answer
  /// stays the same.
  private static let nodesForOne = 200

  struct Found {
    /// Cheapest first.
    let plans: [[Int]]
    /// Whether there is proof that they are the cheapest, and, if fewer than asked for, all.
    let isProven: Bool
  }

  func cheapest(
    _ pairCost: PairCost, rules: SitingRules, top: Int, ceiling: Double = .infinity, start: [[Int]]
  ) throws(PlacementError) -> Found {
    let posed = try PlacementProblem(
      demand: problem.demand, travel: problem.travel, objective: .pMedian, rules: rules)
    let depth = RootBuilder.depth(posed)
    let root = RootBuilder(problem: posed, pairCost: pairCost, depth: depth).build()
    let kernel = KernelSearch(
      root, monitor: monitor, top: top, ceiling: ceiling,
      mostNodes: top == 1 ? Self.nodesForOne : .max)
    kernel.merging = .brief
    let bound = kernel.run(start: start)
    return Found(plans: kernel.pool.plans.map(\.open), isProven: bound == .infinity)
  }
}
