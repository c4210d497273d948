internal import MixedInteger
internal import Places

/// One capacitated search.
struct CapacityRun {
  let problem: CapacitatedProblem
  let monitor: SearchMonitor
  /// How many parts of the tree of an objective that is a sum are looked at.
  var mostParts = Int.max

  /// Whether there is a plan.
  enum Answer {
    case yes(CapacityPool.Plan)
    case no
    /// The search ended first.
    case unknown
  }

  func solve() throws(MixedIntegerError) -> Outcome<CapacitatedPlan> {
    if let conflict = CapacityPairs(problem).conflict { return .infeasible(conflict) }
    switch problem.problem.objective {
    case .pMedian, .equity, .maximalCoverage: return try summed()
    case .pCenter: return try CapacityCenterSearch(run: self).solve()
    case .setCoverage(let within, let share):
      return try CapacityCoverSearch(run: self, within: within, share: share).solve()
    case .leastCost(let costs, let level):
      return try CapacityCostSearch(run: self, costs: costs, level: level).solve()
    }
  }

  /// The same search under other rules.
  func under(_ rules: SitingRules) -> CapacityRun {
    CapacityRun(
      problem: sound { () throws(PlacementError) in try problem.with(rules: rules) },
      monitor: monitor)
  }

  /// Searches for the cheapest plans by a goal.
  func tree(
    _ goal: CapacityGoal? = nil, top: Int = 1, ceiling: Double = .infinity, mostParts: Int = .max,
    isTold: Bool = false
  ) throws(MixedIntegerError) -> CapacityTree {
    let tree = CapacityTree(
      CapacityPairs(problem, goal: goal), monitor: monitor, top: top,
      ceiling: ceiling, mostParts: mostParts, isTold: isTold)
    try tree.search()
    monitor.nodes += tree.nodes
    return tree
  }

  /// Whether some plan costs no more than the ceiling by a goal.
  func answer(
    _ goal: CapacityGoal, ceiling: Double, mostParts: Int = .max
  ) throws(MixedIntegerError) -> Answer {
    let tree = try tree(goal, ceiling: ceiling, mostParts: mostParts)
    if let plan = tree.pool.plans.first { return .yes(plan) }
    return tree.isClosed ? .no : .unknown
  }

  /// Whether some plan has room for everyone within a limit.
  func hasSeats(
    within limit: Double, mostParts: Int = .max
  ) throws(MixedIntegerError) -> Answer {
    // So much may be left over by rounding, and no more.
    let people = problem.capacity.people.reduce(0, +)
    return try answer(
      .seats(within: limit), ceiling: Rounding.ofAssignments * people, mostParts: mostParts)
  }

  /// Whether there is any plan at all.
  func hasPlan() throws(MixedIntegerError) -> Answer {
    guard CapacityPairs(problem).conflict == nil else { return .no }
    let demand = problem.problem.demand.total
    switch problem.problem.objective {
    case .maximalCoverage: return try answer(CapacityGoal(problem.problem), ceiling: .infinity)
    case .pMedian, .pCenter, .equity:
      return try hasSeats(within: CapacityGoal(problem.problem).pairCost.limit)
    case .setCoverage(let within, let share), .leastCost(_, .coverage(let within, let share)):
      guard share < 1 else { return try hasSeats(within: within) }
      return try answer(
        CapacityGoal(.uncovered(within: within), .demand),
        ceiling: (1 - share + Rounding.ofAssignments) * demand)
    case .leastCost(_, .meanTravel(let most)):
      return try answer(
        CapacityGoal(.travel, .never),
        ceiling: most * demand * (1 + Rounding.ofAssignments) + .leastNormalMagnitude)
    }
  }

  // MARK: - Sums over people

