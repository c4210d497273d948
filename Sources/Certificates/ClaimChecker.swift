internal import Places

/// Checks what a certificate claims, where its bound is not found but claimed.
extension CertificateChecker {
  func verifyClaim(_ certificate: Certificate) throws(CertificateError) -> Verdict {
    guard !certificate.bound.isNaN else { throw .notACertificate("its bound is not a number") }
    let costs = try costs(certificate, CostedInstance(certificate.problem))
    var nodes = try prove(
      Claim(certificate.problem, certificate.objective, bound: certificate.bound),
      certificate.bound,
      by: certificate.steps)
    if let best = costs.first, certificate.bound > best + Rounding.ofBounds * abs(best) {
      throw .badPlan(0, "is better than the bound says that any plan is")
    }
    var settlesTies = false
    if let steps = certificate.ties, let best = costs.first {
      let ties = try ties(among: [certificate.plans[0]], value: best, of: certificate, by: steps)
      settlesTies = ties.areSettled
      nodes += ties.nodes
    }
    let order = try order(certificate, costs)
    let isOptimal = costs.first.map {
      Verdict.reaches(certificate.bound, $0, isWhole: certificate.objective.isWhole)
    }
    // Whoever is as good as the first has its rank by the first proof.
    let equals = costs.prefix { Verdict.reaches(costs[0], $0, isWhole: false) }.count
    return Verdict(
      costs: costs, bound: certificate.bound, nodes: nodes + order.nodes,
      isWhole: certificate.objective.isWhole,
      settlesTies: isOptimal == true && (settlesTies || order.isOrdered),
      ranks: max(isOptimal == true ? equals : 0, order.ranks), isOrdered: order.isOrdered)
  }

  /// - Returns: how many nodes the proof has.
  /// - Throws: ``CertificateError`` when it proves something else, or nothing.
  private func prove(
    _ claim: Claim, _ bound: Double, by steps: [ProofStep]
  ) throws(CertificateError) -> Int {
    var walk = ProofWalk(
      CostedInstance(claim.problem), steps: steps, listed: claim.listed,
      mayExchange: claim.mayExchange)
    guard try walk.run() > claim.above else { throw .notProven(bound: bound) }
    return walk.nodes
  }

  /// Whether of the plans of a value none but those given has less than the last of them of what settles
  /// ties.
  private func ties(
    among listed: [[Int]], value: Double, of certificate: Certificate, by steps: [ProofStep]
  ) throws(CertificateError) -> (areSettled: Bool, nodes: Int) {
    let instance = CostedInstance(certificate.tieProblem(value: value))
    let plan = listed[listed.count - 1]
    guard instance.allows(plan), let cost = instance.cost(of: plan) else {
      throw .badPlan(listed.count - 1, "is not one of those among which ties are settled")
    }
    var walk = ProofWalk(instance, steps: steps, listed: listed)
    let bound = try walk.run()
    return (Verdict.reaches(bound, cost, isWhole: instance.isWhole), walk.nodes)
  }

  /// How many of the listed plans have their rank, and whether they come in their order.
  private func order(
    _ certificate: Certificate, _ costs: [Double]
  ) throws(CertificateError) -> (ranks: Int, isOrdered: Bool, nodes: Int) {
    guard let order = certificate.order, let last = costs.last else { return (0, false, 0) }
    guard !order.bound.isNaN else { throw .notACertificate("its bound is not a number") }
    var nodes = 0
    // What no plan at all is below, the others are not either.
    if !order.steps.isEmpty || order.bound > certificate.bound {
      nodes += try prove(
        Claim(
          certificate.problem, certificate.objective, bound: order.bound, listed: certificate.plans),
        order.bound, by: order.steps)
    }
    let ranks = costs.prefix { Verdict.reaches(order.bound, $0, isWhole: false) }.count
    // A bound only just above the last plan could be so by what rounding is given away.
    let isAll = order.bound == .infinity
    guard ranks == costs.count, isAll || order.ties != nil else { return (ranks, false, nodes) }
    try checkTies(certificate, costs)
    guard !isAll, let steps = order.ties else { return (ranks, true, nodes) }
    let ties = try ties(
      among: certificate.plans, value: Self.most(as: last, costs), of: certificate, by: steps)
    return (ranks, ties.areSettled, nodes + ties.nodes)
  }

  /// The largest of the values that are the same as one but for rounding.
  private static func most(as value: Double, _ costs: [Double]) -> Double {
    costs.filter { Rounding.same($0, value) }.reduce(value, max)
  }

  /// Holds listed plans of one value against what settles ties.
  private func checkTies(
    _ certificate: Certificate, _ costs: [Double]
  ) throws(CertificateError) {
    let last = Self.most(as: costs[costs.count - 1], costs)
    let instance = CostedInstance(certificate.tieProblem(value: last))
    var before: Double?
    for (number, plan) in certificate.plans.enumerated() {
      let tie = instance.cost(of: plan) ?? .infinity
      if let before, Verdict.reaches(costs[number - 1], costs[number], isWhole: false),
        !Verdict.reaches(tie, before, isWhole: false)
      {
        throw .badPlan(number, "comes after one that is as good and loses the tie")
      }
      before = tie
    }
  }
}

extension CertifiedObjective {
  /// Whether its values are whole numbers.
  fileprivate var isWhole: Bool {
    switch self {
    case .sites: true
    case .siteCosts(let costs, _): costs.allSatisfy { $0 == $0.rounded() }
    case .total, .worst: false
    }
  }
}
