internal import Places

/// The Lagrangian bound of one part of a capacitated problem, and the multipliers that give it.
///
/// As in ``CapacityRelaxation``, but for what a certificate can say: every pair stays, and only sites are
/// decided.
final class RoomBound {
  private let pairs: CapacityPairs
  private let pairsOfSite: [[Int]]
  private let isWhole: Bool
  private let table = KnapsackTable()

  init(_ pairs: CapacityPairs) {
    self.pairs = pairs
    var pairsOfSite = [[Int]](repeating: [], count: pairs.siteCount)
    for (k, pair) in pairs.pairs.enumerated() { pairsOfSite[pair.site].append(k) }
    self.pairsOfSite = pairsOfSite
    let people = pairs.load.reduce(0, +)
    let places = pairs.problem.capacity.places
    let steps = pairsOfSite.indices.reduce(0.0) {
      $0 + Double(pairsOfSite[$1].count) * min(places[$1], people)
    }
    isWhole =
      pairs.problem.capacity.service == .whole && pairs.load.allSatisfy { $0 == $0.rounded() }
      && steps <= 2e7
  }

  struct Part {
    var decisions: [Decision]
    /// One per client.
    var prices: [Double]
    var bound = -Double.infinity
    /// How often each site was chosen of late, 0 to 1.
    var chosen: [Double]
  }

  var first: Part {
    let rules = pairs.problem.problem.rules
    let reach = max(1, pairs.siteCount / max(1, rules.count) / 2)
    let prices = pairs.areas.indices.map { client in
      let row = pairs.starts[client]..<pairs.starts[client + 1]
      let dear = row.isEmpty ? 0 : pairs.pairs[min(row.lowerBound + reach, row.upperBound - 1)].cost
      return min(dear, pairs.unservedCost[client])
    }
    return Part(
      decisions: [Decision](repeating: .free, count: pairs.siteCount), prices: prices,
      chosen: [Double](repeating: 0.5, count: pairs.siteCount))
  }

  /// Follows the subgradient for some rounds, and keeps the best multipliers.
  ///
  /// - Parameter target: the cost of the best plan known.
  func raise(
    _ part: inout Part, rounds: Int, target: Double, while mayGoOn: () -> Bool
  ) {
    var prices = part.prices
    var pace = 1.0
    var failures = 0
    for _ in 0..<rounds where pace > 0.005 && part.bound < target && mayGoOn() {
      let knapsacks = knapsacks(prices, part)
      let open = cheapest(knapsacks.map { -$0.total }, part)
      let bound =
        prices.reduce(0, +) - open.reduce(0) { $0 + knapsacks[$1].total }
      if bound > part.bound {
        if bound > part.bound + 1e-5 * abs(bound) { failures = 0 }
        part.bound = bound
        part.prices = prices
      } else {
        failures += 1
      }
      if failures >= 12 {
        failures = 0
        pace *= 0.6
        prices = part.prices
        continue
      }
      var slope = [Double](repeating: 1, count: prices.count)
      for site in part.chosen.indices { part.chosen[site] *= 0.95 }
      for site in open {
        part.chosen[site] += 0.05
        for (k, share) in knapsacks[site].taken { slope[pairs.pairs[k].client] -= share }
      }
      let length = slope.reduce(0) { $0 + $1 * $1 }
      guard length > 1e-12 else { break }
      let step = pace * max(1.001 * target - bound, 1e-9) / length
      for client in prices.indices {
        prices[client] = min(prices[client] + step * slope[client], pairs.unservedCost[client])
      }
    }
  }

  private func knapsacks(_ prices: [Double], _ part: Part) -> [SiteKnapsack] {
    var items: [SiteKnapsack.Item] = []
    return pairsOfSite.indices.map { site in
      items.removeAll(keepingCapacity: true)
      for k in part.decisions[site] == .closed ? [] : pairsOfSite[site] {
        let pair = pairs.pairs[k]
        let worth = prices[pair.client] - pair.cost
        if worth > 0 {
          items.append(.init(pair: k, load: pairs.load[pair.client], worth: worth))
        }
      }
      return SiteKnapsack(
        items, room: pairs.problem.capacity.places[site], isWhole: isWhole, table: table)
    }
  }

  /// The cheapest sites by the number that may open; groups and other rules only bound it further.
  private func cheapest(_ price: [Double], _ part: Part) -> [Int] {
    let open = part.decisions.indices.filter { part.decisions[$0] == .open }
    let free = part.decisions.indices.filter { part.decisions[$0] == .free }
      .sorted { (price[$0], $0) < (price[$1], $1) }
    return open + free.prefix(max(0, pairs.problem.problem.rules.count - open.count))
  }
}
