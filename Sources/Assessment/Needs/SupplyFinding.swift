public import Access
import Places
public import Studies

/// Which service is where, today and under a scenario; who loses it, and how far the next place is.
///
/// Everyone goes to the nearest place that is said to give a service. Places about which the study says
/// nothing may give it, too, so that the way found is the longest that it can be.
public struct SupplyFinding: Sendable {
  /// One service that some place gives today or under the scenario.
  public struct Entry: Sendable {
    public let service: Int
    public let before: [StudyProvision.Place]
    public let after: [StudyProvision.Place]
    /// From the nearest place of today to the nearest under the scenario.
    public let change: ReachChange
    /// How well people reach it under the scenario, whether they could before or not.
    public let profile: AccessProfile
    /// Whether it is also given at no place, or at a distance, under the scenario.
    public let isWithoutPlace: Bool
    let nearestBefore: NearestSites
    let nearestAfter: NearestSites
  }

  /// A service of a site that closes.
  public struct Lost: Sendable {
    public let site: StudyProvision.Place
    /// Nothing where the study does not say what the site offers.
    public let service: Int?
    /// Whether the site gives it still, though it closes.
    public let isKept: Bool
    /// People whose nearest place with it the site is today.
    public let people: Double
    /// Those of them who have further to go and then none within the distance that makes up.
    public let unreplaced: Double
    /// Those of them who then have a place within that distance.
    public let within: Double
    /// Mean travel of them, before and after; nothing where one of them has no route.
    public let meanBefore: Double?
    public let meanAfter: Double?
    /// Where more of them would go than anywhere else.
    public let next: StudyProvision.Place?
  }

  public let scenario: Int
  public let travel: Int
  /// Within how far another place makes up for one that closes.
  public let within: Standard
  /// In the study's order of services.
  public let entries: [Entry]
  /// Site by site, in the study's order.
  public let lost: [Lost]
  /// Open sites of today and of the scenario about which the study says nothing.
  public let silentBefore: [StudyProvision.Place]
  public let silentAfter: [StudyProvision.Place]

  public init(_ study: Study, scenario: Int, travel: Int = 0) {
    let places = ServicePlaces(study, travel: travel)
    let unit = study.travels[travel].matrix.unit
    let provision = study.provision
    let (today, then) = (study.baseline, study.scenarios[scenario])
    let (before, after) = (provision.offers(under: today), provision.offers(under: then))
    let within = provision.within(unit)
    let services = provision.services.indices
    self.scenario = scenario
    self.travel = travel
    self.within = within
    entries = services.compactMap { service -> Entry? in
      let (was, becomes) = (
        places.columns(service, among: before), places.columns(service, among: after)
      )
      let (nearestBefore, nearestAfter) = (places.nearest(was), places.nearest(becomes))
      let elsewhere = after.contains { $0.service == service && !$0.hasPlace }
      guard elsewhere || !becomes.isEmpty || before.contains(where: { $0.service == service })
      else { return nil }
      return Entry(
        service: service, before: was.map(places.place), after: becomes.map(places.place),
        change: ReachChange(
          before: nearestBefore, after: nearestAfter, people: study.people,
          standard: within.value),
        profile: AccessProfile(nearest: nearestAfter, people: study.people),
        isWithoutPlace: elsewhere, nearestBefore: nearestBefore, nearestAfter: nearestAfter)
    }
    lost = Self.closing(today, then).flatMap { site in
      Self.lost(site, places, before: before, after: after, within: within.value)
    }
    silentBefore = Self.silent(Self.open(today), before)
    silentAfter = Self.silent(Self.open(then), after)
  }

  private static func open(_ scenario: StudyScenario) -> [StudyProvision.Place] {
    scenario.open.map { .hub($0) } + scenario.outreach.map { .outreach($0) }
  }

  private static func closing(
    _ today: StudyScenario, _ then: StudyScenario
  ) -> [StudyProvision.Place] {
    let still = Set(open(then))
    return open(today).filter { !still.contains($0) }
  }

  private static func silent(
    _ places: [StudyProvision.Place], _ offers: [StudyProvision.Offer]
  ) -> [StudyProvision.Place] {
    let spoken = Set(offers.map(\.place))
    return places.filter { !spoken.contains($0) }
  }

  private static func lost(
    _ site: StudyProvision.Place, _ places: ServicePlaces, before: [StudyProvision.Offer],
    after: [StudyProvision.Offer], within: Double
  ) -> [Lost] {
    let offered = before.filter { $0.place == site }
    guard !offered.isEmpty else {
      return [
        Lost(
          site: site, service: nil, isKept: false, people: 0, unreplaced: 0, within: 0,
          meanBefore: nil, meanAfter: nil, next: nil)
      ]
    }
    let services = Set(offered.filter(\.hasPlace).compactMap(\.service)).sorted()
    return services.map { service in
      let (was, becomes) = (
        places.nearest(places.columns(service, among: before)),
        places.nearest(places.columns(service, among: after))
      )
      let column = places.column(site)
      let areas = was.site.indices.filter { was.site[$0] == column }
      let people = places.study.people
      func sum(_ value: (Int) -> Double) -> Double { areas.reduce(0) { $0 + value($1) } }
      let all = sum { people[$0] }
      func mean(_ nearest: NearestSites) -> Double? {
        let total = sum { people[$0] > 0 ? people[$0] * nearest.impedance[$0] : 0 }
        return all > 0 && total.isFinite ? total / all : nil
      }
      var next: [Int: Double] = [:]
      for area in areas { if let to = becomes.site[area] { next[to, default: 0] += people[area] } }
      return Lost(
        site: site, service: service,
        isKept: after.contains { $0.place == site && $0.service == service && $0.hasPlace },
        people: all,
        unreplaced: sum { area in
          AreaChange(before: was.impedance[area], after: becomes.impedance[area]).isWorse
            && becomes.impedance[area] > within ? people[area] : 0
        }, within: sum { becomes.impedance[$0] <= within ? people[$0] : 0 },
        meanBefore: mean(was), meanAfter: mean(becomes),
        next: next.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { places.place($0.key) })
    }
  }
}

extension SupplyFinding {
  /// From the nearest place of today with a service to the nearest under the scenario, of some areas.
  public func change(_ entry: Entry, in areas: [Int], of study: Study) -> ReachChange {
    ReachChange(
      before: entry.nearestBefore, after: entry.nearestAfter, people: study.people,
      standard: within.value, areas: areas)
  }
}
