internal import Places

extension CostedInstance {
  /// What a plan costs in an objective's own terms.
  ///
  /// - Parameters:
  ///   - number: the plan's among those listed, from zero, for messages.
  ///   - shares: who goes where under each of them, where that is said.
  /// - Throws: ``CertificateError/badPlan(_:_:)`` when the plan does not give the service.
  func value(
    of plan: [Int], _ objective: CertifiedObjective, _ number: Int, shares: [[ServedShare]] = []
  ) throws(CertificateError) -> Double {
    let total = problem.weights.exactSum
    switch objective {
    case .total:
      guard let room = problem.room else { return try known(plan, number) }
      guard shares.indices.contains(number) else {
        throw .badPlan(number, "does not say who goes where")
      }
      return try cost(of: plan, shares[number], room, number)
    case .worst:
      var worst = 0.0
      for (weight, nearest) in zip(problem.weights, nearest(plan)) where weight > 0 {
        worst = max(worst, nearest)
      }
      guard worst < .infinity else {
        throw .badPlan(number, "leaves an area without a stored route")
      }
      return worst
    case .sites(let share):
      guard isCovered(share, uncovered: try known(plan, number), of: total) else {
        throw .badPlan(number, "does not cover the share")
      }
      return Double(plan.count)
    case .siteCosts(let costs, let level):
      let cost = try known(plan, number)
      if case .travel = problem.cost {
        guard Rounding.reaches(level * total, cost) else {
          throw .badPlan(number, "has a longer mean than it may")
        }
      } else if !isCovered(level, uncovered: cost, of: total) {
        throw .badPlan(number, "does not cover the share")
      }
      var sum = ExactSum()
      for site in plan { sum.add(costs[site]) }
      return sum.value
    }
  }

  /// Whether a share is covered; everyone means that nobody is left.
  private func isCovered(_ share: Double, uncovered: Double, of total: Double) -> Bool {
    share == 1 ? uncovered == 0 : Rounding.reaches(total - uncovered, share * total)
  }

  private func known(_ plan: [Int], _ number: Int) throws(CertificateError) -> Double {
    guard let cost = cost(of: plan) else {
      throw .badPlan(number, "leaves an area without a stored route")
    }
    return cost
  }

  /// The impedance of each area's nearest open site; infinite where none is stored.
  private func nearest(_ plan: [Int]) -> [Double] {
    let travel = problem.travel
    var isOpen = [Bool](repeating: false, count: travel.siteCount)
    for site in plan { isOpen[site] = true }
    return (0..<travel.areaCount).map { area in
      (travel.offsets[area]..<travel.offsets[area + 1])
        .first { isOpen[Int(travel.sites[$0])] }.map { travel.impedances[$0] } ?? .infinity
    }
  }
}
