/// Good plans of a cheapest cover: greedy, then leaving out, swapping and two for one, on counts of how
/// many open sites cover each row.
final class CostPlans {
  let cover: CostCover
  private let rules: RuleSet
  private let opened: [Int]
  private let columnStart: [Int]
  private let columnRow: Buffer<Int32>
  private let local: [Int]
  /// Weight that must be covered.
  let needed: Double
  /// Weight of all rows.
  private let total: Double
  private var random = SplitMix(seed: 20_161_012)

  private let count: Buffer<Int32>
  let isOpen: Buffer<UInt8>
  /// Weight that opening a closed site would add.
  let gain: Buffer<Double>
  /// Weight that no open site but this one covers.
  private let loss: Buffer<Double>
  var covered = 0.0
  private(set) var cost = 0.0
  private var size = 0

  /// - Parameter opened: problem indices of the sites that are open in every plan.
  init(_ cover: CostCover, rules: RuleSet, opened: [Int]) {
    self.cover = cover
    self.rules = rules
    self.opened = opened
    var starts = [Int](repeating: 0, count: cover.siteCount + 1)
    for k in 0..<cover.site.count { starts[Int(cover.site[k]) + 1] += 1 }
    for j in 0..<cover.siteCount { starts[j + 1] += starts[j] }
    columnStart = starts
    columnRow = Buffer(count: cover.site.count, repeating: 0)
    var total = 0.0
    for u in 0..<cover.rowCount {
      total += cover.weight[u]
      for k in cover.start[u]..<cover.start[u + 1] {
        let j = Int(cover.site[k])
        columnRow[starts[j]] = Int32(u)
        starts[j] += 1
      }
    }
    self.total = total
    needed = total - cover.slack
    var local = [Int](repeating: -1, count: rules.siteCount)
    for (j, id) in cover.siteID.enumerated() { local[Int(id)] = j }
    self.local = local
    count = Buffer(count: cover.rowCount, repeating: 0)
    isOpen = Buffer(count: cover.siteCount, repeating: 0)
    gain = Buffer(count: cover.siteCount, repeating: 0)
    loss = Buffer(count: cover.siteCount, repeating: 0)
    clear()
  }

  private func clear() {
    count.fill(0)
    isOpen.fill(0)
    loss.fill(0)
    gain.fill(0)
    covered = 0
    cost = cover.spent
    size = opened.count
    for j in 0..<cover.siteCount {
      for k in columnStart[j]..<columnStart[j + 1] { gain[j] += cover.weight[Int(columnRow[k])] }
    }
  }

  /// Opens the sites of a plan, by problem index, and no others.
  func stand(at plan: [Int]) {
    clear()
    for site in plan where local[site] >= 0 { open(local[site]) }
  }

  /// The open sites, by problem index, ascending.
  var plan: [Int] {
    (opened + (0..<cover.siteCount).filter { isOpen[$0] == 1 }.map { Int(cover.siteID[$0]) })
      .sorted()
  }

  func open(_ site: Int) {
    isOpen[site] = 1
    cost += cover.price[site]
    size += 1
    for k in columnStart[site]..<columnStart[site + 1] {
      let u = Int(columnRow[k])
      let weight = cover.weight[u]
      count[u] += 1
      if count[u] == 1 {
        covered += weight
        loss[site] += weight
        for l in cover.start[u]..<cover.start[u + 1] { gain[Int(cover.site[l])] -= weight }
      } else if count[u] == 2 {
        for l in cover.start[u]..<cover.start[u + 1] {
          let other = Int(cover.site[l])
          if other != site, isOpen[other] == 1 { loss[other] -= weight }
        }
      }
    }
  }

