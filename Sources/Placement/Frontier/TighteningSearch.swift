internal import Places

/// Finds a front by one search after another: an aim is made best while the others stay under limits, and
/// the limits go down below what was found until nothing is left (ε-constraint).
///
/// Only an aim that adds up everyone's travel needs a search of its own kind. Limits on the others are
/// limits on open sites: a longest way is a site within reach of every area, a cost is a budget.
struct TighteningSearch {
  private let search: FrontierSearch
  private let limits: SolveLimits
  private let began = ContinuousClock.now
  /// The aim that is made best, and those that are limited, by their places.
  private let first: Int
  private let others: [Int]
  private let aims: [AimedPlans]

  /// - Returns: nothing where more than one aim, or none, has to be made best.
  init?(_ search: FrontierSearch, _ limits: SolveLimits) {
    let services = search.aims.indices.filter {
      if case .service = search.aims[$0] { true } else { false }
    }
    let sums = services.filter {
      if case .service(.pCenter, _, _) = search.aims[$0] { false } else { true }
    }
    guard sums.count <= 1, let first = sums.first ?? services.first else { return nil }
    self.search = search
    self.limits = limits
    self.first = first
    others = search.aims.indices.filter { $0 != first }
    aims = search.aimed
  }

  func solve() -> Frontier {
    var found = Found()
    descend(others[...], search.rules, &found)
    let points = found.points.filter { point in
      !found.points.contains { $0.dominates(point.keys) }
    }
    return Frontier(
      points: FrontierPoint.sorted(Array(Set(points))),
      proof: found.isComplete ? .searches(found.searches) : .stoppedSearches(found.searches))
  }

  private struct Found {
    var points: [FrontierPoint] = []
    var searches = 0
    var isComplete = true
  }

  /// Finds the points under the rules, and lowers the limit of the last of the aims below the most that
  /// any of them has, until there are none.
  private func descend(_ left: ArraySlice<Int>, _ rules: SitingRules, _ found: inout Found) {
    guard let aim = left.last else { return best(rules, &found) }
    let given = rules
    var rules = rules
    while true {
      let before = found.points.count
      descend(left.dropLast(), rules, &found)
      let new = found.points[before...]
      guard found.isComplete, let most = new.map({ $0.keys[aim] }).max(),
        let tighter = tightened(given, aim, below: most)
      else { return }
      rules = tighter
    }
  }

  private func best(_ rules: SitingRules, _ found: inout Found) {
    guard let problem = try? aims[first].problem?.with(rules: rules) else { return }
    var limits = limits.since(began)
    limits.top = 1
    found.searches += 1
    switch PlacementSearch(limits).solve(problem) {
    case .optimal(let solution):
      let open = solution.plans[0].open
      let keys = aims.map { $0.key(of: open) }
      if keys.allSatisfy(\.isFinite) {
        found.points.append(FrontierPoint(open, keys, aims, alike: nil))
      }
    case .infeasible: return
    case .feasible, .undecided: found.isComplete = false
    }
  }

  /// The same rules with an aim below a key; nothing where no plan could be.
  private func tightened(_ rules: SitingRules, _ aim: Int, below key: Double) -> SitingRules? {
    switch search.aims[aim] {
    case .count:
      let most = Int(key) - 1
      guard most >= max(rules.fewest, rules.keep.count, 1) else { return nil }
      return SitingRules(
        count: most, fewest: rules.fewest, keep: rules.keep, close: rules.close,
        groups: rules.groups, sides: rules.sides)
    case .cost(let costs):
      let size = max(abs(key), 1e-9)
      return rules.with(sides: rules.sides + [.budget(costs: costs, atMost: key - size * 1e-13)])
    case .service(_, let demand, let travel):
      let sides = demand.weights.indices.filter { demand.weights[$0] > 0 }.map { area in
        SideRule.anyOf(
          sites: (0..<search.siteCount).filter {
            Rounding.decimal(travel[area: area, site: $0]) < key
          })
      }
      guard sides.allSatisfy({ !$0.terms.isEmpty }) else { return nil }
      return rules.with(sides: rules.sides + sides)
    }
  }
}
