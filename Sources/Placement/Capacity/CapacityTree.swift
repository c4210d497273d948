internal import MixedInteger
internal import Places

/// Branch and bound over sites: Lagrangian bounds with a knapsack per site inside; at the ends, where
/// all sites are decided, a transportation problem, and HiGHS for areas that may not be divided or
/// where few pairs are left.
final class CapacityTree {
  private let pairs: CapacityPairs
  private let monitor: SearchMonitor
  private let assigner: CapacityAssigner?
  private let transport: CapacityTransport
  /// How many parts are looked at before the search ends by itself.
  private let mostParts: Int
  /// Whether whoever watches is told: only where costs mean the objective's own value.
  private let isTold: Bool
  private var tried: Set<[Int]> = []
  private(set) var pool: CapacityPool
  /// No plan costs less.
  private(set) var bound = 0.0
  /// How many parts of the tree were looked at, HiGHS's own among them.
  private(set) var nodes = 0
  /// Whether nothing better than the pool's last is left.
  private(set) var isClosed = false
  /// Whether HiGHS took part.
  private(set) var usesHighs = false

  /// - Parameters:
  ///   - top: how many plans are sought.
  ///   - ceiling: plans that cost more are of no use, as if there were none.
  ///   - isTold: whether progress is told: only where costs mean the objective's own value.
  init(
    _ pairs: CapacityPairs, monitor: SearchMonitor, top: Int = 1,
    ceiling: Double = .infinity, mostParts: Int = .max, isTold: Bool = false
  ) {
    self.pairs = pairs
    self.monitor = monitor
    self.mostParts = mostParts
    self.isTold = isTold
    assigner = pairs.problem.capacity.service == .whole ? CapacityAssigner(pairs) : nil
    transport = CapacityTransport(pairs)
    pool = CapacityPool(size: top, isIntegral: pairs.isIntegral, ceiling: ceiling)
  }

  /// - Throws: ``MixedIntegerError/noLibrary(looked:)`` when HiGHS is needed and not there.
  func search() throws(MixedIntegerError) {
    var root = CapacityRelaxation(pairs)
    nodes = 1
    // Where all sites are decided, and the best division of areas says all, no bound is needed.
    if root.freeCount == 0, isSettled(root.opened) {
      isClosed = true
      bound = pool.best
      return
    }
    improve(&root, rounds: 1_000, pace: 1, often: 3)
    if !isDone(root) { interchange(root) }
    bound = max(0, min(root.lowest, pool.best))
    // That with the best bound comes first, of equals the latest.
    var open = [root]
    var parts = 0
    while let next = open.indices.min(by: { (open[$0].lowest, $1) < (open[$1].lowest, $0) }) {
      guard parts < mostParts, monitor.mayGoOn() else { break }
      parts += 1
      let part = open.remove(at: next)
      bound = max(bound, min(pool.best, part.lowest))
      report()
      if isDone(part) { continue }
      guard let children = children(of: part) else {
        if try !finish(part) {
          open.append(part)
          break
        }
        continue
      }
      for child in children {
        var child = child
        nodes += 1
        improve(&child, rounds: 120, pace: 0.3, often: 20)
        if !isDone(child) { open.append(child) }
      }
    }
    isClosed = open.isEmpty
    bound = isClosed ? pool.best : max(bound, min(pool.best, open.map(\.lowest).min() ?? .infinity))
  }

  /// The two halves of a part; nothing where it is small enough to be finished.
  private func children(of part: CapacityRelaxation) -> [CapacityRelaxation]? {
    // The K best are sets of sites: each has to be told apart.
    let isSmall =
      pool.size == 1 && part.pairCount <= 4 * pairs.areas.count && monitor.limits.highs != nil
    guard !isSmall, let site = part.branching else { return nil }
    let first: Decision = part.prefers(site) ? .open : .closed
    return [first == .open ? Decision.closed : .open, first].compactMap { part.deciding(site, $0) }
  }

