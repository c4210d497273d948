/// The best plans seen so far, at most `size`, cheapest first; of one set of open sites the cheapest.
struct CapacityPool {
  struct Plan: CostedPlan {
    /// Ascending.
    let open: [Int]
    let shares: [CapacityEvaluation.Share]
    let cost: Double

    func precedes(_ other: Plan) -> Bool { cost < other.cost }
  }

  let isIntegral: Bool
  /// Plans that cost more are of no use.
  let ceiling: Double
  private var pool: KBest<Plan>

  init(size: Int, isIntegral: Bool, ceiling: Double = .infinity) {
    pool = KBest(size)
    self.isIntegral = isIntegral
    self.ceiling = ceiling
  }

  var size: Int { pool.size }
  var plans: [Plan] { pool.kept }

  /// The cost of the best plan, `.infinity` without one.
  var best: Double { pool.best }

  /// The cost of the last plan that is kept, `.infinity` while there is room for more.
  var worst: Double { pool.worst }

  /// What a bound must reach to show that nothing better than the last, or of use, is left.
  var cutoff: Double { min(above, pool.cutoff(isIntegral: isIntegral)) }

  /// The least cost that is of no use.
  private var above: Double {
    ceiling < .infinity ? ceiling + 1e-9 * max(1, abs(ceiling)) : .infinity
  }

  mutating func offer(_ plan: Plan) {
    guard plan.cost < above else { return }
    if let same = plans.firstIndex(where: { $0.open == plan.open }) {
      guard plan.cost < plans[same].cost else { return }
      pool.remove(at: same)
    }
    pool.offer(plan)
  }
}
