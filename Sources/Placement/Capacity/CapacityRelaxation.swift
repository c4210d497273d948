internal import Places

/// The Lagrangian relaxation of "everyone is served once", with good plans found on its way.
///
/// With a price λ(i) for serving area *i* every site is a knapsack of its own:
/// L(λ) = Σ λ(i) − the `count` largest of max Σ (λ(i) − c(i, j)) x(i) with Σ p(i) x(i) ≤ places(j).
/// No plan costs less than L. Prices follow the subgradient. Pirkul (1987),
/// doi:10.1016/0305-0548(87)90022-3; Ceselli and Righini (2005), doi:10.1002/net.20059.
final class CapacityRelaxation {
  /// A whole plan: its open sites and where each goes.
  typealias Plan = (open: [Int], shares: [CapacityEvaluation.Share])

  private let pairs: CapacityPairs
  private let assigner: CapacityAssigner
  private let isWholeKnapsack: Bool
  private let pairsOfSite: [[Int]]
  /// No plan that costs less than ``value`` costs less than this.
  private(set) var lowest = -Double.infinity
  /// The cost of the best plan, `.infinity` without one.
  private(set) var value = Double.infinity
  private(set) var best: Plan?
  /// What every plan that is better than ``best`` has open or closed.
  private(set) var decisions: [Decision]
  private var isServing: [Bool]
  private var price: [Double]
  private var tried: Set<[Int]> = []

