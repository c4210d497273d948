/// A bound below the cost of every plan of a draw, quickly found: a few steps of the subgradient method
/// from the multipliers of a good plan (Held, Wolfe and Crowder 1974, doi:10.1007/BF01580223).
///
/// L(λ) = Σ λ(u) + Σ ρ(j) over open j, with ρ(j) = Σ min(0, c(u, j) − λ(u)).
final class DrawBound {
  private let costs: DrawnCosts
  private let most: Int
  private let isClosed: [Bool]
  private let multipliers: Buffer<Double>
  private let best: Buffer<Double>
  private let prices: Buffer<Double>
  private let counts: Buffer<Double>
  private var base = 0.0
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
    prices = Buffer(count: costs.inputs.siteCount, repeating: 0)
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
    price()
    tabulate()
    isReady = true
  }

  /// A bound on what every plan costs that opens these sites and so many more from one on.
  func bound(_ open: [Int], from next: Int, missing: Int) -> Double {
    open.reduce(base + tails[next * (most + 1) + missing]) { $0 + prices[$1] }
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

  private func price() {
    let rows = costs.inputs.rows
    base = 0
    for u in 0..<rows { base += multipliers[u] }
    for j in 0..<costs.inputs.siteCount {
      let column = costs.costs.base + j * rows
      var (s, t) = (0.0, 0.0)
      var u = 0
      while u < rows {
        let a = column[u] - multipliers[u]
        let b = column[u + 1] - multipliers[u + 1]
        s += a < 0 ? a : 0
        t += b < 0 ? b : 0
        u += 2
      }
      prices[j] = s + t
    }
  }

  /// The bound at the multipliers, and how steep it is there; `counts` then holds how many of the cheapest
  /// sites serve each area.
  private func evaluate() -> (bound: Double, slope: Double) {
    price()
    let rows = costs.inputs.rows
    let cheapest = prices.array.indices.filter { !isClosed[$0] }
      .sorted { prices[$0] != prices[$1] ? prices[$0] < prices[$1] : $0 < $1 }.prefix(most)
    counts.fill(0)
    var bound = base
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
