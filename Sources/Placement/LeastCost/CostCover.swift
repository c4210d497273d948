internal import Places

/// The cheapest set of sites that leaves no more than some demand uncovered.
///
/// A row stands for all areas with the same sites within the standard: open sites as `choice` and
/// `rules` allow so that `spent` + Σ price(j) over open *j* is least, while the weights of the rows
/// without an open site add up to `slack` at the most. Sites already decided have left it: a closed one
/// is in no row, what an open one covers is gone. Memory: 4 bytes a pair.
final class CostCover {
  /// Row *u* is `start[u]..<start[u + 1]` of `site`, local indices ascending.
  let start: Buffer<Int>
  let site: Buffer<Int32>
  let weight: Buffer<Double>
  let slack: Double
  /// What it costs to open each site, below zero where that saves money.
  let price: [Double]
  /// The price of the sites that are open already.
  let spent: Double
  let choice: SiteChoice
  /// The rules that `choice` cannot say.
  let rules: RuleRows
  /// The problem's index of each site.
  let siteID: [Int32]
  /// The index, in the cover this was restricted from, of each row.
  let origin: Buffer<Int32>

  var rowCount: Int { weight.count }
  var siteCount: Int { siteID.count }

  init(
    start: Buffer<Int>, site: Buffer<Int32>, weight: Buffer<Double>, slack: Double, price: [Double],
    spent: Double, choice: SiteChoice, rules: RuleRows, siteID: [Int32], origin: Buffer<Int32>
  ) {
    self.start = start
    self.site = site
    self.weight = weight
    self.slack = slack
    self.price = price
    self.spent = spent
    self.choice = choice
    self.rules = rules
    self.siteID = siteID
    self.origin = origin
  }

  /// Whether a row may be left uncovered at all: one that is heavier than the slack may not.
  @inline(__always) func mayMiss(_ row: Int) -> Bool { weight[row] <= slack }
}

extension CostCover {
  /// All areas of a problem, those with the same sites as one row.
  ///
  /// Where everyone must be covered, areas that are covered whenever another is are left out.
  ///
  /// - Parameters:
  ///   - pairs: those within the standard.
  ///   - share: of demand, that must be covered.
  /// - Returns: nothing when too many areas have no site within the standard.
  convenience init?(
    _ problem: PlacementProblem, pairs: SparseTravel, share: Double, costs: [Double]
  ) {
    let weights = problem.demand.weights
    let total = problem.demand.total
    // At least as wide as a plan's own check; everyone is everyone.
    var slack =
      share < 1 ? total - share * total + Double(weights.count + 8) * .ulpOfOne * total : 0
    var place: [[Int32]: Int] = [:]
    var lists: [[Int32]] = []
    var sums: [Double] = []
    for area in weights.indices where weights[area] > 0 {
      let list = pairs.sites[pairs.offsets[area]..<pairs.offsets[area + 1]].sorted()
      if list.isEmpty {
        slack -= weights[area]
      } else if let row = place[list] {
        sums[row] += weights[area]
      } else {
        place[list] = lists.count
        lists.append(list)
        sums.append(weights[area])
      }
    }
    guard slack >= 0 else { return nil }
    if share == 1 {
      let mayClose = [Bool](repeating: false, count: problem.travel.siteCount)
      var reduction = CoverReduction(
        rows: lists, areas: Array(lists.indices), mayClose: mayClose, least: 0)
      reduction.reduce(while: { true })
      lists = reduction.rows
      sums = reduction.areas.map { sums[$0] }
    }
    var starts = [0]
    for list in lists { starts.append(starts[starts.count - 1] + list.count) }
    let served = Double(lists.count) / Double(max(problem.rules.count, 1))
    let siteCount = problem.travel.siteCount
    self.init(
      start: Buffer(starts, or: 0), site: Buffer(lists.flatMap(\.self), or: 0),
      weight: Buffer(sums, or: 0),
      slack: slack, price: costs, spent: 0,
      choice: SiteChoice(problem.rules, siteCount: siteCount),
      rules: RuleRows(problem.rules, siteCount: siteCount)
        .scaled(to: max(served, 1).squareRoot()),
      siteID: (0..<Int32(siteCount)).map { $0 },
      origin: Buffer((0..<Int32(lists.count)).map { $0 }, or: 0))
  }

  /// What is left when some sites are decided.
  ///
  /// - Parameter decisions: one per local site. Complexity: O(pairs).
  /// - Returns: nothing when too much can no longer be covered.
  func restricted(_ decisions: [Decision]) -> CostCover? {
    var local = [Int32](repeating: -1, count: siteCount)
    var ids: [Int32] = []
    var prices: [Double] = []
    var free: [Int] = []
    var spent = spent
    for (j, decision) in decisions.enumerated() {
      switch decision {
      case .free:
        local[j] = Int32(ids.count)
        ids.append(siteID[j])
        prices.append(price[j])
        free.append(j)
      case .open:
        local[j] = -2
        spent += price[j]
      case .closed: break
      }
    }
    var slack = slack
    var starts = [0]
    var sites: [Int32] = []
    sites.reserveCapacity(site.count)
    var weights: [Double] = []
    var origins: [Int32] = []
    rows: for u in 0..<rowCount {
      let from = sites.count
      for k in start[u]..<start[u + 1] {
        let new = local[Int(site[k])]
        if new == -2 {
          sites.removeLast(sites.count - from)
          continue rows
        }
        if new >= 0 { sites.append(new) }
      }
      guard sites.count > from else {
        slack -= weight[u]
        guard slack >= 0 else { return nil }
        continue
      }
      starts.append(sites.count)
      weights.append(weight[u])
      origins.append(Int32(u))
    }
    guard slack >= 0 else { return nil }
    return CostCover(
      start: Buffer(starts, or: 0), site: Buffer(sites, or: 0), weight: Buffer(weights, or: 0),
      slack: slack, price: prices, spent: spent, choice: choice.restricted(decisions, free: free),
      rules: rules.isEmpty ? rules : rules.restricted(to: local), siteID: ids,
      origin: Buffer(origins, or: 0))
  }
}
