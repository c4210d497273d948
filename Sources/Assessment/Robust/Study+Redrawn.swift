public import Placement
import Places
public import Studies

extension Study {
  /// Which plan is best in each of a range of draws of a question's inputs, so that many draws can be
  /// shared out: draw after draw the inputs are those that ``robustness(_:limits:)`` draws.
  ///
  /// - Parameters:
  ///   - draws: their numbers, from 0.
  ///   - near: how much worse than the best counts as near it, as a share of the best.
  /// - Returns: the study's scenarios that are allowed plans first, in their order, by `scenarios`.
  public func redrawn(
    _ question: Question, draws: Range<Int>, seed: UInt64, inputs: Set<DrawnInput>, near: Double,
    limits: SolveLimits = SolveLimits()
  ) throws(AimFault) -> (plans: RedrawnPlans, scenarios: [Int]) {
    guard !question.objective.choosesCount else { throw .choosesCount(question.objective) }
    let study = hubsAlone
    let problem = try refusable { () throws(PlacementError) in try study.problem(question) }
    let watched = study.scenarios.indices.filter { problem.rules.allow(study.scenarios[$0].open) }
    let plans = RedrawnSearch(problem, inputs: study.spread(of: question, inputs).spread).solve(
      draws: draws.count, from: draws.lowerBound, seed: seed,
      watching: watched.map { study.scenarios[$0].open }, top: draws.count, near: near,
      limits: limits)
    return (plans, watched)
  }
}
