import Placement
import Studies

/// The plans that an appraisal sets side by side.
struct OptionPlans {
  /// The study's scenarios, then the best plans that are none of them, which keep today's outreach: where
  /// hubs alone are asked for, nothing says that it would change.
  private(set) var plans: [(plan: StudyScenario, bestFor: [Question])]

  /// - Parameter rankings: one per objective of the study, for its default demand and travel.
  init(_ study: Study, rankings: [Ranking]) {
    plans = study.scenarios.map { ($0, []) }
    var taken = Set(study.scenarios.map(\.id))
    for ranking in rankings {
      guard let best = ranking.plans.first else { continue }
      let question = ranking.question
      // Outreach makes no difference where hubs alone are asked for, so a scenario's is kept.
      if let same = plans.indices.dropFirst().first(where: { plans[$0].plan.open == best.open })
        ?? (study.baseline.open == best.open ? 0 : nil)
      {
        plans[same].bestFor.append(question)
        continue
      }
      var id = "best-\(question.objective.rawValue)"
      while !taken.insert(id).inserted { id += "-plan" }
      plans.append(
        (StudyScenario(id: id, open: best.open, outreach: study.baseline.outreach), [question]))
    }
  }
}
