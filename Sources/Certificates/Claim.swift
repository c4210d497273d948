internal import Places

/// What the first proof of a certificate has to show: that every plan of a problem costs more than a
/// limit. The checker makes it of the objective and the bound, so no certificate can pose an easier one.
///
/// | Objective | No plan is better than B, as every plan … |
/// |---|---|
/// | total, B infinite | leaves someone without a site that serves them, or without room |
/// | worst | leaves someone without a site nearer than B |
/// | sites | of at most B − 1 sites leaves more uncovered than the share allows |
/// | siteCosts | that costs less than B leaves more uncovered, or more travel, than the level allows |
///
/// The plans considered cost less than B by as much as is said of ``CostStep``.
struct Claim {
  let problem: CertifiedProblem
  /// Every plan costs more than this.
  let above: Double
  /// Whether it is about reaching everyone and the rules tell no two sites apart, so that one site may
  /// stand for another: see ``ProofStep/dominated(sites:by:)``.
  let mayExchange: Bool
  /// The plans that it leaves out.
  let listed: [[Int]]

  /// - Parameter listed: plans that may be better all the same.
  init(
    _ asked: CertifiedProblem, _ objective: CertifiedObjective, bound: Double, listed: [[Int]] = []
  ) {
    self.listed = listed
    // Where some plans do not count, what stands for another may be one of them.
    let isPlain =
      asked.groups.isEmpty && asked.sides.isEmpty && listed.isEmpty && asked.hasSitesEnough
    // Where only the number counts, fewer sites than the fewest are no help: a wider problem.
    let fewest = isPlain ? 0 : asked.fewest
    let total = asked.weights.exactSum
    switch objective {
    case .total:
      // Coverage is about whom to reach and not whether: of nobody only the rules are left.
      let weights: [Double]? =
        if case .uncovered = asked.cost { asked.weights.map { _ in 0 } } else { nil }
      let room = weights == nil ? asked.room.map { [$0.forAll] } ?? [] : []
      problem = asked.with(
        weights: weights, cost: asked.cost.serving, fewest: room.isEmpty ? fewest : asked.fewest,
        sides: asked.sides + room)
      above = 0
      mayExchange = isPlain && room.isEmpty
    case .worst:
      let nearer = bound < .infinity ? bound.nextDown : .greatestFiniteMagnitude
      problem = asked.with(cost: .reached(within: nearer), fewest: fewest)
      above = 0
      mayExchange = isPlain
    case .sites(let share):
      let most = bound <= Double(asked.count) ? Int(max(bound, 1).rounded(.up)) - 1 : asked.count
      let isAll = share == 1
      problem = asked.with(
        cost: isAll ? asked.cost.reaching : asked.cost, count: most, fewest: fewest)
      above = isAll ? 0 : (1 - share + Rounding.ofBounds) * total
      mayExchange = isAll && isPlain
    case .siteCosts(let costs, let level):
      let limit: [WeightLimit] =
        bound < .infinity
        ? [
          WeightLimit(
            sites: Array(costs.indices), weights: costs, atLeast: -.infinity,
            atMost: CostStep(costs, bound).most)
        ] : []
      let sides = asked.sides + limit
      if case .travel = asked.cost {
        problem = asked.with(cost: asked.cost, sides: sides)
        above = level * total * (1 + Rounding.ofBounds)
        mayExchange = false
      } else if limit.isEmpty, isPlain, level == 1 {
        // Whatever it costs, nothing reaches everyone.
        problem = asked.with(cost: asked.cost.reaching, fewest: fewest)
        above = 0
        mayExchange = true
      } else {
        mayExchange = false
        problem = asked.with(cost: level == 1 ? asked.cost.reaching : asked.cost, sides: sides)
        above = level == 1 ? 0 : (1 - level + Rounding.ofBounds) * total
      }
    }
  }

}

extension Certificate {
  /// What settles ties among the plans of one value: the least total cost.
  ///
  /// Of everyone reached it is travel within what they reach; of a share, the uncovered weight.
  func tieProblem(value: Double) -> CertifiedProblem {
    switch objective {
    case .total: problem
    case .worst: problem.with(cost: .travelWithin(value))
    case .sites(let share):
      problem.with(
        cost: share == 1 ? problem.cost.travelling : problem.cost, count: Int(value),
        fewest: Int(value))
    case .siteCosts(let costs, let level):
      problem.with(
        cost: level == 1 ? problem.cost.travelling : problem.cost,
        sides: problem.sides + [
          WeightLimit(
            sites: Array(costs.indices), weights: costs, atLeast: value, atMost: value)
        ])
    }
  }
}

extension CostRule {
  /// Whether an area is served at all, at no cost.
  fileprivate var serving: CostRule {
    switch self {
    case .exponential(_, _, let limit), .disutility(_, _, let limit): .reached(within: limit)
    case .uncovered(let within): .reached(within: within)
    case .travel, .reached, .travelWithin: .reached(within: .greatestFiniteMagnitude)
    }
  }

  /// The same standard, for everyone.
  fileprivate var reaching: CostRule {
    if case .uncovered(let within) = self { .reached(within: within) } else { self }
  }

  /// Travel within the same standard, for everyone.
  fileprivate var travelling: CostRule {
    if case .uncovered(let within) = self { .travelWithin(within) } else { self }
  }
}

extension Room {
  /// That the open sites together have room for everyone, but for what shares of people may be off by.
  fileprivate var forAll: WeightLimit {
    let all = people.reduce(0, +)
    return WeightLimit(
      sites: Array(places.indices), weights: places.map { min($0, all) },
      atLeast: all * (1 - 1e-5), atMost: .infinity)
  }
}

extension CertifiedProblem {
  /// Whether as many sites may open as must.
  fileprivate var hasSitesEnough: Bool { travel.siteCount - Set(close).count >= fewest }

  /// The same problem but for what is given.
  fileprivate func with(
    weights: [Double]? = nil, cost: CostRule, count: Int? = nil, fewest: Int? = nil,
    sides: [WeightLimit]? = nil
  ) -> CertifiedProblem {
    CertifiedProblem(
      weights: weights ?? self.weights, travel: travel, cost: cost, count: count ?? self.count,
      fewest: fewest ?? self.fewest, keep: keep, close: close, groups: groups,
      sides: sides ?? self.sides)
  }
}
