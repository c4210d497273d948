/// Neighbour lists: for every client its sites and their costs c(u, j), cheapest first, and what it
/// costs to be served by none of them.
///
/// The kernels' only view of a problem: open as many of the sites as `choice` and `rows` allow so that
/// `constant` + Σ min(cap(u), min c(u, j) over open j) is least. Sites already decided have left it:
/// a closed one is in no list, an open one has become a cap. Memory: 12 bytes a pair.
final class Instance: Sendable {
  /// Row *u* is `start[u]..<start[u + 1]` of `site` and `cost`, ascending by cost.
  let start: Buffer<Int>
  let site: Buffer<Int32>
  let cost: Buffer<Double>
  /// The cost of a client that no open site of its list serves.
  let cap: Buffer<Double>
  /// The cost of clients whose lists have become empty.
  let constant: Double
  let choice: SiteChoice
  /// The rules that `choice` cannot say, over the same sites.
  let rows: RuleRows
  /// What it costs to open each site, on top of the clients' costs; empty for nothing.
  let fixed: [Double]
  /// The problem's index of each site.
  let siteID: [Int32]
  /// What became of each client of the instance that this was restricted from: its index here, −1
  /// where it is gone.
  let heir: Buffer<Int32>
  /// Whether every cost is a whole number, so that values differ by one or not at all.
  let isIntegral: Bool
  /// Whether every pair costs nothing, so that clients with the same sites are as good as one.
  let isCover: Bool

  var clientCount: Int { cap.count }
  var siteCount: Int { siteID.count }
  var pairCount: Int { site.count }

  init(
    start: Buffer<Int>, site: Buffer<Int32>, cost: Buffer<Double>, cap: Buffer<Double>,
    constant: Double,
    choice: SiteChoice, rows: RuleRows, fixed: [Double], siteID: [Int32], heir: Buffer<Int32>,
    isIntegral: Bool, isCover: Bool
  ) {
    self.start = start
    self.site = site
    self.cost = cost
    self.cap = cap
    self.constant = constant
    self.choice = choice
    self.rows = rows
    self.fixed = fixed
    self.siteID = siteID
    self.heir = heir
    self.isIntegral = isIntegral
    self.isCover = isCover
  }
}

extension Instance {
  /// How many entries clients look at, about, until they have met that many open sites.
  func entries(_ open: Int) -> Int { open * clientCount * siteCount / max(choice.places, 1) }

  /// What the clients cost when these sites, by local index, open and no others that are left; what
  /// lies beyond the lists counts as the cap. Complexity: O(pairs).
  func cost(ofOpening sites: [Int]) -> Double {
    let isOpen = Buffer<UInt8>(count: siteCount, repeating: 0)
    var sum = constant
    for j in sites { isOpen[j] = 1 }
    for u in 0..<clientCount {
      var k = start[u]
      let end = start[u + 1]
      while k < end, isOpen[Int(site[k])] == 0 { k += 1 }
      sum += k < end ? min(cost[k], cap[u]) : cap[u]
    }
    return sum
  }

  /// The instance that is left when some sites are decided.
  ///
  /// - Parameter decisions: one per local site. Complexity: O(pairs).
  func restricted(_ decisions: [Decision]) -> Instance {
    var local = [Int32](repeating: -1, count: siteCount)
    var ids: [Int32] = []
    var groups: [Int32] = []
    var least = choice.least
    var most = choice.most
    var places = choice.places
    var fewest = choice.fewest
    for j in 0..<siteCount {
      let group = Int(choice.group[j])
      switch decisions[j] {
      case .free:
        local[j] = Int32(ids.count)
        ids.append(siteID[j])
        groups.append(choice.group[j])
      case .open:
        local[j] = -2
        places -= 1
        fewest = max(fewest - 1, 0)
        if group >= 0 {
          least[group] -= 1
          most[group] -= 1
        }
      case .closed: break
      }
    }
    return restricted(
      to: local, ids: ids,
      choice: SiteChoice(
        fewest: fewest, places: places, group: groups, least: least, most: most))
  }

  /// - Parameter local: each site's new index, −1 when closed, −2 when open.
  private func restricted(to local: [Int32], ids: [Int32], choice: SiteChoice) -> Instance {
    var lists = isCover ? merged(local) : shortened(local)
    for (j, cost) in fixed.enumerated() where local[j] == -2 { lists.constant += cost }
    let left = fixed.isEmpty ? [] : local.indices.filter { local[$0] >= 0 }.map { fixed[$0] }
    return Instance(
      start: lists.start, site: lists.site, cost: lists.cost, cap: lists.cap,
      constant: lists.constant, choice: choice,
      rows: rows.isEmpty ? rows : rows.restricted(to: local), fixed: left, siteID: ids,
      heir: lists.heir, isIntegral: isIntegral, isCover: isCover)
  }

  private func shortened(_ local: [Int32]) -> ShorterLists {
    let ends = Buffer<Int>(count: clientCount, repeating: 0)
    let caps = Buffer<Double>(count: clientCount, repeating: 0)
    var clients = 0
    var pairs = 0
    var constant = constant
    local.withUnsafeBufferPointer { local in
      for u in 0..<clientCount {
        var end = start[u + 1]
        var cap = cap[u]
        var kept = 0
        for k in start[u]..<end {
          let new = local[Int(site[k])]
          if new == -2 || cost[k] >= cap {
            cap = min(cap, cost[k])
            end = k
            break
          }
          if new >= 0 { kept += 1 }
        }
        // Sites as far as the nearest open one are of no use, wherever they stand among their equals, so
        // that deciding in steps leaves the same lists as deciding at once.
        while end > start[u], cost[end - 1] >= cap {
          end -= 1
          if local[Int(site[end])] >= 0 { kept -= 1 }
        }
        ends[u] = kept == 0 ? -1 : end
        caps[u] = cap
        if kept == 0 { constant += cap } else { clients += 1 }
        pairs += kept
      }
    }
    let lists = ShorterLists(
      of: clientCount, clients: clients, pairs: pairs, constant: constant)
    var client = 0
    var at = 0
    local.withUnsafeBufferPointer { local in
      for u in 0..<clientCount where ends[u] >= 0 {
        lists.start[client] = at
        lists.cap[client] = caps[u]
        lists.heir[u] = Int32(client)
        for k in start[u]..<ends[u] {
          let new = local[Int(site[k])]
          guard new >= 0 else { continue }
          lists.site[at] = new
          lists.cost[at] = cost[k]
          at += 1
        }
        client += 1
      }
    }
    lists.start[clients] = at
    return lists
  }
}

/// The lists that are left of an instance's when sites are decided.
struct ShorterLists {
  let start: Buffer<Int>
  let site: Buffer<Int32>
  let cost: Buffer<Double>
  let cap: Buffer<Double>
  let heir: Buffer<Int32>
  var constant: Double

  /// - Parameter before: how many clients there were.
  init(of before: Int, clients: Int, pairs: Int, constant: Double) {
    start = Buffer(count: clients + 1, repeating: 0)
    site = Buffer(count: pairs, repeating: 0)
    cost = Buffer(count: pairs, repeating: 0)
    cap = Buffer(count: clients, repeating: 0)
    heir = Buffer(count: before, repeating: -1)
    self.constant = constant
  }
}
