internal import Places

/// Covers everyone greedily within a standard, and looks for the least standard for which that works.
struct GreedyCover {
  private let lists: SparseTravel
  private let areas: [Int]
  private let rules: SitingRules
  /// Site *j*'s areas are `columnStart[j]..<columnStart[j + 1]` of `column`.
  private let columnStart: [Int]
  private let column: [(area: Int32, impedance: Double)]

  /// - Parameter weights: of demand, per area; those without are left out.
  init(_ lists: SparseTravel, weights: [Double], rules: SitingRules) {
    self.lists = lists
    self.rules = rules
    areas = weights.indices.filter { weights[$0] > 0 }
    var starts = [Int](repeating: 0, count: lists.siteCount + 1)
    for area in areas {
      for k in lists.offsets[area]..<lists.offsets[area + 1] {
        starts[Int(lists.sites[k]) + 1] += 1
      }
    }
    for j in 0..<lists.siteCount { starts[j + 1] += starts[j] }
    columnStart = starts
    var column = [(area: Int32, impedance: Double)](
      repeating: (0, 0), count: starts[lists.siteCount])
    for area in areas {
      for k in lists.offsets[area]..<lists.offsets[area + 1] {
        let site = Int(lists.sites[k])
        column[starts[site]] = (Int32(area), lists.impedances[k])
        starts[site] += 1
      }
    }
    self.column = column
  }

  /// The plan of the least standard that was found to work, by bisection.
  ///
  /// - Returns: nothing where groups or side rules are to be minded, or not even the longest works.
  func nearest(while mayGoOn: () -> Bool) -> [Int]? {
    guard rules.isFree else { return nil }
    var low = 0.0
    var high = 0.0
    for area in areas {
      let row = lists.offsets[area]..<lists.offsets[area + 1]
      guard let last = row.last else { return nil }
      low = max(low, lists.impedances[row.lowerBound])
      high = max(high, lists.impedances[last])
    }
    guard var best = plan(within: high) else { return nil }
    for _ in 0..<30 where mayGoOn() && high - low > 1e-6 * high {
      let middle = (low + high) / 2
      if let plan = plan(within: middle) {
        best = plan
        high = middle
      } else {
        low = middle
      }
    }
    return best
  }

  /// Opens the site with most areas left, again and again.
  ///
  /// - Returns: nothing where the places do not suffice.
  private func plan(within limit: Double) -> [Int]? {
    var isCovered = [Bool](repeating: false, count: lists.areaCount)
    var left = areas.count
    var gain = [Int](repeating: 0, count: lists.siteCount)
    for area in areas {
      for k in lists.offsets[area]..<lists.offsets[area + 1] where lists.impedances[k] <= limit {
        gain[Int(lists.sites[k])] += 1
      }
    }
    var open = Set<Int>()
    func admit(_ site: Int) {
      open.insert(site)
      for k in columnStart[site]..<columnStart[site + 1] where column[k].impedance <= limit {
        let area = Int(column[k].area)
        guard !isCovered[area] else { continue }
        isCovered[area] = true
        left -= 1
        for l in lists.offsets[area]..<lists.offsets[area + 1] where lists.impedances[l] <= limit {
          gain[Int(lists.sites[l])] -= 1
        }
      }
    }
    for site in rules.keep.sorted() { admit(site) }
    while open.count < rules.count, left > 0 || open.count < rules.fewest {
      var chosen = -1
      for site in gain.indices
      where !open.contains(site) && !rules.close.contains(site)
        && (chosen < 0 || gain[site] > gain[chosen])
      {
        chosen = site
      }
      guard chosen >= 0, gain[chosen] > 0 || left == 0 else { return nil }
      admit(chosen)
    }
    return left == 0 && open.count >= rules.fewest ? open.sorted() : nil
  }
}
