public import Placement

/// Where a scenario stands among all allowed plans under one question.
public struct Standing: Hashable, Sendable {
  public let value: Double
  /// Whether the scenario is one of the allowed plans.
  public let isAllowed: Bool
  /// 1 + the number of better plans; nothing where the scenario is not among the plans ranked.
  public let rank: Int?
  /// How many other plans are just as good.
  public let ties: Int
  /// How many plans were ranked.
  public let candidates: Int

  /// - Parameter ranked: the allowed plans, best first: all of them, or the best so many.
  public init(of scenario: Scenario, among ranked: [RankedPlan], problem: PlacementProblem) {
    value = Evaluation(open: scenario.open, problem: problem).value
    isAllowed = problem.rules.allow(scenario.open)
    rank = ranked.first { $0.open == scenario.open }?.rank
    ties = ranked.count { [rank] in $0.rank == rank && $0.open != scenario.open }
    candidates = ranked.count
  }
}
