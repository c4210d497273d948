internal import Places

/// The cheapest of the plans that already have the first criterion: what settles ties.
struct TieSearch {
  let problem: PlacementProblem
  let monitor: SearchMonitor
  /// How far the search for a single plan goes: a number of nodes, not a time, so that the answer
  /// stays the same.
  private static let nodesForOne = 200
  /// How many list entries a search for several looks at, about: a second or two.
  private static let entriesForMany = 2_000_000_000
  /// How often a node's bound goes through the lists, about.
  private static let passesPerNode = 150

  struct Found {
    /// Cheapest first.
    let plans: [[Int]]
    /// Whether there is proof that they are the cheapest, and, if fewer than asked for, all.
    let isProven: Bool
  }

  func cheapest(
    _ pairCost: PairCost, rules: SitingRules, top: Int, ceiling: Double = .infinity, start: [[Int]]
  ) throws(PlacementError) -> Found {
    let kernel = try kernel(pairCost, rules: rules, top: top, ceiling: ceiling)
    let bound = kernel.run(start: start)
    return Found(plans: kernel.pool.plans.map(\.open), isProven: bound == .infinity)
  }

  /// Every plan, whatever it costs.
  ///
  /// - Returns: nothing where there are as many as `top` or more, or too many to tell.
  func all(
    _ pairCost: PairCost, rules: SitingRules, fewerThan top: Int, start: [[Int]]
  ) throws(PlacementError) -> [[Int]]? {
    let kernel = try kernel(pairCost, rules: rules, top: top, ceiling: .infinity)
    // As soon as there are so many it is over.
    kernel.floor = .greatestFiniteMagnitude
    let bound = kernel.run(start: start)
    let plans = kernel.pool.plans.map(\.open)
    return bound == .infinity && plans.count < top ? plans : nil
  }

  private func kernel(
    _ pairCost: PairCost, rules: SitingRules, top: Int, ceiling: Double
  ) throws(PlacementError) -> KernelSearch {
    let posed = try PlacementProblem(
      demand: problem.demand, travel: problem.travel, objective: .pMedian, rules: rules)
    let depth = RootBuilder.depth(posed)
    let root = RootBuilder(problem: posed, pairCost: pairCost, depth: depth).build()
    let entries = max(root.instance.pairCount, 1) * Self.passesPerNode
    let kernel = KernelSearch(
      root, monitor: monitor, top: top, ceiling: ceiling,
      mostNodes: top == 1
        ? Self.nodesForOne : min(max(Self.entriesForMany / entries, Self.nodesForOne), 100_000))
    kernel.merging = .brief
    return kernel
  }
}
