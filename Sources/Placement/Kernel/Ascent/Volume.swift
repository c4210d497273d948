import Dispatch

/// The volume algorithm: multipliers λ whose Lagrangian bound rises towards the linear relaxation's.
///
/// Relaxing "every client is served once" gives, for any λ,
/// L(λ) = constant + Σ λ(u) + the cheapest allowed choice at prices ρ(j) = Σ min(0, c(u, j) − λ(u)),
/// and no plan costs less than L(λ). λ(u) is kept between the client's least cost and its cap, beyond
/// which L cannot rise. The averaged choice approaches the relaxation's fractional plan.
///
/// Rows Σ a(r, j) x(j) ≤ b(r) that the choice does not mind are relaxed as well, at π(r) ≥ 0: the
/// price of *j* is then ρ(j) + Σ π(r) a(r, j), and L is less by Σ π(r) b(r).
///
/// Barahona and Anbil (2000), doi:10.1007/s101070050002.
///
/// `@unchecked`: blocks run at once and write to parts of the rows that no other block touches.
final class Volume: @unchecked Sendable {
  let instance: Instance
  /// The multipliers of the best bound so far: λ, one per client, then π, one per row of the rules.
  let best: Buffer<Double>
  /// ρ and the choice at `best`.
  let bestPrice: Buffer<Double>
  /// The averaged choice: how open each site is, 0 to 1.
  let opening: Buffer<Double>
  let choice: CheapestChoice
  private(set) var bound = -Double.infinity
  /// By how much the limit of the moving row is less than the instance says.
  var lowered = 0.0
  private(set) var iterations = 0
  /// Step length as a share of the distance to the target.
  var factor: Double

  let trial: Buffer<Double>
  let slope: Buffer<Double>
  let subgradient: Buffer<Double>
  private let reach: Buffer<Int32>
  let price: Buffer<Double>
  private let blockPrice: Buffer<Double>
  private let blockSums: Buffer<Double>
  private let blocks: Int
  private let isParallel: Bool
  /// The last choice that kept every row, by local index; nothing where there are no rows.
  var rulesKept: [Int]?
  private var alphaMost = 0.1
  private var failures = 0
  private var norm = 0.0
  private var lastCheck = -Double.infinity

  /// - Parameters:
  ///   - multipliers: where to start, one per client and row.
  ///   - factor: first step length.
  init(_ instance: Instance, multipliers: [Double], factor: Double, threads: Int) {
    self.instance = instance
    self.factor = factor
    let clients = instance.clientCount
    let sites = instance.siteCount
    let rows = instance.rows.count
    best = Buffer(multipliers, or: 0)
    trial = Buffer(multipliers, or: 0)
    slope = Buffer(count: clients + rows, repeating: 0)
    subgradient = Buffer(count: clients + rows, repeating: 0)
    reach = Buffer(count: clients, repeating: 0)
    price = Buffer(count: sites, repeating: 0)
    bestPrice = Buffer(count: sites, repeating: 0)
    opening = Buffer(count: sites, repeating: 0)
    choice = CheapestChoice(instance.choice)
    // The number of blocks depends on the size alone, so sums are the same for any thread count.
    blocks = clients >= 6_000 ? 4 : 1
    isParallel = threads > 1 && blocks > 1
    blockPrice = Buffer(count: blocks * sites, repeating: 0)
    blockSums = Buffer(count: blocks * 4, repeating: 0)
  }

  /// Whether the steps have become too short to matter.
  var hasConverged: Bool { factor < 1e-4 || (iterations > 0 && norm < 1e-12) }

  /// Takes steps towards `target`, the value that the bound is to reach.
  func run(_ steps: Int, target: Double, until cutoff: Double) {
    for _ in 0..<steps {
      step(target: target)
      if bound >= cutoff || hasConverged { return }
    }
  }