  func close(_ site: Int) {
    isOpen[site] = 0
    cost -= cover.price[site]
    size -= 1
    loss[site] = 0
    for k in columnStart[site]..<columnStart[site + 1] {
      let u = Int(columnRow[k])
      let weight = cover.weight[u]
      count[u] -= 1
      if count[u] == 0 {
        covered -= weight
        for l in cover.start[u]..<cover.start[u + 1] { gain[Int(cover.site[l])] += weight }
      } else if count[u] == 1 {
        for l in cover.start[u]..<cover.start[u + 1] {
          let other = Int(cover.site[l])
          if isOpen[other] == 1 { loss[other] += weight }
        }
      }
    }
  }

  /// What rounding adds up to in sums of weights.
  var margin: Double { 1e-13 * total }

  var isEnough: Bool { covered >= needed - margin }

  /// Whether the rules allow what is open now.
  var isAllowed: Bool {
    rules.rules.isFree
      ? (rules.rules.fewest...rules.rules.count).contains(size) : rules.rules.allow(plan)
  }

  /// An allowed plan that covers enough and begins with these sites, by problem index, then improved.
  ///
  /// - Parameter order: sites that are to open first, best first.
  /// - Returns: whether there is one; it is then in `plan` and `cost`.
  func complete(_ order: [Int], while mayGoOn: () -> Bool) -> Bool {
    clear()
    guard rules.rules.isFree else { return completeByRules(order, while: mayGoOn) }
    for site in order where local[site] >= 0 && size < rules.rules.count {
      if isOpen[local[site]] == 0 { open(local[site]) }
    }
    fill()
    guard isEnough, isAllowed else { return false }
    descend(while: mayGoOn)
    return true
  }

  /// Opens the site with most gain for its price until enough is covered and enough sites are open.
  private func fill() {
    while size < rules.rules.count, !isEnough || size < rules.rules.fewest {
      let missing = max(needed - covered, 0)
      var chosen = -1
      var most = -Double.infinity
      for j in 0..<cover.siteCount where isOpen[j] == 0 {
        let gained = min(gain[j], missing)
        guard gained > 0 || isEnough else { continue }
        let worth =
          cover.price[j] <= 0
          ? .greatestFiniteMagnitude
          : isEnough ? -cover.price[j] : gained / cover.price[j]
        if worth > most {
          most = worth
          chosen = j
        }
      }
      guard chosen >= 0 else { return }
      open(chosen)
    }
  }

  private func completeByRules(_ order: [Int], while mayGoOn: () -> Bool) -> Bool {
    guard var guide = RuleGuide(rules) else { return false }
    func take() {
      for site in guide.takeFresh() where local[site] >= 0 && isOpen[local[site]] == 0 {
        open(local[site])
      }
    }
    take()
    for site in order where !guide.isDead && !(isEnough && isAllowed) {
      guide.admit(site)
      take()
    }
    var tried = Set(order)
    while !guide.isDead, mayGoOn(), !(isEnough && isAllowed) {
      let missing = max(needed - covered, 0)
      var chosen = -1
      var most = -Double.infinity
      for j in 0..<cover.siteCount
      where isOpen[j] == 0 && !tried.contains(Int(cover.siteID[j])) {
        let gained = isEnough ? 1 : min(gain[j], missing) + 1e-6
        let worth = gained / max(cover.price[j], 1e-9)
        if worth > most {
          most = worth
          chosen = j
        }
      }
      guard chosen >= 0 else { break }
      tried.insert(Int(cover.siteID[chosen]))
      guide.admit(Int(cover.siteID[chosen]))
      take()
    }
    guard isEnough, isAllowed else { return false }
    descend(while: mayGoOn)
    return true
  }

  /// Leaves out, swaps and puts one for several, for as long as that is cheaper.
  private func descend(while mayGoOn: () -> Bool) {
    while mayGoOn(), leaveOut() || swap(while: mayGoOn) || oneForSeveral(while: mayGoOn) {}
  }

  var openByPrice: [Int] {
    (0..<cover.siteCount).filter { isOpen[$0] == 1 }
      .sorted { (cover.price[$1], $0) < (cover.price[$0], $1) }
  }

