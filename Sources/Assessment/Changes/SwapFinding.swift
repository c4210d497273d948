public import Access
import Placement
import Places
public import Studies

/// The least swap that beats a scenario under a question, and how many people it is better and
/// worse for.
public struct SwapFinding: Sendable {
  public let scenario: StudyScenario
  public let question: Question
  public let swap: LeastSwap
  /// From the scenario to the plan after the swap, in people, all areas.
  public let change: ReachChange
  /// People who come nearer and people who are left further away by the swap, by the study's first
  /// grouping, most people first.
  public let gainers: [(group: String, people: Double)]
  public let losers: [(group: String, people: Double)]

  /// Nothing where no allowed plan beats the scenario.
  public init?(_ scenario: StudyScenario, under ranking: Ranking, of study: Study) {
    let isWhole = ranking.plans.count == ranking.candidates && ranking.isComplete
    self.init(
      scenario, under: ranking.question, ranking.problem, plans: isWhole ? ranking.plans : nil,
      of: study)
  }

  /// - Parameter plans: every allowed plan, best first; nothing where they are not known, and exchanges
  ///   are searched instead.
  init?(
    _ scenario: StudyScenario, under question: Question, _ problem: PlacementProblem,
    plans: [RankedPlan]?, of study: Study
  ) {
    guard
      let swap = plans.map({ LeastSwap(beating: scenario.open, among: $0, problem: problem) })
        ?? LeastSwap(beating: scenario.open, problem: problem)
    else { return nil }
    let travel = question.travel.matrix
    let before = NearestSites(open: scenario.open, travel: travel)
    let after = NearestSites(open: swap.open, travel: travel)
    let people = study.people
    func change(_ areas: [Int]?) -> ReachChange {
      ReachChange(
        before: before, after: after, people: people,
        standard: question.standard.value, areas: areas)
    }
    self.scenario = scenario
    self.question = question
    self.swap = swap
    self.change = change(nil)
    let groups = (study.areas.groupings.first.map { study.areas.groups(under: $0).groups } ?? [])
      .map { (group: $0.name, change: change($0.areas)) }
    func most(_ amount: (ReachChange) -> Double) -> [(group: String, people: Double)] {
      groups.map { ($0.group, amount($0.change)) }.filter { $0.1 > 0 }
        .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
    }
    gainers = most(\.nearer)
    losers = most(\.further)
  }
}
