public import MixedInteger
internal import Places

/// Solves placement problems as mixed-integer models by HiGHS: a second opinion on the kernels, and
/// the way for rules that they do not take.
///
/// Its proof rests on HiGHS, in floating point to 1e-9; every plan is evaluated anew and checked
/// against every rule. The K best are found one after the other, each leaving out those before it.
/// Memory: O(distinct costs of all areas); a few thousand areas are its limit.
public struct MixedIntegerSearch: Sendable {
  public let limits: SolveLimits
  private let highs: HighsLibrary

  public init(_ limits: SolveLimits, highs: HighsLibrary) {
    self.limits = limits
    self.highs = highs
  }

  /// - Throws: ``MixedIntegerError/fault(call:)``, also when a plan of HiGHS's fails a check.
  public func solve(_ problem: PlacementProblem) throws(MixedIntegerError) -> Outcome<RankedPlan> {
    let monitor = SearchMonitor(limits)
    var model = PlacementModel(problem)
    var found: [Evaluation] = []
    var bound = -Double.infinity
    var nodes = 0
    var isProven = true
    while found.count < limits.top, monitor.mayGoOn() || found.isEmpty {
      let outcome = try highs.solve(
        model.siting.model,
        limits: monitor.limits(
          isIntegral: model.isIntegral, best: found.first?.value, value: model.value))
      nodes += outcome.nodes
      if found.isEmpty {
        if outcome.status == .infeasible { return .infeasible(problem.reason) }
        bound = model.isIntegral ? (outcome.bound - 1e-6).rounded(.up) : outcome.bound
      }
      guard !outcome.values.isEmpty else {
        isProven = isProven && outcome.status == .infeasible
        break
      }
      let open = model.siting.open(outcome.values)
      let evaluation = Evaluation(open: open, problem: problem)
      guard problem.allows(open), evaluation.value.isFinite, !found.contains(evaluation) else {
        throw .fault(call: "the search for a plan: the one it found breaks a rule")
      }
      found.append(evaluation)
      model.exclude(open)
      guard outcome.status == .optimal else {
        isProven = false
        break
      }
    }
    guard !found.isEmpty else { return .undecided(monitor.end(isProven: false)) }
    return outcome(
      problem, found, bound: model.value(bound), nodes, isOrdered: isProven, monitor)
  }

  private func outcome(
    _ problem: PlacementProblem, _ found: [Evaluation], bound: Double, _ nodes: Int,
    isOrdered: Bool, _ monitor: SearchMonitor
  ) -> Outcome<RankedPlan> {
    let plans = PlanOrder.ranked(found, under: problem.objective)
    let best = plans[0].value
    // HiGHS adds up in another order and stops within its tolerance.
    let isProven = abs(best - bound) <= 1e-7 * max(1, abs(best)) && (isOrdered || found.count > 1)
    let solution = Solution(
      plans: plans, bound: isProven ? best : bound, method: SearchMethod(.model),
      end: monitor.end(isProven: isProven), nodes: nodes,
      provenRanks: isProven ? (isOrdered ? plans.count : plans.count - 1) : 0)
    return isProven ? .optimal(solution) : .feasible(solution)
  }
}

extension PlacementProblem {
  /// Why the model has no solution.
  fileprivate var reason: Conflict {
    RuleSet(rules: rules, siteCount: travel.siteCount).hasPlan ? conflict : .rules(rules.ids)
  }
}
