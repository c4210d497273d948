public import Access
public import Places
public import Studies

/// How one scenario serves the people of a study, and what it changes from today.
public struct ScenarioAssessment: Sendable {
  public let scenario: StudyScenario
  public let nearest: NearestSites
  public let profile: AccessProfile
  /// People within the travel's standard.
  public let within: Double
  /// The same with outreach sites as places reached, by each counting of them; none where neither it nor
  /// today's scenario has any that can be reached.
  public let withOutreach: [OptionAccess]
  /// From today to this scenario, all areas together.
  public let change: ReachChange
  /// The same by group: one entry per grouping of the study.
  public let byGroup: [GroupChanges]

  public struct GroupChanges: Sendable {
    public let grouping: String
    public let groups: [(name: String, change: ReachChange)]
  }

  /// The nearest open site of an area and whether it is over the border; nothing where there is no
  /// route.
  public func nearestSite(
    of area: Int, in study: Study, by travel: StudyTravel
  ) -> (site: Site, isBorder: Bool)? {
    nearest.site(of: area, in: study, by: travel)
  }

  /// By the study's first travel and the standard in its unit.
  public init(_ scenario: StudyScenario, of study: Study) {
    let travel = study.travels[0]
    // A study has a standard for each of its travels.
    let standard = study.standard(for: travel)!
    let before = NearestSites(open: study.baseline.open, travel: travel.matrix)
    let after = NearestSites(open: scenario.open, travel: travel.matrix)
    let people = study.people
    self.scenario = scenario
    nearest = after
    profile = AccessProfile(nearest: after, people: people)
    within = after.people(people, within: standard.value)
    withOutreach = study.countings(of: [study.baseline, scenario]).dropFirst().map {
      OptionAccess(
        scenario, of: study, way: OptionAccess.Way(travels: [0], demand: 0, outreach: $0),
        counting: study.demands[0])
    }
    change = ReachChange(before: before, after: after, people: people, standard: standard.value)
    byGroup = study.areas.groupings.map { grouping in
      GroupChanges(
        grouping: grouping,
        groups: study.areas.groups(under: grouping).groups.map { group in
          (
            group.name,
            ReachChange(
              before: before, after: after, people: people, standard: standard.value,
              areas: group.areas)
          )
        })
    }
  }
}
