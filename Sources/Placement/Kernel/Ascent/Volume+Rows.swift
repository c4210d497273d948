/// The rules' part of a step of the volume algorithm.
extension Volume {
  /// b(r), the moving row's own being lowered.
  private func limit(_ r: Int) -> Double {
    r == instance.rows.moving ? instance.rows.limit[r] - lowered : instance.rows.limit[r]
  }

  /// Lowers the limit of the moving row by so much in all, in the row's own scale.
  func lowerLimit(by amount: Double) {
    guard let row = instance.rows.moving, amount > lowered else { return }
    if iterations > 0 { raise(by: best[instance.clientCount + row] * (amount - lowered)) }
    lowered = amount
  }

  /// π = max(0, best + length · slope), added to the site prices.
  ///
  /// - Returns: −Σ π(r) b(r).
  func priceRows(_ length: Double) -> Double {
    let rows = instance.rows
    let clients = instance.clientCount
    var sum = 0.0
    for r in 0..<rows.count {
      let multiplier = max(best[clients + r] + length * slope[clients + r], 0)
      trial[clients + r] = multiplier
      guard multiplier > 0 else { continue }
      sum -= multiplier * limit(r)
      rows.add(multiplier, times: r, to: price)
    }
    return sum
  }

  /// The subgradient Σ a(r, j) x(j) − b(r) and its products with the slope.
  func differentiateRows() -> (own: Double, mixed: Double, old: Double) {
    let rows = instance.rows
    let clients = instance.clientCount
    var own = 0.0
    var mixed = 0.0
    var old = 0.0
    var isKept = true
    for r in 0..<rows.count {
      let g = rows.sum(r) { choice.isPicked[$0] == 1 } - limit(r)
      if g > 0 { isKept = false }
      let v = slope[clients + r]
      subgradient[clients + r] = g
      own += g * g
      mixed += g * v
      old += v * v
    }
    if isKept { rulesKept = (0..<instance.siteCount).filter { choice.isPicked[$0] == 1 } }
    return (own, mixed, old)
  }

  /// Moves the rows' slope by `alpha`.
  ///
  /// - Returns: the squared length of the part that π can follow.
  func averageRows(_ alpha: Double) -> Double {
    let clients = instance.clientCount
    var sum = 0.0
    for u in clients..<clients + instance.rows.count {
      let v = alpha * subgradient[u] + (1 - alpha) * slope[u]
      slope[u] = v
      if v > 0 || best[u] > 0 { sum += v * v }
    }
    return sum
  }
}
