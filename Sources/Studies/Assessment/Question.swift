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
  /// How many hubs are open; for set coverage, the most that may be.
  public let hubs: Int
  public let rulesLifted: Bool
  /// The share of demand that set coverage must reach, above 0 to 1.
  public let share: Double
  /// How much more a long journey counts under equity than several short ones, above 0.
  public let aversion: Double

  public init(
    demand: StudyDemand, travel: StudyTravel, objective: ObjectiveKind, standard: Standard,
    hubs: Int, rulesLifted: Bool, share: Double = 1, aversion: Double = 1
  ) {
    self.demand = demand
    self.travel = travel
    self.objective = objective
    self.standard = standard
    self.hubs = hubs
    self.rulesLifted = rulesLifted
    self.share = share
    self.aversion = aversion
  }

  /// The unit of the values: the travel's, `share` for coverage, `sites` for set coverage.
  public var unit: String {
    switch objective {
    case .coverage: "share"
    case .setCoverage: "sites"
    case .pMedian, .pCenter, .equity: travel.matrix.unit.rawValue
    }
  }
}

/// The best allowed plans in order, as the answer to a question.
public struct Ranking: Sendable {
  public let question: Question
  public let problem: PlacementProblem
  public let outcome: Outcome
  /// The standing of each scenario of the study, in the study's order.
  public let standings: [Standing]

  public var plans: [RankedPlan] { outcome.solution?.plans ?? [] }

  /// Whether every allowed plan was evaluated, so that all that answer the question are among them.
  public var isComplete: Bool { outcome.solution?.candidates != nil }
}

extension Study {
  /// Ranks plans under a question: all that are allowed where they can be counted through, else the
  /// best `limits.top`, proven best by a bound.
  ///
  /// - Throws: ``PlacementError`` when the question does not fit the study (the number of hubs, a
  ///   share or an aversion out of range).
  public func ranking(
    of question: Question, limits: SolveLimits = SolveLimits(top: 100)
  ) throws(PlacementError) -> Ranking {
    let problem = try problem(question)
    let outcome =
      PlacementSearch.evaluatesAll(problem)
      ? ExhaustiveSolver().solve(problem) : PlacementSearch(limits).solve(problem)
    let plans = outcome.solution?.plans ?? []
    return Ranking(
      question: question, problem: problem, outcome: outcome,
      standings: scenarios.map { Standing(of: $0.scenario, among: plans, problem: problem) })
  }

  private func problem(_ question: Question) throws(PlacementError) -> PlacementProblem {
    let demand = question.demand.demand
    let travel = question.travel.matrix
    let objective: Objective
    switch question.objective {
    case .pMedian: objective = .pMedian
    case .coverage: objective = .maximalCoverage(within: question.standard.value)
    case .pCenter: objective = .pCenter
    case .setCoverage:
      objective = .setCoverage(within: question.standard.value, share: question.share)
    case .equity:
      let today = NearestSites(open: baseline.open, travel: travel)
      // Where nobody travels today every plan is as good: any α above zero says so.
      objective = .equity(
        aversion: question.aversion, alpha: Objective.alpha(of: today, demand: demand) ?? 1)
    }
    return try PlacementProblem(
      demand: demand, travel: travel, objective: objective,
      rules: rules.siting(hubs: question.hubs, lifted: question.rulesLifted))
  }
}
