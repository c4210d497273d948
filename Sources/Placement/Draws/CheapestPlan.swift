/// Looks for the cheapest plan of a draw among the allowed ones; of equally cheap ones the first that a
/// walk meets.
struct CheapestPlan: PlanVisitor {
  private let costs: DrawnCosts
  private let bound: DrawBound?
  private let levels: Buffer<Double>
  /// The least cost over each site and all later ones, by site, for the longest way; nothing else needs it.
  private let later: Buffer<Double>?
  private(set) var cost = Double.infinity
  private(set) var open: [Int] = []
  private var watch: WalkWatch

  /// - Parameters:
  ///   - isBounded: whether there are so many plans that a bound is worth its while.
  ///   - watch: tells when to stop, for good.
  init(_ costs: DrawnCosts, _ rules: SitingRules, isBounded: Bool, watch: WalkWatch) {
    self.costs = costs
    self.watch = watch
    let rows = costs.inputs.rows
    bound = isBounded && !costs.isLargest ? DrawBound(costs, rules) : nil
    later =
      isBounded && costs.isLargest
      ? Buffer(count: (costs.inputs.siteCount + 1) * rows, repeating: .infinity) : nil
    levels = Buffer(count: (rules.count + 1) * rows, repeating: .infinity)
  }

  /// Whether it was told to stop, and the plan may not be the cheapest.
  var isStopped: Bool { watch.isStopped }

  /// - Parameter plans: good ones, of which the best is a bound from the start.
  mutating func search(_ walk: PlanWalk, startingWith plans: [[Int]]) {
    (cost, open) = (.infinity, [])
    var start: [Int] = []
    for plan in plans {
      let found = costs.cost(of: plan)
      if found < cost { (cost, start) = (found, plan) }
    }
    bound?.renew(from: start, cost: cost)
    if let later { tabulate(later) }
    walk.walk(&self)
  }

  private func tabulate(_ later: Buffer<Double>) {
    let rows = costs.inputs.rows
    for j in (0..<costs.inputs.siteCount).reversed() {
      costs.lower(later.base + (j + 1) * rows, by: j, to: later.base + j * rows)
    }
  }

  /// What a plan may be bounded by and still be cheaper.
  private var limit: Double { cost + 1e-9 * abs(cost) }

  mutating func mayMatter(_ open: [Int], from next: Int, missing: Int) -> Bool {
    guard watch.mayGoOn() else { return false }
    if let bound, bound.isReady {
      return bound.bound(open, from: next, missing: missing) <= limit
    }
    guard let later else { return true }
    let rows = costs.inputs.rows
    let worst = costs.largest(
      levels.base + open.count * rows, later.base + next * rows, limit: cost)
    return self.open.isEmpty ? worst <= cost : worst < cost
  }

  mutating func open(_ site: Int, at depth: Int) {
    let rows = costs.inputs.rows
    let level = levels.base + depth * rows
    costs.lower(level, by: site, to: level + rows)
  }

  mutating func meet(_ plan: [Int]) {
    guard let site = plan.last else { return }
    let level = levels.base + (plan.count - 1) * costs.inputs.rows
    var found = Double.infinity
    if let bound, bound.isReady {
      guard let own = bound.cost(of: plan, level, limit: limit) else { return }
      found = own
    } else {
      found = costs.joined(level, with: site, limit: cost)
    }
    if found < cost || (found == cost && open.isEmpty && found < .infinity) {
      (cost, open) = (found, plan)
    }
  }
}
