internal import Certificates
internal import Places

/// Proves for a certificate that of all plans as good as the first none has less travel, or less left
/// uncovered: see ``Certificates/Certificate/ties``.
struct TieProof {
  let problem: PlacementProblem
  let monitor: SearchMonitor
  /// How far the search goes, as for the answer itself: see ``TieSearch``.
  private static let mostNodes = 400

  /// - Parameters:
  ///   - plan: the first plan, by problem index.
  ///   - value: its value.
  /// - Returns: nothing when the proof was not complete, or another plan has less.
  func steps(_ plan: [Int], value: Double) throws(PlacementError) -> [ProofStep]? {
    var rules = problem.rules
    let cost: PairCost
    var ceiling = Double.infinity
    switch problem.objective {
    case .pMedian, .maximalCoverage, .equity: return nil
    case .pCenter: cost = .travelWithin(value)
    case .setCoverage(let within, let share):
      rules = rules.with(count: plan.count, fewest: plan.count)
      cost = share == 1 ? .travelWithin(within) : .uncovered(within: within)
      if share < 1 { ceiling = (1 - share) * problem.demand.total * (1 + 1e-9) }
    case .leastCost(let costs, let level):
      let margin = 1e-9 * abs(value)
      let rule = SideRule(
        name: "the same cost",
        terms: costs.enumerated().map { SideRule.Term(site: $0.offset, weight: $0.element) },
        atLeast: value - margin, atMost: value + margin)
      rules = rules.with(sides: rules.sides + [rule])
      switch level {
      case .meanTravel: cost = .travel
      case .coverage(let within, let share):
        cost = share == 1 ? .travelWithin(within) : .uncovered(within: within)
      }
    }
    let posed = try PlacementProblem(
      demand: problem.demand, travel: problem.travel, objective: .pMedian, rules: rules)
    let root = RootBuilder(problem: posed, pairCost: cost, depth: posed.travel.siteCount).build()
    guard case .exactly(let own) = root.price(plan) else { return nil }
    let kernel = KernelSearch(
      root, monitor: monitor, top: 1, ceiling: max(ceiling, own * (1 + 1e-9)),
      mostNodes: Self.mostNodes, isLogged: true)
    let bound = kernel.run(start: [plan])
    guard bound == .infinity, kernel.pool.best >= own * (1 - 1e-9) else { return nil }
    return kernel.log?.steps
  }
}
