public import Placement
import Places
public import Scenarios

/// One placement question about a study: who counts, how they travel, what is to be best, how many
/// hubs, and whether the siting rules hold.
public struct Question: Hashable, Sendable {
  public let demand: StudyDemand
  public let travel: StudyTravel
  public let objective: ObjectiveKind
  /// The standard of coverage, in the travel's unit.
  public let standard: Standard
  public let hubs: Int
  public let rulesLifted: Bool

  public init(
    demand: StudyDemand, travel: StudyTravel, objective: ObjectiveKind, standard: Standard,
    hubs: Int, rulesLifted: Bool
  ) {
    self.demand = demand
    self.travel = travel
    self.objective = objective
    self.standard = standard
    self.hubs = hubs
    self.rulesLifted = rulesLifted
  }

  /// The unit of the values: the travel's, or `share` for coverage.
  public var unit: String {
    objective == .coverage ? "share" : travel.matrix.unit.rawValue
  }
}

/// Every allowed plan in order, as the answer to a question.
public struct Ranking: Sendable {
  public let question: Question
  public let problem: PlacementProblem
  public let outcome: Outcome
  /// The standing of each scenario of the study, in the study's order.
  public let standings: [Standing]

  public var plans: [RankedPlan] { outcome.solution?.plans ?? [] }
}

extension Study {
  /// Ranks every allowed plan under a question.
  ///
  /// - Throws: ``PlacementError`` when the number of hubs does not fit.
  public func ranking(of question: Question) throws(PlacementError) -> Ranking {
    let problem = try PlacementProblem(
      demand: question.demand.demand, travel: question.travel.matrix,
      objective: question.objective.objective(within: question.standard),
      rules: rules.siting(hubs: question.hubs, lifted: question.rulesLifted))
    let outcome = ExhaustiveSolver().solve(problem)
    let plans = outcome.solution?.plans ?? []
    return Ranking(
      question: question, problem: problem, outcome: outcome,
      standings: scenarios.map { Standing(of: $0.scenario, among: plans, problem: problem) })
  }
}
