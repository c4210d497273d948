internal import Places

/// Ranks every allowed plan by evaluating it: the plainest proof there is.
///
/// Complexity: O(areas) per plan, over C(free sites, free places) plans. Memory: O(areas × sites) and
/// the plans that are kept.
public struct ExhaustiveSolver: Sendable {
  /// How many plans are kept, best first.
  public let top: Int

  public init(top: Int = .max) {
    self.top = top
  }

  public func solve(_ problem: PlacementProblem) -> Outcome {
    let search = Enumeration(problem, top: top)
    var sizes = problem.rules.count...problem.rules.count
    if case .setCoverage = problem.objective { sizes = 1...problem.rules.count }
    for size in sizes where search.kept.count < top { search.enumerate(size: size) }
    guard search.allowed > 0 else { return .infeasible(.rules(problem.rules.sentences)) }
    let evaluated = search.kept.map { Evaluation(open: $0.open, problem: problem) }
    guard !evaluated.isEmpty else { return .infeasible(problem.conflict) }
    let ranked = Ranking.ranked(evaluated, under: problem.objective)
    return .optimal(
      Solution(
        plans: ranked, bound: ranked[0].value, candidates: search.allowed,
        proof: "all \(search.allowed) allowed plans evaluated"))
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
