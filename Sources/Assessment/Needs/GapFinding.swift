import Access
import Places
public import Studies

/// Need without supply under a scenario: where need, travel and crowding meet.
///
/// gap(i) = a(i) × d(i) / s × L(j): the demand of area i, its travel as a multiple of the standard, and
/// how full its nearest hub j is as a multiple of its room or of the study's norm, at least 1. Each part
/// is shown. It is a way to rank areas, in no unit; twice the gap is not twice the harm. An area without
/// a route has no product and comes first.
public struct GapFinding: Sendable {
  public struct Entry: Sendable {
    public let area: Int
    public let demand: Double
    /// Nothing where there is no route.
    public let travel: Double?
    /// Travel over the standard.
    public let distance: Double?
    /// L(j), 1 where neither room nor norm is known.
    public let load: Double
    public let gap: Double?
    /// The nearest open hub; nothing over the border or without a route.
    public let hub: Int?
  }

  /// How many people go to a hub, and how many it is for.
  public struct Load: Sendable {
    public let hub: Int
    /// The study's people whose nearest open hub it is.
    public let people: Double
    /// Its room, or the norm; nothing where neither is known.
    public let places: Double?
    public let isNorm: Bool
    /// People over places.
    public var ratio: Double? { places.flatMap { $0 > 0 ? people / $0 : nil } }
  }

  public let scenario: Int
  public let travel: Int
  public let demand: Int
  /// The greatest gap first; areas without demand are left out.
  public let entries: [Entry]
  public let loads: [Load]

  public init(_ study: Study, scenario: Int, travel: Int = 0, demand: Int = 0) {
    let way = study.travels[travel]
    // A study has a standard for each of its travels.
    let standard = study.standard(for: way)!.value
    let open = study.scenarios[scenario].open
    let nearest = NearestSites(open: open, travel: way.matrix)
    let atHub = study.hubs(of: nearest, by: way)
    let loads = study.loads(open: open, travel: way)
    let ratios = Dictionary(loads.map { ($0.hub, $0.ratio) }) { first, _ in first }
    let weights = study.demands[demand].demand.weights
    let entries = study.areas.indices.filter { weights[$0] > 0 }.map { area -> Entry in
      let impedance = nearest.impedance[area]
      let load = atHub[area].flatMap { ratios[$0] ?? nil }.map { max(1, $0) } ?? 1
      let distance = impedance.isFinite ? impedance / standard : nil
      return Entry(
        area: area, demand: weights[area], travel: impedance.isFinite ? impedance : nil,
        distance: distance, load: load, gap: distance.map { weights[area] * $0 * load },
        hub: atHub[area])
    }
    self.scenario = scenario
    self.travel = travel
    self.demand = demand
    self.loads = loads
    self.entries = entries.sorted { a, b in
      switch (a.gap, b.gap) {
      case (nil, nil): a.demand != b.demand ? a.demand > b.demand : a.area < b.area
      case (nil, _): true
      case (_, nil): false
      case (let x?, let y?): x != y ? x > y : a.area < b.area
      }
    }
  }
}

extension Study {
  /// How many people each open hub is the nearest of, and how many it is for.
  func loads(open: [Int], travel way: StudyTravel) -> [GapFinding.Load] {
    let atHub = hubs(of: NearestSites(open: open, travel: way.matrix), by: way)
    return open.map { hub in
      let room = sites.hubFigures[.capacity, hub]
      return GapFinding.Load(
        hub: hub,
        people: areas.indices.reduce(0) { atHub[$1] == hub ? $0 + people[$1] : $0 },
        places: room ?? norm?.people, isNorm: room == nil)
    }
  }

  /// The nearest open hub of each area; nothing over the border or without a route.
  fileprivate func hubs(of nearest: NearestSites, by way: StudyTravel) -> [Int?] {
    areas.indices.map { area in
      guard let border = way.border, border.impedance[area] <= nearest.impedance[area] else {
        return nearest.site[area]
      }
      return nil
    }
  }

  /// People beyond each standard in the unit of a travel, of a group, under a scenario; those without
  /// a route among them.
  package func beyond(
    scenario: Int, travel: Int, demand: Int, areas: [Int]? = nil
  ) -> (people: Double, beyond: [Double]) {
    let way = travels[travel]
    let reach = ReachSummary(
      open: scenarios[scenario].open, travel: way.matrix, people: demands[demand].demand.weights,
      standards: standards(in: way.matrix.unit).map(\.value), areas: areas)
    return (reach.profile.people, reach.within.map { max(0, reach.profile.people - $0) })
  }
}
