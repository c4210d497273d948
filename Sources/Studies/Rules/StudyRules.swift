public import Placement
import StudyFormat

/// The siting rules of a study, which a question may lift, and those that are asked for beside them.
public struct StudyRules: Hashable, Sendable {
  /// The most hubs that may be open; how many are, where ``fewest`` is the same.
  public let hubs: Int
  /// The fewest that may be open.
  public let fewest: Int
  /// Outreach sites to be placed beside the hubs; nothing where hubs alone are.
  public internal(set) var outreach: OutreachTier?
  /// What the study file says.
  var own = PlanRules()
  /// What is asked for beside it, and holds where the study's own are lifted.
  var asked = PlanRules()

  init(hubs: Int, fewest: Int? = nil) {
    self.hubs = hubs
    self.fewest = fewest ?? hubs
  }

  /// The rules for so many open hubs; without the study's own where they are lifted.
  ///
  /// - Parameter hubs: the fewest and the most; the study's unless given.
  public func siting(hubs: ClosedRange<Int>? = nil, lifted: Bool = false) -> SitingRules {
    let held = held(lifted: lifted)
    let counts = hubs ?? fewest...self.hubs
    return SitingRules(
      count: counts.upperBound, fewest: counts.lowerBound, keep: held.keep, close: held.close,
      groups: held.groups, sides: held.sides.flatMap(\.limits))
  }

  /// The rules that hold.
  func held(lifted: Bool) -> PlanRules { lifted ? asked : own.joined(with: asked) }

  /// Whether there is anything to lift.
  public var canBeLifted: Bool { !own.isEmpty }
}

extension Study {
  /// The names of the limits that its rules are made of, as a solver says them.
  package var ruleParts: [String] {
    rules.held(lifted: false).sides.flatMap(\.limits).map(\.name)
  }
}

/// Limits on plans beside the number of hubs.
struct PlanRules: Hashable, Sendable {
  var keep: Set<Int> = []
  var close: Set<Int> = []
  var eaches: [EachRule] = []
  var sides: [StudyRule] = []

  /// The limits of every group of every grouping.
  var groups: [GroupRule] { eaches.flatMap(\.groups) }

  var isEmpty: Bool { keep.isEmpty && close.isEmpty && eaches.isEmpty && sides.isEmpty }

  func joined(with other: PlanRules) -> PlanRules {
    PlanRules(
      keep: keep.union(other.keep), close: close.union(other.close), eaches: eaches + other.eaches,
      sides: sides + other.sides)
  }
}

/// The same limits for every group of a grouping.
struct EachRule: Hashable, Sendable {
  let grouping: Named
  let atLeast: Int
  /// `.max` where there is none.
  let atMost: Int
  /// One for each group.
  let groups: [GroupRule]

  /// `at least 2 in each locality`.
  var words: String { Self.words(grouping.name, atLeast, atMost) }

  /// The same for other limits.
  static func words(_ grouping: String, _ atLeast: Int, _ atMost: Int) -> String {
    let limits =
      atLeast == atMost
      ? "exactly \(atLeast)"
      : [atLeast > 0 ? "at least \(atLeast)" : nil, atMost < .max ? "at most \(atMost)" : nil]
        .compactMap(\.self).joined(separator: " and ")
    return "\(limits) in each \(grouping)"
  }

  /// The same limits for all groups but one.
  func without(_ group: GroupRule) -> EachRule {
    EachRule(
      grouping: grouping, atLeast: atLeast, atMost: atMost, groups: groups.filter { $0 != group })
  }

  /// The same groups with other limits.
  func with(atLeast: Int, atMost: Int) -> EachRule {
    EachRule(
      grouping: grouping, atLeast: atLeast, atMost: atMost,
      groups: groups.map {
        GroupRule(name: $0.name, members: $0.members, atLeast: atLeast, atMost: atMost)
      })
  }
}

/// A rule in words, and as limits on the open hubs.
public struct StudyRule: Hashable, Sendable {
  /// `nobody more than 30 minutes (walk) from an open hub`.
  public let words: String
  /// Whose policy it is, where it is one.
  public let citation: String?
  /// All of them hold.
  let limits: [SideRule]
  /// What was asked for.
  let request: RuleRequest

  init(
    _ words: String, citation: String? = nil, limits: [SideRule], from request: RuleRequest
  ) {
    self.words = words
    self.citation = citation
    self.limits = limits
    self.request = request
  }

  /// Whether a plan keeps it.
  func allows(_ open: [Int]) -> Bool {
    SitingRules(count: open.count, sides: limits).allow(open)
  }
}
