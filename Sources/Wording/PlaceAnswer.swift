public import Assessment
public import Placement
import Places
import Reports
public import Studies
import StudyFormat
import Text

/// The answer to `hubward place`, in the words of its JSON contract.
public struct PlaceAnswer: Sendable {
  public struct Plan: Sendable {
    public let rank: Int
    /// Ids of the open hubs, sorted.
    public let open: [String]
    /// Ids of the outreach sites placed beside them, sorted; nothing where hubs alone are placed.
    public let outreach: [String]?
    public let value: Double
    /// Nothing where the study says no costs.
    public let costs: PlanCost?
  }

  /// A scenario of the study under the same question.
  public struct Scenario: Sendable {
    public let id: String
    public let name: String
    /// Its rank among the allowed plans; nothing where it is not one of them.
    public let rank: Int?
    /// Why it has no rank; nothing where it has one.
    public let rankNote: String?
    public let open: [String]
    /// Ids of its outreach sites, sorted; nothing where hubs alone are placed.
    public let outreach: [String]?
    /// Nothing where somebody with demand has no route.
    public let value: Double?
    /// The rules that it breaks, in words; the number of hubs is not among them.
    public let breaks: [String]
    /// Nothing where the study says no costs.
    public let costs: PlanCost?
  }

  public enum Status: String, Sendable {
    case optimal, feasible, infeasible, undecided
  }

  public let study: String
  public let question: Question
  public let status: Status
  public let bound: Double?
  public let gap: Double?
  /// How many plans are allowed; nothing where there are too many to count.
  public let candidates: Int?
  public let plans: [Plan]
  /// How many of the plans, from the first, have their rank proven; nothing for plans that are not
  /// a ranking.
  public let provenRanks: Int?
  public let scenarios: [Scenario]
  /// Ids of the sites over the border, which are open in every plan.
  public let border: [String]
  /// What proves the answer, or why there is none.
  public let reason: String

  /// - Parameters:
  ///   - top: how many plans to list.
  ///   - listed: the plans to list instead of the ranking's, such as those that differ.
  public init(_ ranking: Ranking, of study: Study, top: Int, listed: [RankedPlan]? = nil) {
    let solution = ranking.outcome.solution
    func ids(_ open: [Int]) -> [String] {
      study.sites.hubs(of: open).map { study.sites.hubs[$0].id.code }.sorted()
    }
    let isTwoTier = ranking.question.outreach != nil
    let posed = study.posing(ranking.question)
    self.study = study.about.id
    question = ranking.question
    border = study.sites.border.map(\.id.code)
    bound = solution?.bound
    gap = solution?.gap
    candidates = solution == nil ? 0 : solution?.candidates
    plans = (listed ?? ranking.plans).prefix(top).map {
      Plan(
        rank: $0.rank, open: ids($0.open),
        outreach: isTwoTier
          ? study.sites.outreach(of: $0.open).map { study.sites.outreach[$0].id.code }.sorted()
          : nil,
        value: $0.value, costs: study.hasCosts ? posed.cost(of: $0.open) : nil)
    }
    provenRanks =
      listed == nil ? solution.map { min($0.provenRanks, top, $0.plans.count) } : nil
    scenarios = zip(study.scenarios, ranking.standings).map { scenario, standing in
      let plan = study.plan(of: scenario, in: ranking.problem)
      let breaks = posed.broken(by: plan, lifted: ranking.question.rulesLifted).map(posed.words)
      return Scenario(
        id: scenario.id, name: scenario.name, rank: standing.rank,
        rankNote: standing.rank == nil
          ? study.unranked(scenario, standing, in: ranking, breaks) : nil,
        open: ids(scenario.open),
        outreach: isTwoTier
          ? scenario.outreach.map { study.sites.outreach[$0].id.code }.sorted() : nil,
        value: standing.value.isFinite ? standing.value : nil,
        breaks: breaks, costs: study.hasCosts ? posed.cost(of: plan) : nil)
    }
    switch ranking.outcome {
    case .optimal: status = .optimal
    case .feasible: status = .feasible
    case .infeasible: status = .infeasible
    case .undecided: status = .undecided
    }
    reason = study.reason(for: ranking)
  }
}
