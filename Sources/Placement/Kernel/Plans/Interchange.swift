/// Swaps one open site for one closed one while that makes the plan cheaper.
///
/// With D1, D2 the costs of a client's nearest and second open site, opening *i* and closing *r*
/// gains Σ max(0, D1 − c(i)) − Σ_{nearest = r} (D2 − D1) + Σ_{nearest = r, c(i) < D2} (D2 − max(c(i), D1)).
/// Only clients whose list has *i* no later than their second open site count, and ranks in the
/// lists, never costs, decide that, so ties cannot make it cycle.
///
/// Whitaker (1983), doi:10.1080/03155986.1983.11731889; Resende and Werneck (2004),
/// doi:10.1023/B:HEUR.0000019986.96257.50.
final class Interchange {
  let instance: Instance
  let rules: SwapRules
  /// Whether each site is open.
  let isOpen: Buffer<UInt8>
  private(set) var open: [Int] = []
  /// Where each open site stands in `open`.
  private let place: Buffer<Int32>
  /// Ranks of the nearest and the second open site in the client's list; its length for none.
  private let first: Buffer<Int32>
  let second: Buffer<Int32>
  private let firstSite: Buffer<Int32>
  let d1: Buffer<Double>
  let d2: Buffer<Double>
  /// Up to which rank the client is entered in `near`.
  private let high: Buffer<Int32>
  /// For every site the clients that may care, with the site's rank in their lists.
  private var near: [[Entry]]
  let loss: Buffer<Double>
  let extra: Buffer<Double>
  private let isTouched: Buffer<UInt8>
  private var touched: [Int] = []
  private(set) var tally: SwapRules.Tally
  private var leastLoss = 0
  /// How many list entries were looked at so far, all told.
  private(set) var effort = 0
  /// Σ D1, kept up from swap to swap, so with the rounding of all of them.
  private(set) var running = 0.0
  /// Whose nearest or second open site has changed since this was last emptied, if anyone asks.
  var changed: [Int32] = []
  var notesChanges = false

  private struct Entry {
    let client: Int32
    let rank: Int32
  }

  init(_ instance: Instance, rules: SwapRules) {
    self.instance = instance
    self.rules = rules
    let n = instance.clientCount
    let m = instance.siteCount
    tally = rules.tally([])
    isOpen = Buffer(count: m, repeating: 0)
    place = Buffer(count: m, repeating: 0)
    first = Buffer(count: n, repeating: 0)
    second = Buffer(count: n, repeating: 0)
    firstSite = Buffer(count: n, repeating: -1)
    d1 = Buffer(count: n, repeating: 0)
    d2 = Buffer(count: n, repeating: 0)
    high = Buffer(count: n, repeating: 0)
    near = Array(repeating: [], count: m)
    loss = Buffer(count: m, repeating: 0)
    extra = Buffer(count: m, repeating: 0)
    isTouched = Buffer(count: m, repeating: 0)
  }

  /// Opens these sites; `near` keeps what it has learnt.
  func start(from plan: [Int]) {
    effort += instance.clientCount * 8
    open = plan.sorted()
    isOpen.fill(0)
    for (k, site) in open.enumerated() {
      isOpen[site] = 1
      place[site] = Int32(k)
    }
    tally = rules.tally(open)
    loss.fill(0)
    running = 0
    changed.removeAll(keepingCapacity: true)
    for u in 0..<instance.clientCount {
      first[u] = next(u, after: -1)
      second[u] = next(u, after: first[u])
      refresh(u)
      running += d1[u]
      loss[max(Int(firstSite[u]), 0)] += firstSite[u] < 0 ? 0 : d2[u] - d1[u]
      enter(u)
    }
    findLeastLoss()
  }

  var value: Double {
    var sum = instance.constant
    for u in 0..<instance.clientCount { sum += d1[u] }
    return sum
  }

  /// What a swap must save to be worth it.
  var margin: Double {
    if instance.isIntegral { return 0.5 }
    // Where the plan costs nothing at all, rounding must not look like a gain.
    var largest = 0.0
    for u in 0..<instance.clientCount { largest = max(largest, instance.cap[u]) }
    return max(1e-10 * abs(value), 1e-12 * largest)
  }

  /// Swaps until no single swap helps.
  ///
  /// - Parameter mayGoOn: asked once a sweep.
  func descend(while mayGoOn: () -> Bool = { true }) {
    let margin = margin
    let sites = instance.siteCount
    var quiet = 0
    var coming = 0
    while quiet < sites {
      if coming == 0, !mayGoOn() { return }
      if isOpen[coming] == 0, let (gain, leaving) = bestSwap(coming), gain > margin {
        swap(in: coming, out: leaving)
        quiet = 0
      } else {
        quiet += 1
      }
      coming = coming + 1 == sites ? 0 : coming + 1
    }
  }

  /// The saving of opening `coming` and closing the open site that is then missed least.
  func bestSwap(_ coming: Int) -> (gain: Double, leaving: Int)? {
    guard !open.isEmpty else { return nil }
    let gain = weigh(coming)
    var best = -Double.infinity
    var leaving = -1
    func consider(_ site: Int) {
      let saved = extra[site] - loss[site]
      if saved > best || (saved == best && site > leaving) {
        best = saved
        leaving = site
      }
    }
    if rules.isFree {
      consider(leastLoss)
      for site in touched { consider(site) }
    } else {
      for site in open where rules.maySwap(in: coming, out: site, tally) { consider(site) }
    }
    forgetTouched()
    return leaving < 0 ? nil : (gain + best, leaving)
  }

