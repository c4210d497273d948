internal import Places

/// Why nothing is allowed, and the least that would have to give.
public struct Infeasibility: Hashable, Sendable {
  /// Rules that contradict one another, or the service that is asked for, which is then the last of
  /// them: an irreducible set, so that without any one there would be a plan. Empty when areas are the
  /// whole reason.
  public let rules: [RuleID]
  /// Whether that is sure of every one of `rules`: where time ran out some may be there for nothing.
  public let isIrreducible: Bool
  /// Areas with demand that no site which may open serves at all, or within the standard.
  public let areas: [Int]
  /// Areas that no site which they can reach and that may open has room for in one piece.
  public let tooLarge: [Int]
  /// Where the room of all sites together is too little.
  public let shortage: RoomShortage?
  /// Where as many people as possible are seated, those who are not, by area.
  public let unseated: [AreaPeople]
  /// Whether no plan seats more.
  public let isSeatingProven: Bool
  /// Single changes after which there is a plan, each the smallest of its kind.
  public let relaxations: [Relaxation]

  init(
    rules: [RuleID], isIrreducible: Bool = true, areas: [Int], relaxations: [Relaxation],
    tooLarge: [Int] = [],
    shortage: RoomShortage? = nil, unseated: [AreaPeople] = [], isSeatingProven: Bool = true
  ) {
    self.rules = rules
    self.isIrreducible = isIrreducible
    self.areas = areas
    self.relaxations = relaxations
    self.tooLarge = tooLarge
    self.shortage = shortage
    self.unseated = unseated
    self.isSeatingProven = isSeatingProven
  }
}

/// How much room the sites with most of it have together, those that stand beside them among them,
/// and how much is needed.
public struct RoomShortage: Hashable, Sendable {
  public let places: Double
  public let people: Double
  /// How many sites were chosen.
  public let sites: Int

  public init(places: Double, people: Double, sites: Int) {
    self.places = places
    self.people = people
    self.sites = sites
  }
}

/// One change that makes a problem solvable.
public enum Relaxation: Hashable, Sendable {
  /// Open this many sites instead.
  case count(Int)
  /// Drop this rule.
  case drop(RuleID)
  /// The least upper limit of this rule that works, to within a millionth of it.
  case limit(rule: RuleID, atMost: Double)
  /// The nearest standard that works for the same number of sites.
  case standard(Double)
  /// The largest share of demand, 0 to 1, that the rules let be within the same standard.
  case share(Double)
  /// The least mean impedance that the rules let a plan have.
  case mean(Double)
  /// Let one of these sites open, which are kept closed: any one is enough.
  case allow(sites: [Int])
  /// So many more places at every site that has a limit, the least whole number that works.
  case places(Double)
  /// Let the people of one area go to several sites.
  case divide
}

extension PlacementSearch {
  /// Explains why a problem has no plan.
  ///
  /// The irreducible set is found by leaving out one rule after another for as long as nothing is
  /// allowed without it (a deletion filter: Chinneck and Dravnieks 1991,
  /// doi:10.1287/ijoc.3.2.157); "n sites open" counts as a rule, and so does the service that set
  /// coverage and least cost must give.
  ///
  /// - Returns: nothing when the problem has a plan, or the time ran out.
  public func explain(_ problem: PlacementProblem) throws(PlacementError) -> Infeasibility? {
    var limits = limits
    limits.top = 1
    let search = PlacementSearch(limits)
    guard case .infeasible = search.solve(problem) else { return nil }
    let monitor = SearchMonitor(limits)
    let parts = RuleParts(
      problem.rules, siteCount: problem.travel.siteCount, mayGoOn: monitor.mayGoOn)
    if !parts.hasPlan { return parts.infeasibility }
    return try search.gap(problem, parts, while: monitor.mayGoOn)
  }

  /// What ends a clash between the rules and the areas that must be served.
  private func gap(
    _ problem: PlacementProblem, _ parts: RuleParts, while mayGoOn: () -> Bool
  ) throws(PlacementError) -> Infeasibility {
    func hasPlan(_ rules: SitingRules) throws(PlacementError) -> Bool {
      mayGoOn() ? solve(try problem.with(rules: rules)).solution != nil : false
    }
    let rules = problem.rules
    var relaxations: [Relaxation] = []
    for count in rules.count..<problem.travel.siteCount
    where try hasPlan(rules.with(count: count + 1)) {
      relaxations.append(.count(count + 1))
      break
    }
    for (rule, fewer) in rules.withoutEach where try hasPlan(fewer) {
      relaxations.append(.drop(rule))
    }
    if mayGoOn() { relaxations += try nearestLevels(problem) }
    let areas = problem.unserved
    var opening: [Int] = []
    for site in rules.close.sorted() where problem.mayServe(areas, from: site) {
      if try hasPlan(rules.allowing([site])) { opening.append(site) }
    }
    if !opening.isEmpty { relaxations.append(.allow(sites: opening)) }
    guard let service = problem.service else {
      return Infeasibility(rules: [], areas: areas, relaxations: relaxations)
    }
    let clash = try clash(of: service, problem, parts, while: mayGoOn)
    return Infeasibility(
      rules: clash.rules, isIrreducible: clash.isIrreducible, areas: areas, relaxations: relaxations
    )
  }
}

extension PlacementProblem {
  /// Areas with demand that no site which may open serves, within the standard if there is one.
  fileprivate var unserved: [Int] {
    guard let must = objective.coverage else { return unreachable }
    return (0..<travel.areaCount).filter { area in
      demand.weights[area] > 0
        && (0..<travel.siteCount).allSatisfy {
          rules.close.contains($0) || travel[area: area, site: $0] > must.within
        }
    }
  }

  /// Whether opening one site could be enough: where all must be served, it must serve all of these.
  fileprivate func mayServe(_ areas: [Int], from site: Int) -> Bool {
    guard let must = objective.coverage else {
      return areas.allSatisfy { travel[area: $0, site: site] < .infinity }
    }
    return must.share < 1 || areas.allSatisfy { travel[area: $0, site: site] <= must.within }
  }
}

extension Objective {
  /// The share of demand that must be within a standard, where that is a condition.
  var coverage: (within: Double, share: Double)? {
    if case .coverage(let within, let share) = level { return (within, share) }
    return nil
  }

  /// The level of service that is a condition, where there is one.
  var level: ServiceLevel? {
    switch self {
    case .setCoverage(let within, let share): .coverage(within: within, share: share)
    case .leastCost(_, let level): level
    case .pMedian, .maximalCoverage, .pCenter, .equity: nil
    }
  }
}
