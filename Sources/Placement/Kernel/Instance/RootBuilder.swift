internal import Places

/// Builds the neighbour lists of a problem under one pair cost.
struct RootBuilder {
  let problem: PlacementProblem
  let pairCost: PairCost
  /// How many nearest sites each list keeps of a full matrix.
  let depth: Int
  /// One per site, where the sites' total cost is to be held to a limit that moves.
  var siteCosts: [Double]? = nil
  /// One per site, where opening a site costs something in the kernel's own terms.
  var fixedCosts: [Double] = []

  /// A list length that loses nothing in practice: some multiple of the sites per place.
  static func depth(_ problem: PlacementProblem) -> Int {
    let sites = problem.travel.siteCount - problem.rules.close.count
    return min(sites, max(100, 8 * sites / max(problem.rules.fewest, 1)))
  }

  func build() -> RootInstance {
    switch problem.travel {
    case .sparse(let travel): return build(travel)
    case .matrix(let travel):
      switch pairCost {
      case .travel, .disutility: return build(travel)
      case .uncovered(let limit), .travelWithin(let limit):
        // Whatever is within the limit counts, however many sites that is.
        return build(travel.pairs(within: limit, weights: problem.demand.weights))
      }
    }
  }

  private func build(_ travel: TravelMatrix) -> RootInstance {
    let weights = problem.demand.weights
    let areas = weights.indices.filter { weights[$0] > 0 }
    let keep = min(depth, travel.siteCount)
    let site = Buffer<Int32>(count: areas.count * keep, repeating: 0)
    let impedance = Buffer<Double>(count: areas.count * keep, repeating: 0)
    var lists = Lists(pairCost)
    var sorter = SortedPairs()
    let closed = problem.rules.close.sorted()
    let masked = Buffer<Double>(count: travel.siteCount, repeating: .infinity)
    travel.values.withUnsafeBufferPointer { values in
      for area in areas {
        // Closed sites take up no room in the lists.
        masked.base.update(
          from: values.baseAddress! + area * travel.siteCount, count: travel.siteCount)
        for site in closed { masked[site] = .infinity }
        let row = UnsafePointer(masked.base)
        let at = lists.end
        let kept = sorter.nearest(
          keep, of: row, count: travel.siteCount, site: site.base + at,
          impedance: impedance.base + at)
        // Closed sites are in no list, and are not missing from one.
        let isComplete = kept < keep || keep >= travel.siteCount - closed.count
        lists.close(
          area: area, weight: weights[area], count: kept, site: site, impedance: impedance,
          tail: isComplete ? nil : impedance[at + kept - 1])
      }
    }
    return root(lists, site: site, cost: impedance)
  }

  private func build(_ travel: SparseTravel) -> RootInstance {
    let weights = problem.demand.weights
    let areas = weights.indices.filter { weights[$0] > 0 }
    let pairs = areas.reduce(0) { $0 + travel.offsets[$1 + 1] - travel.offsets[$1] }
    let site = Buffer<Int32>(count: pairs, repeating: 0)
    let impedance = Buffer<Double>(count: pairs, repeating: 0)
    var lists = Lists(pairCost)
    for area in areas {
      let at = lists.end
      let row = travel.offsets[area]..<travel.offsets[area + 1]
      for (k, from) in row.enumerated() {
        site[at + k] = travel.sites[from]
        impedance[at + k] = travel.impedances[from]
      }
      let tail: Double? =
        switch travel.absent {
        case .noRoute, .notComputed: nil
        case .beyond(let limit): row.count == travel.siteCount ? nil : limit
        case .farther:
          row.count == travel.siteCount ? nil : row.last.map { travel.impedances[$0] } ?? 0
        }
      lists.close(
        area: area, weight: weights[area], count: row.count, site: site, impedance: impedance,
        tail: tail)
    }
    return root(lists, site: site, cost: impedance)
  }

  private func root(_ lists: Lists, site: Buffer<Int32>, cost: Buffer<Double>) -> RootInstance {
    let caps = lists.caps
    // A plan that leaves someone without a route must cost more than any that does not.
    let impossible = lists.dearest + 1
    let cap = Buffer<Double>(count: caps.count, repeating: impossible)
    let unserved = Buffer<UInt8>(count: caps.count, repeating: 0)
    for (u, (kind, value)) in caps.enumerated() {
      unserved[u] = kind.rawValue
      if kind != .isImpossible { cap[u] = value }
    }
    let count = problem.travel.siteCount
    let served = Double(caps.count) / Double(max(problem.rules.count, 1))
    var rules = RuleRows(problem.rules, siteCount: count)
    if let siteCosts {
      rules.appendMoving(siteCosts, limit: siteCosts.reduce(0) { $0 + max($1, 0) })
    }
    let rows = rules.scaled(to: max(served, 1).squareRoot())
    let instance = Instance(
      start: Buffer(lists.starts, or: 0), site: site, cost: cost, cap: cap, constant: 0,
      choice: SiteChoice(problem.rules, siteCount: count), rows: rows,
      fixed: fixedCosts,
      siteID: (0..<Int32(count)).map { $0 },
      heir: Buffer((0..<Int32(caps.count)).map { $0 }, or: 0),
      isIntegral: lists.isIntegral && impossible < 1e13,
      isCover: pairCost.isCover)
    return RootInstance(
      instance: instance, unserved: unserved, area: lists.areas, problem: problem,
      pairCost: pairCost)
  }
}

/// The lists while they are being written.
private struct Lists {
  let pairCost: PairCost
  var starts = [0]
  var areas: [Int32] = []
  var caps: [(Unserved, Double)] = []
  var isIntegral = true
  /// Σ of each client's dearest pair: no plan that serves everyone from the lists costs more.
  var dearest = 0.0

  var end: Int { starts[starts.count - 1] }

  init(_ pairCost: PairCost) { self.pairCost = pairCost }

  /// Turns the impedances of one area into costs and ends its list.
  ///
  /// - Parameter tail: sites that are not listed are no nearer than this; nothing when there are none.
  mutating func close(
    area: Int, weight: Double, count: Int, site: Buffer<Int32>, impedance: Buffer<Double>,
    tail: Double?
  ) {
    let from = end
    let limit = pairCost.limit
    var kept = 0
    while kept < count, impedance[from + kept] <= limit {
      let cost = pairCost.cost(weight: weight, impedance: impedance[from + kept])
      impedance[from + kept] = cost
      if isIntegral, cost != cost.rounded() { isIntegral = false }
      kept += 1
    }
    let isCut = kept < count
    var last = kept > 0 ? impedance[from + kept - 1] : 0
    switch pairCost {
    case .uncovered:
      caps.append((.costsCap, weight))
      if weight != weight.rounded() { isIntegral = false }
      last = weight
    default:
      if let tail, !isCut, tail < limit {
        let bound = max(last, pairCost.cost(weight: weight, impedance: tail))
        caps.append((.costsMore, bound))
        last = bound
        if bound != bound.rounded() { isIntegral = false }
      } else {
        caps.append((.isImpossible, 0))
      }
    }
    dearest += last
    areas.append(Int32(area))
    starts.append(from + kept)
  }
}
