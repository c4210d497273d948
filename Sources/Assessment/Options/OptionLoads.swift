import Places
import Studies

/// How many people each open hub of an option would serve, everyone going to the nearest.
public struct OptionLoads: Sendable {
  public struct Load: Sendable {
    /// A hub of the study.
    public let hub: Int
    public let people: Double
    /// People that it has room for; nothing where it is not known.
    public let places: Double?

    /// People beyond its room; nothing where its room is not known.
    public var over: Double? { places.map { max(0, people - $0) } }
  }

  /// One per open hub, in the study's order.
  public let loads: [Load]
  /// The hub with the most people, the earliest of equals; nothing where none is open.
  public let largest: Load?

  /// By the study's first travel, its people counted alike.
  init(_ plan: StudyScenario, of study: Study) {
    let travel = study.travels[0]
    let nearest = NearestSites(open: plan.open, travel: travel.matrix)
    var people = [Double](repeating: 0, count: study.sites.hubs.count)
    for area in study.areas.indices {
      // Whoever goes over the border takes up no room.
      if let border = travel.border, border.impedance[area] <= nearest.impedance[area] { continue }
      if let hub = nearest.site[area] { people[hub] += study.people[area] }
    }
    loads = plan.open.map {
      Load(hub: $0, people: people[$0], places: study.sites.hubFigures[.capacity, $0])
    }
    largest = loads.reduce(nil) { most, load in
      most.map { $0.people >= load.people } == true ? most : load
    }
  }

  /// Hubs with more people than room, and those whose room is not known.
  public var crowded: [Load] { loads.filter { ($0.over ?? 0) > 0 } }
  public var unknown: [Load] { loads.filter { $0.places == nil } }
}
