/// By how much a node's relaxation rose, so far, when a site was opened or closed: per share of the site
/// that was decided, the mean of all times.
///
/// Bénichou et al. (1971), doi:10.1007/BF01584074; trying a site before its first time: Achterberg, Koch
/// and Martin (2005), doi:10.1016/j.orl.2004.04.002.
struct PseudoCosts {
  private var opened: [Mean]
  private var closed: [Mean]

  private struct Mean {
    var sum = 0.0
    var count = 0
    var value: Double { count == 0 ? 0 : sum / Double(count) }
  }

  init(siteCount: Int) {
    opened = Array(repeating: Mean(), count: siteCount)
    closed = opened
  }

  /// Whether a site has been both opened and closed.
  func isKnown(_ site: Int) -> Bool { opened[site].count > 0 && closed[site].count > 0 }

  /// - Parameters:
  ///   - share: how open the site was before.
  ///   - rise: of the relaxation's value.
  mutating func note(_ site: Int, isOpen: Bool, share: Double, rise: Double) {
    if isOpen {
      opened[site].sum += rise / max(1 - share, 1e-6)
      opened[site].count += 1
    } else {
      closed[site].sum += rise / max(share, 1e-6)
      closed[site].count += 1
    }
  }

  /// What branching on a site promises: the product of both rises, none counted above what closes the
  /// node.
  func score(_ site: Int, share: Double, toClose most: Double) -> Double {
    let up = min(opened[site].value * (1 - share), most)
    let down = min(closed[site].value * share, most)
    return max(up, 1e-6 * most) * max(down, 1e-6 * most)
  }
}
