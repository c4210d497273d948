/// What a plan costs, in pounds; nothing where a figure that is needed for it is not known.
public struct PlanCost: Hashable, Sendable {
  /// A year.
  public let running: Double?
  /// A year less than today.
  public let saving: Double?
  /// Once: opening and closing.
  public let oneOff: Double?
}