  private func step(target: Double) {
    let isFirst = iterations == 0
    let length = isFirst ? 0 : factor * max(target - bound, 1e-7 * abs(target)) / norm
    inBlocks { self.price(block: $0, length: length) }
    let sites = instance.siteCount
    let prices = price.base
    if blocks == 1 {
      price.copy(from: blockPrice)
    } else {
      for j in 0..<sites {
        var sum = 0.0
        for block in 0..<blocks { sum += blockPrice[block * sites + j] }
        prices[j] = sum
      }
    }
    var value = instance.constant
    for block in 0..<blocks { value += blockSums[block * 4] }
    for (j, cost) in instance.fixed.enumerated() { prices[j] += cost }
    if !instance.rows.isEmpty { value += priceRows(length) }
    value += choice.pick(price)
    inBlocks { self.differentiate(block: $0) }
    var own = 0.0
    var mixed = 0.0
    var old = 0.0
    for block in 0..<blocks {
      own += blockSums[block * 4 + 1]
      mixed += blockSums[block * 4 + 2]
      old += blockSums[block * 4 + 3]
    }
    if !instance.rows.isEmpty {
      let sums = differentiateRows()
      own += sums.own
      mixed += sums.mixed
      old += sums.old
    }
    judge(value, isUphill: mixed > 0)
    let spread = own - 2 * mixed + old
    var alpha = spread > 0 ? (old - mixed) / spread : alphaMost
    alpha = isFirst ? 1 : min(max(alpha, alphaMost / 10), alphaMost)
    average(alpha)
    iterations += 1
    if iterations % 100 == 0 {
      if bound - lastCheck < 0.01 * (target - bound) { alphaMost = max(alphaMost / 2, 1e-3) }
      lastCheck = bound
    }
  }

  func raise(by amount: Double) { bound += amount }

  private func judge(_ value: Double, isUphill: Bool) {
    if value > bound {
      bound = value
      best.copy(from: trial)
      bestPrice.copy(from: price)
      if isUphill { factor = min(factor * 1.1, 2) }
      failures = 0
    } else {
      failures += 1
      if failures >= 10 {
        factor *= 0.66
        failures = 0
      }
    }
  }

  private func inBlocks(_ work: @Sendable (Int) -> Void) {
    if isParallel {
      DispatchQueue.concurrentPerform(iterations: blocks, execute: work)
    } else {
      for block in 0..<blocks { work(block) }
    }
  }

  private func clients(_ block: Int) -> Range<Int> {
    let clients = instance.clientCount
    return clients * block / blocks..<clients * (block + 1) / blocks
  }

  /// λ = clamp(best + length · slope), its ρ and Σ λ, over one block of clients.
  private func price(block: Int, length: Double) {
    let sites = instance.siteCount
    let price = blockPrice.base + block * sites
    for j in 0..<sites { price[j] = 0 }
    let start = instance.start.base
    let site = instance.site.base
    let cost = instance.cost.base
    let cap = instance.cap.base
    let best = best.base
    let slope = slope.base
    let trial = trial.base
    let reach = reach.base
    var sum = 0.0
    for u in clients(block) {
      let from = start[u]
      let length = best[u] + length * slope[u]
      let lambda = min(max(length, cost[from]), cap[u])
      trial[u] = lambda
      sum += lambda
      var k = from
      let end = start[u + 1]
      while k < end {
        let under = cost[k] - lambda
        if under >= 0 { break }
        price[Int(site[k])] += under
        k += 1
      }
      reach[u] = Int32(truncatingIfNeeded: k - from)
    }
    blockSums[block * 4] = sum
  }

  /// The subgradient 1 − #{picked j : c(u, j) < λ(u)} and its products with the slope.
  private func differentiate(block: Int) {
    let start = instance.start.base
    let site = instance.site.base
    let isPicked = choice.isPicked.base
    let slope = slope.base
    let subgradient = subgradient.base
    let reach = reach.base
    var own = 0.0
    var mixed = 0.0
    var old = 0.0
    for u in clients(block) {
      let from = start[u]
      var served = 0
      for k in from..<from + Int(reach[u]) { served += Int(isPicked[Int(site[k])]) }
      let g = Double(1 - served)
      subgradient[u] = g
      let v = slope[u]
      own += g * g
      mixed += g * v
      old += v * v
    }
    blockSums[block * 4 + 1] = own
    blockSums[block * 4 + 2] = mixed
    blockSums[block * 4 + 3] = old
  }

  /// Moves the slope and the averaged choice by `alpha`, and measures the part of the slope that λ
  /// can follow.
  private func average(_ alpha: Double) {
    let slope = slope.base
    let subgradient = subgradient.base
    let best = best.base
    let cap = instance.cap.base
    let start = instance.start.base
    let cost = instance.cost.base
    var sum = 0.0
    for u in 0..<instance.clientCount {
      let v = alpha * subgradient[u] + (1 - alpha) * slope[u]
      slope[u] = v
      let isStuck = v > 0 ? best[u] >= cap[u] : best[u] <= cost[start[u]]
      if !isStuck { sum += v * v }
    }
    if !instance.rows.isEmpty { sum += averageRows(alpha) }
    norm = sum
    let opening = opening.base
    let isPicked = choice.isPicked.base
    for j in 0..<instance.siteCount {
      opening[j] = alpha * Double(isPicked[j]) + (1 - alpha) * opening[j]
    }
  }
}
