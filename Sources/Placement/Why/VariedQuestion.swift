internal import Places

/// A placement question that is asked again and again under other siting rules: what tells the cost of
/// a decision, the alternatives and the curve, the same for every kind of search.
public struct VariedQuestion<Fault: Error> {
  public let rules: SitingRules
  public let objective: Objective
  /// How many sites are chosen from; any after them stand beside them in every plan and are not told.
  public let chosenFrom: Int
  /// All sites.
  let siteCount: Int
  /// The rules for exactly that many chosen sites.
  let counted: (Int) throws(Fault) -> SitingRules
  /// Asked often; a `true` ends what is under way.
  let isInterrupted: () -> Bool
  /// The best plan under other rules.
  let best: (SitingRules) throws(Fault) -> Outcome<RankedPlan>

  /// The same where another number of sites means other rules than that number alone, as with hubs
  /// that are counted apart from outreach.
  public func counting(
    by rules: @escaping (Int) throws(Fault) -> SitingRules
  ) -> VariedQuestion {
    VariedQuestion(
      rules: self.rules, objective: objective, chosenFrom: chosenFrom, siteCount: siteCount,
      counted: rules, isInterrupted: isInterrupted, best: best)
  }

  /// The best plan under these rules, without the sites that stand beside, and whether it is proven
  /// best, or that there is none.
  func answer(
    _ rules: SitingRules
  ) throws(Fault) -> (plan: RankedPlan?, bound: Double?, isProven: Bool) {
    let outcome = isInterrupted() ? .undecided(.interrupted) : try best(rules)
    let plan = outcome.solution?.plans.first.map {
      RankedPlan(rank: $0.rank, open: $0.open.filter { $0 < chosenFrom }, value: $0.value)
    }
    switch outcome {
    case .optimal, .infeasible: return (plan, outcome.solution?.bound, true)
    case .feasible, .undecided: return (plan, outcome.solution?.bound, false)
    }
  }

  /// A plan with the sites that stand beside it.
  func whole(_ open: [Int]) -> [Int] { open + Array(chosenFrom..<siteCount) }
}

extension PlacementSearch {
  /// The question with its siting rules left open.
  public func varied(_ problem: PlacementProblem) -> VariedQuestion<PlacementError> {
    var limits = limits
    limits.top = 1
    let search = PlacementSearch(limits)
    return VariedQuestion(
      rules: problem.rules, objective: problem.objective, chosenFrom: problem.travel.siteCount,
      siteCount: problem.travel.siteCount,
      counted: { (count: Int) throws(PlacementError) in problem.rules.with(count: count) },
      isInterrupted: limits.isInterrupted,
      best: { (rules) throws(PlacementError) in search.solve(try problem.with(rules: rules)) })
  }
}
