import Foundation
public import Places

/// The least change of one input that puts another plan first, by meeting every allowed plan: exact, as
/// what a plan costs is a straight line in each of these inputs, or changes only at known values.
///
/// For p-median, maximal coverage and equity; the longest way is not a sum.
public struct TippingSearch: Sendable {
  /// Up to how many steps it may take: an area of a plan is a step.
  public static let steps = 2_000_000_000

  private let problem: PlacementProblem
  private let first: [Int]
  private let isOver: @Sendable () -> Bool

  /// - Parameters:
  ///   - first: the open sites of the plan that is first, or of any other.
  ///   - limits: their time begins now.
  /// - Returns: nothing where there are too many plans to meet them all, or the objective is no sum.
  public init?(_ problem: PlacementProblem, first: [Int], limits: SolveLimits = SolveLimits()) {
    guard problem.objective != .pCenter, problem.objective.level == nil else { return nil }
    self.problem = problem
    self.first = first.sorted()
    isOver = SearchMonitor(limits).isOver
    guard plans <= Self.steps / max(problem.travel.areaCount, 1) else { return nil }
  }

  private var plans: Int {
    PlanWalk.most(problem.rules, siteCount: problem.travel.siteCount)
  }

  /// For each area the smallest change of its people that puts another plan first.
  ///
  /// With the people of area u at 1 + θ of what they are, a plan costs C + θ c(u): another one, costing C′
  /// + θ c′(u), is as good from θ = (C′ − C) / (c(u) − c′(u)) on.
  ///
  /// - Parameter most: the largest change that is looked for, as a share; nobody can be less than nobody.
  /// - Returns: only areas where there is one, the smallest change first.
  public func people(most: Double) throws(SearchStopped) -> [AreaTip] {
    var visitor = AreaTips(problem, first: first, most: most, watch: WalkWatch(isOver))
    PlanWalk(problem.rules, siteCount: problem.travel.siteCount).walk(&visitor)
    guard !visitor.watch.isStopped else { throw SearchStopped() }
    return visitor.tips
  }

  /// How much of another demand has to be mixed in until another plan is first; nothing where none is even
  /// when it alone counts.
  ///
  /// With a share t of the other, each demand scaled to 1 in all, a plan costs (1 − t) C + t D.
  public func demand(_ other: Demand) throws(SearchStopped) -> MixTip? {
    guard
      let second = try? PlacementProblem(
        demand: other, travel: problem.travel, objective: problem.objective, rules: problem.rules)
    else { return nil }
    var visitor = MixTips(
      problem, second, times: scale(of: other), first: first, watch: WalkWatch(isOver))
    PlanWalk(problem.rules, siteCount: problem.travel.siteCount).walk(&visitor)
    guard !visitor.watch.isStopped else { throw SearchStopped() }
    return visitor.tip
  }

  /// What a cost under another demand comes to beside one under the problem's: equity adds up multiples of
  /// e^{κ r}, and each demand has a reference r of its own.
  private func scale(of other: Demand) -> Double {
    guard case .equity(let aversion, let alpha) = problem.objective else { return 1 }
    let (own, others) = (
      problem.travel.leastWorst(weights: problem.demand.weights),
      problem.travel.leastWorst(weights: other.weights)
    )
    return exp(aversion * alpha * (others - own))
  }

  /// The nearest standard below and above the stated one at which another plan covers more; of maximal
  /// coverage only.
  ///
  /// What is covered changes only where the standard passes the impedance of a pair, so that these alone
  /// are tried, outward from the stated standard.
  public func standard(_ range: ClosedRange<Double>) throws(SearchStopped) -> StandardTips? {
    guard case .maximalCoverage(let within) = problem.objective else { return nil }
    var values: Set<Double> = []
    for area in problem.demand.weights.indices where problem.demand.weights[area] > 0 {
      for pair in problem.travel.row(of: area) where range.contains(pair.impedance) {
        values.insert(pair.impedance)
      }
    }
    let perStandard = max(1, plans * problem.travel.areaCount)
    let tries = max(1, Self.steps / perStandard / 2)
    // From the stated standard down: just below each impedance the pair is no longer covered.
    let below = values.filter { $0 <= within }.sorted(by: >).map(\.nextDown)
    let above = values.filter { $0 > within }.sorted()
    return StandardTips(
      below: try tip(below, tries, end: range.lowerBound),
      above: try tip(above, tries, end: range.upperBound))
  }

  private func tip(
    _ standards: [Double], _ tries: Int, end: Double
  ) throws(SearchStopped) -> StandardTips.Side {
    for standard in standards.prefix(tries) {
      guard !isOver() else { throw SearchStopped() }
      guard
        let other = try? PlacementProblem(
          demand: problem.demand, travel: problem.travel,
          objective: .maximalCoverage(within: standard), rules: problem.rules)
      else { continue }
      let own = Evaluation(open: first, problem: other)
      let outcome = ExhaustiveSolver(top: 1, limits: SolveLimits(isInterrupted: isOver))
        .solve(other)
      if outcome.end == .interrupted { throw SearchStopped() }
      if let best = outcome.solution?.plans.first,
        other.objective.isBetter(best.value, than: own.value)
      {
        return .tips(at: standard, open: best.open)
      }
    }
    return .none(until: standards.count > tries ? standards[tries] : end)
  }
}

/// A change of one area's people that puts another plan first.
public struct AreaTip: Hashable, Sendable {
  public let area: Int
  /// By what share of its people; below zero for fewer. Zero where the other plan is already as good.
  public let change: Double
  /// The plan that is as good then, and better with a little more.
  public let open: [Int]
}

/// A mix with another demand that puts another plan first.
public struct MixTip: Hashable, Sendable {
  /// The share of the other demand, 0 to 1; zero where the other plan is already as good, or where any of
  /// the other demand leaves somebody without a route.
  public let share: Double
  public let open: [Int]
}

/// The nearest standards at which another plan covers more.
public struct StandardTips: Hashable, Sendable {
  public enum Side: Hashable, Sendable {
    case tips(at: Double, open: [Int])
    /// Nothing changes up to this standard; further was not looked.
    case none(until: Double)
  }

  public let below: Side
  public let above: Side
}
