/// The siting rules as the interchange sees them: which sites may come and which may leave.
struct SwapRules {
  /// What a set of open sites amounts to under the rules.
  struct Tally {
    /// Open sites per group.
    var counts: [Int]
    /// Σ weight per row.
    var sums: [Double]
  }

  /// The groups of each local site.
  let groups: [[Int]]
  let least: [Int]
  let most: [Int]
  /// Whether the groups are disjoint, so that their minima add up.
  let areGroupsDisjoint: Bool
  /// Each local site's weights in the rows.
  private let weights: [[(row: Int, weight: Double)]]
  private let limits: [Double]

  let isFree: Bool

  /// - Parameters:
  ///   - rules: the groups by problem index.
  ///   - rows: the rows that are left of the other rules, by local index.
  ///   - siteID: the problem index of each local site.
  ///   - opened: problem indices of sites that are open already and not among them.
  init(
    _ rules: [GroupRule], rows: RuleRows = RuleRows(), siteID: [Int32], opened: Set<Int>
  ) {
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
    areGroupsDisjoint = groups.allSatisfy { $0.count <= 1 }
    var weights = [[(row: Int, weight: Double)]](repeating: [], count: siteID.count)
    for r in 0..<rows.count {
      for (site, weight) in rows.terms(r) { weights[Int(site)].append((r, weight)) }
    }
    self.weights = weights
    limits = rows.limit
    isFree = rules.isEmpty && rows.isEmpty
  }

  /// What these open sites amount to.
  func tally(_ open: [Int]) -> Tally {
    var tally = Tally(
      counts: [Int](repeating: 0, count: least.count),
      sums: [Double](repeating: 0, count: limits.count))
    for site in open { add(site, to: &tally) }
    return tally
  }

  func add(_ site: Int, to tally: inout Tally) {
    for g in groups[site] { tally.counts[g] += 1 }
    for (row, weight) in weights[site] { tally.sums[row] += weight }
  }

  func remove(_ site: Int, from tally: inout Tally) {
    for g in groups[site] { tally.counts[g] -= 1 }
    for (row, weight) in weights[site] { tally.sums[row] -= weight }
  }

  func allow(_ tally: Tally) -> Bool {
    least.indices.allSatisfy { least[$0] <= tally.counts[$0] && tally.counts[$0] <= most[$0] }
      && limits.indices.allSatisfy { tally.sums[$0] <= limits[$0] }
  }

  /// Whether a site may be added to a part of a plan with `left` places still to fill, as far as
  /// groups go.
  func mayAdd(_ site: Int, to tally: Tally, left: Int) -> Bool {
    let counts = tally.counts
    guard groups[site].allSatisfy({ counts[$0] < most[$0] }) else { return false }
    guard areGroupsDisjoint, !isFree else { return true }
    var missing = 0
    for g in least.indices { missing += max(least[g] - counts[g], 0) }
    for g in groups[site] where counts[g] < least[g] { missing -= 1 }
    return missing <= left - 1
  }

  /// Whether a site may be added to a whole plan.
  func mayGrow(by site: Int, _ tally: Tally) -> Bool {
    groups[site].allSatisfy { tally.counts[$0] < most[$0] }
      && weights[site].allSatisfy { tally.sums[$0.row] + $0.weight <= limits[$0.row] }
  }

  func maySwap(in coming: Int, out leaving: Int, _ tally: Tally) -> Bool {
    for g in groups[coming] where tally.counts[g] >= most[g] && !groups[leaving].contains(g) {
      return false
    }
    for g in groups[leaving] where tally.counts[g] <= least[g] && !groups[coming].contains(g) {
      return false
    }
    for (row, weight) in weights[coming] {
      let left = weights[leaving].first { $0.row == row }?.weight ?? 0
      if weight > left, tally.sums[row] + weight - left > limits[row] { return false }
    }
    for (row, weight) in weights[leaving]
    where weight < 0 && tally.sums[row] - weight > limits[row] {
      let joined = weights[coming].first { $0.row == row }?.weight ?? 0
      if tally.sums[row] + joined - weight > limits[row] { return false }
    }
    return true
  }
}
