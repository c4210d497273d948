public import Placement
public import Studies

/// The plans of a study that no other beats by several aims, and where its scenarios lie beside them.
public struct FrontierResult: Sendable {
  public let study: Study
  public let aims: [StudyAim]
  public let frontier: Frontier
  /// One per scenario of the study, in its order.
  public let scenarios: [Place]
  /// The fewest and the most hubs of the plans.
  public let hubs: ClosedRange<Int>
  public let rulesLifted: Bool

  public struct Place: Sendable {
    public let scenario: StudyScenario
    public let standing: FrontierStanding
    /// One per aim; `.infinity` where somebody has no route.
    public let values: [Double]
    /// Whether it is one of the allowed plans.
    public let isAllowed: Bool
  }
}

extension Study {
  /// How many aims can be set against one another.
  public static let aimsOfFront = 2...3

  /// The plans that no other beats by the aims, proven; for hubs alone where the study places outreach
  /// sites beside them.
  ///
  /// - Parameters:
  ///   - aims: the usual ones where none are given.
  ///   - request: demand, travel, standard, number of hubs, and whether rules hold.
  public func frontier(
    of aims: [AimRequest] = [], _ request: QuestionRequest = QuestionRequest(),
    limits: SolveLimits = SolveLimits()
  ) throws(AimFault) -> FrontierResult {
    let study = hubsAlone
    let asked = aims.isEmpty ? usualAims : aims
    guard Self.aimsOfFront.contains(asked.count) else {
      throw .count(asked.count, Self.aimsOfFront)
    }
    let aims = try study.aims(asked, request)
    let search = try study.frontierSearch(aims, request)
    guard let frontier = search.solve(limits) else { throw .tooManyPlans }
    let standings = search.standings(of: scenarios.map(\.open), beside: frontier)
    return FrontierResult(
      study: study, aims: aims, frontier: frontier,
      scenarios: zip(scenarios, standings).map { scenario, place in
        FrontierResult.Place(
          scenario: scenario, standing: place.standing, values: place.values,
          isAllowed: search.rules.allow(scenario.open))
      },
      hubs: request.hubs ?? study.rules.hubs, rulesLifted: request.rulesLifted)
  }

  /// The search for the plans that no other beats by some aims.
  func frontierSearch(
    _ aims: [StudyAim], _ request: QuestionRequest
  ) throws(AimFault) -> FrontierSearch {
    var planAims: [PlanAim] = []
    for aim in aims { planAims.append(try planAim(aim)) }
    return try refusable { () throws(PlacementError) in
      try FrontierSearch(
        aims: planAims,
        rules: rules.siting(hubs: request.hubs ?? rules.hubs, lifted: request.rulesLifted),
        siteCount: sites.hubs.count)
    }
  }
}

/// Does what a problem of placement may refuse.
func refusable<Answer>(
  _ pose: () throws(PlacementError) -> Answer
) throws(AimFault) -> Answer {
  do throws(PlacementError) { return try pose() } catch { throw .placement(error) }
}
