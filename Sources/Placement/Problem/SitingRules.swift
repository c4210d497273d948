/// A limit on how many sites of one group are open.
public struct GroupRule: Hashable, Sendable {
  /// Which rule of the caller's it is.
  public let tag: RuleTag
  /// Site indices.
  public let members: [Int]
  public let atLeast: Int
  public let atMost: Int

  public init(
    _ tag: RuleTag = .unnamed, members: [Int], atLeast: Int = 0, atMost: Int = .max
  ) {
    self.tag = tag
    self.members = members
    self.atLeast = atLeast
    self.atMost = atMost
  }

  /// The same limit as another rule of the caller's.
  public func tagged(_ tag: RuleTag) -> GroupRule {
    GroupRule(tag, members: members, atLeast: atLeast, atMost: atMost)
  }
}

/// A limit on a weighted sum over the open sites: `atLeast` ≤ Σ weight(j) ≤ `atMost`.
///
/// Whatever the group limits cannot say: budgets, one site only with another, sites that are too
/// close to one another, areas that must have a site within reach.
public struct SideRule: Hashable, Sendable {
  public struct Term: Hashable, Sendable {
    /// A site index.
    public let site: Int
    /// What the site adds when it is open.
    public let weight: Double

    public init(site: Int, weight: Double) {
      self.site = site
      self.weight = weight
    }
  }

  /// Which rule of the caller's it belongs to.
  public let tag: RuleTag
  /// Each site once at most.
  public let terms: [Term]
  /// `-.infinity` where there is none.
  public let atLeast: Double
  /// `.infinity` where there is none.
  public let atMost: Double

  public init(
    _ tag: RuleTag = .unnamed, terms: [Term], atLeast: Double = -.infinity,
    atMost: Double = .infinity
  ) {
    self.tag = tag
    self.terms = terms
    self.atLeast = atLeast
    self.atMost = atMost
  }

  /// The same limit as another rule of the caller's.
  public func tagged(_ tag: RuleTag) -> SideRule {
    SideRule(tag, terms: terms, atLeast: atLeast, atMost: atMost)
  }
}

extension SideRule {
  /// Σ cost(j) over open sites within a budget.
  ///
  /// - Parameter costs: one per site, below zero where opening a site saves money.
  public static func budget(
    _ tag: RuleTag = .unnamed, costs: [Double], atMost: Double
  ) -> SideRule {
    SideRule(
      tag,
      terms: costs.enumerated().filter { $0.element != 0 }.map {
        Term(site: $0.offset, weight: $0.element)
      }, atMost: atMost)
  }

  /// `site` opens only where one of `partners` does.
  public static func onlyWith(
    _ tag: RuleTag = .unnamed, site: Int, partners: [Int]
  ) -> SideRule {
    SideRule(
      tag,
      terms: [Term(site: site, weight: -1)] + partners.map { Term(site: $0, weight: 1) },
      atLeast: 0)
  }

  /// At least one of the sites opens.
  public static func anyOf(
    _ tag: RuleTag = .unnamed, sites: [Int]
  ) -> SideRule {
    SideRule(tag, terms: sites.map { Term(site: $0, weight: 1) }, atLeast: 1)
  }

  /// Not more than one of the sites opens.
  public static func oneOf(
    _ tag: RuleTag = .unnamed, sites: [Int]
  ) -> SideRule {
    SideRule(tag, terms: sites.map { Term(site: $0, weight: 1) }, atMost: 1)
  }

  /// Whether the open sites keep within the limits, to 1e-9 of the larger of the limit and the sum.
  func allows(_ open: Set<Int>) -> Bool {
    var sum = 0.0
    var size = 0.0
    for term in terms where open.contains(term.site) {
      sum += term.weight
      size += abs(term.weight)
    }
    let margin = 1e-9 * size
    return sum >= atLeast - margin && sum <= atMost + margin
  }

  /// The same, with the weights laid out by site.
  func allows(_ open: [Int], weights: [Double]) -> Bool {
    var sum = 0.0
    var size = 0.0
    for site in open {
      sum += weights[site]
      size += abs(weights[site])
    }
    let margin = 1e-9 * size
    return sum >= atLeast - margin && sum <= atMost + margin
  }
}

/// Which plans are allowed.
public struct SitingRules: Hashable, Sendable {
  /// How many sites are open, or the most that may be.
  public let count: Int
  /// The fewest that may be open; `count` where the number is fixed.
  public let fewest: Int
  /// Site indices that must be open.
  public let keep: Set<Int>
  /// Site indices that must be closed.
  public let close: Set<Int>
  public let groups: [GroupRule]
  public let sides: [SideRule]

