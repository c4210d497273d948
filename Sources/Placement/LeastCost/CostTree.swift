internal import MixedInteger
internal import Places

/// Lagrangian branch and bound over the sites of a cheapest cover: the K cheapest plans, with proof.
///
/// As ``KernelSearch`` with ``CostAscent`` for its bound: sites that the bound shows to be open, or
/// closed, in every plan worth having are decided, the site that the averaged choice leaves most in
/// doubt is branched on, and each plan is met once.
final class CostTree {
  private let root: CostCover
  private let rules: RuleSet
  private let monitor: SearchMonitor
  /// Whether a plan, by problem index, gives the service: the last word.
  private let meets: ([Int]) -> Bool
  /// Costs are whole multiples of this; nothing where they are not whole.
  private let unit: Double?
  private(set) var pool: PlanPool
  private var plans: CostPlans?
  private var openBound = Double.infinity
  private var rootBound = -Double.infinity
  private var nodes = 0
  private var waiting: [Double] = []
  private var current = -Double.infinity
  /// What the root left, where HiGHS may finish it.
  private var core: (node: Node, highs: HighsLibrary)?
  private(set) var isFinishedByModel = false
  /// Where plans of one cost are looked for, to be put in order by something else.
  private let tie: Tie?
  private let mostNodes: Int
  /// How many nodes are searched before HiGHS is asked, where it is installed: where everyone must be
  /// covered a linear programme says most, where a share is enough branching is the faster way, unless
  /// all sites cost the same.
  private var nodesBeforeModel: Int {
    guard (0..<root.rowCount).contains(where: { root.mayMiss($0) }) else { return 60 }
    return Set(root.price).count > 1 ? 5_000 : 300
  }

  /// Plans of this cost, ordered by `value`, less being better.
  struct Tie {
    let cost: Double
    /// How far costs may be apart and still be the same.
    let margin: Double
    let value: ([Int]) -> Double
  }

  struct Node {
    var cover: CostCover
    /// One per problem site.
    var decisions: [Decision]
    var opened: [Int]
    /// λ, then π.
    var multipliers: [Double]
    /// μ.
    var scale: Double
    var bound: Double
    var depth: Int
  }

  init(
    _ root: CostCover, rules: RuleSet, monitor: SearchMonitor, top: Int,
    tie: Tie? = nil, mostNodes: Int = .max, meets: @escaping ([Int]) -> Bool
  ) {
    self.tie = tie
    self.mostNodes = mostNodes
    self.root = root
    self.rules = rules
    self.monitor = monitor
    self.meets = meets
    unit = root.price.allSatisfy { $0 == $0.rounded() } ? Rounding.grain(of: root.price) : nil
    pool = PlanPool(size: top, isIntegral: tie == nil && unit != nil)
  }

  /// The cost that a bound must reach for its part of the tree to be of no interest.
  private var cutoff: Double {
    if let tie { return tie.cost + 2 * tie.margin + 1e-6 * (unit ?? 0) }
    guard pool.worst < .infinity else { return most }
    guard let unit else { return pool.cutoff }
    return pool.worst - unit + 1e-6 * unit
  }

  /// More than any plan costs.
  private var most: Double { root.price.reduce(1) { $0 + max($1, 0) } }

  /// - Returns: a cost that no plan outside the pool is below; infinite when there is none.
  func run() -> Double {
    guard let decisions = rules.firstDecisions, let cover = root.restricted(decisions),
      cover.choice.isPossible
    else { return .infinity }
    let opened = decisions.indices.filter { decisions[$0] == .open }
    if tie == nil {
      let plans = CostPlans(cover, rules: rules, opened: opened)
      self.plans = plans
      if plans.complete([], while: monitor.mayGoOn) { offer(plans.plan) }
    }
    explore(
      Node(
        cover: cover, decisions: decisions, opened: opened,
        multipliers: firstMultipliers(cover), scale: firstScale(cover), bound: -.infinity, depth: 0)
    )
    if let (node, highs) = core, openBound < cutoff { finish(node, by: highs) }
    return openBound
  }

  /// The price of a unit of weight in the best plan.
  private func firstScale(_ cover: CostCover) -> Double {
    var weight = 0.0
    for u in 0..<cover.rowCount { weight += cover.weight[u] }
    let best = tie?.cost ?? pool.best
    let cost = best.isFinite ? max(best - cover.spent, 1e-3) : most
    return 2 * cost / max(weight, .leastNormalMagnitude)
  }

  private func firstMultipliers(_ cover: CostCover) -> [Double] {
    let scale = firstScale(cover)
    return (0..<cover.rowCount).map { 0.5 * scale * cover.weight[$0] }
      + [Double](repeating: 0, count: cover.rules.count)
  }

