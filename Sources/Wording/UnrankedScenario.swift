import Assessment
import Placement
import Reports
import Studies
import Text

/// Why a scenario is not in a ranking.
extension Study {
  /// `it has 9 hubs, and 5 are asked for`; every reason, and the rules that it
  /// breaks only in brief, as they are listed elsewhere.
  func unranked(_ scenario: StudyScenario, _ standing: Standing, in ranking: Ranking) -> String {
    let question = ranking.question
    var reasons: [String] = []
    let asked = question.hubs
    if !asked.contains(scenario.open.count) {
      let most = asked.upperBound
      let least = asked.lowerBound
      reasons.append(
        "it has \(hubs(scenario.open.count)), and"
          + (least == most
            ? " \(NumberStyle.count(most, "is", "are")) asked for"
            : least <= 1
              ? " \(most) at most may open"
              : " \(NumberStyle.count(least)) to \(NumberStyle.count(most)) are asked for"))
    }
    if let tier = question.outreach, scenario.outreach.count != tier.count {
      reasons.append(
        "it has \(outreachSites(scenario.outreach.count)), and"
          + " \(NumberStyle.count(tier.count, "is", "are")) asked for")
    }
    let broken = posing(question).broken(
      by: plan(of: scenario, in: ranking.problem), lifted: question.rulesLifted)
    if !broken.isEmpty {
      reasons.append("it breaks \(NumberStyle.count(broken.count, "rule")), listed under breaks")
    }
    if reasons.isEmpty, !standing.value.isFinite {
      reasons.append(
        ranking.hasLimitedRoom
          ? "not everyone can be given a place"
          : "somebody with demand has no route, or is not served as asked")
    }
    if reasons.isEmpty {
      reasons.append(
        ranking.plans.isEmpty
          ? "there is no ranking"
          : "it comes after the best \(ranking.plans.count) that were ranked")
    }
    return reasons.joined(separator: "; ")
  }
}
