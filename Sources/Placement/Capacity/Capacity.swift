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

/// A placement problem whose sites have room for so many people.
///
/// People are assigned so that the whole is best, Σ a(i) d(i, j) x(i, j) least or most demand served
/// within the standard, with Σ p(i) x(i, j) ≤ places(j) at every open site: *system-optimal*. Somebody
/// may therefore be sent past the nearest open site, because it is full; without limits on room
/// everyone goes to the nearest. Mulvey and Beck (1984), doi:10.1016/0377-2217(84)90155-3; coverage:
/// Pirkul and Schilling (1991), doi:10.1287/mnsc.37.2.233.
public struct CapacitatedProblem: Hashable, Sendable {
  public let problem: PlacementProblem
  public let capacity: Capacity

  /// - Parameter problem: p-median, equity or maximal coverage. Under coverage people beyond the
  ///   standard are not served and take up no room.
  /// - Throws: ``PlacementError`` for another objective, figures that are not one per site and area or
  ///   not zero or more, and lists of nearest sites: whoever finds those full may have to go farther.
  public init(problem: PlacementProblem, capacity: Capacity) throws(PlacementError) {
    switch problem.objective {
    case .pMedian, .equity, .maximalCoverage: break
    default: throw .noCapacity
    }
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
  }
}

extension PlacementProblem {
  /// Whether a pair that is not stored is known to serve nobody.
  var knowsEveryPair: Bool {
    guard case .sparse(let lists) = travel else { return true }
    switch lists.absent {
    case .noRoute: return true
    case .beyond(let limit): return objective.standard.map { $0 <= limit } ?? false
    case .farther, .notComputed: return false
    }
  }
}
