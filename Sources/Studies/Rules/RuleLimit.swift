/// One of the limits that a rule amounts to, on columns: hubs in the study's order, then outreach
/// sites.
public struct RuleLimit: Hashable, Sendable {
  /// What must hold of the open columns.
  public let form: Form
  /// Which part of the rule it is.
  public let cause: Cause

  public enum Form: Hashable, Sendable {
    /// At most one of these is open.
    case oneOf([Int])
    /// At least one of these is open; none can be where the list is empty.
    case anyOf([Int])
    /// The first is open only where one of the others is.
    case onlyWith(Int, partners: [Int])
    /// Σ cost over the open columns is at most this; one cost per column.
    case budget([Double], atMost: Double)
    /// Σ weight over the open columns is zero or more; one weight per column.
    case notBelowZero([Double])
  }

  public enum Cause: Hashable, Sendable {
    /// The rule as a whole.
    case whole
    /// Two hubs that are too near each other, and how far apart they are, in the gap's unit.
    case near(Int, Int, apart: Double)
    /// Areas that have the same hubs within the standard.
    case reach(areas: [Int])
    /// An outreach site, which needs one of the hubs near it.
    case outreach(Int)
  }

  public init(_ form: Form, cause: Cause = .whole) {
    self.form = form
    self.cause = cause
  }
}

/// A rule with the limits that it amounts to in a study; all of them hold.
public struct HeldRule: Hashable, Sendable {
  public let rule: Rule
  public let limits: [RuleLimit]
  /// How ``Rule/deprivedShare(_:_:citation:)`` found the area of each hub.
  public let hubAreas: HubAreas?

  /// How the area that a hub lies in was found.
  public enum HubAreas: Hashable, Sendable {
    /// The area whose boundary it lies within.
    case boundaries
    /// The area with the nearest centre.
    case nearestCentre
  }

  init(_ rule: Rule, limits: [RuleLimit], hubAreas: HubAreas? = nil) {
    self.rule = rule
    self.limits = limits
    self.hubAreas = hubAreas
  }
}

/// The same limits for every group of a grouping of the sites.
public struct GroupLimits: Hashable, Sendable {
  public struct Group: Hashable, Sendable {
    public let name: String
    /// Hubs, ascending.
    public let members: [Int]
  }

  public let grouping: String
  public let atLeast: Int
  /// `.max` where there is none.
  public let atMost: Int
  /// By name.
  public let groups: [Group]

  /// The same limits for all groups but one.
  package func without(_ group: Group) -> GroupLimits {
    GroupLimits(
      grouping: grouping, atLeast: atLeast, atMost: atMost, groups: groups.filter { $0 != group })
  }

  /// Other limits for the same groups.
  package func with(atLeast: Int, atMost: Int) -> GroupLimits {
    GroupLimits(grouping: grouping, atLeast: atLeast, atMost: atMost, groups: groups)
  }
}
