public import Access
import Need
public import Places
public import Studies

/// How well one scenario serves one demand by one way of travelling.
///
/// Every hub that the scenario opens counts alike, and those over the border where the study has
/// them; outreach sites give part of the service and count in nothing here.
public struct AccessFinding: Sendable {
  /// Indices into the study.
  public let scenario: Int
  public let travel: Int
  public let demand: Int
  /// All areas together, or those of a group.
  public let reach: ReachSummary
  public let inequality: AccessInequality
  public let competition: CompetitionFinding

  /// What supply is shared among people.
  public struct CompetitionFinding: Sendable {
    /// Supply per person with every site alike within the standard (2SFCA).
    public let catchment: Double?
    /// The same, less the further away (E2SFCA).
    public let enhanced: Double?
    /// Supply within the standard, less the further away, shared with nobody.
    public let gravity: Double?
    /// People who can reach none of it within the standard.
    public let none: Double
  }
}

/// The measures of access that a scenario has by one way of travelling, area by area, before they are
/// added up for anyone.
public struct AccessField: Sendable {
  public let scenario: Int
  public let travel: Int
  /// The study's people, who share the supply.
  public let nearest: NearestSites
  public let catchment: FloatingCatchment
  public let enhanced: FloatingCatchment
  public let gravity: GravityAccess
  public let choice: SiteChoice

  /// - Parameter supply: what every hub offers, one per hub.
  public init(_ study: Study, scenario: Int, travel: Int, supply: [Double]) {
    let way = study.travels[travel]
    // A study has a standard for each of its travels.
    let standard = study.standard(for: way)!.value
    let open = study.scenarios[scenario].open
    // Supply over the border is not known, and nor is who shares it.
    let own = way.across?.hubs ?? way.matrix
    let zones = Decay.thirds(of: standard)
    self.scenario = scenario
    self.travel = travel
    nearest = NearestSites(open: open, travel: way.matrix)
    catchment = FloatingCatchment(
      people: study.people, supply: supply, open: open, travel: own, decay: .within(standard))
    enhanced = FloatingCatchment(
      people: study.people, supply: supply, open: open, travel: own, decay: zones)
    gravity = GravityAccess(supply: supply, open: open, travel: own, decay: zones)
    choice = SiteChoice(open: open, travel: own, within: standard, people: study.people)
  }
}

extension Study {
  /// What every hub offers: the places that the study says, where it says them of all; otherwise one
  /// site each.
  public var supply: (values: [Double], isPlaces: Bool) {
    let places = sites.hubs.indices.compactMap { sites.hubFigures[.capacity, $0] }
    return places.count == sites.hubs.count
      ? (places, true) : ([Double](repeating: 1, count: sites.hubs.count), false)
  }

  /// How deprived each area is, higher is more, by what the study orders people: its first demand with
  /// a national rank, else its first index that every area has; nothing where it has neither.
  public var deprivation: (values: [Double], demand: StudyDemand?, index: StudyIndex?)? {
    for demand in demands {
      if case .percentile = demand.weight, let need = demand.need {
        return (need.values, demand, nil)
      }
    }
    for index in need.indices {
      if let need = try? index.need() { return (need.values, nil, index) }
    }
    return nil
  }

  /// Access of every demand under some scenarios and travels.
  ///
  /// - Parameter areas: of a group; all of them by default.
  public func access(_ fields: [AccessField], demands chosen: [Int], areas: [Int]? = nil)
    -> [AccessFinding]
  {
    let deprivation = deprivation?.values
    return fields.flatMap { field -> [AccessFinding] in
      let way = travels[field.travel]
      let standards = standards(in: way.matrix.unit).map(\.value)
      return chosen.map { demand in
        let people = demands[demand].demand.weights
        return AccessFinding(
          scenario: field.scenario, travel: field.travel, demand: demand,
          reach: ReachSummary(
            open: scenarios[field.scenario].open, travel: way.matrix, people: people,
            standards: standards, areas: areas),
          inequality: AccessInequality(
            TravelSpread(nearest: field.nearest, people: people, areas: areas), need: deprivation),
          competition: AccessFinding.CompetitionFinding(
            catchment: field.catchment.mean(people, areas: areas),
            enhanced: field.enhanced.mean(people, areas: areas),
            gravity: field.gravity.mean(people, areas: areas),
            none: (areas ?? Array(people.indices)).reduce(0) {
              field.catchment.values[$1] > 0 ? $0 : $0 + people[$1]
            }))
      }
    }
  }

  /// The fields of some scenarios and travels.
  public func accessFields(scenarios: [Int], travels: [Int]) -> [AccessField] {
    let supply = supply.values
    return travels.flatMap { travel in
      scenarios.map { AccessField(self, scenario: $0, travel: travel, supply: supply) }
    }
  }
}
