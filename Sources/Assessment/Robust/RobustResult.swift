public import Placement
import Places
public import Studies

/// How sure the answer to a question is: under which weights, for which inputs, and what would change it.
public struct RobustResult: Sendable {
  public let study: Study
  public let question: Question
  public let request: RobustRequest
  /// The plan that is first as things are stated.
  public let first: InputSwing.Plan
  /// Whether others are just as good.
  public let sharesFirst: Bool
  public let weights: WeightFinding
  /// What was drawn, and what was not and why.
  public let inputs: [InputDraw]
  /// The competing scenarios that are allowed plans, in their order, then the plan that is first unless it is one of them, then
  /// others that are best in some draw.
  public let redrawn: RedrawnPlans
  /// One input changed after another.
  public let swings: [InputSwing]
  /// The least change of one input that puts another plan first; nothing where there are too many plans to
  /// meet them all, or the objective is the longest way.
  public let tipping: Tipping?

  public struct Tipping: Sendable {
    /// By area, the smallest change first; only areas where one of up to ``mostPeople`` would do.
    public let people: [AreaTip]
    /// One per other demand of the study; nothing in place of a mix where none would do.
    public let demands: [(demand: StudyDemand, tip: MixTip?)]
    /// Of coverage only.
    public let standard: StandardTips?
  }

  /// The largest change of an area's people that is looked for, as a share of them.
  public static let mostPeople = 1.0
  /// Standards that are looked at, as shares of the stated one.
  public static let standards = 0.5...1.5
}

extension Study {
  /// How sure the answer to a question is; for hubs alone where the study places outreach sites beside them.
  ///
  /// - Parameter limits: a stop leaves the draws of the inputs that were done.
  public func robustness(
    _ request: RobustRequest = RobustRequest(), limits: SolveLimits = SolveLimits()
  ) throws(AimFault) -> RobustResult {
    let study = hubsAlone
    let question: Question
    do throws(QuestionFault) { question = try study.question(request.question) } catch {
      throw .question(error)
    }
    guard !question.objective.choosesCount else { throw .choosesCount(question.objective) }
    let ranking = try refusable { () throws(PlacementError) in
      try study.ranking(of: question, limits: limits.ranking(2))
    }
    guard let best = ranking.plans.first else { throw .noPlan }
    return try study.robustness(request, question, ranking, best, limits)
  }

  private func robustness(
    _ request: RobustRequest, _ question: Question, _ ranking: Ranking, _ best: RankedPlan,
    _ limits: SolveLimits
  ) throws(AimFault) -> RobustResult {
    // A plan that breaks a rule may be better than every allowed one, and says nothing of these.
    var options = competing.map { scenarios[$0].open }.filter(ranking.problem.rules.allow)
    if !options.contains(best.open) { options.append(best.open) }
    let (spread, draws) = spread(of: question, request.inputs)
    let first = InputSwing.Plan(open: best.open, value: best.value)
    return RobustResult(
      study: self, question: question, request: request, first: first,
      sharesFirst: ranking.plans.count { $0.rank == 1 } > 1,
      weights: try weighing(request, options: options, limits: limits), inputs: draws,
      redrawn: RedrawnSearch(ranking.problem, inputs: spread).solve(
        draws: request.draws, seed: request.seed, watching: options, near: request.near,
        limits: limits),
      swings: try swings(question, first, limits),
      tipping: tipping(question, ranking.problem, best.open))
  }

  private func swings(
    _ question: Question, _ first: InputSwing.Plan, _ limits: SolveLimits
  ) throws(AimFault) -> [InputSwing] {
    var swings: [InputSwing] = []
    for (change, question) in changed(question) {
      let ranking = try refusable { () throws(PlacementError) -> Ranking in
        try self.ranking(of: question, limits: limits.ranking(500))
      }
      let problem = ranking.problem
      let own = Evaluation(open: first.open, problem: problem).value
      let best = ranking.plans.first
      swings.append(
        InputSwing(
          change: change, question: question,
          best: best.map { InputSwing.Plan(open: $0.open, value: $0.value) },
          first: InputSwing.Plan(open: first.open, value: own),
          keepsFirst: problem.rules.allow(first.open)
            && best.map { !problem.objective.isBetter($0.value, than: own) } ?? false,
          scenarios: competing.map { index in
            (
              InputSwing.Plan(
                open: scenarios[index].open, value: ranking.standings[index].value),
              ranking.standings[index].rank
            )
          }))
    }
    return swings
  }

  private func tipping(
    _ question: Question, _ problem: PlacementProblem, _ first: [Int]
  ) -> RobustResult.Tipping? {
    guard let search = TippingSearch(problem, first: first) else { return nil }
    let within = question.standard.value
    return RobustResult.Tipping(
      people: search.people(most: RobustResult.mostPeople),
      demands: demands.filter { $0.id != question.demand.id }
        .map { ($0, search.demand($0.demand)) },
      standard: search.standard(
        within * RobustResult.standards.lowerBound...within * RobustResult.standards.upperBound))
  }
}

extension SolveLimits {
  /// The same limits for so many plans.
  fileprivate func ranking(_ top: Int) -> SolveLimits {
    var limits = self
    limits.top = top
    return limits
  }
}
