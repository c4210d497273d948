/// Finds some allowed plan, or shows that there is none.
///
/// At every node of a search over sites the rows of ``RuleRows`` are priced: with π ≥ 0 a plan that
/// keeps every row has Σ π(r) (Σ a(r, j) x(j) − b(r)) ≤ 0, so if the cheapest choice is above zero
/// there is none. The choices met on the way are tried, the site most in doubt is branched on.
struct PlanFinder {
  private let rules: RuleSet
  private let rows: RuleRows
  private let mayGoOn: () -> Bool
  /// Where it is taken down why there is none, if anyone wants it.
  private let log: RuleLog?
  /// Whether the search ended before it had an answer.
  private(set) var hasStopped = false

  init(_ rules: RuleSet, log: RuleLog? = nil, mayGoOn: @escaping () -> Bool = { true }) {
    self.rules = rules
    self.log = log
    self.mayGoOn = mayGoOn
    rows = RuleRows(rules.rules, siteCount: rules.siteCount).scaled(to: 1)
  }

  /// Whether some plan is allowed, or the search was stopped before that was known.
  static func mayHavePlan(
    _ rules: SitingRules, siteCount: Int, while mayGoOn: @escaping () -> Bool = { true }
  ) -> Bool {
    var finder = PlanFinder(RuleSet(rules: rules, siteCount: siteCount), mayGoOn: mayGoOn)
    return finder.plan() != nil || finder.hasStopped
  }

  /// - Returns: nothing when there is none, or the search was stopped.
  mutating func plan() -> [Int]? {
    guard let decisions = rules.firstDecisions else {
      log?.impossible()
      return nil
    }
    return explore(decisions)
  }

  private mutating func explore(_ decisions: [Decision]) -> [Int]? {
    guard !hasStopped, mayGoOn() else {
      hasStopped = true
      return nil
    }
    var local = [Int32](repeating: -1, count: decisions.count)
    var free: [Int] = []
    var opened: [Int] = []
    for (site, decision) in decisions.enumerated() {
      switch decision {
      case .free:
        local[site] = Int32(free.count)
        free.append(site)
      case .open:
        local[site] = -2
        opened.append(site)
      case .closed: break
      }
    }
    let choice = SiteChoice(rules.rules, siteCount: rules.siteCount)
      .restricted(decisions, free: free)
    guard choice.isPossible else {
      log?.impossible()
      return nil
    }
    let ascent = RowAscent(rows.restricted(to: local), choice: choice)
    switch ascent.run(free.isEmpty ? 1 : 200) {
    case .impossible(let multipliers, let value):
      log?.priced(rows, multipliers, value)
      return nil
    case .meets(let picked):
      let plan = (opened + picked.map { free[$0] }).sorted()
      if rules.rules.allow(plan) { return plan }
    case .unsure: break
    }
    guard let site = ascent.doubtful else {
      log?.tried()
      return nil
    }
    let likely = ascent.average[site] >= 0.5
    log?.branch(free[site], openFirst: likely)
    for decision in likely ? [Decision.open, .closed] : [.closed, .open] {
      var child = decisions
      child[free[site]] = decision
      guard rules.propagate(&child) else {
        log?.impossible()
        continue
      }
      if let plan = explore(child) { return plan }
    }
    return nil
  }
}

extension SiteChoice {
  /// The choice among the sites that are still free.
  func restricted(_ decisions: [Decision], free: [Int]) -> SiteChoice {
    var least = least
    var most = most
    var open = 0
    for (site, decision) in decisions.enumerated() where decision == .open {
      open += 1
      let g = Int(group[site])
      if g >= 0 {
        least[g] -= 1
        most[g] -= 1
      }
    }
    return SiteChoice(
      fewest: max(fewest - open, 0), places: places - open, group: free.map { group[$0] },
      least: least, most: most)
  }
}

/// Subgradient ascent on the rows' multipliers alone.
private final class RowAscent {
  enum Answer {
    /// These picked sites, by local index, keep every row.
    case meets([Int])
    /// The cheapest choice at these multipliers, one per row, is so much above zero.
    case impossible([Double], Double)
    case unsure
  }

  private let rows: RuleRows
  private let cheapest: CheapestChoice
  private(set) var average: [Double]

  init(_ rows: RuleRows, choice: SiteChoice) {
    self.rows = rows
    cheapest = CheapestChoice(choice)
    average = choice.group.map { _ in 0 }
  }

  /// The free site whose averaged choice is nearest to a half.
  var doubtful: Int? {
    average.indices.min { abs(average[$0] - 0.5) < abs(average[$1] - 0.5) }
  }

  func run(_ steps: Int) -> Answer {
    let price = Buffer<Double>(count: average.count, repeating: 0)
    var multipliers = [Double](repeating: 0, count: rows.count)
    var slope = multipliers
    for step in 0..<steps {
      price.fill(0)
      var value = 0.0
      var size = 0.0
      for r in 0..<rows.count where multipliers[r] > 0 {
        value -= multipliers[r] * rows.limit[r]
        size += multipliers[r] * (abs(rows.limit[r]) + 1)
        rows.add(multipliers[r], times: r, to: price)
      }
      value += cheapest.pick(price)
      if value > 1e-9 * size, value > 0 { return .impossible(multipliers, value) }
      var isMet = true
      var norm = 0.0
      for r in 0..<rows.count {
        let over = rows.sum(r) { cheapest.isPicked[$0] == 1 } - rows.limit[r]
        if over > 0 { isMet = false }
        slope[r] = 0.5 * slope[r] + over
        if multipliers[r] > 0 || slope[r] > 0 { norm += slope[r] * slope[r] }
      }
      for j in average.indices {
        average[j] += (Double(cheapest.isPicked[j]) - average[j]) / Double(step + 1)
      }
      if isMet { return .meets(average.indices.filter { cheapest.isPicked[$0] == 1 }) }
      guard norm > 1e-14 else { return .unsure }
      let length = (0.1 - value) / norm
      for r in 0..<rows.count { multipliers[r] = max(multipliers[r] + length * slope[r], 0) }
    }
    return .unsure
  }
}
