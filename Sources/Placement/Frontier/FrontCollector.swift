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
  /// Whether more steps would have been needed than are left.
  private(set) var isOver = false
  private let aims: [AimedPlans]
  /// Per aim, least costs of areas by level.
  private let levels: [Buffer<Double>]
  private var quick: [Double]
  /// The entry that beat the last plan: it often beats the next.
  private var last = 0
  /// What good plans give, as it is quickly added up: whatever is worse on every count is not met.
  private let seeds: [[Double]]
  /// How many areas may still be looked at; nothing where all plans are met.
  private var steps: Int?
  private let rowsPerPlan: Int
  private var watch: WalkWatch

  /// - Parameters:
  ///   - seeds: good plans, by which others are ruled out unmet.
  ///   - steps: how many areas of plans may be looked at; nothing to meet all plans.
  ///   - watch: tells when to stop.
  init(
    _ aims: [AimedPlans], most: Int, seeds: [[Int]] = [], steps: Int? = nil, watch: WalkWatch
  ) {
    self.aims = aims
    self.steps = steps
    self.watch = watch
    rowsPerPlan = aims.reduce(FrontierSearch.stepsPerPlan) { $0 + ($1.columns?.rows ?? 1) }
    self.seeds = seeds.map { open in aims.map { $0.quick(of: open) } }
      .filter { $0.allSatisfy(\.isFinite) }
    levels = aims.map { aim in
      Buffer(count: (most + 1) * (aim.columns?.rows ?? 0), repeating: .infinity)
    }
    quick = aims.map { _ in 0 }
  }

  /// Whether it was told to stop before all plans were met or ruled out.
  var isStopped: Bool { watch.isStopped }

  mutating func mayMatter(_ open: [Int], from next: Int, missing: Int) -> Bool {
    guard watch.mayGoOn() else { return false }
    guard let left = steps else { return true }
    guard !isOver else { return false }
    steps = left - rowsPerPlan
    if left < rowsPerPlan { isOver = true }
    for k in aims.indices {
      quick[k] =
        aims[k].columns.map { columns in
          columns.bound(levels[k].base + open.count * columns.rows, from: next)
        } ?? aims[k].least(open, from: next, missing: missing)
    }
    return !isClearlyBeaten()
  }

  mutating func open(_ site: Int, at depth: Int) {
    for (aim, levels) in zip(aims, levels) {
      guard let columns = aim.columns else { continue }
      let level = levels.base + depth * columns.rows
      columns.lower(level, by: site, to: level + columns.rows)
    }
  }

  mutating func meet(_ open: [Int]) {
    guard !isOver, !isStopped else { return }
    met += 1
    if let left = steps {
      steps = left - rowsPerPlan
      if left < rowsPerPlan { isOver = true }
    }
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

  /// Whether a plan that is kept, or a seed, is better than the quick sums by more than their rounding.
  /// On one count at least, so that no plan that is just as good is ruled out.
  private mutating func isClearlyBeaten() -> Bool {
    if last < entries.count, beats(entries[last].quick) { return true }
    for index in entries.indices where beats(entries[index].quick) {
      last = index
      return true
    }
    return seeds.contains { beats($0) }
  }

  private func beats(_ own: [Double]) -> Bool {
    var isBetter = false
    for k in aims.indices {
      let most = quick[k] - aims[k].spread * abs(quick[k])
      guard own[k] <= most else { return false }
      if own[k] < most { isBetter = true }
    }
    return isBetter
  }

  /// Meets a good plan to which the walk may not have come.
  mutating func add(_ open: [Int]) {
    for k in aims.indices { quick[k] = aims[k].quick(of: open) }
    judge(open, aims.map { $0.key(of: open) })
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
