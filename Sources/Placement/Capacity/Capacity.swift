internal import Places

/// How many people each site has room for, how many each area sends, and whether an area may be
/// divided between sites.
public struct Capacity: Hashable, Sendable {
  /// Whether the people of one area may go to different sites.
  public enum Service: String, CaseIterable, Hashable, Sendable {
    /// Everyone of an area goes to one site ("single source").
    case whole
    /// An area may be divided between sites in any shares.
    case split
  }

  /// Room per site, zero or more; `.infinity` where there is no limit.
  public let places: [Double]
  /// What each area takes up, in the unit of `places`; zero or more.
  public let people: [Double]
  public let service: Service

  /// - Parameters:
  ///   - people: not the demand's weights where those count need and not people.
  public init(places: [Double], people: [Double], service: Service) {
    self.places = places
    self.people = people
    self.service = service
  }
}

/// A placement problem whose sites have limited room.
///
/// People are assigned so that the whole is best, with Σ p(i) x(i, j) ≤ places(j) at every open site:
/// *system-optimal*. Somebody may therefore be sent past the nearest open site, because it is full;
/// without limits on room everyone goes to the nearest. What each objective means then:
///
/// - p-median, equity: Σ a(i) c(i, j) x(i, j) least, everyone being assigned;
/// - maximal coverage: most demand assigned within the standard; people beyond it are not served and
///   take up no room;
/// - p-center: the longest journey of anyone assigned is shortest, then the mean;
/// - set coverage: fewest sites that have room for everyone, or the share, within the standard;
/// - least cost: the cheapest sites that have it, or that let mean travel be short enough.
///
/// Mulvey and Beck (1984), doi:10.1016/0377-2217(84)90155-3; coverage: Pirkul and Schilling (1991),
/// doi:10.1287/mnsc.37.2.233; set coverage: Current and Storbeck (1988), doi:10.1068/b150153.
public struct CapacitatedProblem: Hashable, Sendable {
  public let problem: PlacementProblem
  public let capacity: Capacity
  /// How many of the last sites stand beside those that are chosen: open in every plan, not counted.
  public let standing: Int

  /// - Parameter standing: how many sites, the last ones, the rules keep open without their counting
  ///   towards the value of set coverage.
  /// - Throws: ``PlacementError`` for figures that are not one per site and area or not zero or more,
  ///   and lists of nearest sites: whoever finds those full may have to go farther.
  public init(
    problem: PlacementProblem, capacity: Capacity, standing: Int = 0
  ) throws(PlacementError) {
    let travel = problem.travel
    guard capacity.places.count == travel.siteCount, capacity.people.count == travel.areaCount
    else {
      throw .wrongCapacity(
        places: capacity.places.count, sites: travel.siteCount, people: capacity.people.count,
        areas: travel.areaCount)
    }
    if let site = capacity.places.firstIndex(where: { !($0 >= 0) }) {
      throw .badPlaces(site: site, value: capacity.places[site])
    }
    if let area = capacity.people.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) {
      throw .badPeople(area: area, value: capacity.people[area])
    }
    guard problem.knowsEveryPair else { throw .nearestOnly }
    self.problem = problem
    self.capacity = capacity
    self.standing = standing
  }
}

extension CapacitatedProblem {
  /// How many sites may be chosen from: all but those that stand.
  public var chosenFrom: Int { problem.travel.siteCount - standing }

  /// The rules as they are about the chosen sites alone.
  var chosenRules: SitingRules {
    let rules = problem.rules
    return standing == 0
      ? rules
      : SitingRules(
        count: rules.count - standing, fewest: max(0, rules.fewest - standing),
        keep: rules.keep.filter { $0 < chosenFrom }, close: rules.close, groups: rules.groups,
        sides: rules.sides)
  }

  /// The same under other rules.
  func with(rules: SitingRules) throws(PlacementError) -> CapacitatedProblem {
    try CapacitatedProblem(
      problem: problem.with(rules: rules), capacity: capacity, standing: standing)
  }

  /// The same with another objective.
  func with(objective: Objective) throws(PlacementError) -> CapacitatedProblem {
    try CapacitatedProblem(
      problem: PlacementProblem(
        demand: problem.demand, travel: problem.travel, objective: objective,
        rules: problem.rules), capacity: capacity, standing: standing)
  }

  /// The same with other room, or areas divided otherwise.
  func with(capacity: Capacity) throws(PlacementError) -> CapacitatedProblem {
    try CapacitatedProblem(problem: problem, capacity: capacity, standing: standing)
  }
}
