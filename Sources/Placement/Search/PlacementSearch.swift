public import Certificates
internal import Places

/// Finds the best plans and proves them, by whatever method suits the problem.
///
/// Few plans are all evaluated; otherwise Lagrangian branch and bound over neighbour lists. The answer
/// depends on the problem and on `limits.top`, not on the number of threads. Of plans of one value the
/// one with the earlier sites comes first among those that were kept; which of several equals fills
/// the last places is decided by the search, always in the same way.
public struct PlacementSearch: Sendable {
  public let limits: SolveLimits

  public init(_ limits: SolveLimits = SolveLimits()) {
    self.limits = limits
  }

  public func solve(_ problem: PlacementProblem) -> Outcome<RankedPlan> {
    if Self.evaluatesAll(problem) {
      return ExhaustiveSolver(top: limits.top, limits: limits).solve(problem)
    }
    let monitor = SearchMonitor(limits)
    do throws(PlacementError) {
      switch problem.objective {
      case .pMedian, .maximalCoverage, .equity:
        guard problem.mayHavePlan(monitor) else {
          return .infeasible(.rules(problem.rules.ids))
        }
        return SeparableSearch(problem, monitor).solve()
      case .pCenter:
        guard problem.mayHavePlan(monitor) else {
          return .infeasible(.rules(problem.rules.ids))
        }
        return try CenterSearch(problem: problem, monitor: monitor).solve()
      case .setCoverage(let within, let share):
        return try SetCoverSearch(
          problem: problem, monitor: monitor, within: within, share: share
        ).solve()
      case .leastCost(let costs, let level):
        return try LeastCostSearch(
          problem: problem, monitor: monitor, costs: costs, level: level
        ).solve()
      }
    } catch {
      preconditionFailure("a part of a valid problem was refused: \(error)")
    }
  }

  /// The same, with a certificate of the bound that anyone can check: ``CertificateChecker``.
  ///
  /// Every objective is certified, by search even where few plans would all be evaluated. For p-center,
  /// set coverage and least cost, and where there is no plan, the proof is a search of its own, for which
  /// there is as much time again as `limits` give.
  ///
  /// - Returns: no certificate where there is neither a plan nor a proof that there is none.
  public func certified(
    _ problem: PlacementProblem
  ) -> (outcome: Outcome<RankedPlan>, certificate: Certificate?) {
    var outcome: Outcome<RankedPlan>
    var certificate: Certificate?
    switch problem.objective {
    case .pMedian, .maximalCoverage, .equity:
      let monitor = SearchMonitor(limits)
      outcome = .infeasible(.rules(problem.rules.ids))
      if problem.mayHavePlan(monitor) {
        (outcome, certificate) = SeparableSearch(problem, monitor).certified()
      }
      guard case .infeasible = outcome else { return (outcome, certificate) }
    case .pCenter, .setCoverage, .leastCost: outcome = solve(problem)
    }
    do throws(PlacementError) {
      let proof = try ProvenAnswer(problem: problem, limits: limits).certificate(outcome)
      return (outcome, proof ?? certificate)
    } catch {
      preconditionFailure("a part of a valid problem was refused: \(error)")
    }
  }

  /// Up to how many steps all plans are counted: an area of a plan is a step, and so many take about a
  /// second of an optimised build. A number of steps and not a time, so that the answer is the same on any
  /// machine.
  static let countedSteps = 2_000_000_000
  /// The same where the number of sites is looked for: of each number there are plans, most of them far
  /// from the best, and a search is soon done.
  static let countedStepsOfAnyNumber = 100_000_000
  /// How many areas a plan takes as long as, whatever it has to add up.
  private static let stepsPerPlan = 40

  /// Whether the plans are so few that every one is evaluated, so that any plan's rank is known exactly.
  public static func evaluatesAll(_ problem: PlacementProblem) -> Bool {
    let rules = problem.rules
    let free = problem.travel.siteCount - rules.keep.count - rules.close.count
    let steps = problem.objective.choosesCount ? countedStepsOfAnyNumber : countedSteps
    let most = steps / (problem.travel.areaCount + stepsPerPlan)
    var plans = 0
    for count in rules.fewest...rules.count {
      let more = binomial(free, count - rules.keep.count)
      guard more <= most - plans else { return false }
      plans += more
    }
    return true
  }
}

extension PlacementProblem {
  /// Whether any plan obeys the rules, or there was no time to tell.
  fileprivate func mayHavePlan(_ monitor: SearchMonitor) -> Bool {
    PlanFinder.mayHavePlan(rules, siteCount: travel.siteCount, while: monitor.mayGoOn)
  }
}
