internal import Places

/// The siting rules one by one, to find out which of them clash.
struct RuleParts {
  enum Part {
    case count
    case keep(Int)
    case close(Int)
    case group(Int)
    case side(Int)
  }

  private let rules: SitingRules
  private let siteCount: Int
  private let mayGoOn: () -> Bool

  init(_ rules: SitingRules, siteCount: Int, mayGoOn: @escaping () -> Bool = { true }) {
    self.rules = rules
    self.siteCount = siteCount
    self.mayGoOn = mayGoOn
  }

  private var all: [Part] {
    rules.groups.indices.map { .group($0) } + rules.sides.indices.map { .side($0) }
      + rules.keep.sorted().map { .keep($0) } + rules.close.sorted().map { .close($0) } + [.count]
  }

  var hasPlan: Bool { hasPlan(all) }

  /// Whether some number of sites meets these parts; yes where time ran out.
  private func hasPlan(_ parts: [Part]) -> Bool { hasPlan(rules(of: parts)) }

  /// The rules that are made of these parts alone.
  private func rules(of parts: [Part]) -> SitingRules {
    var keep: Set<Int> = []
    var close: Set<Int> = []
    var groups: [GroupRule] = []
    var sides: [SideRule] = []
    var isCounted = false
    for part in parts {
      switch part {
      case .count: isCounted = true
      case .keep(let site): keep.insert(site)
      case .close(let site): close.insert(site)
      case .group(let g): groups.append(rules.groups[g])
      case .side(let s): sides.append(rules.sides[s])
      }
    }
    return SitingRules(
      count: isCounted ? rules.count : siteCount, fewest: isCounted ? rules.fewest : 0,
      keep: keep, close: close, groups: groups, sides: sides)
  }

  /// The parts none of which could be left out, whatever there is beside them that no plan meets with
  /// all: an irreducible set, by leaving out one after another for as long as there is no plan.
  ///
  /// - Parameter hasPlan: whether these rules leave a plan; yes where that is not known.
  func needed<Fault: Error>(
    _ hasPlan: (SitingRules) throws(Fault) -> Bool
  ) throws(Fault) -> [Part] {
    var needed = all
    var k = 0
    while k < needed.count {
      var fewer = needed
      fewer.remove(at: k)
      if try hasPlan(rules(of: fewer)) { k += 1 } else { needed = fewer }
    }
    return needed
  }

  private func hasPlan(_ rules: SitingRules) -> Bool {
    PlanFinder.mayHavePlan(rules, siteCount: siteCount, while: mayGoOn)
  }

  /// The same, where there was time to tell.
  private func surelyHasPlan(_ rules: SitingRules) -> Bool { hasPlan(rules) && mayGoOn() }

  /// An irreducible set of clashing rules, and what would end the clash.
  var infeasibility: Infeasibility {
    let needed = needed { hasPlan($0) }
    var relaxations: [Relaxation] = []
    if let count = nearestCount { relaxations.append(.count(count)) }
    for (k, part) in all.enumerated() {
      if case .count = part { continue }
      var fewer = all
      fewer.remove(at: k)
      guard hasPlan(fewer), mayGoOn() else { continue }
      if case .side(let s) = part, let limit = leastLimit(s) {
        relaxations.append(.limit(rule: rules.sides[s].id, atMost: limit))
      }
      if case .close = part { continue }
      relaxations.append(.drop(id(part)))
    }
    let opening = rules.close.sorted().filter { surelyHasPlan(rules.allowing([$0])) }
    if !opening.isEmpty { relaxations.append(.allow(sites: opening)) }
    return Infeasibility(
      rules: needed.map(id), isIrreducible: mayGoOn(), areas: [],
      relaxations: relaxations)
  }

  /// The nearest other number of sites that works, the smaller of two as near.
  private var nearestCount: Int? {
    let others = (1...max(siteCount, 1)).filter { !(rules.fewest...rules.count).contains($0) }
    return others.sorted { (distance($0), $0) < (distance($1), $1) }.first {
      surelyHasPlan(rules.with(count: $0))
    }
  }

  private func distance(_ count: Int) -> Int {
    count > rules.count ? count - rules.count : rules.fewest - count
  }

  /// The least upper limit of a side rule that works, to a millionth; nothing where it has none.
  private func leastLimit(_ s: Int) -> Double? {
    let rule = rules.sides[s]
    guard rule.atMost < .infinity else { return nil }
    func reached(_ limit: Double) -> Double? {
      var sides = rules.sides
      sides[s] = SideRule(
        rule.tag, terms: rule.terms, atLeast: min(rule.atLeast, limit), atMost: limit)
      var finder = PlanFinder(
        RuleSet(rules: rules.with(sides: sides), siteCount: siteCount), mayGoOn: mayGoOn)
      guard let plan = finder.plan().map(Set.init) else { return nil }
      return rule.terms.lazy.filter { plan.contains($0.site) }.map(\.weight).exactSum
    }
    guard var high = reached(.greatestFiniteMagnitude) else { return nil }
    var low = rule.atMost
    while high - low > 1e-6 * max(abs(high), abs(low), 1e-6), mayGoOn() {
      let middle = low + (high - low) / 2
      if let lower = reached(middle) { high = min(lower, high) } else { low = middle }
    }
    return high
  }

  func id(_ part: Part) -> RuleID {
    switch part {
    case .count: rules.countID
    case .keep(let site): .keep(site)
    case .close(let site): .close(site)
    case .side(let s): rules.sides[s].id
    case .group(let g): rules.groups[g].id
    }
  }
}