  private func summed() throws(MixedIntegerError) -> Outcome<CapacitatedPlan> {
    let pairs = CapacityPairs(problem)
    let tree = try tree(top: monitor.limits.top, mostParts: mostParts, isTold: true)
    guard !tree.pool.plans.isEmpty else {
      return tree.isClosed ? .infeasible(.together) : .undecided(end(isProven: false))
    }
    let bound = pairs.isIntegral ? (tree.bound - 1e-6).rounded(.up) : tree.bound
    // A stopped search may have the best plan proven all the same.
    let isProven = tree.isClosed || bound >= tree.pool.best
    return try outcome(
      tree.pool.plans, bound: pairs.scale.value(ofCost: bound), isProven: isProven,
      isOrdered: tree.isClosed,
      method: SearchMethod(
        .sumOverAreas, hasKnapsacks: true, modelPart: tree.usesHighs ? .remainder : nil))
  }

  /// - Parameters:
  ///   - bound: in the objective's own terms; not looked at where the first plan is proven.
  ///   - method: how it was found and proven.
  func outcome(
    _ found: [CapacityPool.Plan], bound: Double, isProven: Bool, isOrdered: Bool,
    method: SearchMethod
  ) throws(MixedIntegerError) -> Outcome<CapacitatedPlan> {
    var evaluated: [CapacityEvaluation] = []
    for plan in found { evaluated.append(try checked(plan)) }
    let ranked = ranked(evaluated)
    let solution = Solution(
      plans: ranked, bound: isProven ? ranked[0].value : bound, method: method,
      end: end(isProven: isProven), nodes: monitor.nodes,
      provenRanks: isOrdered ? ranked.count : isProven ? 1 : 0)
    return isProven ? .optimal(solution) : .feasible(solution)
  }

  /// Best first, as ``PlanOrder`` has it; but what a linear programme found is the same within its rounding,
  /// reckoned from the best of those that are the same.
  private func ranked(_ plans: [CapacityEvaluation]) -> [CapacitatedPlan] {
    let sign = problem.problem.objective.isMaximised ? -1.0 : 1
    var ranked: [CapacitatedPlan] = []
    for equals in runs(of: plans, by: { sign * $0.value }) {
      let rank = ranked.count + 1
      for alike in runs(of: equals, by: \.tieBreak) {
        let plans = alike.sorted { $0.open.lexicographicallyPrecedes($1.open) }
        ranked += plans.map { CapacitatedPlan(rank: rank, evaluation: $0) }
      }
    }
    return ranked
  }

  /// Plans in rising order of a number, those together that are the same as the first of them.
  private func runs(
    of plans: [CapacityEvaluation], by number: (CapacityEvaluation) -> Double
  ) -> [[CapacityEvaluation]] {
    var runs: [[CapacityEvaluation]] = []
    for plan in plans.sorted(by: { number($0) < number($1) }) {
      let own = number(plan)
      if let first = runs.last.map({ number($0[0]) }),
        own == first || own - first <= Rounding.ofAssignments * abs(first)
      {
        runs[runs.count - 1].append(plan)
      } else {
        runs.append([plan])
      }
    }
    return runs
  }

  /// Why the search ended: what it may look at is limited in time and in parts of the tree.
  func end(isProven: Bool) -> SearchEnd {
    monitor.end(isProven: isProven, otherwise: mostParts < .max ? .nodeLimit : .tolerance)
  }

  // MARK: - Given sites

  /// The best assignment to these sites, whatever the rules; nothing where there is none or no time.
  func best(with open: [Int]) throws(MixedIntegerError) -> CapacityEvaluation? {
    let isOpen = Set(open)
    guard !isOpen.isEmpty else { return nil }
    let others = Set(0..<problem.problem.travel.siteCount).subtracting(isOpen)
    var limits = monitor.limits
    limits.top = 1
    let fixed = CapacityRun(
      problem: sound { () throws(PlacementError) in
        try problem.with(rules: SitingRules(count: isOpen.count, keep: isOpen, close: others))
      }, monitor: SearchMonitor(limits))
    guard case .optimal(let solution) = try fixed.solve() else { return nil }
    return solution.plans[0].evaluation
  }

  func checked(_ plan: CapacityPool.Plan) throws(MixedIntegerError) -> CapacityEvaluation {
    do throws(CapacityFault) {
      return try CapacityEvaluation(open: plan.open, shares: plan.shares, problem: problem)
    } catch {
      throw .fault(call: "an assignment, which fails its check: \(error)")
    }
  }
}
