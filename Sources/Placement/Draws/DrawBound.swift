/// A bound below the cost of every plan of a draw, quickly found: a few steps of the subgradient method
/// from the multipliers of a good plan (Held, Wolfe and Crowder 1974, doi:10.1007/BF01580223).
///
/// L(λ) = Σ λ(u) + Σ ρ(j) over open j, with ρ(j) = Σ min(0, c(u, j) − λ(u)). The same over some areas
/// alone bounds what they cost, so that a plan is beaten as soon as what the first areas cost, and the bound
/// on the others, come to too much.
final class DrawBound {
  /// Into how many parts areas are cut, and how few areas a part may have.
  private static let parts = 8
  private static let fewest = 16

  private let costs: DrawnCosts
  private let most: Int
  private let isClosed: [Bool]
  private let multipliers: Buffer<Double>
  private let best: Buffer<Double>
  private let counts: Buffer<Double>
  /// Where parts begin, and the end.
  private let cuts: [Int]
  /// Per part, Σ λ(u) over its areas and all later ones; then per part and site, ρ(j) over the same.
  private let bases: Buffer<Double>
  private let prices: Buffer<Double>
  /// Per site and number, the least that so many sites from it on can add.
  private let tails: Buffer<Double>
  private(set) var isReady = false

  init(_ costs: DrawnCosts, _ rules: SitingRules) {
    self.costs = costs
    most = rules.count
    isClosed = (0..<costs.inputs.siteCount).map(rules.close.contains)
    multipliers = Buffer(count: costs.inputs.rows, repeating: 0)
    best = Buffer(count: costs.inputs.rows, repeating: 0)
    counts = Buffer(count: costs.inputs.rows, repeating: 0)
    let rows = costs.inputs.rows
    let parts = max(1, min(Self.parts, rows / Self.fewest))
    // Rows are a multiple of four, and so is every part.
    cuts = (0..<parts).map { rows / 4 * $0 / parts * 4 } + [rows]
    bases = Buffer(count: parts, repeating: 0)
    prices = Buffer(count: parts * costs.inputs.siteCount, repeating: 0)
    tails = Buffer(count: (costs.inputs.siteCount + 1) * (most + 1), repeating: 0)
  }

  /// Looks for a bound.
  ///
  /// - Parameters:
  ///   - open: a good plan.
  ///   - cost: what it costs; where that is infinite there is no bound.
  func renew(from open: [Int], cost: Double, steps: Int = 50) {
    isReady = false
    guard cost < .infinity else { return }
    start(open)
    var (greatest, length, stalled) = (-Double.infinity, 1.0, 0)
    for _ in 0..<steps {
      let (bound, slope) = evaluate()
      if bound > greatest {
        (greatest, stalled) = (bound, 0)
        best.copy(from: multipliers)
      } else {
        stalled += 1
        if stalled == 3 { (length, stalled) = (length / 2, 0) }
      }
      guard slope > 0, cost - bound > 1e-9 * abs(cost) else { break }
      let step = length * (cost - bound) / slope
      for u in 0..<costs.inputs.rows where isCounted(u) {
        multipliers[u] = max(0, multipliers[u] + step * (1 - counts[u]))
      }
    }
    multipliers.copy(from: best)
    for part in 0..<cuts.count - 1 { price(from: part) }
    tabulate()
    isReady = true
  }

  /// A bound on what every plan costs that opens these sites and so many more from one on.
  func bound(_ open: [Int], from next: Int, missing: Int) -> Double {
    open.reduce(bases[0] + tails[next * (most + 1) + missing]) { $0 + prices[$1] }
  }

  /// What a plan costs once its last site has opened, added up as ``DrawnCosts/joined(_:with:limit:)`` does;
  /// nothing where it is seen to be more than a limit.
  func cost(
    of plan: [Int], _ before: UnsafeMutablePointer<Double>, limit: Double
  ) -> Double? {
    let sites = costs.inputs.siteCount
    let column = costs.costs.base + plan[plan.count - 1] * costs.inputs.rows
    var (s, t, v, w) = (0.0, 0.0, 0.0, 0.0)
    for part in 0..<cuts.count - 1 {
      let later = plan.reduce(bases[part]) { $0 + prices[part * sites + $1] }
      guard (s + t) + (v + w) + later <= limit else { return nil }
      var u = cuts[part]
      while u < cuts[part + 1] {
        s += column[u] < before[u] ? column[u] : before[u]
        t += column[u + 1] < before[u + 1] ? column[u + 1] : before[u + 1]
        v += column[u + 2] < before[u + 2] ? column[u + 2] : before[u + 2]
        w += column[u + 3] < before[u + 3] ? column[u + 3] : before[u + 3]
        u += 4
      }
    }
    return (s + t) + (v + w)
  }

  /// λ(u) between what the plan costs area u and what it would without its site.
  private func start(_ open: [Int]) {
    let rows = costs.inputs.rows
    for u in 0..<rows {
      var (least, second) = (Double.infinity, Double.infinity)
      for site in open {
        let cost = costs.costs[site * rows + u]
        if cost < least { (least, second) = (cost, least) } else { second = min(second, cost) }
      }
      multipliers[u] = least + 0.5 * min(second - least, 2 * least)
    }
  }

  /// The sums over the areas of a part and all later ones.
  private func price(from part: Int) {
    let (rows, sites) = (costs.inputs.rows, costs.inputs.siteCount)
    var base = 0.0
    for u in cuts[part]..<rows { base += multipliers[u] }
    bases[part] = base
    for j in 0..<sites {
      let column = costs.costs.base + j * rows
      var (s, t) = (0.0, 0.0)
      var u = cuts[part]
      while u < rows {
        let a = column[u] - multipliers[u]
        let b = column[u + 1] - multipliers[u + 1]
        s += a < 0 ? a : 0
        t += b < 0 ? b : 0
        u += 2
      }
      prices[part * sites + j] = s + t
    }
  }

  /// The bound at the multipliers, and how steep it is there; `counts` then holds how many of the cheapest
  /// sites serve each area.
  private func evaluate() -> (bound: Double, slope: Double) {
    price(from: 0)
    let rows = costs.inputs.rows
    let cheapest = isClosed.indices.filter { !isClosed[$0] }
      .sorted { prices[$0] != prices[$1] ? prices[$0] < prices[$1] : $0 < $1 }.prefix(most)
    counts.fill(0)
    var bound = bases[0]
    for j in cheapest {
      bound += prices[j]
      let column = costs.costs.base + j * rows
      for u in 0..<rows where column[u] < multipliers[u] { counts[u] += 1 }
    }
    var slope = 0.0
    for u in 0..<rows where isCounted(u) && (multipliers[u] > 0 || counts[u] == 0) {
      slope += (1 - counts[u]) * (1 - counts[u])
    }
    return (bound, slope)
  }

  private func isCounted(_ u: Int) -> Bool { costs.inputs.weights[u] > 0 }

  private func tabulate() {
    let width = most + 1
    for m in 0...most { tails[costs.inputs.siteCount * width + m] = 0 }
    var kept: [Double] = []
    for j in (0..<costs.inputs.siteCount).reversed() {
      if !isClosed[j] {
        let place = kept.firstIndex { $0 > prices[j] } ?? kept.count
        kept.insert(prices[j], at: place)
        if kept.count > most { kept.removeLast() }
      }
      var sum = 0.0
      for m in 0...most {
        tails[j * width + m] = sum
        if m < kept.count { sum += kept[m] }
      }
    }
  }
}