  /// Prices a plan and keeps it if it gives the service and is cheap enough.
  func offer(_ plan: [Int]) {
    let open = plan.sorted()
    let cost = open.lazy.map { self.root.price[$0] }.exactSum
    if let tie {
      guard abs(cost - tie.cost) <= tie.margin, rules.rules.allow(open), isEnough(open),
        meets(open)
      else { return }
      pool.offer(open, cost: tie.value(open), twins: rules.twins)
      return
    }
    guard cost <= pool.worst, rules.rules.allow(open), isEnough(open), meets(open) else { return }
    if pool.offer(open, cost: cost, twins: rules.twins) { report() }
  }

  /// Whether the rows without an open site weigh little enough: before the full check.
  private func isEnough(_ open: [Int]) -> Bool {
    let isOpen = Buffer<UInt8>(count: root.siteCount, repeating: 0)
    for site in open { isOpen[site] = 1 }
    var left = root.slack
    rows: for u in 0..<root.rowCount {
      for k in root.start[u]..<root.start[u + 1] where isOpen[Int(root.site[k])] == 1 {
        continue rows
      }
      left -= root.weight[u]
      if left < 0 { return false }
    }
    return true
  }

  private func report() {
    guard tie == nil else { return }
    let bound = min(nodes > 1 ? max(rootBound, openNow) : rootBound, pool.best)
    monitor.report(
      best: pool.best.isFinite ? pool.best : nil, bound: bound.isFinite ? bound : nil)
  }

  private var openNow: Double { waiting.reduce(min(openBound, current)) { min($0, $1) } }

  private func explore(_ start: Node) {
    var node = start
    guard node.bound < cutoff else { return }
    guard nodes < (core == nil ? mostNodes : nodesBeforeModel), monitor.mayGoOn() else {
      openBound = min(openBound, node.bound)
      return
    }
    nodes += 1
    monitor.nodes += 1
    current = start.bound
    if nodes % 16 == 0 { report() }
    guard let opening = raise(&node) else { return }
    guard monitor.mayGoOn() else {
      openBound = min(openBound, node.bound)
      return
    }
    if node.depth == 0, pool.size == 1, tie == nil, let highs = monitor.limits.highs {
      core = (node, highs)
    }
    guard node.cover.siteCount > 0 else {
      offer(node.opened)
      return
    }
    branch(node, opening)
  }

  /// Raises the bound, deciding sites on the way.
  ///
  /// - Returns: the averaged choice to branch by; nothing when the node is closed.
  private func raise(_ node: inout Node) -> [Double]? {
    let isRoot = node.depth == 0
    var ascent = CostAscent(
      node.cover, multipliers: node.multipliers, scale: node.scale, factor: isRoot ? 0.5 : 0.1)
    let most = isRoot ? 1_500 : 120
    let stride = isRoot ? 30 : 15
    var done = 0
    var before = -Double.infinity
    while true {
      ascent.run(stride, target: target(above: ascent.bound), until: cutoff)
      done += stride
      node.bound = max(node.bound, ascent.bound)
      if isRoot { rootBound = max(rootBound, node.bound) }
      node.multipliers = ascent.best.array
      node.scale = ascent.scale
      if ascent.bound >= cutoff { return nil }
      guard monitor.mayGoOn() else { return ascent.opening.array }
      if isRoot, done % 60 == 0 { round(node, ascent) }
      let left = max(cutoff - ascent.bound, 1e-9 * abs(ascent.bound))
      let isLast =
        done >= most || ascent.hasConverged
        || done % 60 == 0 && ascent.bound - before < (isRoot ? 0.01 : 0.1) * left
      if done % 60 == 0 { before = ascent.bound }
      if isLast, isRoot {
        shake(rounds: 200)
        offerBeside()
      }
      if !isRoot, isLast, nodes % 8 == 0 { round(node, ascent) }
      guard done % 60 == 0 || isLast else { continue }
      if ascent.bound >= cutoff { return nil }
      if let decisions = decided(node, ascent) {
        let opening = ascent.opening.array
        guard let smaller = deciding(node, decisions, opening) else { return nil }
        node = smaller.node
        guard node.cover.siteCount > 0 else { return [] }
        let factor = ascent.factor
        ascent = CostAscent(
          node.cover, multipliers: node.multipliers, scale: node.scale, factor: factor)
        for (j, y) in smaller.opening.enumerated() { ascent.opening[j] = y }
        if isLast { return smaller.opening }
      } else if isLast {
        return ascent.opening.array
      }
    }
  }

