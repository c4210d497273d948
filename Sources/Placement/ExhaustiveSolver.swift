import Places

/// Ranks every allowed plan by evaluating it: the plainest proof there is.
///
/// Complexity: O(areas) per plan, over C(free sites, free places) plans.
public struct ExhaustiveSolver: Sendable {
  /// How many plans are kept, best first.
  public let top: Int

  public init(top: Int = .max) {
    self.top = top
  }

  public func solve(_ problem: PlacementProblem) -> Outcome {
    let plans = Self.allowedPlans(problem.rules, siteCount: problem.travel.siteCount)
    guard !plans.isEmpty else { return .infeasible(.rules(problem.rules.sentences)) }
    let evaluated = plans.map { Evaluation(open: $0, problem: problem) }.filter(\.value.isFinite)
    guard !evaluated.isEmpty else {
      return .infeasible(.unreachable(areas: Self.unreachable(problem)))
    }
    let ranked = Self.rank(evaluated, under: problem.objective)
    return .optimal(
      Solution(
        plans: Array(ranked.prefix(top)), bound: ranked[0].value, candidates: plans.count,
        proof: "all \(plans.count) allowed plans evaluated"))
  }

  /// Every plan that the rules allow, in lexicographic order of site indices.
  static func allowedPlans(_ rules: SitingRules, siteCount: Int) -> [[Int]] {
    var plans: [[Int]] = []
    var open: [Int] = []
    func extend(from next: Int) {
      let missing = rules.count - open.count
      if missing == 0 {
        if rules.allow(open) { plans.append(open) }
        return
      }
      guard missing <= siteCount - next else { return }
      for site in next..<siteCount where !rules.close.contains(site) {
        open.append(site)
        extend(from: site + 1)
        open.removeLast()
        if rules.keep.contains(site) { break }
      }
    }
    extend(from: 0)
    return plans
  }

  private static func rank(_ evaluated: [Evaluation], under objective: Objective) -> [RankedPlan] {
    let sorted = evaluated.sorted {
      if $0.value != $1.value {
        return objective.isMaximised ? $0.value > $1.value : $0.value < $1.value
      }
      return $0.open.lexicographicallyPrecedes($1.open)
    }
    var ranked: [RankedPlan] = []
    var better = 0
    for evaluation in sorted {
      while objective.isBetter(sorted[better].value, than: evaluation.value) { better += 1 }
      ranked.append(
        RankedPlan(rank: better + 1, open: evaluation.open, value: evaluation.value))
    }
    return ranked.sorted {
      $0.rank != $1.rank ? $0.rank < $1.rank : $0.open.lexicographicallyPrecedes($1.open)
    }
  }

  private static func unreachable(_ problem: PlacementProblem) -> [Int] {
    (0..<problem.travel.areaCount).filter { area in
      problem.demand.weights[area] > 0
        && (0..<problem.travel.siteCount).allSatisfy {
          problem.rules.close.contains($0) || problem.travel[area: area, site: $0] == .infinity
        }
    }
  }
}

extension SitingRules {
  /// The rules in words, for a message that nothing meets them.
  public var sentences: [String] {
    var sentences = ["\(count) sites open"]
    if !keep.isEmpty { sentences.append("\(keep.count) kept open") }
    if !close.isEmpty { sentences.append("\(close.count) kept closed") }
    for group in groups {
      let most = group.atMost == .max ? "" : " and at most \(group.atMost)"
      sentences.append("\(group.name): at least \(group.atLeast)\(most)")
    }
    return sentences
  }
}
