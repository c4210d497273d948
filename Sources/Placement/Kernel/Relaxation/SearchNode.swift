/// A part of the search tree: what is decided, what is left, and where its bound starts.
struct SearchNode {
  var instance: Instance
  /// One per problem site.
  let decisions: [Decision]
  /// Problem indices of the open sites.
  let opened: [Int]
  /// One per client of `instance`, then one per row of its rules.
  var multipliers: [Double]
  /// The client that each of the root's has become, −1 where it is gone; nothing where nobody needs it.
  var heirs: [Int32]?
  var bound: Double
  let depth: Int
  /// The averaged choice that was carried over, one per site of `instance`.
  var opening: [Double] = []
  /// How many steps its bound has taken.
  var steps = 0
  /// What to branch on, by local index, where that is known.
  var branchSite: Int?
  /// The relaxation's value, where it was solved.
  var relaxed: Double?
  /// How it came of the node above.
  var origin: Origin?

  struct Origin {
    /// The problem's site that was decided.
    let site: Int
    let isOpen: Bool
    /// y of the site in the relaxation above, and that one's value.
    let share: Double
    let value: Double
  }

  /// This node one level down.
  var deeper: SearchNode {
    SearchNode(
      instance: instance, decisions: decisions, opened: opened, multipliers: multipliers,
      heirs: heirs, bound: bound, depth: depth + 1, opening: opening)
  }

  /// The node with more decided, multipliers and averages carried over.
  ///
  /// - Parameters:
  ///   - local: one decision per site of `instance`.
  ///   - volume: whose multipliers to carry over; nothing for the node's own.
  /// - Returns: nothing when the rules leave no plan.
  func deciding(_ local: [Decision], rules: RuleSet, volume: Volume?) -> SearchNode? {
    var all = decisions
    for (j, decision) in local.enumerated() where decision != .free {
      all[Int(instance.siteID[j])] = decision
    }
    guard rules.propagate(&all) else { return nil }
    let implied = instance.siteID.map { all[Int($0)] }
    let smaller = instance.restricted(implied)
    let source = volume?.best.array ?? multipliers
    var lambda = [Double](repeating: 0, count: smaller.clientCount)
    for u in 0..<instance.clientCount where smaller.heir[u] >= 0 {
      lambda[Int(smaller.heir[u])] += source[u]
    }
    for u in 0..<smaller.clientCount { lambda[u] = min(lambda[u], smaller.cap[u]) }
    for r in 0..<smaller.rows.count {
      let isSure = smaller.rows.start[r] == smaller.rows.start[r + 1]
      lambda.append(isSure ? 0 : source[instance.clientCount + r])
    }
    var average: [Double] = []
    if let volume {
      for j in implied.indices where implied[j] == .free { average.append(volume.opening[j]) }
    }
    return SearchNode(
      instance: smaller, decisions: all, opened: all.indices.filter { all[$0] == .open },
      multipliers: lambda, heirs: heirs?.map { $0 < 0 ? -1 : smaller.heir[Int($0)] }, bound: bound,
      depth: depth, opening: average, steps: steps)
  }
}
