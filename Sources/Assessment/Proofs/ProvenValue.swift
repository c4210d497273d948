public import Certificates
import Foundation
import Places
public import Studies

/// What the costs of a certificate mean in its objective's own terms.
public struct ProvenValue: Sendable {
  public let problem: CertifiedProblem
  public let certified: CertifiedObjective

  public init(_ certificate: Certificate) {
    problem = certificate.problem
    certified = certificate.objective
  }

  private var weight: Double { problem.weights.exactSum }

  public var objective: ObjectiveKind {
    switch certified {
    case .worst: return .pCenter
    case .sites: return .setCoverage
    case .siteCosts: return .leastCost
    case .total: break
    }
    switch problem.cost {
    case .travel, .travelWithin: return .pMedian
    case .uncovered, .reached: return .coverage
    case .exponential, .disutility: return .equity
    }
  }

  /// The standard of coverage, or the mean that is promised.
  public var standard: Double? {
    switch (certified, problem.cost) {
    case (_, .uncovered(let within)), (_, .reached(let within)): within
    case (.siteCosts(_, let mean), _): mean
    default: nil
    }
  }

  /// Whether a mean is promised.
  public var isMean: Bool {
    if case (.siteCosts, .travel) = (certified, problem.cost) { true } else { false }
  }

  /// The mean, the share, the equivalent; the longest travel, the number of sites or their cost.
  public func value(ofCost cost: Double) -> Double {
    switch objective {
    case .pMedian: cost / weight
    case .coverage: max(0, weight - cost) / weight
    case .equity: equivalent(cost)
    case .pCenter, .setCoverage, .leastCost: cost
    }
  }

  private func equivalent(_ cost: Double) -> Double {
    switch problem.cost {
    case .exponential(let kappa, let reference, _):
      return reference + log(max(cost, .leastNormalMagnitude) / weight) / kappa
    case .disutility(let kappa, let reference, _):
      let mean = max(cost, 0) / weight
      let excess = mean * exp(kappa * reference)
      return excess < 1e300 && kappa * reference < 600
        ? log1p(excess) / kappa
        : reference + log(mean + exp(-kappa * reference)) / kappa
    case .travel, .uncovered, .reached, .travelWithin: return cost
    }
  }

  /// Σ weight × travel or the covered weight; nothing for the others.
  public func total(ofCost cost: Double) -> Double? {
    switch objective {
    case .pMedian: cost
    case .coverage: max(0, weight - cost)
    case .equity, .pCenter, .setCoverage, .leastCost: nil
    }
  }
}
