public import Places

/// How many sites may open, of all or of a group.
public struct CountLimits: Hashable, Sendable {
  public let atLeast: Int
  /// `.max` where there is none.
  public let atMost: Int

  public init(atLeast: Int, atMost: Int) {
    self.atLeast = atLeast
    self.atMost = atMost
  }
}

/// One of the conditions that a plan must meet, by identity: what is said of it is for whoever says it.
public enum RuleID: Hashable, Sendable {
  /// How many sites open.
  case count(CountLimits)
  /// This site is kept open.
  case keep(Int)
  /// This site is kept closed.
  case close(Int)
  /// The limit of a group.
  case group(RuleTag, CountLimits)
  /// A weighted limit.
  case side(RuleTag)
  /// How many sites of a tier open.
  case tierCount(ServiceTier, CountLimits)
  /// This site, which may serve in either tier, opens in one of them only.
  case oneTier(site: Int)
  /// This outreach site opens only within a distance of an open hub.
  case tie(site: Int, within: Double)
  /// The service that every plan must give.
  case service(ServiceLevel, TravelUnit)
  /// Every area with demand has a route to an open site.
  case routes
}

extension GroupRule {
  /// The rule's identity in a conflict.
  public var id: RuleID {
    let limits = CountLimits(atLeast: atLeast, atMost: atMost)
    return if case .tierCount(let tier) = tag.origin { .tierCount(tier, limits) } else {
      .group(tag, limits)
    }
  }
}

extension SideRule {
  /// The rule's identity in a conflict.
  public var id: RuleID {
    switch tag.origin {
    case .oneTier(let site): .oneTier(site: site)
    case .tie(let site, let within): .tie(site: site, within: within)
    case .caller, .unnamed, .tierCount: .side(tag)
    }
  }
}

extension SitingRules {
  /// The number of sites as a rule.
  var countID: RuleID { .count(CountLimits(atLeast: fewest, atMost: count)) }

  /// Every rule: the number of sites, those kept open and closed, the groups' limits, the weighted.
  public var ids: [RuleID] {
    [countID] + keep.sorted().map { .keep($0) } + close.sorted().map { .close($0) }
      + groups.map(\.id) + sides.map(\.id)
  }
}
