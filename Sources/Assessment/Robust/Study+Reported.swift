import Placement
import Studies

/// What a report says of trade-offs and of sureness: limited in steps, so that it is the same on any machine.
extension Study {
  /// How many draws a report makes where the study does not say.
  private static let reportedDraws = 1_000
  /// Up to how many steps a report takes for them, an area of a plan in a draw being one; a tenth of a
  /// second or so.
  private static let reportedSteps = 200_000_000

  /// How many plans there may be at the most, times areas.
  private var steps: Int {
    let rules = hubsAlone.rules.siting()
    let plans = PlanCount.most(rules, siteCount: sites.hubs.count)
    return plans.multipliedReportingOverflow(by: areas.count).overflow
      ? .max : plans * areas.count
  }

  var reportedFrontier: FrontierResult? {
    guard steps <= Self.reportedSteps else { return nil }
    return try? frontier()
  }

  /// As many draws as the study says, as far as the steps go; nothing where they are fewer than it takes to
  /// say anything.
  var reportedRobustness: RobustResult? {
    guard let objective = objectives.first(where: { !$0.choosesCount }) else { return nil }
    var request = RobustRequest(QuestionRequest(objective: objective), as: robustness)
    let most = Self.reportedSteps / max(steps, 1)
    let asked = robustness.draws ?? Self.reportedDraws
    guard most >= min(asked, Self.reportedDraws) else { return nil }
    request.draws = min(asked, most)
    return try? robustness(request)
  }
}
