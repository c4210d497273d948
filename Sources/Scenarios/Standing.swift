public import Placement

/// Where a scenario stands among all allowed plans under one question.
public struct Standing: Hashable, Sendable {
  public let value: Double
  /// 1 + the number of better plans; nothing where the scenario is not one of the allowed plans.
  public let rank: Int?
  /// How many other plans are just as good.
  public let ties: Int
  /// How many plans are allowed.
  public let candidates: Int

  /// - Parameter ranked: every allowed plan, as an exhaustive search returns them.
  public init(of scenario: Scenario, among ranked: [RankedPlan], problem: PlacementProblem) {
    value = Evaluation(open: scenario.open, problem: problem).value
    rank = ranked.first { $0.open == scenario.open }?.rank
    ties = ranked.count { [rank] in $0.rank == rank && $0.open != scenario.open }
    candidates = ranked.count
  }
}
