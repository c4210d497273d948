public import Certificates
public import Placement
import Places
public import Studies

/// The best allowed plans in order, as the answer to a question.
public struct Ranking: Sendable {
  public let question: Question
  public let problem: PlacementProblem
  public let outcome: Outcome<RankedPlan>
  /// The standing of each scenario of the study, in the study's order.
  public let standings: [Standing]
  /// Whether sites have limited room.
  public let hasLimitedRoom: Bool

  init(
    question: Question, problem: PlacementProblem, outcome: Outcome<RankedPlan>,
    standings: [Standing], hasLimitedRoom: Bool = false
  ) {
    self.question = question
    self.problem = problem
    self.outcome = outcome
    self.standings = standings
    self.hasLimitedRoom = hasLimitedRoom
  }

  public var plans: [RankedPlan] { outcome.solution?.plans ?? [] }

  /// Whether every allowed plan was evaluated, so that every rank is exact.
  public var isComplete: Bool { outcome.solution?.candidates != nil }

  /// How many plans were ranked: all that are allowed, or the best of them.
  public var candidates: Int { outcome.solution?.candidates ?? plans.count }
}

extension Study {
  /// The most plans that a report ranks.
  public static let reportLimits = SolveLimits(top: 500)

  /// Ranks the best `limits.top` plans under a question, by evaluating all where there are few
  /// enough, else by a search that proves that no other is better.
  ///
  /// - Throws: ``PlacementError`` when the question does not fit the study (the number of hubs, a
  ///   share or an aversion out of range).
  public func ranking(
    of question: Question, limits: SolveLimits = Study.reportLimits
  ) throws(PlacementError) -> Ranking {
    let problem = try problem(question)
    return ranking(
      of: question, problem,
      outcome: evaluated(problem, limits) ?? PlacementSearch(limits).solve(problem))
  }

  /// The same, with a certificate of the bound that anyone can check.
  ///
  /// - Returns: no certificate where there is neither a plan nor a proof that there is none.
  /// - Throws: as ``ranking(of:limits:)`` does.
  public func certifiedRanking(
    of question: Question, limits: SolveLimits
  ) throws(PlacementError) -> (ranking: Ranking, certificate: Certificate?) {
    let problem = try problem(question)
    let (outcome, certificate) = PlacementSearch(limits).certified(problem)
    let counted = evaluated(problem, limits).flatMap { $0.isStopped ? nil : $0 }
    return (ranking(of: question, problem, outcome: counted ?? outcome), certificate)
  }

  /// The answer to a question that was found elsewhere, with the standings of this study's
  /// scenarios.
  ///
  /// - Throws: as ``ranking(of:limits:)`` does.
  public func ranking(
    of question: Question, outcome: Outcome<RankedPlan>
  ) throws(PlacementError) -> Ranking {
    ranking(of: question, try problem(question), outcome: outcome)
  }

  /// The answer by evaluating every plan; nothing where there are too many.
  private func evaluated(
    _ problem: PlacementProblem, _ limits: SolveLimits
  ) -> Outcome<RankedPlan>? {
    guard PlacementSearch.evaluatesAll(problem) else { return nil }
    return ExhaustiveSolver(
      top: limits.top, watching: scenarios.map { plan(of: $0, in: problem) }, limits: limits
    ).solve(problem)
  }

  private func ranking(
    of question: Question, _ problem: PlacementProblem, outcome: Outcome<RankedPlan>
  ) -> Ranking {
    let solution = outcome.solution
    let standings = scenarios.enumerated().map { index, scenario in
      Standing(
        of: plan(of: scenario, in: problem), among: solution?.plans ?? [], problem: problem,
        place: solution?.watched.isEmpty == false ? solution?.watched[index] : nil,
        candidates: solution?.candidates)
    }
    return Ranking(question: question, problem: problem, outcome: outcome, standings: standings)
  }

  /// The open columns of a scenario: its hubs, and where outreach is placed its outreach sites.
  public func plan(of scenario: StudyScenario, in problem: PlacementProblem) -> [Int] {
    problem.travel.siteCount == sites.hubs.count
      ? scenario.open : sites.columns(hubs: scenario.open, outreach: scenario.outreach)
  }
}
