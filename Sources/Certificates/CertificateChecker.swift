internal import Places

/// Checks a certificate by recomputing every bound, in code that no solver shares.
///
/// For any multipliers λ, a plan with the open sites S costs at least Σ λ(i) + Σ_{j in S} ρ(j), where
/// ρ(j) = Σ_i min(0, c(i, j) − λ(i)): an area pays c(i, j) for its site *j*, which is λ(i) plus
/// something that ρ(j) undercuts. So the cheapest allowed S at the prices ρ bounds every plan. Where a
/// pair is not stored but may exist, or an area may go unserved at a price, λ(i) is first lowered to
/// the least that could cost.
///
/// A rule Σ w(j) x(j) ≤ b may be priced as well, at π ≥ 0: an allowed plan costs at least what it costs
/// with π (Σ w(j) x(j) − b) added, so ρ(j) is raised by π w(j) and the sum lowered by π b; a lower limit
/// is the same with its signs turned. b is first widened by a billionth of the rule's largest sum, which
/// is the rounding that the rules forgive.
public struct CertificateChecker: Sendable {
  /// Up to how many plans of one node are tried.
  public static let mostPlans = 10_000_000

  /// What a certificate proves.
  public struct Verdict: Hashable, Sendable {
    /// The total cost of each listed plan.
    public let costs: [Double]
    /// No allowed plan that is not listed costs less.
    public let bound: Double
    /// How many nodes the proof has.
    public let nodes: Int
    /// Whether every cost is a whole number, so that plans differ by one or not at all.
    public let isWhole: Bool

    /// Whether the first plan is the cheapest of all: to within 1e-9 of its cost, or exactly where
    /// costs are whole numbers.
    public var isOptimal: Bool {
      guard let best = costs.first else { return false }
      return bound >= best * (1 - 2e-9) || (isWhole && bound > best - 1 + 1e-7)
    }

    /// (best cost − bound) / best cost, zero where that is nothing.
    public var gap: Double {
      guard let best = costs.first, best > 0, !isOptimal else { return 0 }
      return max(0, (best - bound) / best)
    }
  }

  public init() {}

  /// - Throws: ``CertificateError`` when the proof has a hole or a plan is not allowed.
  public func verify(_ certificate: Certificate) throws(CertificateError) -> Verdict {
    let ledger = Ledger(certificate.question)
    var costs: [Double] = []
    for (number, plan) in certificate.plans.enumerated() {
      guard ledger.allows(plan) else { throw .badPlan(number, "breaks the rules") }
      guard let cost = ledger.cost(of: plan) else {
        throw .badPlan(number, "leaves an area without a stored route")
      }
      if let last = costs.last, cost < last * (1 - 1e-9) {
        throw .badPlan(number, "is cheaper than the one before it")
      }
      costs.append(cost)
    }
    var walk = ProofWalk(ledger: ledger, certificate: certificate)
    let bound = try walk.run()
    return Verdict(costs: costs, bound: bound, nodes: walk.nodes, isWhole: ledger.isWhole)
  }
}
