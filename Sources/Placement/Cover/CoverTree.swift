/// Decides whether some number of sites covers every row: branching on the row with fewest sites, with
/// dominance, forced sites and a Lagrangian bound at every node.
///
/// For multipliers λ(u) ≥ 0 no choice of q sites leaves fewer than
/// Σ λ(u) − the q largest Σ_{u covered by j} λ(u) of the λ-weighted rows uncovered; when that is above
/// zero there is no cover.
final class CoverTree {
  private let monitor: SearchMonitor
  private(set) var nodes = 0

  init(monitor: SearchMonitor) {
    self.monitor = monitor
  }

  enum Answer: Equatable {
    case cover([Int32])
    case none
    case unknown
  }

  private struct Node {
    /// Sites of each row, ascending.
    var rows: [[Int32]]
    /// A multiplier per row.
    var lambda: [Double]
    var left: Int
    var opened: [Int32]
  }

  func answer(rows: [[Int32]], places: Int) -> Answer {
    explore(
      Node(
        rows: rows, lambda: rows.map { 1 / Double(max($0.count, 1)) }, left: places, opened: []),
      depth: 0)
  }

  private func explore(_ start: Node, depth: Int) -> Answer {
    guard monitor.mayGoOn() else { return .unknown }
    nodes += 1
    monitor.nodes += 1
    var node = start
    while true {
      guard let changed = simplify(&node) else { return .none }
      if node.rows.isEmpty { return .cover(node.opened) }
      if node.left == 0 { return .none }
      if changed { continue }
      guard independentRows(node) <= node.left else { return .none }
      guard let fixed = bound(&node, steps: depth == 0 ? 400 : 60) else { return .none }
      if !fixed { break }
    }
    return branch(node, depth: depth)
  }

  private func branch(_ node: Node, depth: Int) -> Answer {
    var weight: [Int32: Double] = [:]
    for (row, lambda) in zip(node.rows, node.lambda) {
      for site in row { weight[site, default: 0] += lambda }
    }
    var chosen = 0
    for u in node.rows.indices {
      let (a, b) = (node.rows[u].count, node.rows[chosen].count)
      if a < b || (a == b && node.lambda[u] > node.lambda[chosen]) { chosen = u }
    }
    let order = node.rows[chosen].sorted { (-weight[$0]!, $0) < (-weight[$1]!, $1) }
    var isUnknown = false
    var rest = node
    for site in order {
      var child = rest
      open(site, &child)
      switch explore(child, depth: depth + 1) {
      case .cover(let cover): return .cover(cover)
      case .unknown: isUnknown = true
      case .none: break
      }
      if isUnknown { break }
      close([site], &rest)
    }
    return isUnknown ? .unknown : .none
  }

  private func open(_ site: Int32, _ node: inout Node) {
    node.opened.append(site)
    node.left -= 1
    let kept = node.rows.indices.filter { !node.rows[$0].contains(site) }
    node.lambda = kept.map { node.lambda[$0] }
    node.rows = kept.map { node.rows[$0] }
  }

  private func close(_ sites: Set<Int32>, _ node: inout Node) {
    for u in node.rows.indices { node.rows[u].removeAll { sites.contains($0) } }
  }

  /// Opens forced sites and drops dominated rows and sites.
  ///
  /// - Returns: whether anything changed; nothing when a row has no site or too few may open.
  private func simplify(_ node: inout Node) -> Bool? {
    var isChanged = false
    while true {
      guard !node.rows.contains(where: \.isEmpty) else { return nil }
      if let forced = node.rows.first(where: { $0.count == 1 }) {
        guard node.left > 0 else { return nil }
        open(forced[0], &node)
        isChanged = true
        continue
      }
      if node.rows.isEmpty { return isChanged }
      let before = node.rows.count
      let core = Core(node.rows)
      let kept = core.undominatedRows()
      if kept.count < before {
        node.lambda = kept.map { node.lambda[$0] }
        node.rows = kept.map { node.rows[$0] }
        isChanged = true
      }
      let smaller = kept.count < before ? Core(node.rows) : core
      let needless = smaller.dominatedSites()
      if needless.isEmpty { return isChanged }
      close(needless, &node)
      isChanged = true
    }
  }

  /// How many rows share no site, found greedily: each needs a site of its own.
  private func independentRows(_ node: Node) -> Int {
    var used: Set<Int32> = []
    var count = 0
    for u in node.rows.indices.sorted(by: {
      (node.rows[$0].count, $0) < (node.rows[$1].count, $1)
    }) where !node.rows[u].contains(where: { used.contains($0) }) {
      used.formUnion(node.rows[u])
      count += 1
    }
    return count
  }

  /// Raises the bound by subgradient steps, then decides sites by what the other choice would cost.
  ///
  /// - Returns: whether a site was decided; nothing when there is no cover.
  private func bound(_ node: inout Node, steps: Int) -> Bool? {
    let core = Core(node.rows)
    let ascent = CoverAscent(core, lambda: node.lambda, places: node.left)
    guard !ascent.run(steps) else { return nil }
    node.lambda = ascent.best
    let (closed, opened) = ascent.decided()
    if closed.isEmpty, opened.isEmpty { return false }
    guard opened.count <= node.left else { return nil }
    if !closed.isEmpty { close(Set(closed), &node) }
    for site in opened { open(site, &node) }
    return true
  }
}
