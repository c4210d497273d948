public import Placement
import Places
public import StudyFormat

/// Everything that a report says about a study, in numbers.
public struct StudyResult: Sendable {
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
  /// Per scenario that competes with the plans: the least swap that beats it, per demand, for mean
  /// travel.
  public let swaps: [SwapFinding]

  /// How full hubs are; nothing where the study does not say for how many every hub has room.
  public let room: RoomAssessment?

  /// Per scenario that competes and hub that is only roughly located.
  public let sensitivities: [(scenario: Int, sensitivity: LocationSensitivity)]

  public struct QuestionStandings: Sendable {
    public let ruled: Ranking
    public let lifted: Ranking
  }

  /// - Throws: ``PlacementError`` when the study's own rules cannot be posed.
  public init(_ study: Study) throws(PlacementError) {
    let travel = study.travels[0]
    // The loader refuses a travel without a standard in its unit.
    let standard = study.standard(for: travel)!
    self.study = study
    self.travel = travel
    self.standard = standard
    assessments = study.scenarios.map {
      ScenarioAssessment($0, of: study, travel: travel, standard: standard)
    }
    var rankings: [Ranking] = []
    for objective in study.objectives {
      rankings.append(
        try study.ranking(
          of: Question(
            demand: study.demands[0], travel: travel, objective: objective, standard: standard,
            hubs: study.rules.hubs, fewest: study.rules.fewest, rulesLifted: false)))
    }
    self.rankings = rankings
    var tierRankings: [Ranking] = []
    for ranking in rankings {
      guard let tier = study.rules.outreach else { break }
      tierRankings.append(try study.ranking(of: ranking.question.placing(tier)))
    }
    self.tierRankings = tierRankings
    var standings: [QuestionStandings] = []
    let competing = study.competing
    let questions =
      competing.isEmpty ? [] : study.questions(travel: travel, standard: standard)
    for (ruled, lifted) in questions {
      let known = rankings.first { $0.question == ruled }
      let answer = if let known { known } else { try study.ranking(of: ruled) }
      standings.append(
        QuestionStandings(
          ruled: answer, lifted: study.rules.canBeLifted ? try study.ranking(of: lifted) : answer))
    }
    self.standings = standings
    sensitivities = competing.flatMap { index in
      study.hubs.indices.compactMap { hub in
        LocationSensitivity(
          hub: hub, scenario: index, of: study, rankings: rankings,
          standings: standings.map(\.ruled)
        ).map { (index, $0) }
      }
    }
    room = try RoomAssessment(study, travel: travel, standard: standard)
    swaps = competing.flatMap { index in
      standings.map(\.ruled).filter { $0.question.objective == .pMedian }
        .compactMap { SwapFinding(study.scenarios[index], under: $0, of: study) }
    }
  }
}

extension Study {
  /// Every demand by every objective: mean and worst travel once, coverage for every standard.
  func questions(travel: StudyTravel, standard: Standard) -> [(ruled: Question, lifted: Question)] {
    func pair(
      _ demand: StudyDemand, _ travel: StudyTravel, _ objective: ObjectiveKind,
      _ standard: Standard
    ) -> (ruled: Question, lifted: Question) {
      func question(lifted: Bool) -> Question {
        Question(
          demand: demand, travel: travel, objective: objective, standard: standard,
          hubs: rules.hubs, fewest: rules.fewest, rulesLifted: lifted)
      }
      return (question(lifted: false), question(lifted: true))
    }
    return demands.flatMap { demand in
      objectives.flatMap { objective in
        objective != .coverage
          ? [pair(demand, travel, objective, standard)]
          : TravelUnit.allCases.flatMap { unit in
            standards(in: unit).compactMap { standard in
              travels.first { $0.matrix.unit == unit }.map { pair(demand, $0, .coverage, standard) }
            }
          }
      }
    }
  }
}
