internal import Places

/// What multipliers make of the question: a constant and a price for every site.
struct Prices {
  /// Σ λ(i) − Σ π(r) b(r).
  let sum: Double
  /// ρ(j), one per site.
  let rho: [Double]
  /// How far the bound may be off by rounding: a bound is lowered by as much.
  let rounding: Double

  init(_ multipliers: Multipliers, _ ledger: Ledger) {
    let travel = ledger.question.travel
    var rho = [ExactSum](repeating: ExactSum(), count: travel.siteCount)
    var sum = ExactSum()
    var size = 0.0
    var knapsack = ledger.question.room.map { RoomKnapsack($0, siteCount: rho.count) }
    for (area, value) in zip(multipliers.areas, multipliers.values) {
      let area = Int(area)
      guard ledger.counts(area) else { continue }
      let lambda = min(value, ledger.floors[area])
      sum.add(lambda)
      size += abs(lambda)
      for k in travel.offsets[area]..<travel.offsets[area + 1] where ledger.costs[k] < lambda {
        let site = Int(travel.sites[k])
        if knapsack == nil {
          rho[site].add(ledger.costs[k] - lambda)
        } else {
          knapsack?.add(area: area, site: site, worth: lambda - ledger.costs[k])
        }
      }
    }
    for (site, worth) in (knapsack?.worths ?? []).enumerated() { rho[site].add(-worth) }
    var rules = [Double](repeating: 0, count: multipliers.rules.isEmpty ? 0 : rho.count)
    for rule in multipliers.rules {
      guard let row = ledger.rows[rule.limit] else { continue }
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
    size += min(total, largest * Double(ledger.question.count))
    // A knapsack adds up one area after the other.
    let terms = knapsack == nil ? 16 : Double(16 + travel.areaCount)
    rounding = terms * .ulpOfOne * size
  }
}
