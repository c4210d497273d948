public import Access
import Places
public import Studies

/// How a scenario meets one group of people, beside everybody.
public struct EqualityFinding: Sendable {
  /// The group by its place in the study; nothing for all people of the study's first demand.
  public let group: Int?
  public let scenario: Int
  public let travel: Int
  /// By more than this, further away counts as affected; whoever loses the last route does, too.
  public let threshold: Standard
  /// From today to the scenario, hubs alone, of the members whose area is known.
  public let change: ReachChange
  /// Members who are further by more than the threshold, or lose their last route.
  public let affected: Double
  /// How many of all among whom the group is counted are affected, as a share.
  public let wholeShare: Double?
  /// The group's share over that of all; nothing for all people, and where nobody is affected.
  public let ratio: ShareRatio?
  /// Areas whose count is not known, and which are left out.
  public let missing: [Int]
  /// What outreach could do about it.
  public let mitigation: OutreachMitigation

  /// The share of the group that is affected; nothing where it has no known member.
  public var share: Double? { change.people > 0 ? affected / change.people : nil }

  public init(_ study: Study, group: Int?, scenario: Int, travel: Int = 0) {
    let way = study.travels[travel]
    let threshold = study.equality.further(way.matrix.unit)
    let before = NearestSites(open: study.baseline.open, travel: way.matrix)
    let after = NearestSites(open: study.scenarios[scenario].open, travel: way.matrix)
    let isAffected = study.areas.indices.map { area -> Bool in
      switch AreaChange(before: before.impedance[area], after: after.impedance[area]) {
      case .further(let more): more > threshold.value + AreaChange.tolerance
      case .losesRoute: true
      case .nearer, .same, .gainsRoute, .noRoute: false
      }
    }
    let members = group.map { study.equality.groups[$0] }
    let counts = members?.counts ?? study.people.map { $0 }
    let whole = members?.whole ?? study.people.map { $0 }
    missing = study.areas.indices.filter { counts[$0] == nil || whole[$0] == nil }
    // An area whose count is not known is left out of the group and of all alike.
    let left = Set(missing)
    let people = study.areas.indices.map { left.contains($0) ? 0 : counts[$0] ?? 0 }
    let all = study.areas.indices.map { left.contains($0) ? 0 : whole[$0] ?? 0 }
    func hit(_ people: [Double]) -> [Double] { zip(people, isAffected).map { $1 ? $0 : 0 } }
    let everyone = all.reduce(0, +)
    self.group = group
    self.scenario = scenario
    self.travel = travel
    self.threshold = threshold
    change = ReachChange(
      before: before, after: after, people: people,
      // A study has a standard for each of its travels.
      standard: study.standard(for: way)!.value)
    affected = hit(people).reduce(0, +)
    wholeShare = everyone > 0 ? hit(all).reduce(0, +) / everyone : nil
    ratio =
      group == nil
      ? nil
      : ShareRatio(group: people, affected: hit(people), all: all, allAffected: hit(all))
    mitigation = OutreachMitigation(
      study, scenario: scenario, travel: way, people: people, before: before, after: after)
  }
}

/// What outreach sites would take off a group's added travel.
///
/// Added travel is Σ a(i) max(0, d′(i) − d(i)) over areas with a route both times: what those who are
/// further have to travel more, never set off against others' gains. An outreach site is taken to do for
/// people what a hub does.
public struct OutreachMitigation: Sendable {
  /// Added travel with hubs alone.
  public let added: Double
  /// With the scenario's own outreach sites beside them; nothing where it names none that can be
  /// reached.
  public let withOwn: Double?
  /// The outreach site that is not in the scenario and would take most off what is left, and what is
  /// left then; nothing where none takes anything off.
  public let best: (site: Int, added: Double)?

  init(
    _ study: Study, scenario: Int, travel: StudyTravel, people: [Double], before: NearestSites,
    after: NearestSites
  ) {
    func added(_ impedance: [Double]) -> Double {
      people.indices.reduce(0) { sum, area in
        let (was, becomes) = (before.impedance[area], impedance[area])
        guard people[area] > 0, was.isFinite, after.impedance[area].isFinite else { return sum }
        return sum + people[area] * max(0, becomes - was)
      }
    }
    func with(_ sites: [Int], beside impedance: [Double]) -> [Double] {
      impedance.indices.map { area in
        sites.reduce(impedance[area]) { min($0, travel.outreach[area: area, site: $1]) }
      }
    }
    let own = study.scenarios[scenario].outreach
    let withOwn = with(own, beside: after.impedance)
    let left = added(withOwn)
    let reaches = own.contains { site in
      study.areas.indices.contains { travel.outreach[area: $0, site: site].isFinite }
    }
    let further = study.sites.outreach.indices.filter { !own.contains($0) }
      .map { (site: $0, added: added(with([$0], beside: withOwn))) }
      .filter { $0.added < left - 1e-9 }
    self.added = added(after.impedance)
    self.withOwn = reaches ? left : nil
    best = further.min { ($0.added, $0.site) < ($1.added, $1.site) }
  }
}

/// What a scenario comes to for every group of a study.
public struct EqualitySummary: Sendable {
  public let scenario: Int
  /// All people of the study's first demand.
  public let everyone: EqualityFinding
  /// One per group, in the study's order.
  public let groups: [EqualityFinding]

  /// - Parameter groups: by their places in the study; all by default.
  public init(_ study: Study, scenario: Int, travel: Int = 0, groups: [Int]? = nil) {
    self.scenario = scenario
    everyone = EqualityFinding(study, group: nil, scenario: scenario, travel: travel)
    self.groups = (groups ?? Array(study.equality.groups.indices)).map {
      EqualityFinding(study, group: $0, scenario: scenario, travel: travel)
    }
  }
}
