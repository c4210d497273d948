/// A first plan: the site that saves most, again and again, over each client's nearest sites only.
///
/// Savings never grow as sites open, so a stale one is looked at again only when it comes first
/// (Minoux's accelerated greedy). Complexity: about O(n r log m) with lists cut at rank *r*.
struct LazyGreedy {
  let instance: Instance
  let rules: SwapRules

  /// - Returns: the open sites by local index, or nothing when the rules stop it half-way.
  func plan() -> [Int]? {
    let places = instance.choice.places
    guard places > 0 else { return [] }
    let depth = max(8, 4 * instance.siteCount / places + 4)
    let inverse = InverseLists(instance, depth: depth)
    let now = inverse.farthest
    var heap = Heap(inverse, now: now)
    var open: [Int] = []
    var tally = rules.tally(open)
    while open.count < places {
      // Once the rules forbid a site they forbid it for good, so it is not put back.
      guard let site = heap.popFreshest(inverse, now: now, round: open.count) else { return nil }
      guard rules.mayAdd(site, to: tally, left: places - open.count) else { continue }
      open.append(site)
      rules.add(site, to: &tally)
      for k in inverse.start[site]..<inverse.start[site + 1] {
        let client = Int(inverse.client[k])
        now[client] = min(now[client], inverse.cost[k])
      }
    }
    return open
  }

  /// The same where the rules are more than limits on disjoint groups.
  ///
  /// - Returns: the open sites by problem index, or nothing when the rules stop it half-way.
  func plan(_ guide: RuleGuide, allowed: ([Int]) -> Bool) -> [Int]? {
    var guide = guide
    let depth = max(8, 4 * instance.siteCount / max(instance.choice.places, 1) + 4)
    let inverse = InverseLists(instance, depth: depth)
    let now = inverse.farthest
    var heap = Heap(inverse, now: now)
    var local = [Int: Int]()
    for (k, id) in instance.siteID.enumerated() { local[Int(id)] = k }
    var round = 0
    while !guide.isDead, let site = heap.popFreshest(inverse, now: now, round: round) {
      guide.admit(Int(instance.siteID[site]))
      let opened = guide.takeFresh().compactMap { local[$0] }
      round += opened.count
      for site in opened {
        for k in inverse.start[site]..<inverse.start[site + 1] {
          let client = Int(inverse.client[k])
          now[client] = min(now[client], inverse.cost[k])
        }
      }
    }
    return !guide.isDead && allowed(guide.open) ? guide.open : nil
  }
}

/// The lists turned round and cut short: for every site the clients that have it among their first.
final class InverseLists {
  let start: [Int]
  let client: Buffer<Int32>
  let cost: Buffer<Double>
  /// What each client pays while nothing is open: the cost at the cut, or its cap.
  let farthest: Buffer<Double>

  init(_ instance: Instance, depth: Int) {
    let clients = instance.clientCount
    farthest = Buffer(count: clients, repeating: 0)
    var counts = [Int](repeating: 0, count: instance.siteCount + 1)
    for u in 0..<clients {
      let end = min(instance.start[u + 1], instance.start[u] + depth)
      for k in instance.start[u]..<end { counts[Int(instance.site[k]) + 1] += 1 }
      farthest[u] = end < instance.start[u + 1] ? instance.cost[end] : instance.cap[u]
    }
    for j in 0..<instance.siteCount { counts[j + 1] += counts[j] }
    start = counts
    client = Buffer(count: counts[instance.siteCount], repeating: 0)
    cost = Buffer(count: counts[instance.siteCount], repeating: 0)
    for u in 0..<clients {
      let end = min(instance.start[u + 1], instance.start[u] + depth)
      for k in instance.start[u]..<end {
        let site = Int(instance.site[k])
        client[counts[site]] = Int32(u)
        cost[counts[site]] = instance.cost[k]
        counts[site] += 1
      }
    }
  }

  func saving(_ site: Int, now: Buffer<Double>) -> Double {
    var sum = 0.0
    for k in start[site]..<start[site + 1] {
      sum += max(0, now[Int(client[k])] - cost[k])
    }
    return sum
  }
}

/// Sites by last known saving, largest first; a tie goes to the earlier site.
private struct Heap {
  private var items: [(saving: Double, site: Int, round: Int)] = []

  init(_ inverse: InverseLists, now: Buffer<Double>) {
    for site in 0..<inverse.start.count - 1 {
      items.append((inverse.saving(site, now: now), site, 0))
    }
    for k in stride(from: items.count / 2 - 1, through: 0, by: -1) { sink(k) }
  }

  mutating func popFreshest(_ inverse: InverseLists, now: Buffer<Double>, round: Int) -> Int? {
    while let top = items.first {
      if top.round == round {
        items.swapAt(0, items.count - 1)
        items.removeLast()
        sink(0)
        return top.site
      }
      items[0] = (inverse.saving(top.site, now: now), top.site, round)
      sink(0)
    }
    return nil
  }

  private func precedes(_ a: Int, _ b: Int) -> Bool {
    items[a].saving != items[b].saving
      ? items[a].saving > items[b].saving : items[a].site < items[b].site
  }

  private mutating func sink(_ from: Int) {
    var k = from
    while true {
      var first = k
      for child in [2 * k + 1, 2 * k + 2] where child < items.count && precedes(child, first) {
        first = child
      }
      if first == k { return }
      items.swapAt(k, first)
      k = first
    }
  }
}
