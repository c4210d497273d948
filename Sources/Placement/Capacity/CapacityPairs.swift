internal import Places

/// A capacitated problem as numbers: clients, and what it costs that a site serves one.
struct CapacityPairs {
  struct Pair {
    let client: Int
    let site: Int
    /// What it adds to the total that the whole client goes there.
    let cost: Double
  }

  let problem: CapacitatedProblem
  let scale: CostScale
  /// Area of each client, ascending.
  let areas: [Int]
  /// People of each client.
  let load: [Double]
  /// What it costs that a client is not served; `.infinity` where everyone must be.
  let unservedCost: [Double]
  /// By client, then by cost, then by site; closed sites and, where areas are whole, sites that are
  /// too small left out.
  let pairs: [Pair]
  /// Client *u* has `pairs[starts[u]..<starts[u + 1]]`.
  let starts: [Int]
  /// Whether every total is a whole number, so that two that differ do so by one at least.
  let isIntegral: Bool

  init(_ problem: CapacitatedProblem) {
    self.problem = problem
    scale = CostScale(problem.problem)
    let placement = problem.problem
    let capacity = problem.capacity
    areas = (0..<placement.travel.areaCount).filter(problem.isClient)
    load = areas.map { capacity.people[$0] }
    let isCoverage = placement.objective.standard != nil
    unservedCost = areas.map { isCoverage ? placement.demand.weights[$0] : .infinity }
    var pairs: [Pair] = []
    var starts = [0]
    for (client, area) in areas.enumerated() {
      var row: [Pair] = []
      for (site, impedance) in placement.travel.row(of: area)
      where impedance <= scale.pairCost.limit && impedance < .infinity
        && !placement.rules.close.contains(site) && capacity.fits(area, site)
      {
        let weight = placement.demand.weights[area]
        let cost = scale.pairCost.cost(weight: weight, impedance: impedance)
        row.append(Pair(client: client, site: site, cost: cost))
      }
      row.sort { ($0.cost, $0.site) < ($1.cost, $1.site) }
      pairs += row
      starts.append(pairs.count)
    }
    self.pairs = pairs
    self.starts = starts
    isIntegral =
      capacity.service == .whole
      && pairs.allSatisfy { $0.cost == $0.cost.rounded() && $0.cost < 1e12 }
      && unservedCost.allSatisfy { $0 == .infinity || $0 == $0.rounded() }
  }

  var siteCount: Int { problem.problem.travel.siteCount }
}

extension Capacity {
  /// Whether the site has room for the area at all.
  func fits(_ area: Int, _ site: Int) -> Bool {
    service == .split ? places[site] > 0 || people[area] == 0 : people[area] <= places[site]
  }
}

extension TravelTable {
  /// The sites of an area that are stored, with their impedance.
  func row(of area: Int) -> [(site: Int, impedance: Double)] {
    switch self {
    case .matrix(let travel):
      (0..<travel.siteCount).map { ($0, travel[area: area, site: $0]) }
    case .sparse(let travel):
      (travel.offsets[area]..<travel.offsets[area + 1]).map {
        (Int(travel.sites[$0]), travel.impedances[$0])
      }
    }
  }
}
