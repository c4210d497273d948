internal import Places

/// Keeps of the plans that it meets those that no other beats.
struct FrontCollector: PlanVisitor {
  struct Entry {
    let open: [Int]
    let keys: [Double]
    /// Sums as they are quickly added up, to tell most plans off without more ado.
    let quick: [Double]
    var alike = 0
  }

  private(set) var entries: [Entry] = []
  private(set) var met = 0
  private let aims: [AimedPlans]
  /// Per aim, least costs of areas by level.
  private let levels: [Buffer<Double>]
  private var quick: [Double]
  /// The entry that beat the last plan: it often beats the next.
  private var last = 0

  init(_ aims: [AimedPlans], most: Int) {
    self.aims = aims
    levels = aims.map { aim in
      Buffer(count: (most + 1) * (aim.columns?.rows ?? 0), repeating: .infinity)
    }
    quick = aims.map { _ in 0 }
  }

  func mayMatter(_ open: [Int], from next: Int, missing: Int) -> Bool { true }

  mutating func open(_ site: Int, at depth: Int) {
    for (aim, levels) in zip(aims, levels) {
      guard let columns = aim.columns else { continue }
      let level = levels.base + depth * columns.rows
      columns.lower(level, by: site, to: level + columns.rows)
    }
  }

  mutating func meet(_ open: [Int]) {
    met += 1
    for k in aims.indices {
      guard let columns = aims[k].columns, let site = open.last else {
        quick[k] = aims[k].key(of: open)
        continue
      }
      quick[k] = columns.cost(levels[k].base + (open.count - 1) * columns.rows, with: site)
    }
    guard quick.allSatisfy(\.isFinite), !isClearlyBeaten() else { return }
    judge(open, aims.map { $0.key(of: open) })
  }

  private mutating func isClearlyBeaten() -> Bool {
    if last < entries.count, isClearlyBeaten(by: last) { return true }
    for index in entries.indices where isClearlyBeaten(by: index) {
      last = index
      return true
    }
    return false
  }

  private func isClearlyBeaten(by index: Int) -> Bool {
    var isBetter = false
    for k in aims.indices {
      let own = entries[index].quick[k]
      let margin = aims[k].spread * abs(quick[k])
      guard own <= quick[k] - margin else { return false }
      if own < quick[k] - margin { isBetter = true }
    }
    return isBetter
  }

  private mutating func judge(_ open: [Int], _ keys: [Double]) {
    guard keys.allSatisfy(\.isFinite) else { return }
    for index in entries.indices
    where zip(entries[index].keys, keys).allSatisfy({ $0 <= $1 }) {
      if entries[index].keys == keys { entries[index].alike += 1 }
      return
    }
    entries.removeAll { zip(keys, $0.keys).allSatisfy { $0 <= $1 } }
    entries.append(Entry(open: open, keys: keys, quick: quick))
  }
}
