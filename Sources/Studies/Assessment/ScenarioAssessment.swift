public import Access
public import Places
public import Scenarios

/// What one scenario gives the people of a study, and what it changes from today.
public struct ScenarioAssessment: Sendable {
  public let scenario: StudyScenario
  public let nearest: NearestSites
  public let profile: AccessProfile
  /// People within the travel's standard.
  public let within: Double
  /// From today to this scenario, all areas together.
  public let change: ReachChange
  /// The same by group: one entry per grouping of the study.
  public let byGroup: [GroupChanges]

  public struct GroupChanges: Sendable {
    public let grouping: String
    public let groups: [(name: String, change: ReachChange)]
  }

  /// - Parameter travel: how people travel, with `standard` in its unit.
  public init(
    _ scenario: StudyScenario, of study: Study, travel: StudyTravel, standard: Standard
  ) {
    let before = NearestSites(open: study.baseline.open, travel: travel.matrix)
    let after = NearestSites(open: scenario.open, travel: travel.matrix)
    let people = study.people
    self.scenario = scenario
    nearest = after
    profile = AccessProfile(nearest: after, people: people)
    within = after.people(people, within: standard.value)
    change = ReachChange(before: before, after: after, people: people, standard: standard.value)
    byGroup = study.groupings.map { grouping in
      GroupChanges(
        grouping: grouping,
        groups: study.groups(under: grouping).groups.map { group in
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
