public import Places

/// One of several things that a plan should be good at, each of its own people and travel.
public enum PlanAim: Hashable, Sendable {
  /// What an objective makes best: p-median, maximal coverage, p-center or equity.
  case service(Objective, Demand, TravelTable)
  /// Σ cost(j) over the open sites; one cost per site.
  case cost([Double])
  /// How many sites are open.
  case count

  /// Whether more is better.
  public var isMaximised: Bool {
    if case .service(let objective, _, _) = self { objective.isMaximised } else { false }
  }
}

/// An aim in the light of the rules, ready to say what plans are worth.
struct AimedPlans {
  let aim: PlanAim
  /// The aim as a problem of its own; nothing for what does not depend on travel.
  let problem: PlacementProblem?
  let columns: PlanColumns?
  /// How far a quick sum may be off, as a share of it.
  let spread: Double

  init(_ aim: PlanAim, _ rules: SitingRules) throws(PlacementError) {
    self.aim = aim
    switch aim {
    case .service(let objective, let demand, let travel):
      precondition(objective.level == nil, "an aim is what ranks plans of one size")
      let problem = try PlacementProblem(
        demand: demand, travel: travel, objective: objective, rules: rules)
      let columns = PlanWorth(problem).columns
      self.problem = problem
      self.columns = columns
      spread = columns.isWhole ? 0 : Double(columns.rows + 64) * 0x1p-52 + 0x1p-46
    case .cost, .count: (problem, columns, spread) = (nil, nil, 0)
    }
  }

  /// What plans are compared by, less being better, as ``Rounding`` compares them; `.infinity` where
  /// somebody has no route.
  func key(of open: [Int]) -> Double {
    switch aim {
    case .service: Evaluation(open: open, problem: problem!).order.score
    case .cost(let costs): Rounding.decimal(open.lazy.map { costs[$0] }.exactSum)
    case .count: Double(open.count)
    }
  }

  /// The same as it is quickly added up while plans are met.
  func quick(of open: [Int]) -> Double {
    guard let columns else { return key(of: open) }
    let row = Buffer(count: columns.rows, repeating: 0.0)
    return columns.cost(of: open, scratch: row.base)
  }

  /// The least that plans come to that open these sites and so many more from one on; of what does not
  /// depend on travel.
  func least(_ open: [Int], from next: Int, missing: Int) -> Double {
    guard case .cost(let costs) = aim else { return Double(open.count + missing) }
    let cheapest = costs[next...].sorted().prefix(missing).reduce(0, +)
    // Added up in another order, it may be off by its last digits.
    let sum = open.reduce(cheapest) { $0 + costs[$1] }
    return sum - 1e-12 * costs.reduce(0) { $0 + abs($1) }
  }

  /// The same as people read it: a mean, a share, a longest way, an equivalent, money, a number of sites.
  func value(of open: [Int]) -> Double {
    problem.map { Evaluation(open: open, problem: $0).value } ?? key(of: open)
  }
}
