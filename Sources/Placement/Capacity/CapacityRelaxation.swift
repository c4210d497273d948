internal import Places

/// The Lagrangian relaxation of "everyone is served once" in one part of the search tree.
///
/// With a price λ(i) for serving area *i* every site is a knapsack of its own:
/// L(λ) = Σ λ(i) − the `count` largest of max Σ (λ(i) − c(i, j)) x(i) with Σ p(i) x(i) ≤ places(j).
/// No plan costs less than L. Prices follow the subgradient. Pirkul (1987),
/// doi:10.1016/0305-0548(87)90022-3; Ceselli and Righini (2005), doi:10.1002/net.20059.
struct CapacityRelaxation {
  private let pairs: CapacityPairs
  private let pairsOfSite: [[Int]]
  private let isWholeKnapsack: Bool
  private var table = KnapsackTable()
  /// No plan of this part that beats the best known costs less than this.
  private(set) var lowest = -Double.infinity
  /// What every plan of this part that beats the best known has open or closed.
  private(set) var decisions: [Decision]
  /// By pair: whether any such plan may use it.
  private(set) var isServing: [Bool]
  /// By client.
  private var price: [Double]
  /// How often each site was chosen of late, 0 to 1.
  private var chosen: [Double]

  init(_ pairs: CapacityPairs) {
    self.pairs = pairs
    let rules = pairs.problem.problem.rules
    decisions = (0..<pairs.siteCount).map {
      rules.keep.contains($0) ? .open : rules.close.contains($0) ? .closed : .free
    }
    isServing = [Bool](repeating: true, count: pairs.pairs.count)
    chosen = [Double](repeating: 0.5, count: pairs.siteCount)
    var pairsOfSite = [[Int]](repeating: [], count: pairs.siteCount)
    for (k, pair) in pairs.pairs.enumerated() { pairsOfSite[pair.site].append(k) }
    self.pairsOfSite = pairsOfSite
    let places = pairs.problem.capacity.places
    let people = pairs.load.reduce(0, +)
    let work = pairsOfSite.indices.reduce(0.0) {
      $0 + Double(pairsOfSite[$1].count) * min(places[$1], people)
    }
    isWholeKnapsack =
      pairs.problem.capacity.service == .whole && pairs.load.allSatisfy { $0 == $0.rounded() }
      && work <= 2e7
    // A price that about as many sites can meet as share the clients.
    let reach = max(1, pairs.siteCount / max(1, rules.count) / 2)
    price = pairs.areas.indices.map { client in
      let row = pairs.starts[client]..<pairs.starts[client + 1]
      let dear = row.isEmpty ? 0 : pairs.pairs[min(row.lowerBound + reach, row.upperBound - 1)].cost
      return min(dear, pairs.unservedCost[client])
    }
  }

  /// How many sites are neither open nor closed.
  var freeCount: Int { decisions.count { $0 == .free } }

  /// The sites that are decided to be open.
  var opened: [Int] { decisions.indices.filter { decisions[$0] == .open } }

  /// How many pairs may still be used.
  var pairCount: Int {
    isServing.indices.count { isServing[$0] && decisions[pairs.pairs[$0].site] != .closed }
  }

  /// The free site that is chosen about as often as not.
  var branching: Int? {
    decisions.indices.filter { decisions[$0] == .free }
      .min { (abs(chosen[$0] - 0.5), $0) < (abs(chosen[$1] - 0.5), $1) }
  }

  /// Whether `site` is chosen more often than not.
  func prefers(_ site: Int) -> Bool { chosen[site] >= 0.5 }

  /// A copy with a table of its own.
  private var fresh: CapacityRelaxation {
    var part = self
    part.table = KnapsackTable()
    return part
  }

  /// This part with one more site decided, and what the rules say then follows.
  ///
  /// - Returns: nothing when the rules leave no plan.
  func deciding(_ site: Int, _ decision: Decision) -> CapacityRelaxation? {
    var part = fresh
    part.decisions[site] = decision
    let set = RuleSet(rules: pairs.problem.problem.rules, siteCount: pairs.siteCount)
    return set.propagate(&part.decisions) ? part : nil
  }

