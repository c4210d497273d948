public import MixedInteger
import Placement
public import Studies

extension Study {
  /// The study with every scenario that asks for the best plan answered, under the rules, for the
  /// default demand and travel.
  ///
  /// - Parameter highs: the solver that helps where there are too many plans to evaluate them all.
  /// - Throws: ``AssessmentError/noBestPlan(scenario:)`` where no plan keeps the rules.
  public func answered(highs: HighsLibrary? = nil) throws(AssessmentError) -> Study {
    var answers: [StudyScenario] = []
    let travel = travels[0]
    for wanted in wanted {
      let question = Question(
        demand: demands[0], travel: travel, objective: wanted.objective,
        // A study has a standard for each of its travels.
        standard: standard(for: travel)!, hubs: rules.hubs, outreach: rules.outreach)
      let ranking = try? ranking(of: question, limits: SolveLimits(top: 1, highs: highs))
      guard let best = ranking?.plans.first?.open else {
        throw .noBestPlan(scenario: wanted.id)
      }
      answers.append(
        wanted.answered(open: sites.hubs(of: best), outreach: sites.outreach(of: best)))
    }
    return answering(with: answers)
  }
}
