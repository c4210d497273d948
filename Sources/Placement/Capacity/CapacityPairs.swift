internal import Places

/// What a search adds up: the cost of a pair, and what it costs that an area is not served.
struct CapacityGoal {
  enum Unserved {
    /// Whoever must be served has to be.
    case never
    /// The area's demand.
    case demand
    /// The area's people; one where it has none.
    case people
  }

  let pairCost: PairCost
  let unserved: Unserved

  /// The objective's own sum; of p-center, set coverage and least cost what settles ties.
  init(_ problem: PlacementProblem) {
    switch problem.objective {
    case .setCoverage(let within, let share), .leastCost(_, .coverage(let within, let share)):
      self.init(
        share < 1 ? .uncovered(within: within) : .travelWithin(within),
        share < 1 ? .demand : .never)
    case .maximalCoverage: self.init(CostScale(problem).pairCost, .demand)
    case .pMedian, .pCenter, .equity, .leastCost(_, .meanTravel):
      self.init(CostScale(problem).pairCost, .never)
    }
  }

  init(_ pairCost: PairCost, _ unserved: Unserved) {
    self.pairCost = pairCost
    self.unserved = unserved
  }

  /// Room for as many people as can be, nobody beyond the limit.
  static func seats(within limit: Double) -> CapacityGoal {
    CapacityGoal(.uncovered(within: limit), .people)
  }
}

/// A capacitated problem as numbers: clients, and what it costs that a site serves one.
struct CapacityPairs {
  struct Pair {
    let client: Int
    let site: Int
    /// What it adds to the total that the whole client goes there.
    let cost: Double
  }

  let problem: CapacitatedProblem
  let goal: CapacityGoal
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

  /// - Parameter goal: the objective's own unless given.
  init(_ problem: CapacitatedProblem, goal: CapacityGoal? = nil) {
    let goal = goal ?? CapacityGoal(problem.problem)
    self.problem = problem
    self.goal = goal
    scale = CostScale(problem.problem)
    let placement = problem.problem
    let capacity = problem.capacity
    let areas = (0..<placement.travel.areaCount).filter(problem.isClient)
    self.areas = areas
    load = areas.map { capacity.people[$0] }
    let weights = placement.demand.weights
    // A standard is a promise to demand: who has none need not be served within it.
    let isPromise = placement.objective.standard != nil
    unservedCost = areas.map { area in
      if isPromise, weights[area] == 0 { return 0 }
      return switch goal.unserved {
      case .never: .infinity
      case .demand: weights[area]
      case .people: capacity.people[area] > 0 ? capacity.people[area] : 1
      }
    }
    var pairs: [Pair] = []
    var starts = [0]
    for (client, area) in areas.enumerated() {
      var row: [Pair] = []
      let weight = weights[area]
      let limit = weight > 0 || isPromise ? goal.pairCost.limit : .infinity
      for (site, impedance) in placement.travel.row(of: area)
      where impedance <= limit && impedance < .infinity
        && !placement.rules.close.contains(site) && capacity.fits(area, site)
      {
        let cost = goal.pairCost.cost(weight: weight, impedance: impedance)
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
