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
