internal import Certificates
internal import Places

/// How a node's bound is raised and what follows from it.
extension KernelSearch {
  /// Raises the bound, deciding sites on the way.
  ///
  /// - Returns: the averaged choice to branch by; nothing when the node is closed.
  func boundAndFix(_ node: inout SearchNode) -> [Double]? {
    let isRoot = node.depth == 0
    var volume = makeVolume(node, factor: isRoot ? 0.5 : 0.1)
    let most = isRoot ? 1_500 : 150
    let stride = isRoot ? 30 : 15
    var done = 0
    var before = -Double.infinity
    while true {
      lowerLimit(volume)
      volume.run(stride, target: target(above: volume.bound), until: cutoff)
      done += stride
      count(stride, node)
      node.bound = max(node.bound, ownBound(volume))
      if isRoot { rootBound = max(rootBound, node.bound) }
      if isClosed(node, by: volume) { return nil }
      guard monitor.mayGoOn() else {
        node.multipliers = volume.best.array
        return volume.opening.array
      }
      if isRoot, done % improvesEvery == 0 { improve(node, volume) }
      if let picked = volume.rulesKept {
        offerTrimmed(node.opened + picked.map { Int(node.instance.siteID[$0]) })
        volume.rulesKept = nil
      }
      if isRoot { report() }
      node.steps = done
      let isLast = done >= most || volume.hasConverged || hasStalled(volume, before, done, isRoot)
      if isLast, isRoot { polish(steps: done / 2) }
      if done % 60 == 0 { before = volume.bound }
      if done % 60 == 0 || isLast, let decisions = fixable(node, volume) {
        log?.decide(node, volume.best.array, decisions)
        guard let smaller = node.deciding(decisions, rules: rules, volume: volume) else {
          log?.append(.impossible)
          return nil
        }
        node = smaller
        if finish(node) { return nil }
        let factor = volume.factor
        volume = makeVolume(node, factor: factor, opening: smaller.opening)
        if isLast {
          lowerLimit(volume)
          volume.run(1, target: target(above: volume.bound), until: cutoff)
          node.bound = max(node.bound, ownBound(volume))
          node.multipliers = volume.best.array
          return smaller.opening
        }
      } else if isLast {
        node.multipliers = volume.best.array
        return volume.opening.array
      }
    }
  }

  /// The node's bound by its own multipliers.
  func bound(of node: inout SearchNode) -> Volume {
    let volume = makeVolume(node, factor: 0)
    volume.run(1, target: 0, until: .infinity)
    node.bound = max(node.bound, volume.bound)
    node.multipliers = volume.best.array
    return volume
  }

  /// Whether a bound leaves nothing of interest in a node; if so, takes it down.
  func isClosed(_ node: SearchNode, by volume: Volume) -> Bool {
    guard volume.bound >= cutoff else { return false }
    log?.append(.bounded(multipliers: log!.multipliers(node, volume.best.array)))
    return true
  }

  /// After how many steps the interchange is tried anew: where it takes long, less often.
  private var improvesEvery: Int { root.instance.pairCount > 10_000_000 ? 180 : 60 }

  private func hasStalled(_ volume: Volume, _ before: Double, _ done: Int, _ isRoot: Bool) -> Bool {
    guard done % 60 == 0, before > -.infinity else { return false }
    let left = max(cutoff.isFinite ? cutoff - volume.bound : 0, 1e-9 * abs(volume.bound))
    return volume.bound - before < (isRoot ? 0.01 : 0.1) * left
  }

  func makeVolume(_ node: SearchNode, factor: Double, opening: [Double]? = nil) -> Volume {
    let volume = Volume(
      node.instance, multipliers: node.multipliers, factor: factor,
      threads: monitor.limits.threads)
    if let opening { for (j, y) in opening.enumerated() { volume.opening[j] = y } }
    return volume
  }

  /// What the volume algorithm steps towards: a little above the cost to be proved.
  private func target(above bound: Double) -> Double {
    if let aim { return max(aim, bound + 1e-3 * abs(bound)) }
    let goal = pool.worst.isFinite ? min(pool.worst, ceiling) : min(pool.best * 1.01, ceiling)
    guard goal.isFinite else { return bound > 0 ? bound * 1.05 + 1 : bound * 0.95 + 1 }
    return goal + 0.0005 * abs(goal) + 1e-9
  }

  /// Sites that are open, or closed, in every plan below the cutoff.
  func fixable(_ node: SearchNode, _ volume: Volume) -> [Decision]? {
    let cutoff = cutoff
    guard cutoff < .infinity else { return nil }
    let choice = volume.choice
    _ = choice.pick(volume.bestPrice)
    var decisions = [Decision](repeating: .free, count: node.instance.siteCount)
    var fixed = 0
    for j in 0..<node.instance.siteCount {
      if choice.isPicked[j] == 1 {
        if volume.bound + choice.costOfClosing(j, at: volume.bestPrice) >= cutoff {
          decisions[j] = .open
          fixed += 1
        }
      } else if volume.bound + choice.costOfOpening(j, at: volume.bestPrice) >= cutoff {
        decisions[j] = .closed
        fixed += 1
      }
    }
    return fixed == 0 ? nil : decisions
  }

  /// Iterated local search around the best plan, for about as long as the given
  /// number of steps of the bound.
  ///
  /// Where few sites open, and for coverage, interchange from what the bound suggests has mostly found
  /// the best plan already.
  func polish(steps: Int) {
    if case .uncovered = root.pairCost { return }
    guard !isMerge, let improver, let best = pool.plans.first, pool.best > enough,
      root.instance.choice.places >= 30
    else { return }
    offer(
      improver.polished(best.open, effort: steps / 2 * entriesPerStep, mayGoOn: monitor.mayGoOn))
  }

  /// Interchange from the plans that the multipliers suggest.
  func improve(_ node: SearchNode, _ volume: Volume) {
    guard let improver else { return }
    _ = volume.choice.pick(volume.bestPrice)
    let ids = node.instance.siteID
    let picked = ids.indices.filter { volume.choice.isPicked[$0] == 1 }
    _ = volume.choice.pick(negated(volume.opening))
    let likely = ids.indices.filter { volume.choice.isPicked[$0] == 1 }
    if !rules.isPlain {
      let order = ids.indices.sorted {
        (volume.opening[$1], ids[$0]) < (volume.opening[$0], ids[$1])
      }
      if let plan = improver.guided(order.map { Int(ids[$0]) }) {
        offerTrimmed(plan)
        for better in improver.improved(plan, mayGoOn: monitor.mayGoOn) { offerTrimmed(better) }
      }
    }
    for local in [picked, likely] {
      let plan = node.opened + local.map { Int(ids[$0]) }
      for better in improver.improved(plan, mayGoOn: monitor.mayGoOn) { offerTrimmed(better) }
    }
  }

  private func negated(_ row: Buffer<Double>) -> Buffer<Double> {
    Buffer(row.array.map { -$0 }, or: 0)
  }
}
