internal import MixedInteger

/// What is left of a problem once the bound has decided what it can, as a mixed-integer model.
///
/// The last millionth of a gap is where a Lagrangian bound is slow and a linear programme is exact.
/// Clients pay by radii, as in ``PlacementModel``, but only over the lists that are left, and of those
/// only so far as a better plan can send them: a client *u* that is served at a cost c above λ(u)
/// raises the bound L(λ) by c − λ(u).
struct CoreModel {
  private var siting: SitingModel
  private let node: SearchNode
  /// How much a plan may cost above L(λ) and still be of interest.
  private let slack: Double

  /// - Parameter cutoff: plans of this cost or more are of no interest.
  init(_ node: SearchNode, rules: SitingRules, cutoff: Double) {
    self.node = node
    let volume = Volume(node.instance, multipliers: node.multipliers, factor: 0, threads: 1)
    volume.run(1, target: 0, until: .infinity)
    slack = cutoff - volume.bound + 1e-9 * abs(cutoff)
    siting = SitingModel(rules, siteCount: node.decisions.count)
    for (site, decision) in node.decisions.enumerated() where decision != .free {
      let value = decision == .open ? 1.0 : 0
      siting.model.limit(site, lower: value, upper: value)
    }
    siting.model.offset = node.instance.constant
    for client in 0..<node.instance.clientCount { add(client) }
  }

  /// A client's cost: that of its nearest site, plus every step up that no nearer site spares it.
  private mutating func add(_ client: Int) {
    let instance = node.instance
    let most = node.multipliers[client] + slack
    var k = instance.start[client]
    var end = instance.start[client + 1]
    while end > k + 1, instance.cost[end - 1] > most { end -= 1 }
    let cap = instance.cap[client] > most ? .infinity : instance.cap[client]
    siting.model.offset += instance.cost[k]
    // 1 where no site of the steps so far is open.
    var beyond: Int?
    while k < end {
      let cost = instance.cost[k]
      var terms: [MixedIntegerModel.Term] = []
      while k < end, instance.cost[k] == cost {
        terms.append(.init(Int(instance.siteID[Int(instance.site[k])])))
        k += 1
      }
      if let beyond { terms.append(.init(beyond, -1)) }
      let next = k < end ? instance.cost[k] : cap
      let least: Double = beyond == nil ? 1 : 0
      if next.isFinite {
        beyond = siting.model.addColumn(cost: next - cost)
        terms.append(.init(beyond!))
      }
      siting.model.addRow(terms, atLeast: least)
    }
  }

  /// The best plan of what is left, by problem index, and a cost that no plan of it is below.
  ///
  /// - Parameter enough: a bound at which the solver may stop: nothing better is of interest.
  /// - Returns: nothing when the solver fails.
  func solve(
    by highs: HighsLibrary, monitor: SearchMonitor, enough: Double
  ) -> (plan: [Int]?, bound: Double)? {
    let isIntegral = node.instance.isIntegral
    var limits = MixedIntegerLimits(
      time: monitor.timeLeft, absoluteGap: isIntegral ? 0.999 : 0)
    let reached = Reached()
    limits.progress = { reached.bound = max(reached.bound, $0.bound) }
    limits.isInterrupted = { [isInterrupted = monitor.limits.isInterrupted] in
      reached.bound >= enough || isInterrupted()
    }
    guard let outcome = try? highs.solve(siting.model, limits: limits) else { return nil }
    let bound = max(outcome.bound, reached.bound)
    return (
      outcome.values.isEmpty ? nil : siting.open(outcome.values),
      isIntegral && bound.isFinite ? (bound - 1e-6).rounded(.up) : bound
    )
  }

  /// `@unchecked`: the solver tells and asks from one thread.
  private final class Reached: @unchecked Sendable {
    var bound = -Double.infinity
  }
}

extension KernelSearch {
  /// How many nodes are searched before what the root left is given to HiGHS, where it is installed.
  static let nodesBeforeModel = 200
  /// How many stored pairs a linear programme still takes well.
  static let pairsForModel = 300_000
  /// Up to what share of clients × sites may be left: where lists reach far across the map, linear
  /// programmes are degenerate and branching is the faster way.
  static let densityForModel = 0.15

  /// HiGHS, if it may finish what the root left: sums of travel, for the one best plan, without a
  /// certificate. Coverage is branched on faster.
  func mayModel(_ node: SearchNode) -> HighsLibrary? {
    if case .uncovered = root.pairCost { return nil }
    let left = node.instance
    let isSparse =
      Double(left.pairCount)
      <= Self.densityForModel * Double(left.clientCount) * Double(left.siteCount)
    let most = isMerge ? Self.pairsForMergeModel : Self.pairsForModel
    guard pool.size == 1, log == nil, goal == nil, isSparse, left.pairCount <= most
    else { return nil }
    return try? HighsLibrary.find()
  }

  /// Solves what the root left and raises `bound` to what that proves.
  func finishByModel(_ root: SearchNode, _ highs: HighsLibrary, bound: Double) -> Double {
    let cutoff = cutoff
    let core = CoreModel(root, rules: self.root.problem.rules, cutoff: cutoff)
    guard let answer = core.solve(by: highs, monitor: monitor, enough: cutoff) else { return bound }
    // Whatever the root had ruled out costs no less than the cutoff.
    var proven = min(answer.bound, cutoff)
    if proven >= cutoff { proven = .infinity }
    if let plan = answer.plan, case .atLeast(let least) = offer(plan) {
      proven = min(proven, least)
    }
    return max(bound, proven)
  }
}
