internal import Places

/// What plans are worth while all of them are met: the same as ``Evaluation`` says, found without it.
final class PlanWorth {
  /// What decides: the cost itself, or where sites are counted or paid for, whether it is met.
  let columns: PlanColumns
  /// What settles ties as a sum, where anything does.
  private let ties: PlanLevels?
  private let problem: PlacementProblem
  /// The most that the cost may be where it is a condition, and how far quick sums may be off it.
  private let level: (most: Double, margin: Double)?
  /// By how much a quick sum may be off, and how far apart equal sums of 15 digits may be, as a share.
  private let spread: Double
  /// Whether quick sums are exact: whole numbers that fit.
  private let isExact: Bool

  init(_ problem: PlacementProblem) {
    self.problem = problem
    let demand = problem.demand
    var level: Double?
    switch problem.objective {
    case .pMedian: columns = PlanColumns(problem, .sum) { $0 * $1 }
    case .maximalCoverage(let within):
      columns = PlanColumns(problem, .sum) { $1 <= within ? 0 : $0 }
    case .pCenter: columns = PlanColumns(problem, .largest) { $1 }
    case .equity(let aversion, let alpha):
      let kappa = aversion * alpha
      let scale = Disutility(
        kappa: kappa, reference: problem.travel.leastWorst(weights: demand.weights))
      columns = PlanColumns(problem, .sum) {
        $1 < .infinity ? min($0 * scale.excess($1), 1e290) : .infinity
      }
    case .setCoverage(let within, let share), .leastCost(_, .coverage(let within, let share)):
      columns = PlanColumns(problem, .sum) { $1 <= within ? 0 : $0 }
      level = share < 1 ? demand.total - share * demand.total : 0
    case .leastCost(_, .meanTravel(let most)):
      columns = PlanColumns(problem, .sum) { $0 * $1 }
      level = most * demand.total
    }
    let most = problem.rules.count
    switch problem.objective {
    case .pMedian, .maximalCoverage, .equity: ties = nil
    case .setCoverage(_, let share) where share < 1,
      .leastCost(_, .coverage(_, let share)) where share < 1:
      ties = PlanLevels(columns, most: most)
    case .pCenter, .setCoverage, .leastCost:
      ties = PlanLevels(PlanColumns(problem, .sum) { $0 * $1 }, most: most)
    }
    spread = Double(columns.rows + 64) * 0x1p-52 + 0x1p-46
    let size = max(demand.total, level ?? 0)
    // Everyone is everyone: nobody at all may be left.
    let margin = level == 0 ? 0 : spread * size
    self.level = level.map { ($0, margin) }
    isExact = columns.isWhole
  }

  /// Up to what cost a plan may be among the best or as good as a watched one.
  ///
  /// - Parameter last: of the last plan that is kept; nothing while there is room for more.
  func limit(_ last: PlanKey?, _ watched: [PlanKey]) -> Double {
    if let level { return level.most + level.margin }
    guard let last else { return .infinity }
    if case .equity = problem.objective { return equityLimit(last, watched) }
    let worst = watched.reduce(last.score) { max($0, $1.score) }
    return isExact ? worst : worst + spread * abs(worst)
  }

  /// The same where what is compared is not the sum itself.
  private func equityLimit(_ last: PlanKey, _ watched: [PlanKey]) -> Double {
    guard case .equity(let aversion, let alpha) = problem.objective else { return .infinity }
    let worst = watched.reduce(last.score) { max($0, $1.score) }
    let kappa = aversion * alpha
    let scale = Disutility(
      kappa: kappa, reference: problem.travel.leastWorst(weights: problem.demand.weights))
    let cost = problem.demand.total * scale.excess(worst)
    return cost.isFinite ? cost * (1 + spread * max(2, 4 * kappa * worst)) : .infinity
  }

  /// What a plan is compared by; nothing where it does not give the service.
  ///
  /// - Parameters:
  ///   - cost: quickly added up.
  ///   - before: least costs before the last site opened.
  func score(
    of open: [Int], _ cost: Double, _ before: UnsafeMutablePointer<Double>, with site: Int?
  ) -> Double? {
    guard cost < .infinity else { return nil }
    if let level, cost > level.most - level.margin, !(level.most == 0 && cost == 0) {
      // Too near to tell by a quick sum.
      let score = Evaluation(open: open, problem: problem).order.score
      return score < .infinity ? score : nil
    }
    switch problem.objective {
    case .setCoverage: return Double(open.count)
    case .leastCost(let costs, _): return Rounding.decimal(open.lazy.map { costs[$0] }.exactSum)
    case .pCenter: return Rounding.decimal(cost)
    case .equity: return Evaluation(open: open, problem: problem).order.score
    case .pMedian, .maximalCoverage:
      guard !isExact, let site else { return Rounding.decimal(cost) }
      return Rounding.decimal(columns.exactCost(before, with: site))
    }
  }

  /// Whether a plan that is as good as the last one kept surely comes after it.
  ///
  /// - Parameter isLater: whether its sites come later.
  func losesTie(to last: PlanKey, _ open: [Int], isLater: Bool) -> Bool {
    guard let ties else { return isLater }
    return ties.cost(of: open) > last.tie + spread * abs(last.tie)
  }

  /// What settles ties.
  func tie(of open: [Int]) -> Double { ties?.exactCost(of: open) ?? 0 }
}

/// What plans cost that are met one after another: of those sites that two begin with alike the least costs
/// are kept.
private final class PlanLevels {
  private let columns: PlanColumns
  /// Least costs of areas, by how many sites are open.
  private let levels: Buffer<Double>
  /// The sites that the levels are of.
  private var sites: [Int] = []

  init(_ columns: PlanColumns, most: Int) {
    self.columns = columns
    levels = Buffer(count: (most + 1) * columns.rows, repeating: 0)
    columns.start(levels.base)
  }

  private func level(_ depth: Int) -> UnsafeMutablePointer<Double> {
    levels.base + depth * columns.rows
  }

  /// Quickly added up.
  func cost(of open: [Int]) -> Double {
    guard let last = open.last else { return columns.cost(of: [], scratch: levels.base) }
    return columns.cost(lowered(by: open), with: last)
  }

  /// The same, exactly.
  func exactCost(of open: [Int]) -> Double {
    guard let last = open.last else { return columns.cost(of: [], scratch: levels.base) }
    return columns.exactCost(lowered(by: open), with: last)
  }

  /// Least costs with all sites but the last open.
  private func lowered(by open: [Int]) -> UnsafeMutablePointer<Double> {
    let depth = open.count - 1
    var same = 0
    while same < min(sites.count, depth), sites[same] == open[same] { same += 1 }
    for k in same..<depth { columns.lower(level(k), by: open[k], to: level(k + 1)) }
    sites.replaceSubrange(same..., with: open[same..<depth])
    return level(depth)
  }
}
