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
  /// Whether it is proven best, and not the best that was found before it was stopped.
  public let isFirstProven: Bool
  /// Whether others are just as good.
  public let sharesFirst: Bool
  /// Nothing where every plan that would be compared leaves somebody without a route.
  public let weights: WeightFinding?
  /// What was drawn, and what was not and why.
  public let inputs: [InputDraw]
  /// The competing scenarios that are allowed plans, in their order, then the plan that is first unless it is one of them, then
  /// others that are best in some draw.
  public let redrawn: RedrawnPlans
  /// The same draws with outreach counted: one for each set of outreach sites that competing scenarios
  /// have, open beside every plan; none where the worth of outreach is not drawn.
  public let withOutreach: [OutreachDraws]
  /// One input changed after another.
  public let swings: [InputSwing]
  /// How many changes more would have been asked about if it had not been stopped.
  public let unansweredSwings: Int
  /// The least change of one input that puts another plan first; nothing where there are too many plans to
  /// meet them all, or the objective is the longest way.
  public let tipping: Tipping?
  /// Whether the least change was looked for, and stopped before it was found.
  public let isTippingStopped: Bool

  public struct OutreachDraws: Sendable {
    /// Outreach sites, ascending.
    public let sites: [Int]
    /// The competing scenarios that have these, by their places.
    public let scenarios: [Int]
    public let redrawn: RedrawnPlans
  }

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
  /// - Parameter limits: for all of it together; a stop leaves what was done, and says so.
  public func robustness(
    _ request: RobustRequest, limits: SolveLimits = SolveLimits()
  ) throws(AimFault) -> RobustResult {
    let began = ContinuousClock.now
    let study = hubsAlone
    let question: Question
    do throws(QuestionFault) { question = try study.question(request.question) } catch {
      throw .question(error)
    }
    guard !question.objective.choosesCount else { throw .choosesCount(question.objective) }
    let ranking = try refusable { () throws(PlacementError) in
      try study.ranking(of: question, limits: limits.ranking(2))
    }
    guard let best = ranking.plans.first else {
      throw ranking.outcome.isStopped ? .stopped : .noPlan
    }
    return try study.robustness(request, ranking, best) { limits.since(began) }
  }

  /// - Parameter limits: what is left of them.
  private func robustness(
    _ request: RobustRequest, _ ranking: Ranking, _ best: RankedPlan, limits: () -> SolveLimits
  ) throws(AimFault) -> RobustResult {
    let question = ranking.question
    // A plan that breaks a rule may be better than every allowed one, and says nothing of these.
    var options: [[Int]] = []
    for plan in competing.map({ scenarios[$0].open }) + [best.open]
    where ranking.problem.rules.allow(plan) && !options.contains(plan) {
      options.append(plan)
    }
    let (spread, draws) = spread(of: question, request.inputs)
    let first = InputSwing.Plan(open: best.open, value: best.value)
    let weights = try weighing(request, options: options, limits: limits())
    func redrawn(_ spread: InputSpread) -> RedrawnPlans {
      RedrawnSearch(ranking.problem, inputs: spread).solve(
        draws: request.draws, seed: request.seed, watching: options, near: request.near,
        limits: limits())
    }
    let hubsOnly = redrawn(spread)
    let isDrawn = drawnWorth(question, request.inputs) != nil
    let withOutreach = (isDrawn ? outreachBeside(question) : []).map { beside in
      RobustResult.OutreachDraws(
        sites: beside.sites, scenarios: beside.scenarios,
        redrawn: redrawn(
          self.spread(of: question, request.inputs, beside: beside.sites).spread))
    }
    let asked = changed(question)
    let swings = try self.swings(asked, first, limits: limits)
    let search = TippingSearch(ranking.problem, first: best.open, limits: limits())
    let tipping = search.flatMap { self.tipping(question, $0) }
    return RobustResult(
      study: self, question: question, request: request, first: first,
      isFirstProven: !ranking.outcome.isStopped,
      sharesFirst: ranking.plans.count { $0.rank == 1 } > 1, weights: weights, inputs: draws,
      redrawn: hubsOnly, withOutreach: withOutreach, swings: swings,
      unansweredSwings: asked.count - swings.count,
      tipping: tipping, isTippingStopped: search != nil && tipping == nil)
  }

  private func swings(
    _ asked: [(InputSwing.Change, Question)], _ first: InputSwing.Plan,
    limits: () -> SolveLimits
  ) throws(AimFault) -> [InputSwing] {
    var swings: [InputSwing] = []
    for (change, question) in asked {
      let limits = limits().ranking(Self.reportLimits.top)
      guard !limits.isOver else { break }
      let ranking = try refusable { () throws(PlacementError) -> Ranking in
        try self.ranking(of: question, limits: limits)
      }
      guard !ranking.outcome.isStopped else { break }
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

  /// - Returns: nothing where it was stopped.
  private func tipping(_ question: Question, _ search: TippingSearch) -> RobustResult.Tipping? {
    let within = question.standard.value
    do throws(SearchStopped) {
      var tips: [(demand: StudyDemand, tip: MixTip?)] = []
      for demand in demands where demand.id != question.demand.id {
        tips.append((demand, try search.demand(demand.demand)))
      }
      return RobustResult.Tipping(
        people: try search.people(most: RobustResult.mostPeople), demands: tips,
        standard: try search.standard(
          within * RobustResult.standards.lowerBound...within * RobustResult.standards.upperBound))
    } catch {
      return nil
    }
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
