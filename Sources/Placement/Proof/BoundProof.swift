internal import Certificates
internal import Places

/// Proves for a certificate that no plan is better than a bound, where the objective is not a sum over
/// areas: a search of its own for a plan that would be, taken down until there is none.
///
/// The question it asks is the one that the checker poses of the same aim and bound.
struct BoundProof {
  let problem: PlacementProblem
  let monitor: SearchMonitor
  /// Plans that may be better all the same.
  var listed: [[Int]] = []
  /// How far the search for others than the listed goes: their proof has no areas or sites that stand for
  /// one another, and may be large.
  private static let mostNodes = 20_000

  /// Whether only the number of sites and kept and closed ones matter, and one may stand for another.
  private var isPlain: Bool {
    let rules = problem.rules
    return rules.isFree && listed.isEmpty
      && problem.travel.siteCount - rules.close.count >= rules.fewest
  }

  /// - Parameter bound: in the objective's own terms; infinite where no plan at all gives the service.
  /// - Returns: nothing when the search ended before the proof was complete, or another plan is better.
  func steps(_ bound: Double) throws(PlacementError) -> [ProofStep]? {
    let rules = problem.rules
    switch problem.objective {
    case .pMedian, .maximalCoverage, .equity:
      precondition(bound == .infinity, "sums over areas are proven by the search that solves them")
      switch CostScale(problem).pairCost {
      case .travel: return try reaching(within: .greatestFiniteMagnitude, rules: rules)
      case .disutility(_, let limit): return try reaching(within: limit, rules: rules)
      // Coverage is about whom to reach and not whether.
      case .uncovered, .travelWithin: return nil
      }
    case .pCenter:
      let nearer = bound < .infinity ? bound.nextDown : .greatestFiniteMagnitude
      return try reaching(within: nearer, rules: rules)
    case .setCoverage(let within, let share):
      let most = bound < .infinity ? min(Int(bound) - 1, rules.count) : rules.count
      // No sites, or fewer than must open: there is one plan at the most.
      guard most > 0, isPlain || most >= rules.fewest else { return [.enumerated] }
      let fewer = rules.with(count: most, fewest: isPlain ? 0 : rules.fewest)
      return share == 1
        ? try reaching(within: within, rules: fewer)
        : try leaving(
          .uncovered(within: within), most: (1 - share) * problem.demand.total, rules: fewer)
    case .leastCost(let costs, .coverage(let within, let share)) where share == 1:
      return try covering(costs, within: within, bound: bound)
    case .leastCost(let costs, let level):
      let limited = rules.with(sides: rules.sides + limit(costs, below: bound))
      switch level {
      case .coverage(let within, let share):
        return try leaving(
          .uncovered(within: within), most: (1 - share) * problem.demand.total, rules: limited)
      case .meanTravel(let mean):
        return try leaving(.travel, most: mean * problem.demand.total, rules: limited)
      }
    }
  }

  // MARK: - Everyone

  /// Why no plan has everyone within a standard.
  private func reaching(
    within: Double, rules: SitingRules
  ) throws(PlacementError) -> [ProofStep]? {
    let weights = problem.demand.weights.map { $0 > 0 ? 1.0 : 0 }
    let pairs = problem.travel.pairs(within: within, weights: weights)
    guard !isPlain else { return counting(pairs, rules: rules.with(fewest: 0)) }
    let smaller = try PlacementProblem(
      demand: Self.valid(weights), travel: .sparse(pairs),
      objective: .maximalCoverage(within: max(within, .leastNonzeroMagnitude)), rules: rules)
    return kernel(smaller, .uncovered(within: within), ceiling: 1e-6, aim: 1)
  }

  /// The same where only the number of sites and kept and closed ones matter.
  private func counting(_ pairs: SparseTravel, rules: SitingRules) -> [ProofStep]? {
    var rows: [[Int32]] = []
    var areas: [Int] = []
    for area in 0..<pairs.areaCount where problem.demand.weights[area] > 0 {
      let row = pairs.sites[pairs.offsets[area]..<pairs.offsets[area + 1]]
      if row.contains(where: { rules.keep.contains(Int($0)) }) { continue }
      rows.append(row.filter { !rules.close.contains(Int($0)) }.sorted())
      areas.append(area)
    }
    guard rules.keep.count <= rules.count else { return [.impossible] }
    let log = CoverLog(areas: areas)
    let tree = CoverTree(monitor: monitor, log: log)
    let answer = tree.answer(rows: rows, places: rules.count - rules.keep.count)
    return answer == .none ? log.steps : nil
  }

