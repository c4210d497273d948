internal import Places

/// What every area with demand costs at every site, laid out for adding up many plans: a plan costs
/// Σ min over its sites, or the largest such minimum for p-center.
final class PlanColumns {
  /// How areas' least costs make the cost of a plan.
  enum Joining { case sum, largest }

  let joining: Joining
  /// Areas with demand, and nothing to fill up to a multiple of four.
  let rows: Int
  let siteCount: Int
  /// Costs by site, then by area.
  private let costs: Buffer<Double>
  /// The least cost of each area over this site and all later ones that may open, by site.
  private let later: Buffer<Double>
  /// The cost of each area that no site serves.
  private let unserved: Buffer<Double>
  /// Whether every cost is a whole number and any sum of them fits.
  let isWhole: Bool

  /// - Parameter cost: of an area with some weight at some impedance; infinite where it cannot be served.
  init(
    _ problem: PlacementProblem, _ joining: Joining, cost: (_ weight: Double, Double) -> Double
  ) {
    self.joining = joining
    let weights = problem.demand.weights
    let areas = weights.indices.filter { weights[$0] > 0 }
    rows = (areas.count + 3) / 4 * 4
    siteCount = problem.travel.siteCount
    costs = Buffer(count: siteCount * rows, repeating: 0)
    later = Buffer(count: (siteCount + 1) * rows, repeating: .infinity)
    unserved = Buffer(count: rows, repeating: 0)
    for (u, area) in areas.enumerated() {
      unserved[u] = cost(weights[area], .infinity)
      for j in 0..<siteCount { costs[j * rows + u] = unserved[u] }
      switch problem.travel {
      case .matrix(let travel):
        for j in 0..<siteCount {
          costs[j * rows + u] = cost(weights[area], travel[area: area, site: j])
        }
      case .sparse(let travel):
        for k in travel.offsets[area]..<travel.offsets[area + 1] {
          costs[Int(travel.sites[k]) * rows + u] = cost(weights[area], travel.impedances[k])
        }
      }
    }
    var largest = 0.0
    var isWhole = true
    for k in 0..<siteCount * rows where costs[k] < .infinity {
      isWhole = isWhole && costs[k] == costs[k].rounded()
      largest = max(largest, costs[k])
    }
    self.isWhole = isWhole && largest * Double(rows) < 1e15
    for j in (0..<siteCount).reversed() {
      let isClosed = problem.rules.close.contains(j)
      for u in 0..<rows {
        let next = later[(j + 1) * rows + u]
        later[j * rows + u] = isClosed ? next : min(next, costs[j * rows + u])
      }
    }
  }

  /// Costs where nothing is open.
  func start(_ row: UnsafeMutablePointer<Double>) {
    row.update(from: unserved.base, count: rows)
  }

  /// Least costs once a site has opened as well.
  func lower(
    _ before: UnsafeMutablePointer<Double>, by site: Int, to after: UnsafeMutablePointer<Double>
  ) {
    let column = costs.base + site * rows
    for u in 0..<rows { after[u] = column[u] < before[u] ? column[u] : before[u] }
  }

  /// What a plan costs once a site has opened as well; exact but for the order of adding up.
  func cost(_ before: UnsafeMutablePointer<Double>, with site: Int) -> Double {
    joined(before, costs.base + site * rows)
  }

  /// What a plan costs at the least that opens more sites from some site on.
  func bound(_ before: UnsafeMutablePointer<Double>, from site: Int) -> Double {
    joined(before, later.base + site * rows)
  }

  /// What a plan costs.
  func cost(of open: [Int], scratch row: UnsafeMutablePointer<Double>) -> Double {
    start(row)
    for site in open { lower(row, by: site, to: row) }
    return joined(row, row)
  }

  /// The same sum, exactly.
  func exactCost(
    _ before: UnsafeMutablePointer<Double>, with site: Int
  ) -> Double {
    guard case .sum = joining else { return cost(before, with: site) }
    let column = costs.base + site * rows
    var sum = ExactSum()
    for u in 0..<rows { sum.add(column[u] < before[u] ? column[u] : before[u]) }
    return sum.value
  }

  private func joined(
    _ a: UnsafeMutablePointer<Double>, _ b: UnsafeMutablePointer<Double>
  ) -> Double {
    var (s, t, v, w) = (0.0, 0.0, 0.0, 0.0)
    var u = 0
    switch joining {
    case .sum:
      while u < rows {
        s += b[u] < a[u] ? b[u] : a[u]
        t += b[u + 1] < a[u + 1] ? b[u + 1] : a[u + 1]
        v += b[u + 2] < a[u + 2] ? b[u + 2] : a[u + 2]
        w += b[u + 3] < a[u + 3] ? b[u + 3] : a[u + 3]
        u += 4
      }
      return (s + t) + (v + w)
    case .largest:
      while u < rows {
        let (p, q) = (b[u] < a[u] ? b[u] : a[u], b[u + 1] < a[u + 1] ? b[u + 1] : a[u + 1])
        let (x, y) = (
          b[u + 2] < a[u + 2] ? b[u + 2] : a[u + 2], b[u + 3] < a[u + 3] ? b[u + 3] : a[u + 3]
        )
        s = p > s ? p : s
        t = q > t ? q : t
        v = x > v ? x : v
        w = y > w ? y : w
        u += 4
      }
      return max(max(s, t), max(v, w))
    }
  }
}
