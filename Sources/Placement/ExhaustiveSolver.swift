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
      return .infeasible(.unreachable(areas: problem.unreachable))
    }
    let ranked = Ranking.ranked(evaluated, under: problem.objective)
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
