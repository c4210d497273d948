internal import Places

/// Finds every plan that no other allowed plan beats, by two or more aims.
///
///     let search = try FrontierSearch(
///       aims: [.service(.pMedian, demand, travel), .count], rules: rules, siteCount: 9)
///     let frontier = search.solve()
///
/// Where all plans can be met in ``countedSteps`` they are. Else one aim is made best under ever tighter
/// limits on the others (``TighteningSearch``), as long as no more than one of them adds up everyone's
/// travel; and where more do, whole branches of plans are ruled out by bounds that good plans beat, for up
/// to ``boundedSteps``.
public struct FrontierSearch: Sendable {
  /// Up to how many steps all plans are met: an area of a plan, for one aim, is a step. A number of steps
  /// and not a time, so that the answer is the same on any machine.
  static let countedSteps = 4_000_000_000
  /// Up to how many steps plans are met and ruled out by bounds.
  static let boundedSteps = 10_000_000_000
  /// How many areas a plan takes as long as, whatever it has to add up.
  static let stepsPerPlan = 40

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

  /// - Returns: nothing where more than one aim adds up everyone's travel, and there are too many plans
  ///   that no bound rules out.
  public func solve(_ limits: SolveLimits = SolveLimits()) -> Frontier? {
    if meetsEveryPlan { return meetingAll(limits) }
    return TighteningSearch(self, limits)?.solve() ?? bounding(limits, steps: Self.boundedSteps)
  }

  /// By meeting the plans that no bound rules out; nothing where these are too many.
  func bounding(_ limits: SolveLimits = SolveLimits(), steps: Int) -> Frontier? {
    let began = ContinuousClock.now
    let watch = WalkWatch(SearchMonitor(limits).isOver)
    let aims = aimed
    var seeds: [[Int]] = []
    for problem in aims.compactMap(\.problem) {
      var few = limits.since(began)
      few.top = 50
      seeds += PlacementSearch(few).solve(problem).solution?.plans.map(\.open) ?? []
    }
    var front = FrontCollector(aims, most: rules.count, seeds: seeds, steps: steps, watch: watch)
    PlanWalk(rules, siteCount: siteCount).walk(&front)
    if front.isStopped { for plan in seeds { front.add(plan) } }
    return front.isOver ? nil : frontier(front, aims, proof: .bounded(front.met))
  }

  /// By meeting every plan.
  func meetingAll(_ limits: SolveLimits = SolveLimits()) -> Frontier {
    let aims = aimed
    var front = FrontCollector(
      aims, most: rules.count, watch: WalkWatch(SearchMonitor(limits).isOver))
    PlanWalk(rules, siteCount: siteCount).walk(&front)
    return frontier(front, aims, proof: .everyPlan(front.met))
  }

  /// - Parameter proof: what it is where the walk came to its end.
  private func frontier(
    _ front: FrontCollector, _ aims: [AimedPlans], proof: FrontierProof
  ) -> Frontier {
    Frontier(
      points: FrontierPoint.sorted(
        front.entries.map { entry in
          FrontierPoint(
            entry.open, entry.keys, aims, alike: front.isStopped ? nil : entry.alike)
        }), proof: front.isStopped ? .stoppedWalk(front.met) : proof)
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
