public import Access
import Places
public import Studies

/// How well an option serves people by one way of counting, and what it changes from today.
public struct OptionAccess: Sendable {
  /// Who is counted, how they travel and what outreach counts for.
  public struct Way: Hashable, Sendable {
    /// Indices of the study. Several travels are each for those whom they carry.
    public let travels: [Int]
    /// An index of ``OptionsAppraisal/demands``, which begin with the study's own.
    public let demand: Int
    public let outreach: OutreachCounting

    public init(travels: [Int], demand: Int, outreach: OutreachCounting) {
      self.travels = travels
      self.demand = demand
      self.outreach = outreach
    }
  }

  /// Who is within a standard, and who comes and who goes, gross.
  public struct Crossing: Sendable {
    public let standard: Standard
    /// The share of the demand within it; nothing where there is none.
    public let share: Double?
    /// People, not weighted by need.
    public let within: Double
    public let comeWithin: Double
    public let fallOut: Double
  }

  public let way: Way
  public let profile: AccessProfile
  /// Whether the same people have a route under every option, so that means stand side by side.
  public internal(set) var isComparable = true
  /// One for each standard in the travel's unit, the strictest first.
  public let crossings: [Crossing]
  /// From today, in people who are not weighted by need; of today itself nothing changes.
  public let change: ReachChange
  /// The area with the largest increase; nothing where nobody is further.
  public let worstChange: Int?
  /// Rows of visits with people and a route.
  let reached: Set<Int>

  /// - Parameter demand: that of the way.
  init(_ plan: StudyScenario, of study: Study, way: Way, counting demand: StudyDemand) {
    let travels = way.travels.map { study.travels[$0] }
    let first = travels[0]
    func visits(_ plan: StudyScenario, _ weights: [Double]) -> Visits {
      Visits(plan, by: travels, weights: weights, counting: way.outreach)
    }
    let before = visits(study.baseline, demand.people)
    let after = visits(plan, demand.people)
    let weighted = visits(plan, demand.demand.weights)
    func changed(by standard: Standard) -> ReachChange {
      ReachChange(
        before: before.nearest, after: after.nearest, people: after.people,
        standard: standard.value)
    }
    let profile = AccessProfile(nearest: weighted.nearest, people: weighted.people)
    self.way = way
    self.profile = profile
    crossings = study.standards(in: first.matrix.unit).map { standard in
      let change = changed(by: standard)
      return Crossing(
        standard: standard,
        share: profile.people > 0
          ? weighted.nearest.people(weighted.people, within: standard.value) / profile.people : nil,
        within: change.withinAfter, comeWithin: change.comeWithin, fallOut: change.fallOut)
    }
    // A study has a standard for each of its travels.
    change = changed(by: study.standard(for: first)!)
    worstChange = change.worstArea.map(study.area(ofRow:))
    reached = weighted.reached
  }
}
