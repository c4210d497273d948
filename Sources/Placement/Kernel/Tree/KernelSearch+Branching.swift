internal import Certificates

/// How a node is split in two, and what is kept of it meanwhile.
extension KernelSearch {
  /// Searches the plans of a node that open a site, then those that do not, or the other way about.
  ///
  /// The second part needs the node's lists again. They are kept where they fit into as many pairs as
  /// the problem has, half of the room that is left at a time, so that small ones further down find some
  /// too. What is not kept is made anew in one pass over the nearest lists above that are: memory stays
  /// O(stored pairs) however deep the tree.
  func branch(_ node: consuming SearchNode, opening: [Double]) {
    var site = 0
    var least = Double.infinity
    for (j, y) in opening.enumerated() where abs(y - 0.5) < least {
      least = abs(y - 0.5)
      site = j
    }
    site = node.branchSite ?? site
    let isLikely = opening[site] >= 0.5
    let id = Int(node.instance.siteID[site])
    log?.append(.branch(site: id, openFirst: isLikely))
    waiting.append(node.bound)
    let nearest = held.last
    let isHeld = mayHold(node.instance)
    if isHeld { held.append(node.instance) }
    var child = part(of: node, site, isOpen: isLikely)
    if !isHeld, let nearest { node.instance = nearest }
    if let child = child.take() { explore(consume child) }
    waiting.removeLast()
    if isHeld {
      held.removeLast()
    } else if let nearest {
      node.instance = nearest.restricted(nearest.siteID.map { node.decisions[Int($0)] })
      precondition(
        node.multipliers.count == node.instance.clientCount + node.instance.rows.count)
    }
    child = part(of: node, site, isOpen: !isLikely)
    node.instance = root.instance
    if let child = child.take() { explore(consume child) }
  }

  private func mayHold(_ instance: Instance) -> Bool {
    guard !held.isEmpty else { return true }
    let room = max(root.instance.pairCount, pairsHeldAnyway)
    return instance.pairCount <= (room - held.reduce(0) { $0 + $1.pairCount }) / 2
  }

  /// The part of a node where the site, by local index, is open or closed; nothing when the rules
  /// leave no plan in it.
  private func part(of node: SearchNode, _ site: Int, isOpen: Bool) -> SearchNode? {
    var decisions = [Decision](repeating: .free, count: node.instance.siteCount)
    decisions[site] = isOpen ? .open : .closed
    guard let part = node.deciding(decisions, rules: rules, volume: nil) else {
      log?.append(.impossible)
      close(node.depth + 1)
      return nil
    }
    var child = part.deeper
    if let value = node.relaxed {
      child.origin = SearchNode.Origin(
        site: Int(node.instance.siteID[site]), isOpen: isOpen, share: node.opening[site],
        value: value)
    }
    return child
  }
}
