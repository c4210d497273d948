/// The best plans seen so far, at most `size`, cheapest first; equal plans once.
struct PlanPool {
  let size: Int
  let isIntegral: Bool
  private(set) var plans: [(cost: Double, open: [Int])] = []
  private var seen: Set<[Int]> = []

  init(size: Int, isIntegral: Bool) {
    self.size = max(size, 1)
    self.isIntegral = isIntegral
  }

  var best: Double { plans.first?.cost ?? .infinity }

  /// The cost of the last plan that is kept, infinite while there is room.
  var worst: Double { plans.count < size ? .infinity : plans[size - 1].cost }

  /// What a bound must reach to show that nothing better is left: whole-numbered costs differ by one,
  /// others by more than a billionth.
  var cutoff: Double {
    guard worst < .infinity else { return .infinity }
    return isIntegral ? worst - 1 + 1e-6 : worst - 1e-9 * abs(worst)
  }

  /// - Parameter open: problem indices, ascending.
  /// - Returns: whether the plan was new and good enough.
  @discardableResult
  mutating func offer(_ open: [Int], cost: Double) -> Bool {
    guard cost.isFinite, !seen.contains(open) else { return false }
    guard cost < worst || (cost == worst && precedes(open, plans[plans.count - 1].open)) else {
      return false
    }
    var low = 0
    var high = plans.count
    while low < high {
      let middle = (low + high) / 2
      let other = plans[middle]
      if other.cost < cost || (other.cost == cost && precedes(other.open, open)) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    plans.insert((cost, open), at: low)
    seen.insert(open)
    if plans.count > size { seen.remove(plans.removeLast().open) }
    return true
  }

  private func precedes(_ a: [Int], _ b: [Int]) -> Bool { a.lexicographicallyPrecedes(b) }
}
