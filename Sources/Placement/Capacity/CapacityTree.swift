internal import MixedInteger
internal import Places

/// Branch and bound over sites: Lagrangian bounds with a knapsack per site inside, HiGHS at the ends,
/// where few pairs are left.
final class CapacityTree {
  /// Open sites, and where each client goes.
  typealias Plan = (open: [Int], shares: [CapacityEvaluation.Share])

  private let pairs: CapacityPairs
  private let highs: HighsLibrary
  private let monitor: SearchMonitor
  private let assigner: CapacityAssigner
  private var tried: Set<[Int]> = []
  /// The cost of the best plan, `.infinity` without one.
  private(set) var value = Double.infinity
  private(set) var best: Plan?
  /// No plan costs less.
  private(set) var bound = 0.0
  /// How many parts of the tree were looked at, HiGHS's own among them.
  private(set) var nodes = 0

  init(_ pairs: CapacityPairs, highs: HighsLibrary, monitor: SearchMonitor) {
    self.pairs = pairs
    self.highs = highs
    self.monitor = monitor
    assigner = CapacityAssigner(pairs)
  }

  /// Whether nothing is left that could be better than ``best``; without one, that there is no plan.
  private(set) var isClosed = false

  func search() throws(MixedIntegerError) {
    var root = CapacityRelaxation(pairs)
    nodes = 1
    improve(&root, rounds: 1_000, pace: 1)
    if !isDone(root) { interchange(root) }
    bound = max(0, root.lowest)
    // That with the best bound comes first, of equals the latest.
    var open = [root]
    while let next = open.indices.min(by: { (open[$0].lowest, $1) < (open[$1].lowest, $0) }) {
      let part = open.remove(at: next)
      guard monitor.mayGoOn() else {
        open.append(part)
        break
      }
      bound = max(bound, min(value, part.lowest))
      report()
      if isDone(part) { continue }
      guard let site = part.branching, part.pairCount > 4 * pairs.areas.count else {
        if try !finish(part) { open.append(part) }
        continue
      }
      let first: Decision = part.prefers(site) ? .open : .closed
      for decision in [first == .open ? Decision.closed : .open, first] {
        guard var child = part.deciding(site, decision) else { continue }
        nodes += 1
        improve(&child, rounds: 120, pace: 0.3)
        if !isDone(child) { open.append(child) }
      }
    }
    isClosed = open.isEmpty
    bound = isClosed ? value : max(bound, min(value, open.map(\.lowest).min() ?? value))
  }

  private func improve(_ part: inout CapacityRelaxation, rounds: Int, pace: Double) {
    let often = part.lowest == -.infinity ? 3 : 20
    part.improve(
      rounds: rounds, pace: pace, often: often, monitor: monitor, cutoff: cutoff
    ) { open in
      offer(open)
      return value
    }
  }

  private func isDone(_ part: CapacityRelaxation) -> Bool { part.lowest >= cutoff(value) }

  /// What a bound must reach to show that nothing is better than a plan of this cost.
  private func cutoff(_ value: Double) -> Double {
    guard value < .infinity else { return .infinity }
    return pairs.isIntegral ? value - 1 + 1e-6 : value - 1e-9 * abs(value)
  }

  private func report() {
    let scale = pairs.scale
    monitor.report(
      best: value < .infinity ? scale.value(ofCost: value) : nil,
      bound: bound > -.infinity ? scale.value(ofCost: bound) : nil)
  }

  /// Assigns everyone to these sites as well as can be done quickly.
  private func offer(_ sites: [Int]) {
    let open = sites.sorted()
    guard !open.isEmpty, tried.insert(open).inserted, pairs.problem.problem.allows(open),
      let plan = assigner.plan(open), plan.cost < value
    else { return }
    value = plan.cost
    best = (plan.open, plan.shares)
  }

  /// Exchanges one site of the best plan for another while that helps.
  private func interchange(_ part: CapacityRelaxation) {
    var before = Double.infinity
    while value < before, !isDone(part) {
      before = value
      guard let plan = best else { return }
      for leaving in plan.open where part.decisions[leaving] != .open {
        for coming in 0..<pairs.siteCount
        where part.decisions[coming] == .free && !plan.open.contains(coming) {
          guard monitor.mayGoOn() else { return }
          offer(plan.open.filter { $0 != leaving } + [coming])
        }
      }
    }
  }

  /// Solves what is left of a part by HiGHS.
  ///
  /// - Returns: whether nothing better than ``best`` is left in it.
  private func finish(_ part: CapacityRelaxation) throws(MixedIntegerError) -> Bool {
    let model = CapacityModel(pairs, keeps: { part.isServing[$0] }, decisions: part.decisions)
    let scale = pairs.scale
    var limits = monitor.limits(
      isIntegral: pairs.isIntegral, best: nil, value: { scale.value(ofCost: $0) })
    limits.progress = nil
    limits.cutoff = cutoff(value)
    let outcome = try highs.solve(model.siting.model, limits: limits)
    nodes += outcome.nodes
    if !outcome.values.isEmpty {
      let plan = Plan(model.siting.open(outcome.values), model.shares(outcome.values))
      let cost = pairs.cost(of: plan.shares)
      if cost < value { (value, best) = (cost, plan) }
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
      total += part * scale.pairCost.cost(weight: weight, impedance: impedance)
      served[share.area, default: 0] += part
    }
    for (client, area) in areas.enumerated() where unservedCost[client] < .infinity {
      total += unservedCost[client] * max(0, 1 - served[area, default: 0])
    }
    return total
  }
}
