public import Certificates
import Placement

/// What a certificate proves, as the checker found it.
public struct VerifiedProof: Sendable {
  public enum Status: String, Sendable {
    case optimal, bounded, infeasible
  }

  public let certificate: Certificate
  public let verdict: CertificateChecker.Verdict
  /// The study whose question it is; nothing where none was named.
  public let study: CertifiedStudy?

  public init(
    _ certificate: Certificate, verdict: CertificateChecker.Verdict, of study: CertifiedStudy? = nil
  ) {
    self.certificate = certificate
    self.verdict = verdict
    self.study = study
  }

  /// What the certificate's costs mean in its objective's own terms.
  public var scale: ProvenValue { ProvenValue(certificate) }

  public var status: Status {
    if verdict.isOptimal { return .optimal }
    return verdict.bound == .infinity && verdict.costs.isEmpty ? .infeasible : .bounded
  }

  /// How many leaves the search trees have.
  public var leaves: Int {
    let order = certificate.order.map { $0.steps + ($0.ties ?? []) } ?? []
    return (certificate.steps + (certificate.ties ?? []) + order).count { step in
      switch step {
      case .bounded, .enumerated, .impossible: true
      case .decide, .branch, .implied, .dominated, .twins: false
      }
    }
  }

  /// The cost that no allowed plan can beat; the least of those listed where all plans are.
  public var bound: Double {
    guard let best = verdict.costs.first else { return verdict.bound }
    if verdict.isOptimal { return best }
    // Where costs are whole numbers, the next whole number.
    return min(best, verdict.isWhole ? verdict.bound.rounded(.up) : verdict.bound)
  }

  /// |value − bound| / |value| in the objective's own terms, as `place` has it.
  public var gap: Double {
    guard let best = verdict.costs.first, bound != best, bound.isFinite else { return 0 }
    return relativeGap(scale.value(ofCost: best), scale.value(ofCost: bound))
  }
}
