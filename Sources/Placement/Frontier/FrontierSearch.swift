internal import Places

/// Finds every plan that no other allowed plan beats, by two or more aims.
///
///     let search = try FrontierSearch(
///       aims: [.service(.pMedian, demand, travel), .count], rules: rules, siteCount: 9)
///     let frontier = search.solve()
///
/// Where all plans can be met in ``countedSteps`` they are; else one aim is made best under ever tighter
/// limits on the others (``TighteningSearch``), which works as long as no more than one of the aims adds
/// up everyone's travel.
public struct FrontierSearch: Sendable {
  /// Up to how many steps all plans are met: an area of a plan, for one aim, is a step. A number of steps
  /// and not a time, so that the answer is the same on any machine.
  static let countedSteps = 4_000_000_000
  /// How many areas a plan takes as long as, whatever it has to add up.
  private static let stepsPerPlan = 40

  public let aims: [PlanAim]
  public let rules: SitingRules
  public let siteCount: Int

  /// - Parameter siteCount: how many sites the rules are about.
  /// - Throws: ``PlacementError`` where an aim does not fit the rules.
  public init(aims: [PlanAim], rules: SitingRules, siteCount: Int) throws(PlacementError) {
    try rules.check(siteCount: siteCount)
    for aim in aims { _ = try AimedPlans(aim, rules) }
    self.aims = aims
    self.rules = rules
    self.siteCount = siteCount
  }

  /// Whether every plan is met.
  public var meetsEveryPlan: Bool {
    let perPlan = aims.reduce(Self.stepsPerPlan) { sum, aim in
      if case .service(_, let demand, _) = aim { sum + demand.weights.count } else { sum + 1 }
    }
    return PlanWalk.most(rules, siteCount: siteCount) <= Self.countedSteps / perPlan
  }

  /// - Returns: nothing where there are too many plans to meet them all, and more than one aim adds up
  ///   everyone's travel.
  public func solve(_ limits: SolveLimits = SolveLimits()) -> Frontier? {
    meetsEveryPlan ? meetingAll() : TighteningSearch(self, limits)?.solve()
  }

  /// By meeting every plan.
  func meetingAll() -> Frontier {
    let aims = aimed
    var front = FrontCollector(aims, most: rules.count)
    PlanWalk(rules, siteCount: siteCount).walk(&front)
    return Frontier(
      points: FrontierPoint.sorted(
        front.entries.map { FrontierPoint($0.open, $0.keys, aims, alike: $0.alike) }),
      proof: .everyPlan(front.met))
  }

  /// The aims, ready to say what plans are worth.
  var aimed: [AimedPlans] {
    sound { () throws(PlacementError) in
      var aimed: [AimedPlans] = []
      for aim in aims { aimed.append(try AimedPlans(aim, rules)) }
      return aimed
    }
  }

  /// Where plans lie beside the front, allowed or not, each with its values.
  ///
  /// - Parameter plans: site indices.
  public func standings(
    of plans: [[Int]], beside frontier: Frontier
  ) -> [(standing: FrontierStanding, values: [Double])] {
    let aims = aimed
    return plans.map { open in
      (frontier.standing(of: aims.map { $0.key(of: open) }), aims.map { $0.value(of: open) })
    }
  }
}

extension FrontierPoint {
  init(_ open: [Int], _ keys: [Double], _ aims: [AimedPlans], alike: Int?) {
    self.init(open: open, values: aims.map { $0.value(of: open) }, alike: alike, keys: keys)
  }

  static func sorted(_ points: [FrontierPoint]) -> [FrontierPoint] {
    points.sorted { $0.keys.lexicographicallyPrecedes($1.keys) }
  }
}
