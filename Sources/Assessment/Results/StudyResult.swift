public import MixedInteger
public import Placement
import Places
public import Studies

/// Everything that a report says about a study, as numbers.
///
/// Made in this order, each step from those before it: study → scenarios answered
/// (``Studies/Study/answered(highs:)``) → questions (``Inquiry``) → a ``Ranking`` for each,
/// wherever it was found → how each scenario serves people (``ScenarioAssessment``), what would
/// beat it (``SwapFinding``), how sure its rank is (``LocationSensitivity``), how full its hubs
/// are (``RoomAssessment``), and the options side by side (``OptionsAppraisal``).
public struct StudyResult: Sendable {
  /// The study, its scenarios answered.
  public let study: Study
  /// The default travel and its standard: what every scenario is assessed by.
  public let travel: StudyTravel
  public let standard: Standard
  /// One per scenario, in the study's order; the first is today.
  public let assessments: [ScenarioAssessment]
  /// One per objective, for the default demand and travel: every allowed plan.
  public let rankings: [Ranking]
  /// The same with the outreach sites that the study places; none where it places none.
  public let tierRankings: [Ranking]
  /// One per demand, objective and standard: where each scenario stands under the rules and without
  /// them.
  public let standings: [QuestionStandings]
  /// For each competing scenario the least swap that beats it, per demand, for mean travel.
  public let swaps: [SwapFinding]
  /// How full hubs are; nothing where the study does not say how many people every hub has room
  /// for.
  public let room: RoomAssessment?
  /// Of the first ranking, what each decision costs and what each number of hubs gives; nothing where
  /// it is not worked out.
  public let further: FurtherAnswers
  /// Every scenario and best plan side by side, on every count.
  public let appraisal: OptionsAppraisal
  /// One per competing scenario and roughly located hub.
  public let sensitivities: [(scenario: Int, sensitivity: LocationSensitivity)]
  /// One per travel that starts at points; questions are asked again by the default travel alone.
  public let points: [PointsFinding]
  /// The plans that no other beats by the usual aims; nothing where there are too many to meet them all.
  public let frontier: FrontierResult?
  /// How sure the answer to the study's first objective is; nothing where there are too many plans, none
  /// is allowed, or the objective looks for their number.
  public let robustness: RobustResult?

  public struct QuestionStandings: Sendable {
    public let ruled: Ranking
    public let lifted: Ranking
  }

  /// Asks and answers everything here.
  ///
  /// - Parameter highs: the solver that helps where there are too many plans to evaluate them all.
  /// - Throws: ``AssessmentError`` when a scenario's or the study's own question cannot be
  ///   answered.
  public init(_ study: Study, highs: HighsLibrary? = nil) throws(AssessmentError) {
    var limits = Study.reportLimits
    limits.highs = highs
    try self.init(study, highs: highs) { _ in limits }
  }

  /// The same, with limits for each question: a search that they stop is told as stopped, with the best
  /// plan that it had found.
  ///
  /// - Parameter limits: asked once for each question, just before it is answered.
  public init(
    _ study: Study, highs: HighsLibrary?, limits: (InquiryStep) -> SolveLimits
  ) throws(AssessmentError) {
    let study = try study.answered(highs: highs)
    let inquiry = Inquiry(study)
    let questions = inquiry.questions
    do throws(PlacementError) {
      var answers: [Ranking] = []
      for (number, question) in questions.enumerated() {
        let step = InquiryStep(number: number + 1, count: questions.count, question: question)
        answers.append(try study.ranking(of: question, limits: limits(step)))
      }
      let first = InquiryStep(
        number: questions.count, count: questions.count, question: inquiry.rankings[0])
      let further = try study.decisions(
        answers[0], limits: limits(first))
      try self.init(study, inquiry, answers: answers, further: further)
    } catch {
      throw .placement(error)
    }
  }

  /// How each scenario serves people and the least swap that beats it, without ranking plans where they
  /// are too many to evaluate: the work is areas × sites, whatever the number of plans.
  ///
  /// - Parameter limits: for all of it together; what is not counted by then is said to be missing.
  /// - Throws: as the others do.
  public init(
    comparing study: Study, highs: HighsLibrary? = nil, limits: SolveLimits = SolveLimits()
  ) throws(AssessmentError) {
    let began = ContinuousClock.now
    let study = try study.answered(highs: highs)
    do throws(PlacementError) {
      var swaps: [SwapFinding] = []
      for question in Inquiry(study).standings.map(\.ruled) where question.objective == .pMedian {
        let problem = try study.problem(question)
        var left = limits.since(began)
        left.top = Study.reportLimits.top
        let counted =
          PlacementSearch.evaluatesAll(problem)
          ? try study.ranking(of: question, limits: left) : nil
        // Without every plan the best exchange of one site is looked for.
        let ranking = counted.flatMap { $0.outcome.isStopped ? nil : $0 }
        for scenario in study.competing.map({ study.scenarios[$0] }) {
          let finding =
            ranking.map { SwapFinding(scenario, under: $0, of: study) }
            ?? SwapFinding(scenario, under: question, problem, plans: nil, of: study)
          if let finding { swaps.append(finding) }
        }
      }
      try self.init(study, swaps: swaps, limits: limits.since(began))
    } catch {
      throw .placement(error)
    }
  }