  private func leaveOut() -> Bool {
    var isBetter = false
    for site in openByPrice where cover.price[site] > 0 && covered - loss[site] >= needed - margin {
      close(site)
      if isAllowed { isBetter = true } else { open(site) }
    }
    return isBetter
  }

  /// One site for a cheaper one, or for one as cheap that covers more.
  private func swap(while mayGoOn: () -> Bool) -> Bool {
    var isBetter = false
    for site in openByPrice where mayGoOn() {
      let price = cover.price[site]
      let lost = loss[site]
      close(site)
      let missing = needed - covered - margin
      var chosen = -1
      for j in 0..<cover.siteCount where isOpen[j] == 0 && gain[j] >= missing {
        let isBest =
          chosen < 0 || cover.price[j] < cover.price[chosen]
          || cover.price[j] == cover.price[chosen] && gain[j] > gain[chosen]
        if isBest, cover.price[j] <= price { chosen = j }
      }
      if chosen >= 0, cover.price[chosen] < price || gain[chosen] > lost + 1e-9 * total {
        open(chosen)
        if isAllowed {
          isBetter = true
          continue
        }
        close(chosen)
      }
      open(site)
    }
    return isBetter
  }

  /// Opens one more site and leaves out whatever that makes needless, where that is cheaper.
  private func oneForSeveral(while mayGoOn: () -> Bool) -> Bool {
    var isBetter = false
    for site in 0..<cover.siteCount where isOpen[site] == 0 && mayGoOn() {
      let before = cost
      open(site)
      var closed: [Int] = []
      while true {
        var chosen = -1
        var most = -Double.infinity
        let spare = covered - needed + margin
        for j in 0..<cover.siteCount
        where isOpen[j] == 1 && j != site && loss[j] <= spare && cover.price[j] > 0 {
          let worth = cover.price[j] / max(loss[j], 1e-9 * total)
          if worth > most {
            most = worth
            chosen = j
          }
        }
        guard chosen >= 0 else { break }
        close(chosen)
        closed.append(chosen)
      }
      if cost < before - 1e-9 * abs(before), isAllowed {
        isBetter = true
        continue
      }
      for other in closed.reversed() { open(other) }
      close(site)
    }
    return isBetter
  }

  /// Takes out a few sites near one another and completes the plan anew, again and again.
  ///
  /// - Parameter offer: told of every plan that is better than the one before.
  func shake(_ start: [Int], rounds: Int, while mayGoOn: () -> Bool, offer: ([Int]) -> Void) {
    guard rules.rules.isFree, complete(start, while: mayGoOn) else { return }
    var (best, least) = (plan, cost)
    for _ in 0..<rounds where mayGoOn() {
      let opens = openByPrice
      guard !opens.isEmpty else { return }
      let centre = opens[Int(random.next() % UInt64(opens.count))]
      var near = Set([centre])
      for k in columnStart[centre]..<columnStart[centre + 1] {
        let u = Int(columnRow[k])
        for l in cover.start[u]..<cover.start[u + 1] where isOpen[Int(cover.site[l])] == 1 {
          near.insert(Int(cover.site[l]))
        }
      }
      for _ in 0..<2 { near.insert(opens[Int(random.next() % UInt64(opens.count))]) }
      for site in near.sorted() { close(site) }
      // Something else than what was there.
      let closed = (0..<cover.siteCount).filter {
        isOpen[$0] == 0 && !near.contains($0) && gain[$0] > 0
      }
      if !closed.isEmpty { open(closed[Int(random.next() % UInt64(closed.count))]) }
      fill()
      if isEnough, isAllowed { descend(while: mayGoOn) }
      if isEnough, isAllowed, cost <= least + 1e-9 * abs(least) {
        if cost < least - 1e-9 * abs(least) { offer(plan) }
        (best, least) = (plan, cost)
      } else {
        stand(at: best)
      }
    }
  }
}
