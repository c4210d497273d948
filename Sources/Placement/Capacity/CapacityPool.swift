/// The best plans seen so far, at most `size`, cheapest first; of one set of open sites the cheapest.
struct CapacityPool {
  struct Plan {
    /// Ascending.
    let open: [Int]
    let shares: [CapacityEvaluation.Share]
    let cost: Double
  }

  let size: Int
  let isIntegral: Bool
  /// Plans that cost more are of no use.
  let ceiling: Double
  private(set) var plans: [Plan] = []

  init(size: Int, isIntegral: Bool, ceiling: Double = .infinity) {
    self.size = max(size, 1)
    self.isIntegral = isIntegral
    self.ceiling = ceiling
  }

  /// The cost of the best plan, `.infinity` without one.
  var best: Double { plans.first?.cost ?? .infinity }

  /// The cost of the last plan that is kept, `.infinity` while there is room.
  var worst: Double { plans.count < size ? .infinity : plans[size - 1].cost }

  /// What a bound must reach to show that nothing better than the last is left: whole-numbered costs
  /// differ by one, others by more than a billionth.
  var cutoff: Double {
    guard worst < .infinity else { return above }
    return min(above, isIntegral ? worst - 1 + 1e-6 : worst - 1e-9 * abs(worst))
  }

  /// The least cost that is of no use.
  private var above: Double {
    ceiling < .infinity ? ceiling + 1e-9 * max(1, abs(ceiling)) : .infinity
  }

  mutating func offer(_ plan: Plan) {
    guard plan.cost < above else { return }
    if let same = plans.firstIndex(where: { $0.open == plan.open }) {
      guard plan.cost < plans[same].cost else { return }
      plans.remove(at: same)
    }
    guard plan.cost < worst else { return }
    let place = plans.firstIndex { plan.cost < $0.cost } ?? plans.count
    plans.insert(plan, at: place)
    if plans.count > size { plans.removeLast() }
  }
}
