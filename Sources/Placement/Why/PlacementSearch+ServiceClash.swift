internal import Places

/// Which rules clash with the service that a plan must give.
extension PlacementSearch {
  /// An irreducible set of rules that no plan meets and gives the service as well, by leaving out one
  /// rule after another for as long as there is no such plan.
  ///
  /// Complexity: a search for each rule at the most; none where all sites together do not serve, or
  /// may all be open and do.
  ///
  /// - Parameter service: the service, the last of the set.
  /// - Returns: the set, and whether it is sure that each of it is needed: not where time ran out.
  func clash(
    of service: RuleID, _ problem: PlacementProblem, _ parts: RuleParts,
    while mayGoOn: () -> Bool
  ) throws(PlacementError) -> (rules: [RuleID], isIrreducible: Bool) {
    var isSure = true
    let needed = try parts.needed { (rules) throws(PlacementError) in
      guard mayGoOn() else {
        isSure = false
        return true
      }
      let posed = try problem.with(rules: rules)
      let all = (0..<problem.travel.siteCount).filter { !rules.close.contains($0) }
      // More sites never serve worse.
      guard Evaluation(open: all, problem: posed).value.isFinite else { return false }
      if posed.allows(all) { return true }
      switch solve(posed) {
      case .infeasible: return false
      case .optimal, .feasible: return true
      case .undecided:
        isSure = false
        return true
      }
    }
    return (needed.map { parts.id($0) } + [service], isSure)
  }
}
