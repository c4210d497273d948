/// The siting rules one by one, to find out which of them clash.
struct RuleParts {
  private enum Part {
    case count
    case keep(Int)
    case close(Int)
    case group(Int)
  }

  private let rules: SitingRules
  private let siteCount: Int

  init(_ rules: SitingRules, siteCount: Int) {
    self.rules = rules
    self.siteCount = siteCount
  }

  private var all: [Part] {
    rules.groups.indices.map { .group($0) } + rules.keep.sorted().map { .keep($0) }
      + rules.close.sorted().map { .close($0) } + [.count]
  }

  var hasPlan: Bool { hasPlan(all) }

  /// Whether some number of sites meets these parts.
  private func hasPlan(_ parts: [Part]) -> Bool {
    var keep: Set<Int> = []
    var close: Set<Int> = []
    var groups: [GroupRule] = []
    var isCounted = false
    for part in parts {
      switch part {
      case .count: isCounted = true
      case .keep(let site): keep.insert(site)
      case .close(let site): close.insert(site)
      case .group(let g): groups.append(rules.groups[g])
      }
    }
    let counts = isCounted ? rules.count...rules.count : 0...siteCount
    return counts.contains { count in
      let left = SitingRules(count: count, keep: keep, close: close, groups: groups)
      return RuleSet(rules: left, siteCount: siteCount).hasPlan
    }
  }

  /// An irreducible set of clashing rules, and what would end the clash.
  func infeasibility(_ siteName: (Int) -> String) -> Infeasibility {
    var needed = all
    var k = 0
    while k < needed.count {
      var fewer = needed
      fewer.remove(at: k)
      if hasPlan(fewer) { k += 1 } else { needed = fewer }
    }
    var relaxations: [Relaxation] = []
    let others = (1...max(siteCount, 1)).sorted {
      (abs($0 - rules.count), $0) < (abs($1 - rules.count), $1)
    }
    if let count = others.first(where: {
      RuleSet(rules: rules.with(count: $0), siteCount: siteCount).hasPlan
    }) {
      relaxations.append(.count(count))
    }
    for (k, part) in all.enumerated() {
      if case .count = part { continue }
      var fewer = all
      fewer.remove(at: k)
      if hasPlan(fewer) { relaxations.append(.drop(sentence(part, siteName))) }
    }
    return Infeasibility(
      rules: needed.map { sentence($0, siteName) }, areas: [], relaxations: relaxations)
  }

  private func sentence(_ part: Part, _ siteName: (Int) -> String) -> String {
    switch part {
    case .count: return "\(rules.count) \(rules.count == 1 ? "site" : "sites") open"
    case .keep(let site): return "\(siteName(site)) kept open"
    case .close(let site): return "\(siteName(site)) kept closed"
    case .group(let g):
      let group = rules.groups[g]
      let most = group.atMost == .max ? "" : " and at most \(group.atMost)"
      return "\(group.name): at least \(group.atLeast)\(most)"
    }
  }
}
