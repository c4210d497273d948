/// What is told of the plans that a ``PlanWalk`` meets.
protocol PlanVisitor {
  /// Whether any plan may matter that opens `missing` more sites, each from `next` on.
  mutating func mayMatter(_ open: [Int], from next: Int, missing: Int) -> Bool
  /// A site opens beside those that are open.
  mutating func open(_ site: Int, at depth: Int)
  /// An allowed plan; its last site has not been opened.
  mutating func meet(_ open: [Int])
}

/// A walk through the allowed plans of every allowed size, depth first: the fewest sites first, then in
/// lexicographic order.
struct PlanWalk {
  private let rules: SitingRules
  private let siteCount: Int
  private let groups: [[Int]]
  private let sides: [(weights: [Double], rule: SideRule)]
  private let isClosed: [Bool]
  private let mustOpen: [Bool]
  /// How many of the sites from one on must open, and how many may.
  private let keptFrom: [Int]
  private let openableFrom: [Int]

  init(_ rules: SitingRules, siteCount: Int) {
    self.rules = rules
    self.siteCount = siteCount
    var groups = [[Int]](repeating: [], count: siteCount)
    for (g, rule) in rules.groups.enumerated() {
      for member in Set(rule.members) { groups[member].append(g) }
    }
    self.groups = groups
    sides = rules.sides.map { rule in
      var weights = [Double](repeating: 0, count: siteCount)
      for term in rule.terms { weights[term.site] = term.weight }
      return (weights, rule)
    }
    isClosed = (0..<siteCount).map(rules.close.contains)
    mustOpen = (0..<siteCount).map(rules.keep.contains)
    var keptFrom = [Int](repeating: 0, count: siteCount + 1)
    var openableFrom = keptFrom
    for site in (0..<siteCount).reversed() {
      keptFrom[site] = keptFrom[site + 1] + (mustOpen[site] ? 1 : 0)
      openableFrom[site] = openableFrom[site + 1] + (isClosed[site] ? 0 : 1)
    }
    self.keptFrom = keptFrom
    self.openableFrom = openableFrom
  }

  func walk(_ visitor: inout some PlanVisitor) {
    for size in rules.fewest...rules.count {
      if size == 0 {
        if rules.allow([]) { visitor.meet([]) }
        continue
      }
      var step = Step(size: size, counts: rules.groups.map { _ in 0 })
      extend(&step, from: 0, &visitor)
    }
  }

  private struct Step {
    let size: Int
    var open: [Int] = []
    var counts: [Int]
  }

  private func extend(_ step: inout Step, from next: Int, _ visitor: inout some PlanVisitor) {
    let missing = step.size - step.open.count
    guard keptFrom[next] <= missing, missing <= openableFrom[next],
      visitor.mayMatter(step.open, from: next, missing: missing)
    else { return }
    for site in next..<siteCount {
      if mayOpen(site, step) {
        if missing > 1 {
          for g in groups[site] { step.counts[g] += 1 }
          visitor.open(site, at: step.open.count)
          step.open.append(site)
          extend(&step, from: site + 1, &visitor)
          step.open.removeLast()
          for g in groups[site] { step.counts[g] -= 1 }
        } else if keptFrom[site + 1] == 0 {
          step.open.append(site)
          if isAllowed(step, last: site) { visitor.meet(step.open) }
          step.open.removeLast()
        }
      }
      // A kept site must not be passed over.
      if mustOpen[site] { break }
    }
  }

  private func mayOpen(_ site: Int, _ step: Step) -> Bool {
    !isClosed[site]
      && groups[site].allSatisfy { step.counts[$0] < rules.groups[$0].atMost }
  }

  private func isAllowed(_ step: Step, last: Int) -> Bool {
    for (g, rule) in rules.groups.enumerated()
    where step.counts[g] + (groups[last].contains(g) ? 1 : 0) < rule.atLeast { return false }
    return sides.allSatisfy { $0.rule.allows(step.open, weights: $0.weights) }
  }

  /// At most how many plans there are, groups and other limits aside; `.max` when that does not fit.
  static func most(_ rules: SitingRules, siteCount: Int) -> Int {
    let free = siteCount - rules.keep.count - rules.close.count
    var plans = 0
    for count in rules.fewest...rules.count {
      let (sum, isTooLarge) = plans.addingReportingOverflow(
        binomial(free, count - rules.keep.count))
      if isTooLarge { return .max }
      plans = sum
    }
    return plans
  }
}

/// How many plans there are.
public enum PlanCount {
  /// At most how many plans rules allow, limits of groups and others aside; `.max` when that does not fit.
  public static func most(_ rules: SitingRules, siteCount: Int) -> Int {
    PlanWalk.most(rules, siteCount: siteCount)
  }
}