  private init(
    _ study: Study, swaps: [SwapFinding], limits: SolveLimits
  ) throws(PlacementError) {
    (travel, standard) = (study.travels[0], study.standard(for: study.travels[0])!)
    self.study = study
    self.swaps = swaps
    assessments = study.scenarios.map { ScenarioAssessment($0, of: study) }
    (rankings, tierRankings, standings, sensitivities) = ([], [], [], [])
    further = FurtherAnswers()
    (frontier, robustness, points) = (nil, nil, [])
    appraisal = try OptionsAppraisal(study, limits: limits)
    room = try RoomAssessment(study, travel: travel, standard: standard)
  }

  /// Puts answers together that may have been found elsewhere.
  ///
  /// - Parameters:
  ///   - study: its scenarios are answered.
  ///   - answers: one for each of the inquiry's questions, in its order.
  ///   - further: what was found beyond the first of them.
  public init(
    _ study: Study, _ inquiry: Inquiry, answers: [Ranking],
    further: FurtherAnswers = FurtherAnswers()
  ) throws(PlacementError) {
    func answer(_ question: Question) -> Ranking {
      guard let answer = answers.first(where: { $0.question == question }) else {
        preconditionFailure("a question of the inquiry has no answer")
      }
      return answer
    }
    let travel = study.travels[0]
    // A study has a standard for each of its travels.
    let standard = study.standard(for: travel)!
    self.study = study
    self.travel = travel
    self.standard = standard
    self.further = further
    assessments = study.scenarios.map { ScenarioAssessment($0, of: study) }
    rankings = inquiry.rankings.map(answer)
    tierRankings = inquiry.tiers.map(answer)
    standings = inquiry.standings.map {
      QuestionStandings(ruled: answer($0.ruled), lifted: answer($0.lifted))
    }
    let ruled = standings.map(\.ruled)
    sensitivities = study.sensitivities(rankings: rankings, standings: ruled)
    swaps = study.swaps(under: ruled)
    var points: [PointsFinding] = []
    for travel in study.travels {
      if let finding = try PointsFinding(travel, of: study, rankings: rankings) {
        points.append(finding)
      }
    }
    self.points = points
    (frontier, robustness) = (study.reportedFrontier, study.reportedRobustness)
    room = try RoomAssessment(study, travel: travel, standard: standard)
    appraisal = try OptionsAppraisal(study, known: answers)
  }
}

extension Study {
  /// The most hubs of which a report tells what each decision costs: a search for every one of them.
  private static let mostDecisions = 40
  /// How many hubs more and fewer than the study asks for a report's curve shows.
  private static let curveReach = 4

  /// What each decision of the best plan costs, and what more and fewer hubs give: for the objectives
  /// that are a sum over people, whose searches are soon done.
  public func decisions(
    _ ranking: Ranking, limits: SolveLimits
  ) throws(PlacementError) -> FurtherAnswers {
    switch ranking.question.objective {
    case .pMedian, .coverage, .equity: break
    case .pCenter, .setCoverage, .leastCost: return FurtherAnswers()
    }
    guard !ranking.plans.isEmpty else { return FurtherAnswers() }
    var limits = limits
    limits.top = 1
    let most = sites.hubs.count
    let counts =
      most <= 2 * Self.curveReach + 2
      ? 1...most
      : max(1, rules.fewest - Self.curveReach)...min(most, rules.most + Self.curveReach)
    return try further(
      ranking, asking: Asking(top: 1, effects: most <= Self.mostDecisions, curve: true),
      counts: counts, limits: limits)
  }

  /// How far the standing of each competing scenario depends on where each roughly located hub is.
  fileprivate func sensitivities(
    rankings: [Ranking], standings: [Ranking]
  ) -> [(scenario: Int, sensitivity: LocationSensitivity)] {
    competing.flatMap { index in
      sites.hubs.indices.compactMap { hub in
        LocationSensitivity(
          hub: hub, scenario: index, of: self, rankings: rankings, standings: standings
        ).map { (index, $0) }
      }
    }
  }

  /// The least swap that beats each competing scenario, for each question of mean travel.
  fileprivate func swaps(under standings: [Ranking]) -> [SwapFinding] {
    competing.flatMap { index in
      standings.filter { $0.question.objective == .pMedian }
        .compactMap { SwapFinding(scenarios[index], under: $0, of: self) }
    }
  }
}
