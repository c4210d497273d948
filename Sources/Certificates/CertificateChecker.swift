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
///
/// Where sites have limited room, ρ(j) is instead minus the most that site *j* gains within its
/// room: a knapsack, see Pirkul (1987), doi:10.1016/0305-0548(87)90022-3.
///
/// For the other objectives the bound is a claim about a problem of the same kind that the checker poses
/// itself, such as "the plans of fewer sites leave somebody uncovered".
/// Every bound is lowered by what rounding could have added to it.
public struct CertificateChecker: Sendable {
  /// Up to how many plans of one proof are tried.
  public static let mostPlans = 10_000_000
  /// Up to how many pairs of an area and a site are looked at for that: about half a minute.
  public static let mostLooks = 30_000_000_000

  /// What a certificate proves.
  public struct Verdict: Hashable, Sendable {
    /// What each listed plan costs in the objective's own terms: the total, the worst impedance, the number
    /// of sites or the sum of their costs.
    public let costs: [Double]
    /// No allowed plan that is not listed costs less; of other aims than the total, no plan at all.
    public let bound: Double
    /// How many nodes the proof has.
    public let nodes: Int
    /// Whether every cost is a whole number, so that plans differ by one or not at all.
    public let isWhole: Bool
    /// Whether it is proven that the first plan also settles ties, as ``Certificate/ties`` says.
    public let settlesTies: Bool
    /// How many of the listed plans, from the first, have their rank for good: no plan that is not listed
    /// is better.
    public let ranks: Int
    /// Whether no plan that is not listed comes before the last one listed, by value and then by what
    /// settles ties.
    public let isOrdered: Bool

    /// Whether the first plan is the best of all: to within 2 · 10⁻¹² of its cost, or exactly where
    /// costs are whole numbers.
    public var isOptimal: Bool {
      guard let best = costs.first else { return false }
      return Self.reaches(bound, best, isWhole: isWhole)
    }

    /// (best cost − bound) / best cost, zero where that is nothing.
    public var gap: Double {
      guard let best = costs.first, best != 0, !isOptimal else { return 0 }
      return max(0, (best - bound) / abs(best))
    }

    static func reaches(_ bound: Double, _ best: Double, isWhole: Bool) -> Bool {
      bound >= best - 2 * Rounding.ofBounds * abs(best) || (isWhole && bound > best - 1)
    }
  }

  public init() {}

  /// - Throws: ``CertificateError`` when the proof has a hole or a plan is not allowed.
  public func verify(_ certificate: Certificate) throws(CertificateError) -> Verdict {
    try certificate.objective.check(certificate.problem)
    guard case .total = certificate.objective, certificate.bound < .infinity else {
      return try verifyClaim(certificate)
    }
    let instance = CostedInstance(certificate.problem)
    let costs = try costs(certificate, instance)
    var walk = ProofWalk(instance, steps: certificate.steps, listed: certificate.plans)
    let bound = try walk.run()
    let isWhole = instance.isWhole && certificate.problem.room?.isWhole != false
    let ranks = costs.prefix { Verdict.reaches(bound, $0, isWhole: isWhole) }.count
    return Verdict(
      costs: costs, bound: bound, nodes: walk.nodes, isWhole: isWhole, settlesTies: false,
      ranks: ranks, isOrdered: ranks == costs.count)
  }

  /// What the listed plans cost, each held against every rule.
  func costs(
    _ certificate: Certificate, _ instance: CostedInstance
  ) throws(CertificateError) -> [Double] {
    var costs: [Double] = []
    var seen: Set<Set<Int>> = []
    for (number, plan) in certificate.plans.enumerated() {
      guard instance.allows(plan) else { throw .badPlan(number, "breaks the rules") }
      guard seen.insert(Set(plan)).inserted else { throw .badPlan(number, "is listed twice") }
      let cost = try instance.value(
        of: plan, certificate.objective, number, shares: certificate.shares)
      if let last = costs.last, isLess(cost, than: last, certificate.problem) {
        throw .badPlan(number, "is cheaper than the one before it")
      }
      costs.append(cost)
    }
    return costs
  }

  /// Whether a plan costs less than another: sums of numbers read differ or do not, others by more than they
  /// are known to.
  private func isLess(
    _ cost: Double, than other: Double, _ problem: CertifiedProblem
  ) -> Bool {
    switch problem.cost {
    case _ where problem.room != nil: cost < other - Rounding.ofShares * abs(other)
    case .exponential, .disutility: cost < other - Rounding.ofBounds * abs(other)
    case .travel, .uncovered, .reached, .travelWithin:
      Rounding.decimal(cost) < Rounding.decimal(other)
    }
  }
}
