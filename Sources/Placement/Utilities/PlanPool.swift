/// The best plans seen so far, at most `size`, cheapest first; equal plans once.
struct PlanPool {
  struct Plan: CostedPlan {
    let cost: Double
    /// Problem indices, ascending.
    let open: [Int]

    func precedes(_ other: Plan) -> Bool {
      cost < other.cost || (cost == other.cost && open.lexicographicallyPrecedes(other.open))
    }
  }

  let isIntegral: Bool
  private var pool: KBest<Plan>
  private var seen: Set<[Int]> = []

  init(size: Int, isIntegral: Bool) {
    pool = KBest(size)
    self.isIntegral = isIntegral
  }

  var size: Int { pool.size }
  var plans: [Plan] { pool.kept }

  /// The cost of the best plan, `.infinity` without one.
  var best: Double { pool.best }

  /// The cost of the last plan that is kept, `.infinity` while there is room for more.
  var worst: Double { pool.worst }

  /// What a bound must reach to show that nothing better than the last is left.
  var cutoff: Double { pool.cutoff(isIntegral: isIntegral) }

  /// - Parameter open: problem indices, ascending.
  /// - Returns: whether the plan was new and good enough.
  @discardableResult
  mutating func offer(_ open: [Int], cost: Double) -> Bool {
    guard cost.isFinite, !seen.contains(open) else { return false }
    let (isKept, out) = pool.offer(Plan(cost: cost, open: open))
    if isKept { seen.insert(open) }
    if let out { seen.remove(out.open) }
    return isKept
  }
}
