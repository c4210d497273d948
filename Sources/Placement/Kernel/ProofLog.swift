/// How a part of the tree was closed.
enum Closing {
  /// No plan obeys the rules there.
  case impossible
  /// Every plan there was priced.
  case enumerated
  /// These multipliers, one per client of the root, bound it.
  case bounded([Double])
}

/// Takes down what proves a bound while it is being proved.
final class ProofLog {
  func enter(_ node: SearchNode) {}
  func leave() {}
  func close(_ closing: Closing) {}
  func fix(_ multipliers: [Double], _ decisions: [Decision], _ node: SearchNode) {}
  func branch(_ site: Int, _ decision: Decision) {}
  func skip() {}
}
