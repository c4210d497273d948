internal import Places

/// The siting rules as the search tree sees them: what must follow from what is decided.
struct RuleSet {
  let rules: SitingRules
  let siteCount: Int
  /// The side rules' rows.
  let sides: RuleRows
  private let members: [[Int]]
  /// Sites of which the earlier opens first, where any plan stands for all that are like it.
  let twins: TwinSites

  init(rules: SitingRules, siteCount: Int, twins: TwinSites = .none) {
    self.rules = rules
    self.twins = twins
    self.siteCount = siteCount
    sides = RuleRows(sides: rules.sides, most: rules.count)
    members = rules.groups.map { Set($0.members).sorted() }
  }

  /// The rules of a problem, or others that differ in the number of sites.
  ///
  /// - Parameter costs: what sites cost, where that counts.
  init(_ problem: PlacementProblem, rules: SitingRules? = nil, costs: [Double]? = nil) {
    self.init(
      rules: rules ?? problem.rules, siteCount: problem.travel.siteCount,
      twins: TwinSites(problem, costs: costs))
  }

  /// Whether the rules are a fixed number of sites within limits per group and nothing else.
  var isPlain: Bool { rules.sides.isEmpty && rules.fewest == rules.count }

  /// Decides what the rules leave no choice about.
  ///
  /// - Returns: `false` when no plan is left.
  func propagate(_ decisions: inout [Decision]) -> Bool {
    var isChanged = true
    while isChanged {
      guard let changed = twins.settle(&decisions) else { return false }
      isChanged = changed
      for (group, members) in zip(rules.groups, members) {
        guard
          let changed = settle(members, least: group.atLeast, most: group.atMost, &decisions)
        else { return false }
        isChanged = isChanged || changed
      }
      guard
        let changed = settle(0..<siteCount, least: rules.fewest, most: rules.count, &decisions)
      else { return false }
      isChanged = isChanged || changed
      for row in 0..<sides.count {
        guard let changed = settle(row: row, &decisions) else { return false }
        isChanged = isChanged || changed
      }
    }
    return true
  }

  /// Opens or closes the free members of a group when its limits leave no choice.
  ///
  /// - Returns: whether anything was decided; nothing when the limits cannot be met.
  private func settle(
    _ members: some Collection<Int>, least: Int, most: Int, _ decisions: inout [Decision]
  ) -> Bool? {
    var open = 0
    var free = 0
    for site in members {
      switch decisions[site] {
      case .open: open += 1
      case .free: free += 1
      case .closed: break
      }
    }
    guard open <= most, open + free >= least else { return nil }
    guard free > 0, open == most || open + free == least else { return false }
    let decision: Decision = open == most ? .closed : .open
    for site in members where decisions[site] == .free { decisions[site] = decision }
    return true
  }

  /// Decides the sites without which, or with which, a row's least sum is above its limit.
  ///
  /// - Returns: whether anything was decided; nothing when the limit cannot be met.
  private func settle(row: Int, _ decisions: inout [Decision]) -> Bool? {
    var least = 0.0
    for k in sides.start[row]..<sides.start[row + 1] {
      switch decisions[Int(sides.site[k])] {
      case .open: least += sides.weight[k]
      case .free: least += min(sides.weight[k], 0)
      case .closed: break
      }
    }
    let limit = sides.limit[row]
    guard least <= limit else { return nil }
    var isChanged = false
    for k in sides.start[row]..<sides.start[row + 1] {
      let site = Int(sides.site[k])
      guard decisions[site] == .free, least + abs(sides.weight[k]) > limit else { continue }
      decisions[site] = sides.weight[k] > 0 ? .closed : .open
      isChanged = true
    }
    // A rule about many sites says more when the number of sites is minded as well.
    guard !isChanged, 4 * (sides.start[row + 1] - sides.start[row]) >= siteCount else {
      return isChanged
    }
    return settleCounted(row: row, &decisions)
  }

  /// The same, over sets with as many sites as may open.
  private func settleCounted(row: Int, _ decisions: inout [Decision]) -> Bool? {
    var local = [Int](repeating: -1, count: siteCount)
    var free: [Int] = []
    var open = 0
    for site in 0..<siteCount {
      switch decisions[site] {
      case .open: open += 1
      case .free:
        local[site] = free.count
        free.append(site)
      case .closed: break
      }
    }
    guard !free.isEmpty else { return false }
    var sum = 0.0
    let price = Buffer<Double>(count: free.count, repeating: 0)
    for k in sides.start[row]..<sides.start[row + 1] {
      let site = Int(sides.site[k])
      if decisions[site] == .open { sum += sides.weight[k] }
      if local[site] >= 0 { price[local[site]] = sides.weight[k] }
    }
    let cheapest = CheapestChoice(
      SiteChoice(
        fewest: max(rules.fewest - open, 0), places: min(rules.count - open, free.count),
        group: [Int32](repeating: -1, count: free.count), least: [], most: []))
    sum += cheapest.pick(price)
    let limit = sides.limit[row]
    guard sum <= limit else { return nil }
    var isChanged = false
    for (j, site) in free.enumerated() {
      let isPicked = cheapest.isPicked[j] == 1
      let more =
        isPicked ? cheapest.costOfClosing(j, at: price) : cheapest.costOfOpening(j, at: price)
      guard sum + more > limit else { continue }
      decisions[site] = isPicked ? .open : .closed
      isChanged = true
    }
    return isChanged
  }

  /// What the rules say before anything is searched; nothing when they contradict one another.
  var firstDecisions: [Decision]? {
    var decisions = [Decision](repeating: .free, count: siteCount)
    for site in rules.keep { decisions[site] = .open }
    for site in rules.close { decisions[site] = .closed }
    return propagate(&decisions) ? decisions : nil
  }

  /// Whether any plan is allowed.
  var hasPlan: Bool { anyPlan() != nil }

  /// Some allowed plan; nothing when there is none.
  func anyPlan() -> [Int]? {
    var finder = PlanFinder(self)
    return finder.plan()
  }
}

extension SiteChoice {
  /// The count and as many of the groups as are disjoint, in their order; the others are left to
  /// ``RuleRows``.
  init(_ rules: SitingRules, siteCount: Int) {
    var group = [Int32](repeating: -1, count: siteCount)
    var least: [Int] = []
    var most: [Int] = []
    for rule in rules.groups where rule.members.allSatisfy({ group[$0] < 0 }) {
      for member in rule.members { group[member] = Int32(least.count) }
      least.append(rule.atLeast)
      most.append(rule.atMost)
    }
    self.init(
      fewest: rules.fewest, places: rules.count, group: group, least: least, most: most)
  }

  /// The groups that share a site with an earlier one that was taken.
  static func overlapping(_ groups: [GroupRule], siteCount: Int) -> [Int] {
    var isTaken = [Bool](repeating: false, count: siteCount)
    return groups.indices.filter { g in
      let members = groups[g].members
      if members.contains(where: { isTaken[$0] }) { return true }
      for member in members { isTaken[member] = true }
      return false
    }
  }
}