  init(_ pairs: CapacityPairs) {
    self.pairs = pairs
    assigner = CapacityAssigner(pairs)
    let rules = pairs.problem.problem.rules
    decisions = (0..<pairs.siteCount).map {
      rules.keep.contains($0) ? .open : rules.close.contains($0) ? .closed : .free
    }
    isServing = [Bool](repeating: true, count: pairs.pairs.count)
    var pairsOfSite = [[Int]](repeating: [], count: pairs.siteCount)
    for (k, pair) in pairs.pairs.enumerated() { pairsOfSite[pair.site].append(k) }
    self.pairsOfSite = pairsOfSite
    let places = pairs.problem.capacity.places
    let work =
      pairs.siteCount == 0
      ? 0
      : pairsOfSite.indices.reduce(0.0) {
        $0 + Double(pairsOfSite[$1].count) * min(places[$1], 1e9)
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

  /// No plan costs less.
  var bound: Double { min(lowest, value) }

  var isClosed: Bool { value < .infinity && lowest >= cutoff }

  func mayServe(_ pair: Int) -> Bool { isServing[pair] }

  /// What a bound must reach to show that nothing better than ``best`` is left.
  private var cutoff: Double {
    guard value < .infinity else { return .infinity }
    return pairs.isIntegral ? value - 1 + 1e-6 : value - 1e-9 * abs(value)
  }

  /// Raises the bound and seeks plans until neither gets anywhere.
  func improve(_ monitor: SearchMonitor) {
    var pace = 1.0
    var failures = 0
    var bestPrice = price
    var rounds = 0
    while pace > 0.002, rounds < 1_500, !isClosed, monitor.mayGoOn() || best == nil {
      rounds += 1
      let step = evaluate()
      if step.bound > lowest + 1e-9 * abs(lowest) {
        failures = step.bound > lowest + 1e-5 * abs(lowest) ? 0 : failures + 1
        lowest = step.bound
        bestPrice = price
      } else {
        failures += 1
      }
      if failures > 0 || rounds % 5 == 1 || best == nil { offer(step.open) }
      if value < .infinity, rounds % 10 == 0 || lowest == step.bound { ruleOut(step) }
      if failures >= 20 {
        failures = 0
        pace *= 0.6
        price = bestPrice
        continue
      }
      follow(step, pace: pace)
      if rounds % 10 == 0 { report(monitor) }
    }
    price = bestPrice
    if !isClosed { interchange(monitor) }
    if !isClosed, value < .infinity { ruleOut(evaluate()) }
    report(monitor)
  }

  private func report(_ monitor: SearchMonitor) {
    let scale = pairs.scale
    monitor.report(
      best: value < .infinity ? scale.value(ofCost: value) : nil,
      bound: bound > -.infinity ? scale.value(ofCost: bound) : nil)
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

  private func evaluate() -> Step {
    var step = Step()
    let places = pairs.problem.capacity.places
    step.knapsacks.reserveCapacity(pairs.siteCount)
    for site in 0..<pairs.siteCount {
      var items: [SiteKnapsack.Item] = []
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
        SiteKnapsack(items, room: places[site], isWhole: isWholeKnapsack))
    }
    let order = (0..<pairs.siteCount).filter { decisions[$0] != .closed }.sorted {
      let (a, b) = (decisions[$0] == .open, decisions[$1] == .open)
      if a != b { return a }
      return (step.knapsacks[$0].total, $1) > (step.knapsacks[$1].total, $0)
    }
    step.open = Array(order.prefix(pairs.problem.problem.rules.count))
    step.bound = price.reduce(0, +) - step.open.reduce(0) { $0 + step.knapsacks[$1].total }
    step.served = [Double](repeating: 0, count: pairs.areas.count)
    for site in step.open {
      for (k, share) in step.knapsacks[site].taken { step.served[pairs.pairs[k].client] += share }
    }
    return step
  }

  /// Dearer where nobody serves, cheaper where several do.
  private func follow(_ step: Step, pace: Double) {
    var length = 0.0
    for client in price.indices {
      let gap = 1 - step.served[client]
      length += gap * gap
    }
    guard length > 0 else { return }
    let target = value < .infinity ? value * 1.001 : max(lowest, step.bound) * 1.05 + 1
    let size = pace * max(target - step.bound, 1e-9) / length
    for client in price.indices {
      // An unserved client costs `unservedCost` at the most, and λ may not promise more.
      price[client] = min(
        price[client] + size * (1 - step.served[client]), pairs.unservedCost[client])
    }
  }

  // MARK: - What a bound rules out

  private func ruleOut(_ step: Step) {
    let limit = cutoff
    let rules = pairs.problem.problem.rules
    let isChosen = Set(step.open)
    let weakest = step.open.filter { decisions[$0] != .open }.map { step.knapsacks[$0].total }.min()
    let next = (0..<pairs.siteCount).filter { decisions[$0] == .free && !isChosen.contains($0) }
      .map { step.knapsacks[$0].total }.max()
    let instead = next ?? (rules.fewest < rules.count ? 0 : -.infinity)
    var ruled = decisions
    for site in 0..<pairs.siteCount where decisions[site] != .closed {
      let total = step.knapsacks[site].total
      let withSite =
        isChosen.contains(site) ? step.bound : step.bound + (weakest ?? .infinity) - total
      if withSite >= limit { ruled[site] = .closed }
      if isChosen.contains(site), decisions[site] == .free, step.bound + total - instead >= limit {
        ruled[site] = .open
      }
      for k in pairsOfSite[site] where isServing[k] {
        let pair = pairs.pairs[k]
        let load = pairs.load[pair.client]
        let forced =
          price[pair.client] - pair.cost
          + step.knapsacks[site].most(in: pairs.problem.capacity.places[site] - load)
        if withSite + total - forced >= limit { isServing[k] = false }
      }
    }
    decisions = ruled
  }

  // MARK: - Plans

  /// Assigns everyone to these sites as well as can be done quickly.
  private func offer(_ sites: [Int]) {
    let open = sites.sorted()
    guard tried.insert(open).inserted, pairs.problem.problem.allows(open),
      let plan = assigner.plan(open)
    else { return }
    if plan.cost < value - 1e-12 * abs(value) {
      value = plan.cost
      best = (plan.open, plan.shares)
    }
  }

  /// Exchanges one site of the best plan for another while that helps.
  private func interchange(_ monitor: SearchMonitor) {
    var before = Double.infinity
    while value < before, !isClosed {
      before = value
      guard let plan = best else { return }
      for leaving in plan.open where !pairs.problem.problem.rules.keep.contains(leaving) {
        for coming in 0..<pairs.siteCount
        where decisions[coming] != .closed && !plan.open.contains(coming) {
          guard monitor.mayGoOn() else { return }
          offer(plan.open.filter { $0 != leaving } + [coming])
        }
      }
    }
  }
}
