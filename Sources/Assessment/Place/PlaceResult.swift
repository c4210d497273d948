public import Certificates
public import Placement
import Places
public import Studies

/// The answer to one question about a study: the best plans in order, and what else was asked.
public struct PlaceResult: Sendable {
  public let asking: Asking
  public let ranking: Ranking
  /// Who goes where; nothing where room was not asked for.
  public let room: RoomRanking?
  public let further: FurtherAnswers
  /// Nothing where none was asked for, or where there is neither a plan nor a proof that there is
  /// none.
  public let certificate: Certificate?

  /// The plans to list: those that differ, where such were asked for, else the best in their order.
  public var plans: [RankedPlan] { further.diverse?.plans ?? ranking.plans }
}

extension Study {
  /// The best plans under a question, in their order, and what else is asked about them.
  ///
  /// One question after another is put to the same search: which plans are best, and with the rules
  /// varied, which plans differ, what each decision costs and how many hubs are worth it; and where
  /// there is no plan, why. Complexity: a search for the ranking, and for each of the others as
  /// many as it has sites or numbers of hubs; each may take as long as `limits` say.
  ///
  /// - Parameters:
  ///   - room: how many people each site has room for; nothing where everyone goes to the nearest.
  ///   - limits: time, cores and whoever may interrupt; `limits.top` is taken from `asking`.
  /// - Throws: ``RoomError`` when the question does not fit the study, or the solver that it needs
  ///   is not installed.
  public func answer(
    _ question: Question, asking: Asking = Asking(), room: StudyRoom? = nil,
    limits: SolveLimits = SolveLimits()
  ) throws(RoomError) -> PlaceResult {
    var limits = limits
    limits.top = asking.top
    if let room { return try answer(question, asking: asking, room, limits: limits) }
    do throws(PlacementError) {
      return try answer(question, asking: asking, limits)
    } catch {
      throw .placement(error)
    }
  }

  private func answer(
    _ question: Question, asking: Asking, _ limits: SolveLimits
  ) throws(PlacementError) -> PlaceResult {
    let (ranking, certificate) =
      asking.certificate
      ? try certifiedRanking(of: question, limits: limits)
      : (try ranking(of: question, limits: limits), nil)
    let further = try further(
      ranking, asking: asking, counts: 1...sites.hubs.count, limits: limits)
    return PlaceResult(
      asking: asking, ranking: ranking, room: nil, further: further, certificate: certificate)
  }

  /// What is asked beyond a ranking.
  ///
  /// - Parameter counts: the numbers of hubs of the curve.
  func further(
    _ ranking: Ranking, asking: Asking, counts: ClosedRange<Int>, limits: SolveLimits
  ) throws(PlacementError) -> FurtherAnswers {
    let (question, search) = (ranking.question, PlacementSearch(limits))
    let further = FurtherSearch<PlacementError>(
      asking: asking,
      varied: search.varied(ranking.problem).counting { (hubs) throws(PlacementError) in
        try problem(question.with(hubs: hubs)).rules
      },
      counts: counts, scenarios: scenarios(of: ranking),
      explain: { () throws(PlacementError) in
        try search.explain(ranking.problem)
      },
      looser: { () throws(PlacementError) in
        try looserRules(for: question, limits: limits)
      })
    return try further.found(ranking.outcome)
  }

  /// The scenarios that have as many hubs as are asked for, so that plans compare with them.
  func scenarios(of ranking: Ranking) -> [ScenarioPlan] {
    zip(scenarios, ranking.standings).compactMap { scenario, standing in
      guard ranking.question.hubs.contains(scenario.open.count),
        standing.value.isFinite
      else { return nil }
      return ScenarioPlan(
        scenario: scenario, open: plan(of: scenario, in: ranking.problem), value: standing.value)
    }
  }
}