  private func improve(
    _ part: inout CapacityRelaxation, rounds: Int, pace: Double, often: Int
  ) {
    part.improve(rounds: rounds, pace: pace, often: often, monitor: monitor) { open in
      offer(open)
      return pool
    }
  }

  private func isDone(_ part: CapacityRelaxation) -> Bool { part.lowest >= pool.cutoff }

  private func report() {
    guard isTold else { return }
    let scale = pairs.scale
    monitor.report(
      best: pool.best < .infinity ? scale.value(ofCost: pool.best) : nil,
      bound: scale.value(ofCost: bound))
  }

  /// Assigns everyone to these sites as well as can be done quickly.
  private func offer(_ sites: [Int]) {
    let open = sites.sorted()
    guard !open.isEmpty, tried.insert(open).inserted, pairs.problem.problem.allows(open)
    else { return }
    if let assigner {
      if let plan = assigner.plan(open) { pool.offer(plan) }
    } else if case .plan(let plan) = transport.plan(open) {
      pool.offer(plan)
    }
  }

  /// Whether the best use of these open sites is known without HiGHS; offers what is known.
  private func isSettled(_ open: [Int]) -> Bool {
    guard pairs.problem.problem.allows(open) else { return true }
    switch transport.plan(open) {
    case .none: return true
    case .failed: return false
    case .plan(let plan):
      let isWhole = plan.shares.allSatisfy { $0.share > 1 - 1e-9 }
      if pairs.problem.capacity.service == .split || isWhole {
        pool.offer(plan)
        return true
      }
      // No undivided assignment costs less than the best divided one.
      return plan.cost >= pool.cutoff
    }
  }

  /// Exchanges one site of the best plan for another while that helps.
  private func interchange(_ part: CapacityRelaxation) {
    var before = Double.infinity
    while pool.best < before, !isDone(part) {
      before = pool.best
      guard let plan = pool.plans.first else { return }
      for leaving in plan.open where part.decisions[leaving] != .open {
        for coming in 0..<pairs.siteCount
        where part.decisions[coming] == .free && !plan.open.contains(coming) {
          guard monitor.mayGoOn() else { return }
          offer(plan.open.filter { $0 != leaving } + [coming])
        }
      }
    }
  }

  /// Finds the best of what is left of a part.
  ///
  /// - Returns: whether nothing better than the pool's last is left in it.
  private func finish(_ part: CapacityRelaxation) throws(MixedIntegerError) -> Bool {
    if part.freeCount == 0, isSettled(part.opened) { return true }
    let highs = try monitor.solver()
    usesHighs = true
    let model = CapacityModel(pairs, keeps: { part.isServing[$0] }, decisions: part.decisions)
    let scale = pairs.scale
    var limits = monitor.limits(
      isIntegral: pairs.isIntegral, best: nil, value: { scale.value(ofCost: $0) })
    limits.progress = nil
    limits.cutoff = pool.cutoff
    let outcome = try highs.solve(model.siting.model, limits: limits)
    nodes += outcome.nodes
    if !outcome.values.isEmpty {
      let shares = model.shares(outcome.values)
      pool.offer(
        .init(
          open: model.siting.open(outcome.values), shares: shares, cost: pairs.cost(of: shares)))
    }
    return outcome.status == .optimal || outcome.status == .infeasible
  }

}

extension CapacityPairs {
  /// The total of an assignment: Σ cost x, with what the unserved cost.
  func cost(of shares: [CapacityEvaluation.Share]) -> Double {
    let placement = problem.problem
    var served: [Int: Double] = [:]
    var total = 0.0
    for share in shares {
      let weight = placement.demand.weights[share.area]
      let impedance = placement.travel[area: share.area, site: share.site]
      let part = share.share > 1 - 1e-7 ? 1 : share.share
      total += part * goal.pairCost.cost(weight: weight, impedance: impedance)
      served[share.area, default: 0] += part
    }
    for (client, area) in areas.enumerated() where unservedCost[client] < .infinity {
      total += unservedCost[client] * max(0, 1 - served[area, default: 0])
    }
    return total
  }
}
