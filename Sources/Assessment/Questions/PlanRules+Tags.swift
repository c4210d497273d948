public import Placement
public import Studies

/// Limits of a placement problem, each under the number of the rule that it belongs to: groups and
/// all other limits are numbered separately, from 0.
extension PlanRules {
  /// Every group with its limits, in the order of their tags.
  public var taggedGroups: [(limits: GroupLimits, group: GroupLimits.Group)] {
    eaches.flatMap { each in each.groups.map { (each, $0) } }
  }

  /// Every other limit with the rule that it is part of, in the order of their tags.
  public var taggedLimits: [(rule: HeldRule, limit: RuleLimit)] {
    sides.flatMap { held in held.limits.map { (held, $0) } }
  }

  /// The limits of groups.
  var groupRules: [GroupRule] {
    taggedGroups.enumerated().map { number, entry in
      GroupRule(
        RuleTag(number), members: entry.group.members, atLeast: entry.limits.atLeast,
        atMost: entry.limits.atMost)
    }
  }

  /// All other limits, with the rule that each is part of.
  var sideRules: [(rule: Rule, limit: SideRule)] {
    taggedLimits.enumerated().map { number, entry in
      (entry.rule.rule, SideRule(entry.limit.form, RuleTag(number)))
    }
  }
}

extension SideRule {
  /// A limit of a study as one on columns.
  fileprivate init(_ form: RuleLimit.Form, _ tag: RuleTag) {
    self =
      switch form {
      case .oneOf(let sites): .oneOf(tag, sites: sites)
      case .anyOf(let sites): .anyOf(tag, sites: sites)
      case .onlyWith(let site, let partners): .onlyWith(tag, site: site, partners: partners)
      case .budget(let costs, let most): .budget(tag, costs: costs, atMost: most)
      case .notBelowZero(let weights):
        SideRule(
          tag,
          terms: weights.enumerated().filter { $0.element != 0 }
            .map { Term(site: $0.offset, weight: $0.element) }, atLeast: 0)
      }
  }
}

extension StudyRules {
  /// The rules for some number of open hubs; without the study's own where they are lifted.
  ///
  /// - Parameter hubs: the fewest and the most; the study's unless given.
  public func siting(hubs: ClosedRange<Int>? = nil, lifted: Bool = false) -> SitingRules {
    let held = held(lifted: lifted)
    let counts = hubs ?? self.hubs
    return SitingRules(
      count: counts.upperBound, fewest: counts.lowerBound, keep: held.keep, close: held.close,
      groups: held.groupRules, sides: held.sideRules.map(\.limit))
  }
}

extension HeldRule {
  /// Whether a plan keeps it.
  func allows(_ open: [Int]) -> Bool {
    SitingRules(count: open.count, sides: sides).allow(open)
  }

  /// Its limits as weighted sums over columns.
  public var sides: [SideRule] { limits.map { SideRule($0.form, .unnamed) } }
}
