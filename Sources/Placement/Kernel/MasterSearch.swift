internal import Certificates
internal import MixedInteger

/// The second way to close a gap: where the tree grows large it is begun anew from what the root left,
/// with the multipliers of the linear relaxation at every node instead of the volume algorithm's.
///
/// The volume algorithm comes near the relaxation quickly and then slowly; on large plans the last
/// hundred-thousandths are what the proof lacks. Bounds, decisions and certificates are the kernel's
/// own either way.
extension KernelSearch {
  /// After how many nodes a tree counts as large, whatever its nodes cost.
  private static let nodesBeforeMaster = 200
  private static let nodesBeforeMasterOfMerge = 20
  /// How many list entries its nodes may look at, however much the root has; about a second's work.
  private static let entriesBeforeMaster = 5e7
  /// How many terms the relaxation may begin with.
  private static let mostTerms = 8_000_000
  private static let mostTermsOfMerge = 100_000
  /// Every how many nodes interchange is tried from the relaxation's choice.
  private static let nodesPerPlan = 16

  /// HiGHS, where it is installed and may solve the relaxation of what a node leaves: sums of travel, of
  /// no more terms than it takes well. Coverage is branched on faster.
  func mayRelax(_ node: SearchNode) -> HighsLibrary? {
    if case .uncovered = root.pairCost { return nil }
    let most = isMerge ? Self.mostTermsOfMerge : Self.mostTerms
    guard goal == nil, BendersRows.firstTerms(node.instance) <= most else { return nil }
    return try? HighsLibrary.find()
  }

  /// Keeps what the root left, to begin from it anew.
  func keepCore(_ node: SearchNode) {
    core = mayRelax(node).map { (node, $0, log?.steps.count ?? 0) }
  }

  /// Whether the other nodes have cost as much as the root did, or there are many of them.
  var isTimeForMaster: Bool {
    guard let core, master == nil else { return false }
    let isSoon = isMerge || isSmall(core.node)
    return nodes >= (isSoon ? Self.nodesBeforeMasterOfMerge : Self.nodesBeforeMaster)
      || treeEffort > min(rootEffort, Self.entriesBeforeMaster)
  }

  /// Notes what steps of a node's bound cost.
  func count(_ steps: Int, _ node: SearchNode) {
    let instance = node.instance
    let entries =
      Double(instance.clientCount) * Double(instance.siteCount)
      / Double(max(instance.choice.places, 1))
    if node.depth == 0 {
      rootEffort += Double(steps) * entries
    } else {
      treeEffort += Double(steps) * entries
    }
  }

  /// Searches what the root left anew, where the tree was cut short for that.
  func finishByMaster() {
    guard let (kept, highs, steps) = core, isTimeForMaster, openBound < cutoff, monitor.mayGoOn()
    else { return }
    if !isMerge { mergePlans(steps: 10 * nodes, idle: 2) }
    var node = kept
    if node.heirs == nil { node.heirs = (0..<Int32(node.instance.clientCount)).map { $0 } }
    log?.rewind(to: steps)
    let before = openBound
    openBound = .infinity
    // The best plan may be better than when the root was done.
    guard tighten(&node) else { return }
    core = nil
    master = try? BendersMaster(node, highs, isInterrupted: monitor.isOver)
    explore(node)
    openBound = max(openBound, before)
  }

  /// Bounds a node by the relaxation's multipliers, deciding sites on the way.
  ///
  /// - Returns: the relaxation's choice to branch by; nothing when the node is closed.
  func boundByMaster(_ node: inout SearchNode, _ master: BendersMaster) -> [Double]? {
    // What was handed down may do.
    guard bounded(&node) != nil else { return nil }
    guard let answer = master.solve(node.decisions, cutoff: cutoff) else {
      return monitor.mayGoOn() ? boundAndFix(&node) : node.opening
    }
    if let origin = node.origin { master.note(origin, value: answer.value) }
    node.multipliers = master.multipliers(answer, for: node)
    node.opening = node.instance.siteID.map { answer.opening[master.local[Int($0)]] }
    guard let volume = bounded(&node) else { return nil }
    if node.depth == 0 { rootBound = max(rootBound, node.bound) }
    for (j, y) in node.opening.enumerated() { volume.opening[j] = y }
    if nodes % Self.nodesPerPlan == 0 || node.depth == 0 { improve(node, volume) }
    if node.opening.allSatisfy({ min($0, 1 - $0) < 1e-6 }) {
      let open = node.opening.indices.filter { node.opening[$0] > 0.5 }
      offer(node.opened + open.map { Int(node.instance.siteID[$0]) })
    }
    guard tighten(&node) else { return nil }
    node.relaxed = answer.value
    node.branchSite = master.branchSite(
      node, value: answer.value, cutoff: cutoff, while: monitor.mayGoOn)
    return node.opening
  }

  /// The node's bound by its own multipliers.
  ///
  /// - Returns: nothing where that closes it.
  private func bounded(_ node: inout SearchNode) -> Volume? {
    let volume = makeVolume(node, factor: 0)
    volume.run(1, target: 0, until: .infinity)
    node.bound = max(node.bound, volume.bound)
    guard volume.bound >= cutoff else { return volume }
    log?.append(.bounded(multipliers: log!.multipliers(node, volume.best.array)))
    return nil
  }
}
