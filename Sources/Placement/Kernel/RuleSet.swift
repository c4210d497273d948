/// The siting rules as the search tree sees them: what must follow from what is decided.
struct RuleSet {
  let rules: SitingRules
  let siteCount: Int

  /// Decides what the rules leave no choice about.
  ///
  /// - Returns: `false` when no plan is left.
  func propagate(_ decisions: inout [Decision]) -> Bool {
    var isChanged = true
    while isChanged {
      isChanged = false
      for group in rules.groups {
        guard
          let changed = settle(
            Set(group.members), least: group.atLeast, most: group.atMost, &decisions)
        else { return false }
        isChanged = isChanged || changed
      }
      guard
        let changed = settle(0..<siteCount, least: rules.count, most: rules.count, &decisions)
      else { return false }
      isChanged = isChanged || changed
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

  /// What the rules say before anything is searched; nothing when they contradict one another.
  var firstDecisions: [Decision]? {
    var decisions = [Decision](repeating: .free, count: siteCount)
    for site in rules.keep { decisions[site] = .open }
    for site in rules.close { decisions[site] = .closed }
    return propagate(&decisions) ? decisions : nil
  }

  /// Whether any plan is allowed.
  var hasPlan: Bool { anyPlan() != nil }

  /// Some allowed plan: greedily where the groups are disjoint, else by depth-first search.
  ///
  /// - Returns: nothing when there is none.
  func anyPlan() -> [Int]? {
    guard let decisions = firstDecisions else { return nil }
    let choice = SiteChoice(rules, siteCount: siteCount)
    guard choice.least.count == rules.groups.count else { return complete(decisions) }
    guard choice.isPossible else { return nil }
    let cheapest = CheapestChoice(choice)
    let price = Row<Double>(count: siteCount, repeating: 0)
    for site in rules.keep { price[site] = -1 }
    for site in rules.close { price[site] = 1 }
    _ = cheapest.pick(price)
    let plan = (0..<siteCount).filter { cheapest.isPicked[$0] == 1 }
    return rules.allow(plan) ? plan : nil
  }

  private func complete(_ start: [Decision]) -> [Int]? {
    var decisions = start
    guard propagate(&decisions) else { return nil }
    guard let site = decisions.firstIndex(of: .free) else {
      return decisions.indices.filter { decisions[$0] == .open }
    }
    for decision in [Decision.open, .closed] {
      decisions[site] = decision
      if let plan = complete(decisions) { return plan }
    }
    return nil
  }
}

extension SiteChoice {
  /// The count and as many of the groups as are disjoint, in their order; the others are left to
  /// ``RuleSet``.
  init(_ rules: SitingRules, siteCount: Int) {
    var group = [Int32](repeating: -1, count: siteCount)
    var least: [Int] = []
    var most: [Int] = []
    for rule in rules.groups where rule.members.allSatisfy({ group[$0] < 0 }) {
      for member in rule.members { group[member] = Int32(least.count) }
      least.append(rule.atLeast)
      most.append(rule.atMost)
    }
    self.init(places: rules.count, group: group, least: least, most: most)
  }
}
