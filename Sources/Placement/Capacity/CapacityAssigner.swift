/// Good assignments of whole clients to given open sites, quickly: by regret, then by moving and
/// exchanging clients, then by moving sites within their clusters.
///
/// Clients that do not fit are assigned all the same at a penalty, which the exchanges work off.
/// Mulvey and Beck (1984), doi:10.1016/0377-2217(84)90155-3.
final class CapacityAssigner {
  private let pairs: CapacityPairs
  private let clientCount: Int
  private let siteCount: Int
  /// By client, then by site, the last "site" being not served.
  private let cost: Buffer<Double>
  private let load: Buffer<Double>
  private let room: [Double]
  /// What a person too many costs.
  private let penalty: Double

  init(_ pairs: CapacityPairs) {
    self.pairs = pairs
    clientCount = pairs.areas.count
    siteCount = pairs.siteCount
    cost = Buffer(count: clientCount * (siteCount + 1), repeating: .infinity)
    load = Buffer(pairs.load, or: 0)
    room = pairs.problem.capacity.places + [.infinity]
    var dearest = 1.0
    for pair in pairs.pairs {
      cost[pair.client * (siteCount + 1) + pair.site] = pair.cost
      dearest = max(dearest, pair.cost)
    }
    for (client, unserved) in pairs.unservedCost.enumerated() {
      cost[client * (siteCount + 1) + siteCount] = unserved
      if unserved < .infinity { dearest = max(dearest, unserved) }
    }
    let people = pairs.load.reduce(0, +)
    penalty = people > 0 ? 2 * dearest * Double(max(clientCount, 1)) / people : 0
  }

  /// - Returns: nothing where some client does not fit.
  func plan(_ open: [Int]) -> CapacityPool.Plan? {
    var sites = open
    var state = State(clients: clientCount, sites: siteCount)
    guard assign(sites, &state) else { return nil }
    for _ in 0..<20 {
      descend(sites, &state)
      guard relocate(&sites, &state) else { break }
    }
    guard sites.allSatisfy({ state.used[$0] <= room[$0] + 1e-9 * max(1, room[$0]) }) else {
      return nil
    }
    var shares: [CapacityEvaluation.Share] = []
    var total = 0.0
    for client in 0..<clientCount {
      let site = state.site[client]
      total += price(client, site)
      if site < siteCount {
        shares.append(.init(area: pairs.areas[client], site: site, share: 1))
      }
    }
    return CapacityPool.Plan(open: sites.sorted(), shares: shares, cost: total)
  }

  private struct State {
    var site: [Int]
    var used: [Double]

    init(clients: Int, sites: Int) {
      site = [Int](repeating: -1, count: clients)
      used = [Double](repeating: 0, count: sites + 1)
    }
  }

  @inline(__always) private func price(_ client: Int, _ site: Int) -> Double {
    cost[client * (siteCount + 1) + site]
  }

  /// What it adds to the penalty that the use of a site changes.
  @inline(__always) private func strain(_ site: Int, _ used: Double, _ more: Double) -> Double {
    penalty * (max(0, used + more - room[site]) - max(0, used - room[site]))
  }

  /// Those with most to lose first, each to the cheapest site that has room.
  private func assign(_ open: [Int], _ state: inout State) -> Bool {
    let choices = open + [siteCount]
    var regret: [Double] = []
    for client in 0..<clientCount {
      var (least, second) = (Double.infinity, Double.infinity)
      for site in choices {
        let price = price(client, site)
        if price < least { (least, second) = (price, least) } else { second = min(second, price) }
      }
      guard least < .infinity else { return false }
      regret.append(second - least)
    }
    let order = (0..<clientCount).sorted {
      if regret[$0] != regret[$1] { return regret[$0] > regret[$1] }
      return (load[$0], $1) > (load[$1], $0)
    }
    for client in order {
      var least = Double.infinity
      var chosen = -1
      for site in choices {
        let price = price(client, site) + strain(site, state.used[site], load[client])
        if price < least { (least, chosen) = (price, site) }
      }
      state.site[client] = chosen
      state.used[chosen] += load[client]
    }
    return true
  }

  /// Moves and exchanges clients while that helps.
  private func descend(_ open: [Int], _ state: inout State) {
    let choices = open + [siteCount]
    let exchanges = clientCount <= 3_000
    var isBetter = true
    var rounds = 0
    while isBetter, rounds < 200 {
      isBetter = false
      rounds += 1
      for client in 0..<clientCount {
        let from = state.site[client]
        let saved = price(client, from) - strain(from, state.used[from], -load[client])
        for to in choices where to != from {
          let paid = price(client, to) + strain(to, state.used[to], load[client])
          guard paid < saved - 1e-9 * (1 + abs(saved)) else { continue }
          state.used[from] -= load[client]
          state.used[to] += load[client]
          state.site[client] = to
          isBetter = true
          break
        }
      }
      if isBetter || !exchanges { continue }
      isBetter = exchange(&state)
    }
  }

  private func exchange(_ state: inout State) -> Bool {
    var isBetter = false
    for a in 0..<clientCount {
      for b in 0..<a {
        let (from, to) = (state.site[a], state.site[b])
        guard from != to else { continue }
        let change = price(a, to) + price(b, from) - price(a, from) - price(b, to)
        let more = load[a] - load[b]
        // Cheap tests first: most exchanges cost more as they are.
        let isStrained = state.used[from] > room[from] || state.used[to] > room[to]
        guard change < 0 || (isStrained && change < .infinity) else { continue }
        let total =
          change + strain(to, state.used[to], more) + strain(from, state.used[from], -more)
        guard total < -1e-9 * (1 + abs(change)) else { continue }
        state.used[to] += more
        state.used[from] -= more
        state.site[a] = to
        state.site[b] = from
        isBetter = true
      }
    }
    return isBetter
  }

  /// Moves each cluster to the site that serves it best, as the rules and room allow.
  private func relocate(_ open: inout [Int], _ state: inout State) -> Bool {
    let placement = pairs.problem.problem
    var members = [[Int]](repeating: [], count: siteCount + 1)
    for client in 0..<clientCount { members[state.site[client]].append(client) }
    var isBetter = false
    for (k, from) in open.enumerated() where !placement.rules.keep.contains(from) {
      let cluster = members[from]
      guard !cluster.isEmpty else { continue }
      var least = cluster.reduce(0) { $0 + price($1, from) }
      least -= 1e-9 * (1 + abs(least))
      var chosen = from
      for to in 0..<siteCount
      where !open.contains(to) && !placement.rules.close.contains(to)
        && state.used[from] <= room[to]
      {
        var total = 0.0
        for client in cluster where total < least { total += price(client, to) }
        guard total < least else { continue }
        var sites = open
        sites[k] = to
        if placement.allows(sites) { (least, chosen) = (total, to) }
      }
      guard chosen != from else { continue }
      for client in cluster { state.site[client] = chosen }
      state.used[chosen] = state.used[from]
      state.used[from] = 0
      open[k] = chosen
      isBetter = true
    }
    return isBetter
  }
}
