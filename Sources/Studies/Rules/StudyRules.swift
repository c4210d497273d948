/// The siting rules of a study, which a question may lift, and those that are asked for in
/// addition.
public struct StudyRules: Hashable, Sendable {
  /// How many hubs may be open.
  public let hubs: ClosedRange<Int>
  /// Outreach sites to be placed beside the hubs; nothing where hubs alone are.
  public package(set) var outreach: OutreachTier?
  /// What the study says.
  public package(set) var own = PlanRules()
  /// What is asked for in addition, and holds even where the study's own rules are lifted.
  public package(set) var asked = PlanRules()

  public init(hubs: ClosedRange<Int>) {
    self.hubs = hubs
  }

  /// The most hubs that may be open.
  public var most: Int { hubs.upperBound }
  /// The fewest that may be.
  public var fewest: Int { hubs.lowerBound }

  /// The rules that hold.
  public func held(lifted: Bool) -> PlanRules { lifted ? asked : own.joined(with: asked) }

  /// Whether there is anything to lift.
  public var canBeLifted: Bool { !own.isEmpty }
}

/// Limits on plans beside the number of hubs.
public struct PlanRules: Hashable, Sendable {
  /// Hubs that stay open, and those that stay closed.
  public package(set) var keep: Set<Int> = []
  public package(set) var close: Set<Int> = []
  public package(set) var eaches: [GroupLimits] = []
  /// Every other rule.
  public package(set) var sides: [HeldRule] = []

  public init() {}

  public var isEmpty: Bool { keep.isEmpty && close.isEmpty && eaches.isEmpty && sides.isEmpty }

  func joined(with other: PlanRules) -> PlanRules {
    var both = self
    both.keep.formUnion(other.keep)
    both.close.formUnion(other.close)
    both.eaches += other.eaches
    both.sides += other.sides
    return both
  }
}
