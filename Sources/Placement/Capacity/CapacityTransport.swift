/// The best way to divide clients between given open sites, exactly: a transportation problem.
///
/// Everyone goes to the cheapest site first. Then those who are too many move on along the cheapest
/// chains of moves until no site is overfull; after every chain the assignment is the best there is
/// for its loads (successive shortest paths: Busacker and Gowen 1960). Where areas are whole its cost
/// is a lower bound. O(chains · sites²), with about as many chains as clients at the most.
final class CapacityTransport {
  enum Answer {
    case plan(CapacityPool.Plan)
    /// The sites have no room for everyone who must be served.
    case none
    /// Rounding spoilt the search.
    case failed
  }

  private let pairs: CapacityPairs
  /// By client, then by site, the last "site" being not served; per person where there are any.
  private let unit: Buffer<Double>
  private let width: Int
  /// Below this a difference of unit costs is rounding.
  private let grain: Double

  init(_ pairs: CapacityPairs) {
    self.pairs = pairs
    let width = pairs.siteCount + 1
    let unit = Buffer(count: pairs.areas.count * width, repeating: Double.infinity)
    var dearest = 0.0
    func set(_ client: Int, _ site: Int, _ cost: Double) {
      let load = pairs.load[client]
      let price = load > 0 ? cost / load : cost
      unit[client * width + site] = price
      if price < .infinity { dearest = max(dearest, price) }
    }
    for pair in pairs.pairs { set(pair.client, pair.site, pair.cost) }
    for (client, cost) in pairs.unservedCost.enumerated() { set(client, width - 1, cost) }
    grain = 1e-12 * dearest
    self.width = width
    self.unit = unit
  }

  func plan(_ sites: [Int]) -> Answer {
    var flow = Flow(self, open: sites.sorted() + [width - 1])
    guard flow.start() else { return .none }
    switch flow.settle() {
    case .some(true): break
    case .some(false): return .none
    case .none: return .failed
    }
    var shares: [CapacityEvaluation.Share] = []
    var total = 0.0
    for client in pairs.areas.indices {
      for (k, site) in flow.open.enumerated() {
        let amount = flow.amount[client * flow.open.count + k]
        guard amount > 0 else { continue }
        total += amount * unit[client * width + site]
        let load = pairs.load[client]
        if site < width - 1 {
          shares.append(
            .init(
              area: pairs.areas[client], site: site, share: load > 0 ? amount / load : amount))
        }
      }
    }
    return .plan(.init(open: sites.sorted(), shares: shares, cost: total))
  }

  /// Who goes where, in people; a client without people counts one and takes up no room.
  private struct Flow {
    let transport: CapacityTransport
    let open: [Int]
    var amount: [Double]
    private var used: [Double]
    private let room: [Double]
    /// The clients of each open site, some perhaps gone since.
    private var members: [[Int]]
    /// By open site to open site: what the cheapest move of a person costs, and whose it is.
    private var arc: [Double]
    private var mover: [Int]

    init(_ transport: CapacityTransport, open: [Int]) {
      self.transport = transport
      self.open = open
      let places = transport.pairs.problem.capacity.places + [.infinity]
      room = open.map { places[$0] }
      amount = [Double](repeating: 0, count: transport.pairs.areas.count * open.count)
      used = [Double](repeating: 0, count: open.count)
      members = [[Int]](repeating: [], count: open.count)
      arc = [Double](repeating: .infinity, count: open.count * open.count)
      mover = [Int](repeating: -1, count: open.count * open.count)
    }

    @inline(__always) private func price(_ client: Int, _ k: Int) -> Double {
      transport.unit[client * transport.width + open[k]]
    }

    /// - Returns: whether every client has somewhere to go.
    mutating func start() -> Bool {
      for client in transport.pairs.areas.indices {
        var best = 0
        for k in open.indices.dropFirst() where price(client, k) < price(client, best) { best = k }
        guard price(client, best) < .infinity else { return false }
        let load = transport.pairs.load[client]
        amount[client * open.count + best] = load > 0 ? load : 1
        guard load > 0 else { continue }
        used[best] += load
        members[best].append(client)
      }
      for k in open.indices { look(at: k) }
      return true
    }

    /// - Returns: whether there is room for everyone; nothing where rounding spoilt it.
    mutating func settle() -> Bool? {
      // Far more chains than there can be are a sign of rounding.
      for _ in 0..<(100 * (transport.pairs.areas.count + open.count) + 1_000) {
        let full = open.indices.filter { used[$0] > room[$0] + slack($0) }
        if full.isEmpty { return true }
        var far = [Double](repeating: .infinity, count: open.count)
        var from = [Int](repeating: -1, count: open.count)
        for k in full { far[k] = 0 }
        spread(&far, &from)
        let free = open.indices.filter { far[$0] < .infinity && used[$0] + slack($0) < room[$0] }
        guard let last = free.min(by: { (far[$0], $0) < (far[$1], $1) }) else { return false }
        var chain = [last]
        while let k = chain.last, from[k] >= 0 {
          chain.append(from[k])
          if chain.count > open.count { return nil }
        }
        move(along: chain.reversed())
      }
      return nil
    }

    private func slack(_ k: Int) -> Double {
      room[k] < .infinity ? 1e-10 * max(1, room[k]) : 0
    }

    /// The cheapest chain from any overfull site to each site.
    private func spread(_ far: inout [Double], _ from: inout [Int]) {
      for _ in open.indices {
        var isShorter = false
        for j in open.indices where far[j] < .infinity {
          for k in open.indices where far[j] + arc[j * open.count + k] < far[k] - transport.grain {
            far[k] = far[j] + arc[j * open.count + k]
            from[k] = j
            isShorter = true
          }
        }
        if !isShorter { return }
      }
    }

    private mutating func move(along chain: [Int]) {
      let first = chain[0]
      let last = chain[chain.count - 1]
      var people = min(used[first] - room[first], room[last] - used[last])
      for (j, k) in zip(chain, chain.dropFirst()) {
        people = min(people, amount[mover[j * open.count + k] * open.count + j])
      }
      for (j, k) in zip(chain, chain.dropFirst()) {
        let client = mover[j * open.count + k]
        let left = amount[client * open.count + j] - people
        let isGone = left <= 1e-12 * transport.pairs.load[client]
        // The last crumb goes along.
        let moved = isGone ? amount[client * open.count + j] : people
        amount[client * open.count + j] = isGone ? 0 : left
        if amount[client * open.count + k] == 0 { members[k].append(client) }
        amount[client * open.count + k] += moved
        used[j] -= moved
        used[k] += moved
      }
      for k in chain { look(at: k) }
    }

    /// Finds the cheapest moves away from a site anew.
    private mutating func look(at j: Int) {
      members[j].removeAll { amount[$0 * open.count + j] == 0 }
      for k in open.indices where k != j {
        var least = Double.infinity
        var chosen = -1
        for client in members[j] {
          let more = price(client, k) - price(client, j)
          if more < least { (least, chosen) = (more, client) }
        }
        arc[j * open.count + k] = least
        mover[j * open.count + k] = chosen
      }
    }
  }
}
