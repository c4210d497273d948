internal import Places

/// What areas cost under the plans of a walk, level by level.
private struct PlanLevels {
  let columns: PlanColumns
  private let levels: Buffer<Double>
  /// What the areas cost under the plan that was met last.
  let row: Buffer<Double>

  init(_ problem: PlacementProblem) {
    columns = PlanWorth(problem).columns
    levels = Buffer(count: (problem.rules.count + 1) * columns.rows, repeating: .infinity)
    row = Buffer(count: columns.rows, repeating: 0)
  }

  func open(_ site: Int, at depth: Int) {
    let level = levels.base + depth * columns.rows
    columns.lower(level, by: site, to: level + columns.rows)
  }

  /// What a plan costs in all, its last site not yet opened.
  func cost(_ open: [Int]) -> Double {
    guard let site = open.last else { return .infinity }
    return columns.cost(levels.base + (open.count - 1) * columns.rows, with: site)
  }

  /// Works out the row of such a plan.
  func meet(_ open: [Int]) {
    guard let site = open.last else { return }
    columns.lower(
      levels.base + (open.count - 1) * columns.rows, by: site, to: row.base)
  }

  /// The row and the cost of a plan by itself.
  func costs(of open: [Int]) -> (row: [Double], cost: Double) {
    columns.start(row.base)
    for site in open { columns.lower(row.base, by: site, to: row.base) }
    let values = row.array
    return (values, columns.cost(of: open, scratch: row.base))
  }
}

/// For each area the smallest change of its people that puts another plan first.
struct AreaTips: PlanVisitor {
  private let levels: PlanLevels
  private let areas: [Int]
  private let own: [Double]
  private let cost: Double
  private let first: [Int]
  private let most: Double
  private var changes: [Double]
  private var plans: [[Int]]
  private(set) var watch: WalkWatch

  init(_ problem: PlacementProblem, first: [Int], most: Double, watch: WalkWatch) {
    self.watch = watch
    levels = PlanLevels(problem)
    areas = problem.demand.weights.indices.filter { problem.demand.weights[$0] > 0 }
    (own, cost) = levels.costs(of: first)
    self.first = first
    self.most = most
    changes = areas.map { _ in .infinity }
    plans = areas.map { _ in [] }
  }

  mutating func mayMatter(_ open: [Int], from next: Int, missing: Int) -> Bool {
    watch.mayGoOn()
  }

  func open(_ site: Int, at depth: Int) { levels.open(site, at: depth) }

  mutating func meet(_ open: [Int]) {
    let total = levels.cost(open)
    guard total < .infinity, cost < .infinity, open != first else { return }
    let lead = max(0, total - cost)
    levels.meet(open)
    for u in areas.indices {
      let gain = own[u] - levels.row[u]
      // Fewer than nobody cannot be; and what is as large but for its last digits is no smaller.
      let limit = min(abs(changes[u]), gain > 0 ? most : min(most, 1)) * (1 - Rounding.ofBounds)
      guard gain != 0, lead < limit * abs(gain) else { continue }
      changes[u] = lead / gain
      plans[u] = open
    }
  }

  var tips: [AreaTip] {
    areas.indices.filter { changes[$0] < .infinity }
      .map { AreaTip(area: areas[$0], change: changes[$0], open: plans[$0]) }
      .sorted {
        abs($0.change) != abs($1.change) ? abs($0.change) < abs($1.change) : $0.area < $1.area
      }
  }
}

/// How much of a second demand puts another plan first.
struct MixTips: PlanVisitor {
  private let levels: PlanLevels
  private let others: PlanLevels
  private let scale: (Double, Double)
  private let cost: Double
  private let otherCost: Double
  private let first: [Int]
  private(set) var tip: MixTip?
  private(set) var watch: WalkWatch

  /// - Parameter factor: what a cost of the other comes to in terms of the problem's.
  init(
    _ problem: PlacementProblem, _ other: PlacementProblem, times factor: Double, first: [Int],
    watch: WalkWatch
  ) {
    self.watch = watch
    levels = PlanLevels(problem)
    others = PlanLevels(other)
    scale = (problem.demand.total, other.demand.total / factor)
    cost = levels.costs(of: first).cost / scale.0
    otherCost = others.costs(of: first).cost / scale.1
    self.first = first
  }

  mutating func mayMatter(_ open: [Int], from next: Int, missing: Int) -> Bool {
    watch.mayGoOn()
  }

  func open(_ site: Int, at depth: Int) {
    levels.open(site, at: depth)
    others.open(site, at: depth)
  }

  mutating func meet(_ open: [Int]) {
    let lead = max(0, levels.cost(open) / scale.0 - cost)
    let gain = otherCost - others.cost(open) / scale.1
    guard open != first, lead < .infinity,
      gain == .infinity || gain > Rounding.ofBounds * otherCost
    else { return }
    let share = lead / (lead + gain)
    if share < tip?.share ?? 1 { tip = MixTip(share: share, open: open) }
  }
}
