internal import Certificates

/// Better plans out of good ones: where two plans differ, the best of both.
///
/// Local optima of a large plan agree on most sites and are wrong in different places. So a few are made
/// by scattering the best plan and mending it; sites that all of them open are opened, those that none
/// opens are closed, and what is left, a few hundred sites at most, is solved by branch and bound. It
/// finds the best of all mixtures at once, with the right number of sites, which swaps along a path from
/// one plan to another do not. As long as that is easy the next merge has more plans.
///
/// Path relinking between elite plans: Resende and Werneck (2004), doi:10.1023/B:HEUR.0000019986.96257.50;
/// merging by an exact method: Cook and Seymour (2003), doi:10.1287/ijoc.15.3.233.16078.
extension KernelSearch {
  /// How long good plans are merged for better ones.
  enum Merging {
    /// Not at all: the best plan is known, or it is not to matter.
    case none
    /// One round after another for as long as each is of use; and the relaxation of
    /// what the root left is solved soon where that is small. For ties, of which there may be too many to prove anything about.
    case brief
    /// For longer, and more so where the gap is wide.
    case thorough
  }

  /// How many plans are made for one merge.
  private static let plansPerMerge = 3
  /// How many of them one round makes.
  private static let plansPerRound = 6
  private static let mostElite = 24
  private static let fewPairs = 2_000_000
  /// How many nodes a merge may take.
  private static let mergeNodes = 200
  /// With how many pairs left the relaxation is soon solved.
  private static let pairsForMasterSoon = 5_000

  /// Looks for better plans once the root's bound is done, and decides what they allow.
  ///
  /// - Returns: whether anything is left of the root.
  func searchRoot(_ node: inout SearchNode) -> Bool {
    guard !isMerge, mostNodes > 1, pool.size == 1, goal == nil else { return true }
    left = node
    let before = pool.best
    mergePlans(steps: node.steps / 2, idle: idleRounds)
    guard pool.best < before else { return true }
    let isOpen = tighten(&node)
    left = node
    return isOpen
  }

  /// Looks for better plans as the tree grows, longer where the gap is wide: the tree will not close it
  /// soon, and a better plan may.
  func mergePlansAgain(nodes: Int) {
    // Nodes of the relaxation close gaps faster.
    guard master == nil else { return mergePlans(steps: 4 * nodes, idle: 1) }
    let each = merging == .brief ? 20 : isWide ? 40 : 10
    mergePlans(steps: each * nodes, idle: idleRounds)
  }

  private var idleRounds: Int { isWide && merging == .thorough ? 2 : 1 }

  /// Whether the relaxation of what the root left is soon solved, so that nothing else need be tried
  /// first.
  func isSmall(_ left: SearchNode) -> Bool {
    merging == .brief && left.instance.pairCount <= Self.pairsForMasterSoon
      && root.problem.rules.isFree
  }

  /// Whether more than four hundred-thousandths are left between the root's bound and the best plan.
  private var isWide: Bool { pool.best - rootBound > 4e-5 * abs(pool.best) }

  /// Rounds of making plans and merging them, for as long as one is better than what was known.
  ///
  /// - Parameters:
  ///   - steps: how many steps of the root's bound take about as long as one round.
  ///   - idle: how many rounds in a row may find nothing.
  func mergePlans(steps: Int, idle most: Int) {
    if case .uncovered = root.pairCost { return }
    guard merging != .none else { return }
    if let left, isSmall(left), mayRelax(left) != nil { return }
    // Few sites on short lists: branching is soon done, and finds the best plan on the way.
    guard let left, pool.best < .infinity,
      root.instance.choice.places >= 30 || root.instance.pairCount > Self.fewPairs
    else { return }
    let improver = PlanImprover(left.instance, rules: rules, opened: left.opened)
    self.improver = improver
    let effort = steps / 2 * min(left.instance.entries(3), entriesPerStep) / Self.plansPerRound
    var idle = 0
    while idle < most, monitor.mayGoOn(), pool.best > enough {
      let before = pool.best
      for k in 1...Self.plansPerRound where monitor.mayGoOn() {
        let plan = improver.polished(
          pool.plans[0].open, effort: effort,
          scatter: max(2, root.instance.choice.places / (k % 2 == 0 ? 10 : 25)),
          mayGoOn: monitor.mayGoOn)
        offer(plan)
        elite.append(plan)
        if k % Self.plansPerMerge == 0 { mergeElite() }
      }
      idle = pool.best < before ? 0 : idle + 1
    }
  }

  /// Offers the best mixture of the elite and the best plan: open what all of them open, nothing that
  /// none of them does.
  func mergeElite() {
    guard let node = left, let best = pool.plans.first else { return }
    let plans = (elite + [best.open]).map(rules.twins.standIn)
    var times = [Int](repeating: 0, count: root.instance.siteCount)
    for plan in plans { for site in plan { times[site] += 1 } }
    let decisions = node.instance.siteID.map { id -> Decision in
      let count = times[Int(id)]
      return count == 0 ? .closed : count == plans.count ? .open : .free
    }
    guard var start = node.deciding(decisions, rules: rules, volume: nil) else {
      elite.removeAll()
      return
    }
    start.bound = -.infinity
    let merge = KernelSearch(
      root, monitor: monitor, top: 1, ceiling: cutoff, mostNodes: Self.mergeNodes,
      twins: rules.twins)
    merge.isMerge = true
    merge.nodesBeforeMaster = Self.nodesBeforeSmallMaster
    merge.improver = PlanImprover(start.instance, rules: rules, opened: start.opened)
    // Its nodes are not of the tree that the proof rests on.
    let nodes = monitor.nodes
    merge.explore(start)
    merge.finishByMaster()
    monitor.nodes = nodes
    if let best = merge.pool.plans.first { offer(best.open) }
    let wasEasy = merge.openBound >= merge.cutoff
    if !wasEasy || elite.count >= Self.mostElite { elite.removeAll() }
  }

  /// Decides what the best plan lets the node's multipliers decide.
  ///
  /// - Parameter known: the node's bound by its own multipliers, where it was computed already.
  /// - Returns: whether anything is left of the node.
  func tighten(_ node: inout SearchNode, by known: Volume? = nil) -> Bool {
    let volume = known ?? bound(of: &node)
    if isClosed(node, by: volume) { return false }
    for (j, y) in node.opening.enumerated() { volume.opening[j] = y }
    guard let decisions = fixable(node, volume) else { return true }
    log?.decide(node, volume.best.array, decisions)
    guard let smaller = node.deciding(decisions, rules: rules, volume: volume) else {
      log?.append(.impossible)
      return false
    }
    node = smaller
    return !finish(node)
  }
}
