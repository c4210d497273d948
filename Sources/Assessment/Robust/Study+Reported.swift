import Placement
import Studies

/// What a report says of trade-offs and of sureness: limited in steps, so that it is the same on any machine.
extension Study {
  /// How many draws a report makes.
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

  var reportedRobustness: RobustResult? {
    guard let objective = objectives.first(where: { !$0.choosesCount }),
      steps <= Self.reportedSteps / Self.reportedDraws
    else { return nil }
    return try? robustness(
      RobustRequest(QuestionRequest(objective: objective), draws: Self.reportedDraws))
  }
}
