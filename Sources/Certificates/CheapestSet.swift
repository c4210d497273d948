internal import Places

/// The cheapest allowed sets of sites at given prices in one node, and with one site decided otherwise.
struct CheapestSet {
  private let state: SiteState
  private let rho: [Double]
  /// Free sites, cheapest first, and the place of each among them.
  private let order: [Int]
  private var place: [Int] = []
  /// What the open sites and the first *k* of `order` cost, by *k*.
  private var upTo: [Double] = []
  /// How many of `order` are below zero.
  private var gains = 0

  init(_ state: SiteState, _ rho: [Double]) {
    self.state = state
    self.rho = rho
    order = state.free.sorted { (rho[$0], $0) < (rho[$1], $1) }
    guard state.rules.disjoint.isEmpty else { return }
    var sum = ExactSum()
    for site in state.open { sum.add(rho[site]) }
    upTo = [sum.value]
    place = [Int](repeating: -1, count: rho.count)
    for (k, site) in order.enumerated() {
      place[site] = k
      sum.add(rho[site])
      upTo.append(sum.value)
      if rho[site] < 0 { gains = k + 1 }
    }
  }

  /// Infinite where no set is allowed.
  var least: Double {
    guard !state.rules.disjoint.isEmpty else {
      let count = self.count(gains: gains, left: state.left, needed: state.needed, of: order.count)
      return count.map { upTo[$0] } ?? .infinity
    }
    return state.cheapest(rho, order: order) ?? .infinity
  }

  /// The least with a free site open or closed.
  func least(with site: Int, isOpen: Bool) -> Double {
    guard state.rules.disjoint.isEmpty else {
      var other = state
      other.set(site, isOpen: isOpen)
      return other.cheapest(rho, order: order.filter { $0 != site }) ?? .infinity
    }
    let others = gains - (rho[site] < 0 ? 1 : 0)
    guard
      let count = count(
        gains: others, left: state.left - (isOpen ? 1 : 0),
        needed: state.needed - (isOpen ? 1 : 0), of: order.count - 1)
    else { return .infinity }
    let own = isOpen ? rho[site] : 0
    return place[site] < count ? upTo[count + 1] - rho[site] + own : upTo[count] + own
  }

  /// How many free sites the cheapest set has: all that gain, but no fewer and no more than allowed.
  private func count(gains: Int, left: Int, needed: Int, of free: Int) -> Int? {
    guard left >= 0, needed <= left, needed <= free else { return nil }
    return max(min(gains, left), needed, 0)
  }
}
