/// The group limits as the interchange sees them: which sites may come and which may leave.
struct SwapRules {
  /// The groups of each local site.
  let groups: [[Int]]
  let least: [Int]
  let most: [Int]
  /// Whether the groups are disjoint, so that their minima add up.
  let isDisjoint: Bool

  var isFree: Bool { least.isEmpty }

  /// - Parameters:
  ///   - rules: the groups by problem index.
  ///   - siteID: the problem index of each local site.
  ///   - opened: problem indices of sites that are open already and not among them.
  init(_ rules: [GroupRule], siteID: [Int32], opened: Set<Int>) {
    var groups = [[Int]](repeating: [], count: siteID.count)
    var local: [Int: Int] = [:]
    if !rules.isEmpty { for (k, id) in siteID.enumerated() { local[Int(id)] = k } }
    for (g, rule) in rules.enumerated() {
      for member in Set(rule.members) {
        if let site = local[member] { groups[site].append(g) }
      }
    }
    self.groups = groups
    let already = rules.map { Set($0.members).intersection(opened).count }
    least = zip(rules, already).map { max($0.atLeast - $1, 0) }
    most = zip(rules, already).map { $0.atMost - $1 }
    isDisjoint = groups.allSatisfy { $0.count <= 1 }
  }

  /// How many of these open sites each group has.
  func counts(_ open: [Int]) -> [Int] {
    var counts = [Int](repeating: 0, count: least.count)
    for site in open {
      for g in groups[site] { counts[g] += 1 }
    }
    return counts
  }

  func allow(_ counts: [Int]) -> Bool {
    least.indices.allSatisfy { least[$0] <= counts[$0] && counts[$0] <= most[$0] }
  }

  /// Whether a site may be added to a part of a plan with `left` places still to fill.
  func mayAdd(_ site: Int, to counts: [Int], left: Int) -> Bool {
    guard groups[site].allSatisfy({ counts[$0] < most[$0] }) else { return false }
    guard isDisjoint, !isFree else { return true }
    var missing = 0
    for g in least.indices { missing += max(least[g] - counts[g], 0) }
    for g in groups[site] where counts[g] < least[g] { missing -= 1 }
    return missing <= left - 1
  }

  func maySwap(in coming: Int, out leaving: Int, counts: [Int]) -> Bool {
    for g in groups[coming] where counts[g] >= most[g] && !groups[leaving].contains(g) {
      return false
    }
    for g in groups[leaving] where counts[g] <= least[g] && !groups[coming].contains(g) {
      return false
    }
    return true
  }
}
