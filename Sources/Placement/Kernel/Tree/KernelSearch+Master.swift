internal import Certificates
internal import MixedInteger

/// The second way to close a gap: where the tree grows large it is begun anew from what the root left,
/// with the multipliers of the linear relaxation at every node instead of the volume algorithm's.
///
/// The volume algorithm comes near the relaxation quickly and then slowly; on large plans the last
/// hundred-thousandths are what the proof lacks. Bounds, decisions and certificates are the kernel's
/// own either way.
extension KernelSearch {
  /// After how many nodes a tree counts as large where its relaxation is soon solved.
  static let nodesBeforeSmallMaster = 20
  /// How many nodes must be closed before the size of a tree is told from them.
  private static let closedToTell = 16
  /// How deep a tree is too large whatever was closed.
  private static let deepToTell = 40
  /// How many steps of the root's bound a tree by the relaxation is worth, so that whichever tree is
  /// chosen is seldom twice as slow as the other: 5,000 areas with 50 of 500 sites took it 12 seconds,
  /// England with 200 of 2,000 sites 45, TSPLIB's rl5934 with 800 sites 6.
  private static let stepsWorthMaster = 24_000.0
  /// How many list entries must be left for that whatever a step costs: two seconds' work or so.
  private static let entriesWorthMaster = 1e9
  /// How many terms the relaxation may begin with.
  private static let mostTerms = 4_000_000
  private static let mostTermsOfMerge = 100_000
  /// Every how many nodes interchange is tried from the relaxation's choice.
  private static let nodesPerPlan = 16

  /// HiGHS, where it is given and may solve the relaxation of what a node leaves: sums of travel, of
  /// no more terms than it takes well. Coverage is branched on faster.
  func mayRelax(_ node: SearchNode) -> HighsLibrary? {
    if case .uncovered = root.pairCost { return nil }
    let most = isMerge ? Self.mostTermsOfMerge : Self.mostTerms
    // Two rows a client, each about as long as the way to its second open site.
    guard goal == nil, node.instance.entries(4) <= most else { return nil }
    return monitor.limits.highs
  }

  /// Keeps what the root left, to begin from it anew; not where few nodes are wanted anyway.
  func keepCore(_ node: SearchNode) {
    guard mostNodes == .max || isMerge || isSmall(node) else { return }
    core = mayRelax(node).map { (node, $0, log?.steps.count ?? 0) }
    if isSmall(node) { nodesBeforeMaster = min(nodesBeforeMaster, Self.nodesBeforeSmallMaster) }
  }

  /// Whether the tree is better begun anew: enough of its parts are done to say how much is left, and that
  /// will cost more than a tree by the relaxation.
  var isTimeForMaster: Bool {
    guard let core, phase == .first else { return false }
    if nodes >= nodesBeforeMaster { return true }
    // Many plans make a large tree whose nodes are soon closed.
    guard pool.size == 1, treeEffort > rootEffort / 2,
      closedNodes >= Self.closedToTell || waiting.count >= Self.deepToTell
    else { return false }
    let left = treeEffort * (1 - closedShare) / max(closedShare, .leastNormalMagnitude)
    return left > max(Self.stepsWorthMaster * Self.entries(core.node), Self.entriesWorthMaster)
  }

  /// Notes what steps of a node's bound cost.
  func count(_ steps: Int, _ node: SearchNode) {
    let entries = Double(steps) * Self.entries(node)
    if node.depth == 0 { rootEffort += entries } else { treeEffort += entries }
  }

  /// How many list entries a step of a node's bound looks at, about: m / p of each of n clients, whose own
  /// part of a step takes as long as eight.
  private static func entries(_ node: SearchNode) -> Double {
    let clients = Double(node.instance.clientCount)
    let sites = Double(node.instance.siteCount)
    return clients * (sites / Double(max(node.instance.choice.places, 1)) + 8) + sites
  }

  /// Searches what the root left anew, where the tree was cut short for that.
  func finishByMaster() {
    guard let (kept, highs, steps) = core, phase == .cutShort else { return }
    if !isMerge, openBound < cutoff { mergePlans(steps: 10 * nodes, idle: 2) }
    // A better plan may have closed what was left open.
    guard openBound < cutoff else {
      openBound = .infinity
      return
    }
    guard monitor.mayGoOn() else { return }
    core = nil
    phase = .anew
    var node = kept
    if node.heirs == nil { node.heirs = (0..<Int32(node.instance.clientCount)).map { $0 } }
    log?.rewind(to: steps)
    let before = openBound
    rootBound = max(rootBound, min(before, cutoff))
    openBound = .infinity
    guard tighten(&node) else { return }
    master = try? BendersMaster(node, highs, isInterrupted: monitor.isOver)
    explore(node)
    // What the first tree has shown holds as well, but a proof has only the second one's steps.
    if log == nil { openBound = max(openBound, before) }
  }

  /// Bounds a node by the relaxation's multipliers, deciding sites on the way.
  ///
  /// - Returns: the relaxation's choice to branch by; nothing when the node is closed.
  func boundByMaster(_ node: inout SearchNode, _ master: BendersMaster) -> [Double]? {
    // What was handed down may do.
    let handed = bound(of: &node)
    if isClosed(node, by: handed) { return nil }
    guard let answer = master.solve(node.decisions, cutoff: cutoff) else {
      return monitor.mayGoOn() ? boundAndFix(&node) : node.opening
    }
    if let origin = node.origin { master.note(origin, value: answer.value) }
    node.multipliers = master.multipliers(answer, for: node)
    node.opening = node.instance.siteID.map { answer.opening[master.local[Int($0)]] }
    var volume = bound(of: &node)
    if isClosed(node, by: volume) { return nil }
    if volume.bound < handed.bound {
      volume = handed
      node.multipliers = handed.best.array
    }
    if node.depth == 0 { rootBound = max(rootBound, node.bound) }
    for (j, y) in node.opening.enumerated() { volume.opening[j] = y }
    if nodes % Self.nodesPerPlan == 0 || node.depth == 0 { improve(node, volume) }
    if node.opening.allSatisfy({ min($0, 1 - $0) < 1e-6 }) {
      let open = node.opening.indices.filter { node.opening[$0] > 0.5 }
      offer(node.opened + open.map { Int(node.instance.siteID[$0]) })
    }
    guard tighten(&node, by: volume) else { return nil }
    node.relaxed = answer.value
    node.branchSite = master.branchSite(
      node, value: answer.value, cutoff: cutoff, while: monitor.mayGoOn)
    return node.opening
  }
}
