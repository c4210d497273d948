/// Clients with the same sites as one.
extension Instance {
  /// The lists that are left when some sites are decided, where every pair costs nothing: whoever an
  /// open site serves is gone, and clients with the same free sites become one with the sum of their
  /// caps. Lists come out in the order of their sites.
  ///
  /// A plan serves all of such clients or none, so it costs the same, and their multipliers only ever
  /// count as a sum: the bound is the same as well.
  ///
  /// - Parameter local: each site's new index, −1 when closed, −2 when open. Complexity: O(pairs).
  func merged(_ local: [Int32]) -> ShorterLists {
    let sites = Buffer<Int32>(count: pairCount, repeating: 0)
    let caps = Buffer<Double>(count: clientCount, repeating: 0)
    let heirs = Buffer<Int32>(count: clientCount, repeating: -1)
    let starts = Buffer<Int>(count: clientCount + 1, repeating: 0)
    var known = KnownLists(atMost: clientCount)
    var clients = 0
    var constant = constant
    local.withUnsafeBufferPointer { local in
      for u in 0..<clientCount {
        let from = starts[clients]
        var at = from
        var isServed = cap[u] <= 0
        for k in start[u]..<start[u + 1] {
          let new = local[Int(site[k])]
          if new == -2 {
            isServed = true
            break
          }
          guard new >= 0 else { continue }
          var to = at
          while to > from, sites[to - 1] > new {
            sites[to] = sites[to - 1]
            to -= 1
          }
          sites[to] = new
          at += 1
        }
        if isServed { continue }
        guard at > from else {
          constant += cap[u]
          continue
        }
        starts[clients + 1] = at
        let same = known.find(clients, sites: sites.base, starts: starts.base)
        heirs[u] = Int32(same)
        caps[same] += cap[u]
        if same == clients { clients += 1 }
      }
    }
    let lists = ShorterLists(
      of: clientCount, clients: clients, pairs: starts[clients], constant: constant)
    for u in 0..<clientCount { lists.heir[u] = heirs[u] }
    for c in 0..<clients { lists.cap[c] = caps[c] }
    for c in 0...clients { lists.start[c] = starts[c] }
    for k in 0..<starts[clients] { lists.site[k] = sites[k] }
    return lists
  }
}

/// Finds lists that have been met before, by a table of open addresses.
private struct KnownLists {
  /// Numbers of lists, −1 for an empty place; a power of two of them.
  private let table: Buffer<Int32>

  init(atMost count: Int) {
    var size = 16
    while size < 2 * count { size *= 2 }
    table = Buffer(count: size, repeating: -1)
  }

  /// - Returns: the number of the list that is the same as list `number`, which is its own where it is new.
  mutating func find(
    _ number: Int, sites: UnsafePointer<Int32>, starts: UnsafePointer<Int>
  ) -> Int {
    let list = starts[number]..<starts[number + 1]
    // Fowler, Noll and Vo's hash, by site instead of by byte.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for k in list { hash = (hash ^ UInt64(sites[k])) &* 0x100_0000_01B3 }
    let mask = table.count - 1
    var place = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while table[place] >= 0 {
      let other = Int(table[place])
      let from = starts[other]
      if starts[other + 1] - from == list.count,
        (0..<list.count).allSatisfy({ sites[from + $0] == sites[list.lowerBound + $0] })
      {
        return other
      }
      place = (place + 1) & mask
    }
    table[place] = Int32(number)
    return number
  }
}
