package import Assessment
import Placement
package import Studies

extension Study {
  /// A question for the default demand, travel and number of hubs.
  package func question(_ objective: ObjectiveKind, lifted: Bool = false) -> Question {
    Question(
      demand: demands[0], travel: travels[0], objective: objective, standard: standards[0],
      hubs: rules.hubs, rulesLifted: lifted)
  }

  /// The plans that the rules allow, in the order of their sites.
  package func allowedPlans(_ objective: ObjectiveKind = .pMedian) throws -> [[Int]] {
    try ranking(of: question(objective)).plans.map(\.open)
      .sorted { $0.lexicographicallyPrecedes($1) }
  }
}