  /// - Parameter fewest: nothing where exactly `count` sites open.
  public init(
    count: Int, fewest: Int? = nil, keep: Set<Int> = [], close: Set<Int> = [],
    groups: [GroupRule] = [], sides: [SideRule] = []
  ) {
    self.count = count
    self.fewest = fewest ?? count
    self.sides = sides
    self.keep = keep
    self.close = close
    self.groups = groups
  }
}

extension SitingRules {
  /// The same rules with any number of sites from one up to the count.
  var upToCount: SitingRules {
    SitingRules(
      count: count, fewest: min(1, count), keep: keep, close: close, groups: groups, sides: sides)
  }

  /// The same rules for exactly another number of sites.
  public func with(count: Int) -> SitingRules {
    SitingRules(count: count, keep: keep, close: close, groups: groups, sides: sides)
  }

  /// Whether only the number of sites and kept and closed sites matter.
  var isFree: Bool { groups.isEmpty && sides.isEmpty }

  /// The same rules with more sites decided.
  func with(keep more: Set<Int> = [], close fewer: Set<Int> = []) -> SitingRules {
    SitingRules(
      count: count, fewest: fewest, keep: keep.union(more), close: close.union(fewer),
      groups: groups, sides: sides)
  }

  /// The same rules with other groups.
  func with(groups: [GroupRule]) -> SitingRules {
    SitingRules(
      count: count, fewest: fewest, keep: keep, close: close, groups: groups, sides: sides)
  }

  /// The same rules with other side rules.
  func with(sides: [SideRule]) -> SitingRules {
    SitingRules(
      count: count, fewest: fewest, keep: keep, close: close, groups: groups, sides: sides)
  }

  /// The same rules without one weighted or group limit, for each of them, with its identity.
  var withoutEach: [(rule: RuleID, rules: SitingRules)] {
    sides.indices.map { s in
      var fewer = sides
      return (fewer.remove(at: s).id, with(sides: fewer))
    }
      + groups.indices.map { g in
        var fewer = groups
        return (fewer.remove(at: g).id, with(groups: fewer))
      }
  }

  /// The same rules with these sites no longer kept closed.
  func allowing(_ sites: Set<Int>) -> SitingRules {
    SitingRules(
      count: count, fewest: fewest, keep: keep, close: close.subtracting(sites), groups: groups,
      sides: sides)
  }

  /// The same rules with more sites that must be closed.
  func closing(_ more: some Sequence<Int>) -> SitingRules {
    SitingRules(
      count: count, fewest: fewest, keep: keep, close: close.union(more), groups: groups,
      sides: sides)
  }

  func check(siteCount: Int) throws(PlacementError) {
    guard (1...max(siteCount, 1)).contains(count), siteCount > 0 else {
      throw .badCount(count, sites: siteCount)
    }
    guard (0...count).contains(fewest) else { throw .badFewest(fewest, most: count) }
    let named: [(RuleID, [Int])] =
      keep.sorted().map { (.keep($0), [$0]) } + close.sorted().map { (.close($0), [$0]) }
      + groups.map { ($0.id, $0.members) } + sides.map { ($0.id, $0.terms.map(\.site)) }
    for (rule, sites) in named {
      for site in sites where !(0..<siteCount).contains(site) {
        throw .unknownSite(index: site, rule: rule)
      }
    }
    if let both = keep.intersection(close).min() { throw .keptAndClosed(site: both) }
    for side in sides {
      let sites = side.terms.map(\.site)
      guard Set(sites).count == sites.count, side.terms.allSatisfy(\.weight.isFinite),
        side.atLeast <= side.atMost
      else { throw .badSideRule(side.id) }
    }
    for group in groups where !(0 <= group.atLeast && group.atLeast <= group.atMost) {
      throw .badGroupLimits(group.id)
    }
  }

  /// Whether a plan obeys every rule.
  ///
  /// - Parameter open: indices of the open sites.
  public func allow(_ open: [Int]) -> Bool {
    let set = Set(open)
    return (fewest...count).contains(set.count) && keep.isSubset(of: set)
      && close.isDisjoint(with: set) && sides.allSatisfy { $0.allows(set) }
      && groups.allSatisfy { group in
        let inGroup = group.members.count { set.contains($0) }
        return group.atLeast <= inGroup && inGroup <= group.atMost
      }
  }
}
