public import Placement

/// Where a scenario stands among all allowed plans under one question.
public struct Standing: Hashable, Sendable {
  public let value: Double
  /// Whether the scenario is one of the allowed plans.
  public let isAllowed: Bool
  /// 1 + the number of better plans; nothing where the scenario is not among the plans ranked.
  public let rank: Int?
  /// How many other allowed plans are just as good, as far as plans were ranked.
  public let ties: Int
  /// How many plans were ranked.
  public let candidates: Int

  /// A standing that was worked out elsewhere, as it is where sites have limited room.
  public init(value: Double, isAllowed: Bool, rank: Int?, ties: Int, candidates: Int) {
    self.value = value
    self.isAllowed = isAllowed
    self.rank = rank
    self.ties = ties
    self.candidates = candidates
  }

  /// - Parameters:
  ///   - open: the open columns, in any order.
  ///   - ranked: the allowed plans, best first: all of them, or only the best.
  ///   - place: its place among all allowed plans, where it was counted.
  ///   - candidates: how many plans there are; by default as many as are ranked.
  public init(
    of open: [Int], among ranked: [RankedPlan], problem: PlacementProblem,
    place: PlanStanding? = nil, candidates: Int? = nil
  ) {
    let open = open.sorted()
    value = Evaluation(open: open, problem: problem).value
    isAllowed = problem.rules.allow(open)
    self.candidates = candidates ?? ranked.count
    if let place {
      rank = isAllowed && value.isFinite ? place.better + 1 : nil
      ties = max(0, place.equal - 1)
    } else {
      rank = ranked.first { $0.open == open }?.rank
      ties = ranked.count { [rank] in $0.rank == rank && $0.open != open }
    }
  }
}
