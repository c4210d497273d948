/// Multipliers of a cheapest cover whose Lagrangian bound rises towards the linear relaxation's.
///
/// With λ(u) ≥ 0 for "row *u* has an open site or is missed" and μ ≥ 0 for "rows missed weigh no more
/// than the slack S", λ(u) ≤ μ w(u) for rows that may be missed, and π(r) ≥ 0 for the rules' rows, no
/// plan costs less than
///
/// L = spent + Σ λ(u) − μ S − Σ π(r) b(r) + the cheapest allowed choice at prices
/// f(j) + Σ π(r) a(r, j) − Σ λ(u) over the rows that *j* covers.
///
/// Steps follow the averaged subgradient, as in ``Volume``; after each the best multiple of (λ, μ) is
/// looked for, which finds the price of coverage that a step in λ alone is slow to find.
final class CostAscent {
  let cover: CostCover
  private(set) var bound = -Double.infinity
  /// λ of the best bound, then its π.
  let best: Buffer<Double>
  /// μ of the best bound.
  private(set) var scale: Double
  /// Site prices at the best bound.
  let bestPrice: Buffer<Double>
  /// The averaged choice: how open each site is, 0 to 1.
  let opening: Buffer<Double>
  let choice: CheapestChoice
  private(set) var factor: Double
  private(set) var iterations = 0

  private let trial: Buffer<Double>
  private let slope: Buffer<Double>
  private let subgradient: Buffer<Double>
  /// f + Σ π a, Σ λ over covered rows, and their difference at the multiple that is tried.
  private let base: Buffer<Double>
  private let gain: Buffer<Double>
  private let price: Buffer<Double>
  /// The choice that the subgradient is of: a mixture of two where the best multiple is between them.
  private let mixed: Buffer<Double>
  private let lowChoice: Buffer<Double>
  private let highChoice: Buffer<Double>
  private var failures = 0
  private var norm = 0.0
  /// Σ λ over all pairs: what rounding is measured by.
  private var size = 0.0
  private var alphaMost = 0.1
  private var lastCheck = -Double.infinity

  /// - Parameter multipliers: one per row, then one per row of the rules.
  init(_ cover: CostCover, multipliers: [Double], scale: Double, factor: Double) {
    self.cover = cover
    self.scale = scale
    self.factor = factor
    let count = cover.rowCount + cover.rules.count
    best = Buffer(multipliers, or: 0)
    trial = Buffer(count: count, repeating: 0)
    slope = Buffer(count: count, repeating: 0)
    subgradient = Buffer(count: count, repeating: 0)
    bestPrice = Buffer(count: cover.siteCount, repeating: 0)
    opening = Buffer(count: cover.siteCount, repeating: 0)
    base = Buffer(count: cover.siteCount, repeating: 0)
    gain = Buffer(count: cover.siteCount, repeating: 0)
    price = Buffer(count: cover.siteCount, repeating: 0)
    mixed = Buffer(count: cover.siteCount, repeating: 0)
    lowChoice = Buffer(count: cover.siteCount, repeating: 0)
    highChoice = Buffer(count: cover.siteCount, repeating: 0)
    choice = CheapestChoice(cover.choice)
  }

  var hasConverged: Bool { factor < 1e-4 || (iterations > 0 && norm < 1e-12) }

  func run(_ steps: Int, target: Double, until cutoff: Double) {
    for _ in 0..<steps {
      step(target: target, until: cutoff)
      if bound >= cutoff || hasConverged { return }
    }
  }

  private func step(target: Double, until cutoff: Double) {
    let isFirst = iterations == 0
    let length = isFirst ? 0 : factor * max(target - bound, 1e-7 * abs(target)) / norm
    let rows = cover.rowCount
    var sum = 0.0
    size = 0
    for u in 0..<rows {
      let cap = cover.mayMiss(u) ? scale * cover.weight[u] : .infinity
      let lambda = min(max(best[u] + length * slope[u], 0), cap)
      trial[u] = lambda
      sum += lambda
    }
    for j in 0..<cover.siteCount {
      gain[j] = 0
      base[j] = cover.price[j]
    }
    let site = cover.site.base
    let start = cover.start.base
    let gain = gain.base
    for u in 0..<rows {
      let lambda = trial[u]
      guard lambda > 0 else { continue }
      size += lambda * Double(start[u + 1] - start[u])
      for k in start[u]..<start[u + 1] { gain[Int(site[k])] += lambda }
    }
    let fixed = cover.spent + priceRules(length)
    let top = climb(fixed: fixed, slope: sum - scale * cover.slack, until: cutoff)
    differentiate()
    judge(top.value, top.multiple)
    average(isFirst)
    iterations += 1
    if iterations % 100 == 0 {
      if bound - lastCheck < 0.01 * (target - bound) { alphaMost = max(alphaMost / 2, 1e-3) }
      lastCheck = bound
    }
  }

  /// π = max(0, best + length · slope), added to the base prices.
  ///
  /// - Returns: −Σ π(r) b(r).
  private func priceRules(_ length: Double) -> Double {
    let rules = cover.rules
    let rows = cover.rowCount
    var sum = 0.0
    for r in 0..<rules.count {
      let multiplier = max(best[rows + r] + length * slope[rows + r], 0)
      trial[rows + r] = multiplier
      guard multiplier > 0 else { continue }
      sum -= multiplier * rules.limit[r]
      rules.add(multiplier, times: r, to: base)
    }
    return sum
  }

