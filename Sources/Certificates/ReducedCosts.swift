internal import Places

/// What multipliers make of the problem: a constant, and the reduced cost of every site.
struct ReducedCosts {
  /// Σ λ(i) − Σ π(r) b(r).
  let sum: Double
  /// ρ(j), one per site.
  let rho: [Double]
  /// How far the bound may be off by rounding: a bound is lowered by as much.
  let rounding: Double

  init(_ multipliers: Multipliers, _ instance: CostedInstance) {
    let travel = instance.problem.travel
    var rho = [ExactSum](repeating: ExactSum(), count: travel.siteCount)
    var sum = ExactSum()
    var size = 0.0
    var knapsack = instance.problem.room.map { RoomKnapsack($0, siteCount: rho.count) }
    for (area, value) in zip(multipliers.areas, multipliers.values) {
      let area = Int(area)
      guard instance.counts(area) else { continue }
      let lambda = min(value, instance.floors[area])
      sum.add(lambda)
      size += abs(lambda)
      for k in travel.offsets[area]..<travel.offsets[area + 1] where instance.costs[k] < lambda {
        let site = Int(travel.sites[k])
        if knapsack == nil {
          rho[site].add(instance.costs[k] - lambda)
        } else {
          knapsack?.add(area: area, site: site, worth: lambda - instance.costs[k])
        }
      }
    }
    for (site, worth) in (knapsack?.worths ?? []).enumerated() { rho[site].add(-worth) }
    var rules = [Double](repeating: 0, count: multipliers.rules.isEmpty ? 0 : rho.count)
    for rule in multipliers.rules {
      guard let row = instance.rows[rule.limit] else { continue }
      sum.add(-rule.price * row.limit)
      size += abs(rule.price * row.limit)
      for (site, weight) in zip(row.sites, row.weights) {
        rho[site].add(rule.price * weight)
        rules[site] += abs(rule.price * weight)
      }
    }
    self.sum = sum.value
    self.rho = rho.map(\.value)
    // A site's terms are of one sign but for those of the rules.
    var largest = 0.0
    var total = 0.0
    for site in self.rho.indices {
      let own = abs(self.rho[site]) + 2 * (rules.isEmpty ? 0 : rules[site])
      largest = max(largest, own)
      total += own
    }
    size += min(total, largest * Double(instance.problem.count))
    // A knapsack adds up one area after the other.
    let terms = knapsack == nil ? 16 : Double(16 + travel.areaCount)
    rounding = terms * .ulpOfOne * size
  }
}
