public import Placement

/// Why a study cannot be assessed: one plain sentence each.
public enum AssessmentError: Error, Sendable, CustomStringConvertible {
  /// A scenario asks for the best plan, and no plan keeps the rules.
  case noBestPlan(scenario: String)
  /// The study's own rules cannot be posed.
  case placement(PlacementError)

  public var description: String {
    switch self {
    case .noBestPlan(let scenario):
      "scenario '\(scenario)' asks for the best plan, and no plan keeps the rules; loosen the rules,"
        + " or list the hubs that are open"
    case .placement(let error): error.description
    }
  }
}