  /// L at one multiple of the trial's λ and μ, and the slope of L there.
  private struct Point {
    var multiple: Double
    var value: Double
    var slope: Double
  }

  /// - Parameter picked: where the choice is put.
  private func point(
    at multiple: Double, fixed: Double, slope: Double, into picked: Buffer<Double>
  ) -> Point {
    for j in 0..<cover.siteCount { price[j] = base[j] - multiple * gain[j] }
    // Less what sums of λ may have been rounded by.
    let rounding = 1e-14 * multiple * size
    var point = Point(
      multiple: multiple, value: fixed + multiple * slope + choice.pick(price) - rounding,
      slope: slope)
    for j in 0..<cover.siteCount {
      let isPicked = choice.isPicked[j]
      picked[j] = Double(isPicked)
      if isPicked == 1 { point.slope -= gain[j] }
    }
    if abs(point.slope) <= 1e-11 * size { point.slope = 0 }
    return point
  }

  /// The best multiple of the trial's λ and μ: L is concave in it, so tangents meet above its top.
  /// `mixed` becomes the choice there, or the mixture of two whose slope is nothing.
  private func climb(fixed: Double, slope: Double, until cutoff: Double) -> Point {
    let first = point(at: 1, fixed: fixed, slope: slope, into: mixed)
    guard first.slope != 0 else { return first }
    let isUp = first.slope > 0
    var (low, high, best) = (first, first, first)
    (isUp ? lowChoice : highChoice).copy(from: mixed)
    var stride = iterations == 0 ? 2.0 : 1.02
    var isBracketed = false
    for _ in 0..<8 where !isBracketed && best.value < cutoff {
      let next = point(
        at: isUp ? high.multiple * stride : low.multiple / stride, fixed: fixed, slope: slope,
        into: mixed)
      if next.value > best.value { best = next }
      if next.slope >= 0 {
        low = next
        lowChoice.copy(from: mixed)
        if isUp { high = next } else { isBracketed = true }
      }
      if next.slope <= 0 {
        high = next
        highChoice.copy(from: mixed)
        if isUp { isBracketed = true } else if next.slope < 0 { low = next }
      }
      stride = min(stride * stride, 16)
    }
    guard isBracketed else { return best }
    for _ in 0..<6 where low.slope > 0 && high.slope < 0 {
      let at =
        (high.value - low.value + low.slope * low.multiple - high.slope * high.multiple)
        / (low.slope - high.slope)
      guard at > low.multiple, at < high.multiple else { break }
      let next = point(at: at, fixed: fixed, slope: slope, into: mixed)
      if next.value > best.value { best = next }
      if next.slope >= 0 {
        low = next
        lowChoice.copy(from: mixed)
      } else {
        high = next
        highChoice.copy(from: mixed)
      }
    }
    let part = low.slope > high.slope ? low.slope / (low.slope - high.slope) : 0
    for j in 0..<cover.siteCount {
      mixed[j] = lowChoice[j] + part * (highChoice[j] - lowChoice[j])
    }
    return best
  }

  /// 1 − Σ x(j) per row, Σ a x − b per rule.
  private func differentiate() {
    let site = cover.site.base
    let start = cover.start.base
    let mixed = mixed.base
    for u in 0..<cover.rowCount {
      var g = 1.0
      for k in start[u]..<start[u + 1] { g -= mixed[Int(site[k])] }
      subgradient[u] = g
    }
    let rules = cover.rules
    for r in 0..<rules.count {
      var g = -rules.limit[r]
      for k in rules.start[r]..<rules.start[r + 1] {
        g += rules.weight[k] * mixed[Int(rules.site[k])]
      }
      subgradient[cover.rowCount + r] = g
    }
  }

  private func judge(_ value: Double, _ multiple: Double) {
    var uphill = 0.0
    for u in 0..<best.count { uphill += slope[u] * subgradient[u] }
    if value > bound {
      bound = value
      for u in 0..<cover.rowCount { best[u] = trial[u] * multiple }
      for u in cover.rowCount..<best.count { best[u] = trial[u] }
      scale *= multiple
      for j in 0..<cover.siteCount { bestPrice[j] = base[j] - multiple * gain[j] }
      if uphill > 0 { factor = min(factor * 1.1, 2) }
      failures = 0
    } else {
      failures += 1
      if failures >= 10 {
        factor *= 0.66
        failures = 0
      }
    }
  }

  private func average(_ isFirst: Bool) {
    var own = 0.0
    var mixedSum = 0.0
    var old = 0.0
    let count = best.count
    for u in 0..<count {
      own += subgradient[u] * subgradient[u]
      mixedSum += subgradient[u] * slope[u]
      old += slope[u] * slope[u]
    }
    let spread = own - 2 * mixedSum + old
    var alpha = spread > 0 ? (old - mixedSum) / spread : alphaMost
    alpha = isFirst ? 1 : min(max(alpha, alphaMost / 10), alphaMost)
    var sum = 0.0
    for u in 0..<count {
      let v = alpha * subgradient[u] + (1 - alpha) * slope[u]
      slope[u] = v
      let isStuck =
        v > 0
        ? u < cover.rowCount && cover.mayMiss(u) && best[u] >= scale * cover.weight[u]
        : best[u] <= 0
      if !isStuck { sum += v * v }
    }
    norm = sum
    for j in 0..<cover.siteCount {
      opening[j] = alpha * mixed[j] + (1 - alpha) * opening[j]
    }
  }
}
