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
/// Where sites have room for so many, ρ(j) is instead minus the most that site *j* gains within its
/// room: a knapsack, see Pirkul (1987), doi:10.1016/0305-0548(87)90022-3.
///
/// For the other aims the bound is a claim about a question of the same kind that the checker poses
/// itself, such as "the plans of fewer sites leave somebody uncovered".
/// Every bound is lowered by what rounding could have added to it.
public struct CertificateChecker: Sendable {
  /// Up to how many plans of one proof are tried.
  public static let mostPlans = 10_000_000

  /// What a certificate proves.
  public struct Verdict: Hashable, Sendable {
    /// What each listed plan costs in the aim's own terms: the total, the worst impedance, the number
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

    /// Whether the first plan is the best of all: to within 1e-9 of its cost, or exactly where
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
      bound >= best - 2e-9 * abs(best) || (isWhole && bound > best - 1)
    }
  }

  public init() {}

  /// - Throws: ``CertificateError`` when the proof has a hole or a plan is not allowed.
  public func verify(_ certificate: Certificate) throws(CertificateError) -> Verdict {
    try certificate.aim.check(certificate.question)
    guard case .total = certificate.aim else { return try verifyClaim(certificate) }
    let ledger = Ledger(certificate.question)
    let costs = try costs(certificate, ledger)
    var walk = ProofWalk(ledger, steps: certificate.steps, listed: certificate.plans)
    let bound = try walk.run()
    return Verdict(
      costs: costs, bound: bound, nodes: walk.nodes,
      isWhole: ledger.isWhole && certificate.question.room?.isWhole != false, settlesTies: false)
  }

  private func verifyClaim(_ certificate: Certificate) throws(CertificateError) -> Verdict {
    guard !certificate.bound.isNaN else { throw .notACertificate("its bound is not a number") }
    let costs = try costs(certificate, Ledger(certificate.question))
    let claim = Claim(certificate.question, certificate.aim, bound: certificate.bound)
    var walk = ProofWalk(
      Ledger(claim.question), steps: certificate.steps, listed: [],
      mayExchange: claim.mayExchange)
    let proven = try walk.run()
    guard proven > claim.above else { throw .notProven(bound: certificate.bound) }
    var nodes = walk.nodes
    var settlesTies = false
    if let steps = certificate.ties, let best = costs.first {
      let ledger = Ledger(certificate.tieQuestion(value: best))
      let plan = certificate.plans[0]
      guard ledger.allows(plan), let cost = ledger.cost(of: plan) else {
        throw .badPlan(0, "is not one of those among which ties are settled")
      }
      var walk = ProofWalk(ledger, steps: steps, listed: [plan])
      let bound = try walk.run()
      settlesTies = Verdict.reaches(bound, cost, isWhole: ledger.isWhole)
      nodes += walk.nodes
    }
    let isWhole =
      switch certificate.aim {
      case .sites: true
      case .siteCosts(let costs, _): costs.allSatisfy { $0 == $0.rounded() }
      case .total, .worst: false
      }
    let verdict = Verdict(
      costs: costs, bound: certificate.bound, nodes: nodes, isWhole: isWhole,
      settlesTies: settlesTies)
    if let best = costs.first, certificate.bound > best, !verdict.isBoundOf(best) {
      throw .badPlan(0, "is better than the bound says that any plan is")
    }
    return Verdict(
      costs: costs, bound: certificate.bound, nodes: nodes, isWhole: isWhole,
      settlesTies: settlesTies && verdict.isOptimal)
  }

  /// What the listed plans cost, each held against every rule.
  private func costs(
    _ certificate: Certificate, _ ledger: Ledger
  ) throws(CertificateError) -> [Double] {
    var costs: [Double] = []
    for (number, plan) in certificate.plans.enumerated() {
      guard ledger.allows(plan) else { throw .badPlan(number, "breaks the rules") }
      let cost = try ledger.value(
        of: plan, certificate.aim, number, shares: certificate.shares)
      if let last = costs.last, cost < last - 1e-9 * abs(last) {
        throw .badPlan(number, "is cheaper than the one before it")
      }
      costs.append(cost)
    }
    return costs
  }
}

extension CertificateChecker.Verdict {
  /// Whether a bound above a plan's cost is so by rounding alone.
  fileprivate func isBoundOf(_ best: Double) -> Bool { bound <= best + 2e-9 * abs(best) }
}
