internal import Certificates
internal import Places

/// Proves for a certificate that of all plans of one value no other than the listed has less travel, or less
/// left uncovered, than the last of them: see ``Certificates/Certificate/ties`` and
/// ``Certificates/OrderProof/ties``.
struct TieProof {
  let problem: PlacementProblem
  let monitor: SearchMonitor
  /// How far the search goes for each plan: as for the answer itself, see ``TieSearch``.
  private static let nodesForEach = 400

  /// - Parameters:
  ///   - listed: plans by problem index, in their order.
  ///   - value: that of the last one.
  /// - Returns: nothing when the proof was not complete, or another plan has less.
  func steps(_ listed: [[Int]], value: Double) throws(PlacementError) -> [ProofStep]? {
    guard let plan = listed.last else { return nil }
    var rules = problem.rules
    let cost: PairCost
    switch problem.objective {
    case .pMedian, .maximalCoverage, .equity: return nil
    case .pCenter: cost = .travelWithin(value)
    case .setCoverage(let within, let share):
      rules = rules.with(count: plan.count, fewest: plan.count)
      cost = share == 1 ? .travelWithin(within) : .uncovered(within: within)
    case .leastCost(let costs, let level):
      let rule = SideRule(
        terms: costs.enumerated().map { SideRule.Term(site: $0.offset, weight: $0.element) },
        atLeast: value, atMost: value)
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
    let less = root.instance.isIntegral ? own - 1 + 1e-6 : own * (1 - Rounding.ofBounds)
    let kernel = KernelSearch(
      root, monitor: monitor, top: listed.count + 1, ceiling: less,
      aim: own * (1 + 5e-4) + .leastNormalMagnitude,
      mostNodes: Self.nodesForEach * listed.count, isLogged: true)
    kernel.merging = .none
    return kernel.run(start: listed) == .infinity && kernel.hasOnly(listed)
      ? kernel.log?.steps : nil
  }
}
