internal import Places

/// What is to be least among the plans that a problem allows.
public enum CertifiedObjective: Hashable, Sendable {
  /// The problem's own total cost.
  case total
  /// The largest impedance of an area with weight: p-center. The problem's cost is travel.
  case worst
  /// The number of open sites that leave no more than the share 1 − `share` of the weight uncovered:
  /// set coverage. The problem's cost is the uncovered weight.
  case sites(share: Double)
  /// Σ cost(j) over open sites that give the service. Where the problem's cost is the uncovered
  /// weight, `level` is the share that must be covered; where it is travel, the most that the mean
  /// may be.
  case siteCosts([Double], level: Double)
}

extension CertifiedObjective {
  /// - Parameter problem: what it is the objective of.
  /// - Throws: ``CertificateError/notACertificate(_:)`` when the two do not fit together.
  func check(_ problem: CertifiedProblem) throws(CertificateError) {
    if let room = problem.room {
      guard self == .total else {
        throw .notACertificate(
          "sites have limited room, which does not go with what is to be least")
      }
      guard room.people.allSatisfy({ $0 == 0 || (1e-9...1e15).contains($0) }) else {
        throw .notACertificate("the people of an area are too few or too many to count with")
      }
    }
    switch (self, problem.cost) {
    case (.total, .travel), (.total, .uncovered), (.total, .exponential), (.total, .disutility),
      (.worst, .travel):
      return
    case (.sites(let share), .uncovered) where share > 0 && share <= 1: return
    case (.siteCosts(let costs, let level), .uncovered) where level > 0 && level <= 1,
      (.siteCosts(let costs, let level), .travel) where level >= 0 && level.isFinite:
      guard costs.count == problem.travel.siteCount, costs.allSatisfy(\.isFinite) else {
        throw .notACertificate("it has \(costs.count) site costs, or some are no numbers")
      }
    default: throw .notACertificate("what is to be least does not go with the costs of its areas")
    }
  }
}
