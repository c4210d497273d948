internal import Places

/// One limit of one rule: Σ weight(j) x(j) ≤ limit for every allowed plan.
struct LimitRow {
  let sites: [Int]
  let weights: [Double]
  /// Widened by the rounding that the rules forgive.
  let limit: Double

  /// Every limit that the problem has, by its number in ``Multipliers/RulePrice/limit``.
  static func rows(of problem: CertifiedProblem) -> [Int: LimitRow] {
    var rows: [Int: LimitRow] = [:]
    let groups = problem.groups.map { group in
      let members = Set(group.members).sorted()
      return WeightLimit(
        sites: members, weights: members.map { _ in 1 }, atLeast: Double(group.atLeast),
        atMost: group.atMost >= members.count ? .infinity : Double(group.atMost))
    }
    for (k, rule) in (problem.sides + groups).enumerated() {
      let terms = zip(rule.sites, rule.weights).filter { $0.1 != 0 }
      let sites = terms.map(\.0)
      let weights = terms.map(\.1)
      func slack(_ limit: Double) -> Double {
        Rounding.forgiven(beyond: limit, adding: rule.weights, most: problem.count)
      }
      if rule.atMost < .infinity {
        rows[2 * k] = LimitRow(
          sites: sites, weights: weights, limit: rule.atMost + slack(rule.atMost))
      }
      if rule.atLeast > -.infinity {
        rows[2 * k + 1] = LimitRow(
          sites: sites, weights: weights.map { -$0 }, limit: slack(rule.atLeast) - rule.atLeast)
      }
    }
    return rows
  }
}
