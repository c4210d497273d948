internal import Places

/// Why nothing is allowed, and the least that would have to give.
public struct Infeasibility: Hashable, Sendable {
  /// Rules that contradict one another, none of which could be left out: an irreducible set. Empty
  /// when the rules agree and areas are the reason.
  public let rules: [String]
  /// Areas with demand that no site which may open serves at all, or within the standard.
  public let areas: [Int]
  /// Single changes after which there is a plan, each the smallest of its kind.
  public let relaxations: [Relaxation]
}

/// One change that makes a problem solvable.
public enum Relaxation: Hashable, Sendable {
  /// Open this many sites instead.
  case count(Int)
  /// Drop this rule, in words.
  case drop(String)
  /// The nearest standard that works for the same number of sites.
  case standard(Double)
}

extension PlacementSearch {
  /// Explains why a problem has no plan.
  ///
  /// The irreducible set is found by leaving out one rule after another for as long as nothing is
  /// allowed without it (a deletion filter: Chinneck and Dravnieks 1991,
  /// doi:10.1287/ijoc.3.2.157); "n sites open" counts as a rule.
  ///
  /// - Parameter siteName: what a site is called in the rules' words.
  /// - Returns: nothing when the problem has a plan, or the time ran out.
  public func explain(
    _ problem: PlacementProblem, siteName: (Int) -> String = { "site number \($0 + 1)" }
  ) throws(PlacementError) -> Infeasibility? {
    var limits = limits
    limits.top = 1
    let search = PlacementSearch(limits)
    guard case .infeasible = search.solve(problem) else { return nil }
    let parts = RuleParts(problem.rules, siteCount: problem.travel.siteCount)
    if !parts.hasPlan { return parts.infeasibility(siteName) }
    var relaxations: [Relaxation] = []
    for count in problem.rules.count..<problem.travel.siteCount {
      let posed = try PlacementProblem(
        demand: problem.demand, travel: problem.travel, objective: problem.objective,
        rules: problem.rules.with(count: count + 1))
      if search.solve(posed).solution != nil {
        relaxations.append(.count(count + 1))
        break
      }
    }
    var areas = problem.unreachable
    if case .setCoverage(let within, let share) = problem.objective {
      areas = problem.areas(beyond: within)
      if share == 1 {
        let center = try PlacementProblem(
          demand: problem.demand, travel: problem.travel, objective: .pCenter,
          rules: problem.rules)
        if case .optimal(let solution) = search.solve(center) {
          relaxations.append(.standard(solution.plans[0].value))
        }
      }
    }
    return Infeasibility(rules: [], areas: areas, relaxations: relaxations)
  }
}

extension PlacementProblem {
  /// Areas with demand that have no site within a standard which may open.
  fileprivate func areas(beyond within: Double) -> [Int] {
    (0..<travel.areaCount).filter { area in
      demand.weights[area] > 0
        && (0..<travel.siteCount).allSatisfy {
          rules.close.contains($0) || travel[area: area, site: $0] > within
        }
    }
  }
}
