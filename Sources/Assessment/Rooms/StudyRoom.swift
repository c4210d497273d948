public import Placement
public import Places
public import Studies

/// Room of hubs and of the sites beside them, and whether an area's people may go to several.
public struct StudyRoom: Hashable, Sendable {
  public let service: Capacity.Service
  /// People that each hub has room for.
  public let hubs: [Double]
  /// The same of outreach sites, each person counting for the share of the service given there;
  /// `.infinity` where the study does not say.
  package let outreach: [Double]
  /// The same of sites over the border; `.infinity` where the study does not say.
  package let border: [Double]
}

extension Study {
  /// Whether the study says how many people hubs have room for.
  public var hasRoom: Bool { sites.hubFigures.has(.capacity) }

  /// Room for people per site, from the sites' table.
  ///
  /// A hub must have a number; an outreach site or a site over the border without one takes
  /// everyone.
  ///
  /// - Parameter places: one number for all hubs, in place of the table's.
  /// - Throws: ``StudyError`` naming the column or the cell that is missing.
  public func room(
    _ service: Capacity.Service, places: Double? = nil
  ) throws(StudyError) -> StudyRoom {
    func known(_ figures: SiteFigures, _ count: Int) -> [Double] {
      (0..<count).map { figures[.capacity, $0] ?? .infinity }
    }
    let hubs =
      if let places {
        [Double](repeating: places, count: sites.hubs.count)
      } else {
        try hubPlaces()
      }
    return StudyRoom(
      service: service, hubs: hubs,
      outreach: known(sites.outreachFigures, sites.outreach.count),
      border: known(sites.borderFigures, sites.border.count))
  }

  /// A question where room is limited: the columns are the hubs, the outreach sites where they
  /// are placed, then the sites over the border, which are open in every plan and not counted.
  ///
  /// Where outreach is placed, a person takes up as much of a place as the share of the service
  /// that is given there: somebody with 40 % of it at an outreach site takes 0.4 of a place there
  /// and 0.6 at a hub.
  ///
  /// - Throws: ``PlacementError`` when the question does not fit the study.
  public func capacitated(
    _ question: Question, _ room: StudyRoom
  ) throws(PlacementError) -> CapacitatedProblem {
    let plain = try problem(question)
    let counts = question.demand.counts
    let tier = question.outreach
    let people =
      tier.map { tier in counts.map { $0 * (1 - tier.share) } + counts.map { $0 * tier.share } }
      ?? counts
    let chosen = room.hubs + (tier == nil ? [] : room.outreach)
    guard let across = question.travel.across else {
      return try CapacitatedProblem(
        problem: plain,
        capacity: Capacity(places: chosen, people: people, service: room.service))
    }
    // Whoever crosses the border takes up no room at a hub, so hubs and sites over it are kept
    // apart.
    let apart = try problem(question.withoutBorder)
    guard case .matrix(let travel) = apart.travel else { preconditionFailure("travel is a matrix") }
    let first = chosen.count
    let beside = try PlacementProblem(
      demand: plain.demand,
      travel: travel.joined(
        with: tier == nil ? across.sites : across.sites.twice),
      objective: plain.objective.extended(by: sites.border.count),
      rules: plain.rules.standing(first..<first + sites.border.count))
    return try CapacitatedProblem(
      problem: beside,
      capacity: Capacity(places: chosen + room.border, people: people, service: room.service),
      standing: sites.border.count)
  }

  /// The open columns of a scenario where sites have room, with the sites over the border.
  func roomPlan(of scenario: StudyScenario, in problem: CapacitatedProblem) -> [Int] {
    let isTwoTier = problem.chosenFrom > sites.hubs.count
    let chosen =
      isTwoTier ? sites.columns(hubs: scenario.open, outreach: scenario.outreach) : scenario.open
    return chosen + Array(problem.chosenFrom..<problem.problem.travel.siteCount)
  }

  /// A site by its column where sites have room, and whether it is over the border.
  public func site(_ column: Int, in problem: CapacitatedProblem) -> (site: Site, isBorder: Bool) {
    column < problem.chosenFrom
      ? (sites[column], false) : (sites.border[column - problem.chosenFrom], true)
  }
}

extension Question {
  /// The same question where nobody crosses the border.
  fileprivate var withoutBorder: Question { with(travel: travel.withoutBorder) }
}

extension Objective {
  /// The same with more sites that cost nothing.
  fileprivate func extended(by sites: Int) -> Objective {
    guard case .leastCost(let costs, let level) = self else { return self }
    return .leastCost(costs: costs + [Double](repeating: 0, count: sites), for: level)
  }
}

extension SitingRules {
  /// The same rules with sites that are open in every plan beside those that are counted.
  fileprivate func standing(_ sites: Range<Int>) -> SitingRules {
    SitingRules(
      count: count + sites.count, fewest: fewest + sites.count, keep: keep.union(sites),
      close: close, groups: groups, sides: sides)
  }
}
