public import MixedInteger
internal import Places

extension CapacitySearch {
  /// The question with its siting rules left open.
  public func varied(_ problem: CapacitatedProblem) -> VariedQuestion<MixedIntegerError> {
    var limits = limits
    limits.top = 1
    let search = with(limits)
    return VariedQuestion(
      rules: problem.problem.rules, objective: problem.problem.objective,
      chosenFrom: problem.chosenFrom, siteCount: problem.problem.travel.siteCount,
      counted: { (count: Int) throws(MixedIntegerError) in
        problem.problem.rules.with(count: count + problem.standing)
      },
      isInterrupted: limits.isInterrupted,
      best: { (rules) throws(MixedIntegerError) in
        try search.solve(problem.posed(under: rules)).map(\.plain)
      })
  }

  /// Whether any plan has room for everyone; nothing where the time ran out.
  public func hasPlan(_ problem: CapacitatedProblem) throws(MixedIntegerError) -> Bool? {
    switch try run(problem).hasPlan() {
    case .yes: return true
    case .no: return false
    case .unknown: return nil
    }
  }

  /// Explains why no plan has room for everyone: rules that clash, areas that nothing serves or that no
  /// site can take, room that is short, who is left over at the best, and the least that would do.
  ///
  /// - Returns: nothing when there is a plan, or the time ran out.
  public func explain(
    _ problem: CapacitatedProblem
  ) throws(MixedIntegerError) -> Infeasibility? {
    var limits = limits
    limits.top = 1
    guard case .infeasible(let conflict) = try with(limits).solve(problem) else { return nil }
    let run = with(limits).run(problem)
    let parts = RuleParts(
      problem.chosenRules, siteCount: problem.chosenFrom, mayGoOn: run.monitor.mayGoOn)
    return parts.hasPlan ? try run.gap(conflict) : parts.infeasibility
  }
}

extension CapacitatedProblem {
  func posed(under rules: SitingRules) -> CapacitatedProblem {
    sound { () throws(PlacementError) in try with(rules: rules) }
  }
}

extension CapacitatedProblem {
  /// The same under rules that are about the chosen sites alone.
  public func holding(_ rules: SitingRules) -> CapacitatedProblem {
    posed(
      under: SitingRules(
        count: rules.count + standing, fewest: rules.fewest + standing,
        keep: rules.keep.union(chosenFrom..<problem.travel.siteCount), close: rules.close,
        groups: rules.groups, sides: rules.sides))
  }
}
