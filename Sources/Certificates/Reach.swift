internal import Places

/// Which sites reach which areas within the standard: what dominance is checked against.
struct Reach {
  /// The sites of each area that counts, ascending.
  let rows: [[Int32]]
  /// The areas of each site.
  let columns: [[Int32]]

  init(_ instance: CostedInstance) {
    let travel = instance.problem.travel
    var rows = [[Int32]](repeating: [], count: travel.areaCount)
    var columns = [[Int32]](repeating: [], count: travel.siteCount)
    for area in 0..<travel.areaCount where instance.problem.weights[area] > 0 {
      for k in travel.offsets[area]..<travel.offsets[area + 1] where instance.costs[k] < .infinity {
        rows[area].append(travel.sites[k])
        columns[Int(travel.sites[k])].append(Int32(area))
      }
      rows[area].sort()
    }
    self.rows = rows
    self.columns = columns
  }

  /// Whether an area is reached wherever another is, whichever sites open that are not closed.
  func implies(_ by: Int, _ area: Int, _ state: SiteState) -> Bool {
    let wide = rows[area]
    var k = 0
    for site in rows[by] where !state.isClosed(Int(site)) {
      // An open site reaches it for good: it says nothing about others.
      if state.isOpen(Int(site)) { return false }
      while k < wide.count, wide[k] < site { k += 1 }
      guard k < wide.count, wide[k] == site else { return false }
    }
    return true
  }

  /// Whether a site reaches everyone that another does, no open site does and that counts.
  func covers(_ by: Int, _ site: Int, isSettled: [Bool]) -> Bool {
    let wide = columns[by]
    var k = 0
    for area in columns[site] where !isSettled[Int(area)] {
      while k < wide.count, wide[k] < area { k += 1 }
      guard k < wide.count, wide[k] == area else { return false }
    }
    return true
  }

  /// Areas that an open site reaches or that are left out of account.
  func settled(_ state: SiteState) -> [Bool] {
    var settled =
      state.isImplied.isEmpty ? [Bool](repeating: false, count: rows.count) : state.isImplied
    for site in state.open {
      for area in columns[site] { settled[Int(area)] = true }
    }
    return settled
  }
}