  /// Why no plan that costs less than a bound has everyone within a standard: sites cost what they
  /// cost, and an area left uncovered more than all of them.
  private func covering(
    _ costs: [Double], within: Double, bound: Double
  ) throws(PlacementError) -> [ProofStep]? {
    guard bound < .infinity else { return try reaching(within: within, rules: problem.rules) }
    let size = costs.reduce(0) { $0 + abs($1) }
    let tooDear = 2 * (size + 1)
    let weights = problem.demand.weights.map { $0 > 0 ? tooDear : 0 }
    let posed = try PlacementProblem(
      demand: Self.valid(weights),
      travel: .sparse(problem.travel.pairs(within: within, weights: weights)),
      objective: .maximalCoverage(within: within), rules: problem.rules)
    let root = RootBuilder(
      problem: posed, pairCost: .uncovered(within: within), depth: posed.travel.siteCount,
      fixedCosts: costs
    ).build()
    // Halfway between what the checker rules out and the bound.
    let level = cheaper(than: bound, costs, by: 0.5)
    let goal = CostGoal(costs: costs, level: level, isFixed: true) { open in
      open.reduce(0) { $0 + costs[$1] } < level
    }
    let kernel = KernelSearch(
      root, monitor: monitor, top: listed.count + 1,
      mostNodes: listed.isEmpty ? .max : Self.mostNodes, isLogged: true, goal: goal)
    return kernel.run() >= level && kernel.hasOnly(listed) ? kernel.log?.steps : nil
  }

  // MARK: - A level

  /// Why every plan leaves more than a level.
  private func leaving(
    _ cost: PairCost, most: Double, rules: SitingRules
  ) throws(PlacementError) -> [ProofStep]? {
    let total = problem.demand.total
    let posed = try PlacementProblem(
      demand: problem.demand, travel: problem.travel,
      objective: problem.objective.standard.map { .maximalCoverage(within: $0) } ?? .pMedian,
      rules: rules)
    let slack =
      2 * Rounding.ofBounds * (cost == .travel ? most : total) + .leastNormalMagnitude
    return kernel(
      posed, cost, ceiling: most + slack, aim: most + 0.01 * (cost == .travel ? most : total))
  }

  private func kernel(
    _ posed: PlacementProblem, _ cost: PairCost, ceiling: Double, aim: Double
  ) -> [ProofStep]? {
    let root = RootBuilder(problem: posed, pairCost: cost, depth: posed.travel.siteCount).build()
    // One plan too many is enough to know.
    let kernel = KernelSearch(
      root, monitor: monitor, top: listed.count + 1, ceiling: ceiling,
      enough: listed.isEmpty ? ceiling : -.infinity, aim: aim,
      mostNodes: listed.isEmpty ? .max : Self.mostNodes, isLogged: true)
    return kernel.run() == .infinity && kernel.hasOnly(listed) ? kernel.log?.steps : nil
  }

  /// The rule that a plan costs less than a bound, by as much as rounding needs.
  private func limit(_ costs: [Double], below bound: Double) -> [SideRule] {
    guard bound < .infinity else { return [] }
    let most = cheaper(than: bound, costs, by: 0.75)
    return [
      SideRule(
        terms: costs.enumerated().map { SideRule.Term(site: $0.offset, weight: $0.element) },
        atMost: most)
    ]
  }

  /// A cost between that of the dearest plan that the checker takes for cheaper and the bound.
  ///
  /// - Parameter part: of the way down to the former.
  private func cheaper(than bound: Double, _ costs: [Double], by part: Double) -> Double {
    bound
      - part * (Rounding.grain(of: costs + [bound]) ?? 2 * Rounding.ofBounds * abs(bound))
  }

  /// Weights above zero somewhere are a demand.
  static func valid(_ weights: [Double]) -> Demand {
    do throws(PlacesError) {
      return try Demand(weights)
    } catch {
      preconditionFailure("weights of a valid demand were refused: \(error)")
    }
  }
}

extension KernelSearch {
  /// Whether it has kept no plans but these.
  func hasOnly(_ listed: [[Int]]) -> Bool {
    let known = Set(listed)
    return pool.plans.allSatisfy { known.contains($0.open) }
  }
}

extension SitingRules {
  /// The same rules for another number of sites.
  func with(count: Int? = nil, fewest: Int) -> SitingRules {
    SitingRules(
      count: count ?? self.count, fewest: fewest, keep: keep, close: close, groups: groups,
      sides: sides)
  }
}
