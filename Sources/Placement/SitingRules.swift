/// A limit on how many sites of one group are open.
public struct GroupRule: Hashable, Sendable {
  /// The group's name in messages ("locality West").
  public let name: String
  /// Site indices.
  public let members: [Int]
  public let atLeast: Int
  public let atMost: Int

  public init(name: String, members: [Int], atLeast: Int = 0, atMost: Int = .max) {
    self.name = name
    self.members = members
    self.atLeast = atLeast
    self.atMost = atMost
  }
}

/// Which plans are allowed.
public struct SitingRules: Hashable, Sendable {
  /// How many sites are open.
  public let count: Int
  /// Site indices that must be open.
  public let keep: Set<Int>
  /// Site indices that must be closed.
  public let close: Set<Int>
  public let groups: [GroupRule]

  public init(count: Int, keep: Set<Int> = [], close: Set<Int> = [], groups: [GroupRule] = []) {
    self.count = count
    self.keep = keep
    self.close = close
    self.groups = groups
  }
}

extension SitingRules {
  /// The same rules for another number of sites.
  public func with(count: Int) -> SitingRules {
    SitingRules(count: count, keep: keep, close: close, groups: groups)
  }

  /// The same rules with more sites that must be closed.
  func closing(_ more: some Sequence<Int>) -> SitingRules {
    SitingRules(count: count, keep: keep, close: close.union(more), groups: groups)
  }

  func check(siteCount: Int) throws(PlacementError) {
    guard (1...max(siteCount, 1)).contains(count), siteCount > 0 else {
      throw .badCount(count, sites: siteCount)
    }
    let named: [(String, [Int])] =
      [("keep", keep.sorted()), ("close", close.sorted())] + groups.map { ($0.name, $0.members) }
    for (rule, sites) in named {
      for site in sites where !(0..<siteCount).contains(site) {
        throw .unknownSite(index: site, rule: rule)
      }
    }
    if let both = keep.intersection(close).min() { throw .keptAndClosed(site: both) }
    for group in groups where !(0 <= group.atLeast && group.atLeast <= group.atMost) {
      throw .badGroupLimits(name: group.name, atLeast: group.atLeast, atMost: group.atMost)
    }
  }

  /// Whether a plan obeys every rule.
  ///
  /// - Parameter open: indices of the open sites.
  public func allow(_ open: [Int]) -> Bool {
    let set = Set(open)
    return set.count == count && keep.isSubset(of: set) && close.isDisjoint(with: set)
      && groups.allSatisfy { group in
        let inGroup = group.members.count { set.contains($0) }
        return group.atLeast <= inGroup && inGroup <= group.atMost
      }
  }
}
