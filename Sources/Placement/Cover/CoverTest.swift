internal import Places

/// Asks whether some allowed plan brings enough demand within a standard.
struct CoverTest {
  enum Answer {
    case yes([Int])
    case no
    /// The search ended first.
    case unknown
  }

  let problem: PlacementProblem
  let pairs: SparseTravel
  let monitor: SearchMonitor
  /// Demand that may be left uncovered.
  let slack: Double

  /// - Parameters:
  ///   - within: the standard, no more than the longest of `pairs`.
  ///   - rules: which plans are allowed.
  ///   - mostNodes: how much of the tree is looked at; one is the bound at its root alone.
  func answer(
    within: Double, rules posed: SitingRules, start: [[Int]] = [], mostNodes: Int = .max
  ) throws(PlacementError) -> Answer {
    var rules = posed
    var weights = problem.demand.weights
    if slack == 0 {
      guard let reduced = reduced(within: within, rules: rules) else { return .no }
      if rules.isFree, mostNodes > 1 { return branched(reduced, rules: rules) }
      rules = rules.closing(reduced.closed)
      weights = [Double](repeating: 0, count: weights.count)
      for area in reduced.areas { weights[area] = 1 }
    }
    guard let demand = try? Demand(weights) else {
      var finder = PlanFinder(
        RuleSet(rules: rules, siteCount: pairs.siteCount), mayGoOn: monitor.mayGoOn)
      return finder.plan().map { .yes($0) } ?? (finder.hasStopped ? .unknown : .no)
    }
    // Whoever lives at a site is nearer to it than any standard there can be.
    let standard = max(within, .leastNonzeroMagnitude)
    let smaller = try PlacementProblem(
      demand: demand, travel: .sparse(pairs), objective: .maximalCoverage(within: standard),
      rules: rules)
    let root = RootBuilder(
      problem: smaller, pairCost: .uncovered(within: standard), depth: pairs.siteCount
    ).build()
    let margin = slack == 0 ? 1e-6 : Rounding.ofBounds * demand.total
    let step = slack == 0 ? 1 : slack + 0.01 * demand.total
    let kernel = KernelSearch(
      root, monitor: monitor, top: 1, ceiling: slack + margin, enough: slack + margin, aim: step,
      mostNodes: mostNodes)
    let bound = kernel.run(start: start)
    if let plan = kernel.pool.plans.first { return .yes(plan.open) }
    return bound == .infinity ? .no : .unknown
  }

  /// The answer where only the count and kept and closed sites matter.
  private func branched(_ reduced: CoverReduction, rules: SitingRules) -> Answer {
    let tree = CoverTree(monitor: monitor)
    switch tree.answer(rows: reduced.rows, places: rules.count - rules.keep.count) {
    case .none: return .no
    case .unknown: return .unknown
    case .cover(let cover):
      var plan = rules.keep.union(cover.map { Int($0) })
      for site in 0..<pairs.siteCount where plan.count < rules.fewest {
        if !rules.close.contains(site) { plan.insert(site) }
      }
      return .yes(plan.sorted())
    }
  }

  /// - Parameter closesDominated: whether sites are alike but for whom they cover.
  /// - Returns: nothing when an area has no site within the standard.
  func reduced(
    within: Double, rules: SitingRules, closesDominated: Bool = true
  ) -> CoverReduction? {
    var rows: [[Int32]] = []
    var areas: [Int] = []
    for area in 0..<pairs.areaCount where problem.demand.weights[area] > 0 {
      var row: [Int32] = []
      var isKept = false
      for k in pairs.offsets[area]..<pairs.offsets[area + 1] where pairs.impedances[k] <= within {
        let site = Int(pairs.sites[k])
        if rules.keep.contains(site) { isKept = true }
        if !rules.close.contains(site) { row.append(pairs.sites[k]) }
      }
      if isKept { continue }
      if row.isEmpty { return nil }
      rows.append(row.sorted())
      areas.append(area)
    }
    let mayClose = (0..<pairs.siteCount).map {
      closesDominated && rules.isFree && !rules.keep.contains($0) && !rules.close.contains($0)
    }
    var reduction = CoverReduction(
      rows: rows, areas: areas, mayClose: mayClose, least: rules.count + rules.close.count)
    reduction.reduce(while: monitor.mayGoOn)
    return reduction
  }
}