  /// Raises the bound, and offers the sets of sites on its way as plans.
  ///
  /// - Parameters:
  ///   - often: after how many rounds one is offered.
  ///   - offer: takes open sites and gives the plans known then.
  mutating func improve(
    rounds: Int, pace first: Double, often: Int, monitor: SearchMonitor,
    offer: ([Int]) -> CapacityPool
  ) {
    var pace = first
    var failures = 0
    var bestPrice = price
    var best = -Double.infinity
    var pool = offer([])
    for round in 1...rounds where pace > 0.002 && lowest < pool.cutoff && monitor.mayGoOn() {
      let step = evaluate()
      if step.bound > best + 1e-5 * abs(best) { failures = 0 } else { failures += 1 }
      if step.bound > best {
        best = step.bound
        bestPrice = price
        lowest = max(lowest, best)
      }
      if round % often == 1 { pool = offer(step.open) }
      if pool.cutoff < .infinity, round % 10 == 0 || best == step.bound {
        ruleOut(step, limit: pool.cutoff)
      }
      if failures >= 20 {
        failures = 0
        pace *= 0.6
        price = bestPrice
      } else {
        follow(step, pace: pace, value: pool.worst)
      }
    }
    price = bestPrice
    guard lowest < pool.cutoff, pool.cutoff < .infinity else { return }
    ruleOut(evaluate(), limit: pool.cutoff)
  }

  // MARK: - One evaluation

  private struct Step {
    var bound = 0.0
    /// Per site.
    var knapsacks: [SiteKnapsack] = []
    var open: [Int] = []
    /// How often each client is served.
    var served: [Double] = []
  }

  private mutating func evaluate() -> Step {
    var step = Step()
    let places = pairs.problem.capacity.places
    step.knapsacks.reserveCapacity(pairs.siteCount)
    var items: [SiteKnapsack.Item] = []
    for site in 0..<pairs.siteCount {
      items.removeAll(keepingCapacity: true)
      if decisions[site] != .closed {
        for k in pairsOfSite[site] where isServing[k] {
          let pair = pairs.pairs[k]
          let worth = price[pair.client] - pair.cost
          if worth > 0 {
            items.append(.init(pair: k, load: pairs.load[pair.client], worth: worth))
          }
        }
      }
      step.knapsacks.append(
        SiteKnapsack(items, room: places[site], isWhole: isWholeKnapsack, table: table))
    }
    let order = decisions.indices.filter { decisions[$0] != .closed }.sorted {
      let (a, b) = (decisions[$0] == .open, decisions[$1] == .open)
      if a != b { return a }
      return (step.knapsacks[$0].total, $1) > (step.knapsacks[$1].total, $0)
    }
    step.open = Array(order.prefix(pairs.problem.problem.rules.count))
    step.bound = price.reduce(0, +) - step.open.reduce(0) { $0 + step.knapsacks[$1].total }
    step.served = [Double](repeating: 0, count: pairs.areas.count)
    for site in chosen.indices { chosen[site] *= 0.95 }
    for site in step.open {
      chosen[site] += 0.05
      for (k, share) in step.knapsacks[site].taken { step.served[pairs.pairs[k].client] += share }
    }
    return step
  }

  /// Dearer where nobody serves, cheaper where several do.
  private mutating func follow(_ step: Step, pace: Double, value: Double) {
    let length = step.served.reduce(0) { $0 + (1 - $1) * (1 - $1) }
    guard length > 0 else { return }
    let target = value < .infinity ? value * 1.001 : max(lowest, step.bound) * 1.05 + 1
    let size = pace * max(target - step.bound, 1e-9) / length
    for client in price.indices {
      // Not being served costs `unservedCost`, and a price may not promise more.
      price[client] = min(
        price[client] + size * (1 - step.served[client]), pairs.unservedCost[client])
    }
  }

  // MARK: - What a bound rules out

  /// Decides sites and drops pairs that every plan below the limit agrees about.
  private mutating func ruleOut(_ step: Step, limit: Double) {
    let rules = pairs.problem.problem.rules
    let isChosen = Set(step.open)
    let weakest = step.open.filter { decisions[$0] != .open }.map { step.knapsacks[$0].total }.min()
    let next = decisions.indices.filter { decisions[$0] == .free && !isChosen.contains($0) }
      .map { step.knapsacks[$0].total }.max()
    let instead = next ?? (rules.fewest < rules.count ? 0 : -.infinity)
    var ruled = decisions
    for site in decisions.indices where decisions[site] != .closed {
      let total = step.knapsacks[site].total
      let withSite =
        isChosen.contains(site) ? step.bound : step.bound + (weakest ?? .infinity) - total
      if withSite >= limit { ruled[site] = .closed }
      if isChosen.contains(site), decisions[site] == .free, step.bound + total - instead >= limit {
        ruled[site] = .open
      }
      // A bound on sending a whole area says nothing of sending some of it.
      guard pairs.problem.capacity.service == .whole else { continue }
      for k in pairsOfSite[site] where isServing[k] {
        let pair = pairs.pairs[k]
        let left = pairs.problem.capacity.places[site] - pairs.load[pair.client]
        let forced = price[pair.client] - pair.cost + step.knapsacks[site].most(in: left)
        if withSite + total - forced >= limit { isServing[k] = false }
      }
    }
    decisions = ruled
  }
}