  private func target(above bound: Double) -> Double {
    if let tie { return max(tie.cost, bound) + 0.001 * abs(tie.cost) + 1e-9 }
    guard pool.best.isFinite else { return bound > 0 ? bound * 1.05 + 1 : bound * 0.95 + 1 }
    let goal = pool.worst.isFinite ? pool.worst : pool.best * 1.01
    return max(goal, bound) + 0.0005 * abs(goal) + 1e-9
  }

  /// Plans that the multipliers suggest.
  private func round(_ node: Node, _ ascent: CostAscent) {
    guard let plans else { return }
    let ids = node.cover.siteID
    let opening = ascent.opening
    let order = ids.indices.sorted { (opening[$1], $0) < (opening[$0], $1) }
    for least in [0.5, 0.9] {
      let likely = order.filter { opening[$0] >= least }.map { Int(ids[$0]) }
      if plans.complete(node.opened + likely, while: monitor.mayGoOn) { offer(plans.plan) }
    }
  }

  private func shake(rounds: Int) {
    guard pool.size == 1, tie == nil, let plans, let best = pool.plans.first else { return }
    plans.shake(best.open, rounds: rounds, while: monitor.mayGoOn) { offer($0) }
  }

  /// Where several plans are wanted, those beside the good ones.
  private func offerBeside() {
    guard pool.size > 1, tie == nil, let plans else { return }
    let found = plans.beside(
      pool.plans, keep: pool.size, while: monitor.mayGoOn)
    for plan in found { offer(plan) }
  }

  /// Sites that are open, or closed, in every plan below the cutoff.
  private func decided(_ node: Node, _ ascent: CostAscent) -> [Decision]? {
    let choice = ascent.choice
    _ = choice.pick(ascent.bestPrice)
    var decisions = [Decision](repeating: .free, count: node.cover.siteCount)
    var isAny = false
    for j in decisions.indices {
      let isPicked = choice.isPicked[j] == 1
      let more =
        isPicked
        ? choice.costOfClosing(j, at: ascent.bestPrice)
        : choice.costOfOpening(j, at: ascent.bestPrice)
      guard ascent.bound + more >= cutoff else { continue }
      decisions[j] = isPicked ? .open : .closed
      isAny = true
    }
    return isAny ? decisions : nil
  }

  /// The node with more decided, multipliers and averages carried over.
  ///
  /// - Returns: nothing when no plan is left.
  private func deciding(
    _ node: Node, _ local: [Decision], _ opening: [Double]
  ) -> (node: Node, opening: [Double])? {
    var all = node.decisions
    for (j, decision) in local.enumerated() where decision != .free {
      all[Int(node.cover.siteID[j])] = decision
    }
    guard rules.propagate(&all) else { return nil }
    let implied = node.cover.siteID.map { all[Int($0)] }
    guard let cover = node.cover.restricted(implied), cover.choice.isPossible else { return nil }
    var next = node
    next.cover = cover
    next.decisions = all
    next.opened = all.indices.filter { all[$0] == .open }
    next.multipliers =
      (0..<cover.rowCount).map { node.multipliers[Int(cover.origin[$0])] }
      + (0..<cover.rules.count).map {
        cover.rules.start[$0] == cover.rules.start[$0 + 1]
          ? 0 : node.multipliers[node.cover.rowCount + $0]
      }
    return (next, implied.indices.filter { implied[$0] == .free }.map { opening[$0] })
  }

  private func branch(_ node: Node, _ opening: [Double]) {
    var site = 0
    var least = Double.infinity
    for (j, y) in opening.enumerated() where abs(y - 0.5) < least {
      least = abs(y - 0.5)
      site = j
    }
    let likely: Decision = opening[site] >= 0.5 ? .open : .closed
    waiting.append(node.bound)
    for decision in [likely, likely == .open ? .closed : .open] {
      if decision != likely { waiting.removeLast() }
      var decisions = [Decision](repeating: .free, count: node.cover.siteCount)
      decisions[site] = decision
      guard var child = deciding(node, decisions, opening)?.node else { continue }
      child.depth += 1
      explore(child)
    }
  }

  /// Solves what the root left as a mixed-integer model.
  private func finish(_ node: Node, by highs: HighsLibrary) {
    isFinishedByModel = true
    let model = CostModel(node.cover, decisions: node.decisions, rules: rules.rules)
    guard
      let answer = model.solve(by: highs, monitor: monitor, cutoff: cutoff, unit: unit)
    else { return }
    if let plan = answer.plan { offer(plan) }
    let proven = max(openBound, answer.bound)
    openBound = proven >= cutoff ? .infinity : proven
  }
}
