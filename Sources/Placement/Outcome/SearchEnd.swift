/// Why a search ended.
public enum SearchEnd: Hashable, Sendable {
  /// Every allowed plan was evaluated.
  case everyPlanEvaluated
  /// The bound met the best plan.
  case boundMet
  /// No plan is left: the proof that there is none is complete.
  case nothingLeft
  /// The time limit was reached.
  case time
  /// Whoever asked has interrupted it.
  case interrupted
  /// As many nodes were looked at as were allowed.
  case nodeLimit
  /// What the bound leaves open are plans that leave an area with none but pairs that are not stored.
  case unstoredPairs
  /// The bound stays short of the best plan by no more than a tolerance of the arithmetic.
  case tolerance
}
