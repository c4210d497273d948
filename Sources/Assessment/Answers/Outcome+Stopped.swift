import Placement

extension Outcome {
  /// Whether the search was stopped before its first plan was proven best.
  var isStopped: Bool {
    switch self {
    case .optimal, .infeasible: false
    case .feasible, .undecided: end == .time || end == .interrupted
    }
  }
}
