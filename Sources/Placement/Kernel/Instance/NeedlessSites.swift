internal import Places

/// Sites that a plan of most coverage can do without: whoever is near to one is near to another.
///
/// Where many sites cover the same areas a plan may have any of them, and every branch on one leaves the
/// others to take its place. Only one is left here; where the plan has room for more, they come back.
struct NeedlessSites {
  let sites: Set<Int>

  /// - Parameter within: the standard.
  init(_ problem: PlacementProblem, within: Double) {
    let weights = problem.demand.weights
    let pairs = problem.travel.pairs(within: within, weights: weights)
    let rules = problem.rules
    var columns = [[Int32]](repeating: [], count: pairs.siteCount)
    for area in 0..<pairs.areaCount {
      for site in pairs.sites[pairs.offsets[area]..<pairs.offsets[area + 1]]
      where !rules.close.contains(Int(site)) {
        columns[Int(site)].append(Int32(area))
      }
    }
    var needless: Set<Int> = []
    for (site, own) in columns.enumerated()
    where !rules.close.contains(site) && !rules.keep.contains(site) {
      guard let rarest = own.min(by: { pairs.count(of: $0) < pairs.count(of: $1) }) else {
        needless.insert(site)
        continue
      }
      let row = Int(rarest)
      let isNeedless = pairs.sites[pairs.offsets[row]..<pairs.offsets[row + 1]].contains {
        let other = Int($0)
        let wider = columns[other]
        guard other != site, !rules.close.contains(other), !needless.contains(other),
          wider.count >= own.count
        else { return false }
        // Of equals the earlier stays, unless a later one is kept open.
        guard wider.count > own.count || other < site || rules.keep.contains(other) else {
          return false
        }
        return wider.includes(own)
      }
      if isNeedless { needless.insert(site) }
    }
    sites = needless
  }
}

extension SparseTravel {
  fileprivate func count(of area: Int32) -> Int { offsets[Int(area) + 1] - offsets[Int(area)] }
}

extension [Int32] {
  /// Whether all of another ascending list are in this one.
  fileprivate func includes(_ other: [Int32]) -> Bool {
    var k = 0
    for value in other {
      while k < count, self[k] < value { k += 1 }
      guard k < count, self[k] == value else { return false }
    }
    return true
  }
}