  func forgetTouched() {
    for site in touched {
      extra[site] = 0
      isTouched[site] = 0
    }
    touched.removeAll(keepingCapacity: true)
  }

  /// Σ max(0, D1 − c(i)), with the `extra` of every open site that some client of *i* uses.
  func weigh(_ coming: Int) -> Double {
    let list = near[coming]
    effort += list.count + 8
    let start = instance.start.base
    let cost = instance.cost.base
    let first = first.base
    let second = second.base
    let d1 = d1.base
    let d2 = d2.base
    let firstSite = firstSite.base
    let extra = extra.base
    var gain = 0.0
    list.withUnsafeBufferPointer { list in
      for entry in list {
        let u = Int(entry.client)
        guard entry.rank <= second[u] else { continue }
        let c = cost[start[u] + Int(entry.rank)]
        var more = d2[u] - c
        if entry.rank < first[u] {
          gain += d1[u] - c
          more = d2[u] - d1[u]
        }
        let site = Int(firstSite[u])
        guard site >= 0 else { continue }
        if isTouched[site] == 0 {
          isTouched[site] = 1
          touched.append(site)
        }
        extra[site] += more
      }
    }
    return gain
  }

  func swap(in coming: Int, out leaving: Int) {
    isOpen[leaving] = 0
    place[coming] = place[leaving]
    open[Int(place[coming])] = coming
    if !rules.isFree { rules.remove(leaving, from: &tally) }
    arrive(coming)
    leave(leaving)
    findLeastLoss()
  }

  /// Opens one more site.
  func add(_ coming: Int) {
    place[coming] = Int32(open.count)
    open.append(coming)
    arrive(coming)
    findLeastLoss()
  }

  /// Closes the open site that is missed least.
  func drop() {
    let leaving = leastLoss
    let last = open.removeLast()
    if last != leaving {
      place[last] = place[leaving]
      open[Int(place[last])] = last
    }
    isOpen[leaving] = 0
    if !rules.isFree { rules.remove(leaving, from: &tally) }
    leave(leaving)
    findLeastLoss()
  }

  private func arrive(_ coming: Int) {
    isOpen[coming] = 1
    if !rules.isFree { rules.add(coming, to: &tally) }
    effort += near[coming].count
    for entry in near[coming] {
      let u = Int(entry.client)
      guard entry.rank < second[u] else { continue }
      forget(u)
      if entry.rank < first[u] {
        second[u] = first[u]
        first[u] = entry.rank
      } else {
        second[u] = entry.rank
      }
      remember(u)
    }
  }

  private func leave(_ leaving: Int) {
    let left = near[leaving]
    effort += left.count
    for entry in left {
      let u = Int(entry.client)
      if first[u] == entry.rank {
        forget(u)
        first[u] = second[u]
      } else if second[u] == entry.rank {
        forget(u)
      } else {
        continue
      }
      second[u] = next(u, after: max(first[u], entry.rank))
      remember(u)
      enter(u)
    }
  }

  private func forget(_ u: Int) {
    running -= d1[u]
    if firstSite[u] >= 0 { loss[Int(firstSite[u])] -= d2[u] - d1[u] }
  }

  private func remember(_ u: Int) {
    refresh(u)
    running += d1[u]
    if notesChanges { changed.append(Int32(u)) }
    if firstSite[u] >= 0 { loss[Int(firstSite[u])] += d2[u] - d1[u] }
  }

  private func refresh(_ u: Int) {
    let from = instance.start[u]
    let length = Int32(instance.start[u + 1] - from)
    firstSite[u] = first[u] < length ? instance.site[from + Int(first[u])] : -1
    d1[u] = first[u] < length ? instance.cost[from + Int(first[u])] : instance.cap[u]
    d2[u] = second[u] < length ? instance.cost[from + Int(second[u])] : instance.cap[u]
  }

  /// The rank of the next open site in the client's list; its length when there is none.
  private func next(_ u: Int, after rank: Int32) -> Int32 {
    let from = instance.start[u]
    let length = instance.start[u + 1] - from
    var k = Int(rank) + 1
    while k < length, isOpen[Int(instance.site[from + k])] == 0 { k += 1 }
    return Int32(min(k, length))
  }

  private func enter(_ u: Int) {
    let from = instance.start[u]
    let to = min(Int(second[u]) + 1, instance.start[u + 1] - from)
    var k = Int(high[u])
    while k < to {
      near[Int(instance.site[from + k])].append(Entry(client: Int32(u), rank: Int32(k)))
      k += 1
    }
    high[u] = Int32(max(to, Int(high[u])))
  }

  private func findLeastLoss() {
    effort += open.count / 8
    guard var least = open.first else { return }
    for site in open where loss[site] < loss[least] || (loss[site] == loss[least] && site > least) {
      least = site
    }
    leastLoss = least
  }
}
