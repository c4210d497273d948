internal import Places

/// What sites cost as a search adds it up: in whole steps where costs are decimals, and nothing for a site
/// that every plan opens, so that neither a huge cost nor the pence of others is lost beside the other.
struct CostPrices {
  /// One per site.
  let prices: [Double]
  /// What a step is worth.
  private let step: Double
  /// What every plan pays whatever it opens else.
  private let sunk: Double
  private let isWhole: Bool

  init(_ problem: PlacementProblem, _ costs: [Double], _ level: ServiceLevel) {
    var free = costs
    var sunk = ExactSum()
    for site in problem.inEveryPlan(level).sorted() {
      sunk.add(costs[site])
      free[site] = 0
    }
    self.sunk = sunk.value
    let grain = Rounding.grain(of: free)
    step = grain ?? 1
    isWhole = grain != nil
    prices = grain.map { step in free.map { ($0 / step).rounded() } } ?? free
  }

  /// What a plan costs as the search adds it up.
  func cost(of open: [Int]) -> Double { open.lazy.map { prices[$0] }.exactSum }

  /// What a sum of prices is in the terms of the costs.
  func value(of sum: Double) -> Double { sum * step + sunk }

  /// The same where a solver of linear programmes adds them up.
  func solverMargin(at sum: Double) -> Double {
    isWhole ? 0.25 : Rounding.ofAssignments * abs(sum)
  }

  /// How far sums of prices may lie apart and still be the same.
  func margin(at sum: Double) -> Double {
    isWhole ? 0.25 : Rounding.forgiven(beyond: sum, adding: prices, most: prices.count)
  }
}

extension PlacementProblem {
  /// Sites that every plan opens which gives a service: those that are kept, and those that alone reach an
  /// area that may not be left out.
  fileprivate func inEveryPlan(_ level: ServiceLevel) -> Set<Int> {
    guard case .coverage(let within, let share) = level else { return rules.keep }
    let slack = share < 1 ? (1 - share) * demand.total * (1 + Rounding.ofBounds) : 0
    var found = rules.keep
    for area in 0..<travel.areaCount where demand.weights[area] > slack {
      let sites = travel.row(of: area).filter {
        $0.impedance <= within && !rules.close.contains($0.site)
      }
      if sites.count == 1 { found.insert(sites[0].site) }
    }
    return found
  }
}
