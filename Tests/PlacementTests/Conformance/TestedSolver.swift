import MixedInteger
import Places
import Testing

@testable import Placement

/// A way to rank plans, as the conformance suite asks it.
struct TestedSolver: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// How many seeded problems of each objective and family of rules it is asked.
  let seeds: Range<UInt64>
  /// How many plans are asked for, seed by seed.
  let tops: [Int]
  /// Whether plans of one value come in the order of what settles ties.
  let settlesTies: Bool
  let solve: @Sendable (PlacementProblem, _ top: Int) throws -> Outcome<RankedPlan>

  /// Every solver that there is on this machine: two of them need HiGHS.
  static let all = [enumeration, search] + (Highs.isThere ? [model, seats] : [])

  static let enumeration = TestedSolver(
    testDescription: "enumeration", seeds: 0..<24, tops: [1, 3, 10, 40], settlesTies: true
  ) { ExhaustiveSolver(top: $1).solve($0) }

  /// Past the door that sends small problems to enumeration.
  static let search = TestedSolver(
    testDescription: "search", seeds: 0..<24, tops: [1, 3, 10, 40], settlesTies: true
  ) { problem, top in
    try searched(problem, SolveLimits(top: top))
  }

  static let model = TestedSolver(
    testDescription: "mixed-integer model", seeds: 40..<46, tops: [1, 3], settlesTies: false
  ) { problem, top in
    try MixedIntegerSearch(SolveLimits(top: top), highs: #require(Highs.library)).solve(problem)
  }

  /// Capacity search where no site is ever full.
  static let seats = TestedSolver(
    testDescription: "capacity search", seeds: 40..<46, tops: [1, 3], settlesTies: false
  ) { problem, top in
    let room = Capacity(
      places: [Double](repeating: .infinity, count: problem.travel.siteCount),
      people: problem.demand.weights, service: .split)
    return try CapacitySearch(SolveLimits(top: top, highs: Highs.library))
      .solve(CapacitatedProblem(problem: problem, capacity: room)).map(\.plain)
  }

  /// By search, however few the plans.
  static func searched(
    _ problem: PlacementProblem, _ limits: SolveLimits
  ) throws -> Outcome<RankedPlan> {
    let rules = RuleSet(rules: problem.rules, siteCount: problem.travel.siteCount)
    let monitor = SearchMonitor(limits)
    switch problem.objective {
    case .pMedian, .maximalCoverage, .equity: return SeparableSearch(problem, monitor).solve()
    case .pCenter:
      // As ``PlacementSearch`` asks first.
      guard rules.hasPlan else { return .infeasible(.rules(problem.rules.ids)) }
      return try CenterSearch(problem: problem, monitor: monitor).solve()
    case .setCoverage(let within, let share):
      return try SetCoverSearch(problem: problem, monitor: monitor, within: within, share: share)
        .solve()
    case .leastCost(let costs, let level):
      return try LeastCostSearch(problem: problem, monitor: monitor, costs: costs, level: level)
        .solve()
    }
  }
}
