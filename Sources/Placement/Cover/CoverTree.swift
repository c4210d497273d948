/// Decides whether some number of sites covers every row: branching on the row with fewest sites, with
/// dominance, forced sites and a Lagrangian bound at every node.
///
/// For multipliers λ(u) ≥ 0 no choice of q sites leaves fewer than
/// Σ λ(u) − the q largest Σ_{u covered by j} λ(u) of the λ-weighted rows uncovered; when that is above
/// zero there is no cover.
final class CoverTree {
  private let monitor: SearchMonitor
  /// Where the proof is taken down, if anyone wants it.
  private let log: CoverLog?
  private(set) var nodes = 0

  init(monitor: SearchMonitor, log: CoverLog? = nil) {
    self.monitor = monitor
    self.log = log
  }

  enum Answer: Equatable {
    case cover([Int32])
    case none
    case unknown
  }

  private struct Node {
    /// Sites of each row, ascending.
    var rows: [[Int32]]
    /// The caller's number of each row.
    var names: [Int]
    /// A multiplier per row.
    var lambda: [Double]
    var left: Int
    var opened: [Int32]
  }

  func answer(rows: [[Int32]], places: Int) -> Answer {
    explore(
      Node(
        rows: rows, names: Array(rows.indices), lambda: rows.map { 1 / Double(max($0.count, 1)) },
        left: places, opened: []),
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
      if changed { continue }
      let apart = independentRows(node)
      guard apart.count <= node.left else {
        log?.end(apart.map { node.names[$0] })
        return .none
      }
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
      log?.branch(site)
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
    if !isUnknown { log?.end([node.names[chosen]]) }
    return isUnknown ? .unknown : .none
  }

  private func open(_ site: Int32, _ node: inout Node) {
    node.opened.append(site)
    node.left -= 1
    let kept = node.rows.indices.filter { !node.rows[$0].contains(site) }
    keep(kept, &node)
  }

  private func keep(_ kept: [Int], _ node: inout Node) {
    node.lambda = kept.map { node.lambda[$0] }
    node.names = kept.map { node.names[$0] }
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
      // No site, or none that may open.
      if let lost = node.rows.firstIndex(where: { $0.isEmpty || node.left == 0 }) {
        log?.end([node.names[lost]])
        return nil
      }
      if let forced = node.rows.firstIndex(where: { $0.count == 1 }) {
        log?.force(node.rows[forced][0], by: node.names[forced])
        open(node.rows[forced][0], &node)
        isChanged = true
        continue
      }
      if node.rows.isEmpty { return isChanged }
      let core = Core(node.rows)
      let needlessRows = core.dominatedRows()
      if !needlessRows.isEmpty {
        log?.leaveOut(needlessRows.map { (node.names[$0.row], node.names[$0.by]) })
        let dropped = Set(needlessRows.map(\.row))
        keep(node.rows.indices.filter { !dropped.contains($0) }, &node)
        isChanged = true
      }
      let smaller = needlessRows.isEmpty ? core : Core(node.rows)
      let needless = smaller.dominatedSites()
      if needless.isEmpty { return isChanged }
      log?.close(needless)
      close(Set(needless.map(\.site)), &node)
      isChanged = true
    }
  }

  /// Rows that share no site, found greedily: each needs a site of its own.
  private func independentRows(_ node: Node) -> [Int] {
    var used: Set<Int32> = []
    var apart: [Int] = []
    for u in node.rows.indices.sorted(by: {
      (node.rows[$0].count, $0) < (node.rows[$1].count, $1)
    }) where !node.rows[u].contains(where: { used.contains($0) }) {
      used.formUnion(node.rows[u])
      apart.append(u)
    }
    return apart
  }

  /// Raises the bound by subgradient steps, then decides sites by what the other choice would cost.
  ///
  /// - Returns: whether a site was decided; nothing when there is no cover.
  private func bound(_ node: inout Node, steps: Int) -> Bool? {
    let core = Core(node.rows)
    let ascent = CoverAscent(core, lambda: node.lambda, places: node.left)
    guard !ascent.run(steps) else {
      log?.end(node.names, ascent.best)
      return nil
    }
    node.lambda = ascent.best
    let (closed, opened) = ascent.decided()
    if closed.isEmpty, opened.isEmpty { return false }
    log?.decide(node.names, node.lambda, opened: opened, closed: closed)
    guard opened.count <= node.left else {
      log?.impossible()
      return nil
    }
    if !closed.isEmpty { close(Set(closed), &node) }
    for site in opened { open(site, &node) }
    return true
  }
}
