internal import Places

/// Siting rules as rows Σ weight(j) x(j) ≤ limit, x(j) = 1 where site *j* is open: what neither the
/// count nor the disjoint groups of a ``SiteChoice`` can say.
///
/// A rule with two limits has two rows, the lower one with its signs turned. Limits are wider than
/// the rules' own by the rounding that ``SideRule`` forgives, so no allowed plan breaks a row.
struct RuleRows: Sendable {
  /// Row *r* is `start[r]..<start[r + 1]` of `site` and `weight`.
  private(set) var start = [0]
  private(set) var site: [Int32] = []
  private(set) var weight: [Double] = []
  private(set) var limit: [Double] = []
  /// Which limit each row is: 2 k the most and 2 k + 1 the least of rule *k*, side rules before
  /// groups.
  private(set) var source: [Int] = []
  /// What the rule's own weights were multiplied by.
  private(set) var scale: [Double] = []

  /// A row whose limit moves, and which is therefore kept whatever its limit says.
  private(set) var moving: Int?

  var count: Int { limit.count }
  var isEmpty: Bool { limit.isEmpty }

  init() {}

  /// The side rules alone.
  init(sides: [SideRule], most count: Int) {
    for (k, rule) in sides.enumerated() {
      let weights = rule.terms.map(\.weight)
      func margin(_ limit: Double) -> Double {
        Rounding.forgiven(beyond: limit, adding: weights, most: count)
      }
      let terms = rule.terms.filter { $0.weight != 0 }
      if rule.atMost < .infinity {
        append(
          terms.map { (Int32($0.site), $0.weight) }, limit: rule.atMost + margin(rule.atMost),
          source: 2 * k)
      }
      if rule.atLeast > -.infinity {
        append(
          terms.map { (Int32($0.site), -$0.weight) }, limit: margin(rule.atLeast) - rule.atLeast,
          source: 2 * k + 1)
      }
    }
  }

  /// The side rules and the groups that overlap an earlier one.
  init(_ rules: SitingRules, siteCount: Int) {
    self.init(sides: rules.sides, most: rules.count)
    for g in SiteChoice.overlapping(rules.groups, siteCount: siteCount) {
      let group = rules.groups[g]
      let members = Set(group.members).sorted().map { Int32($0) }
      let k = rules.sides.count + g
      if group.atMost < members.count {
        append(members.map { ($0, 1) }, limit: Double(group.atMost), source: 2 * k)
      }
      if group.atLeast > 0 {
        append(members.map { ($0, -1) }, limit: -Double(group.atLeast), source: 2 * k + 1)
      }
    }
  }

  mutating func append(
    _ terms: [(site: Int32, weight: Double)], limit: Double, source: Int, scale: Double = 1
  ) {
    for (site, weight) in terms {
      self.site.append(site)
      self.weight.append(weight)
    }
    start.append(site.count)
    self.limit.append(limit)
    self.source.append(source)
    self.scale.append(scale)
  }

  /// Appends Σ weight(j) x(j) ≤ limit as the row whose limit moves.
  mutating func appendMoving(_ weights: [Double], limit: Double) {
    moving = count
    append(weights.enumerated().map { (Int32($0.offset), $0.element) }, limit: limit, source: -1)
  }

  func terms(_ row: Int) -> [(site: Int32, weight: Double)] {
    (start[row]..<start[row + 1]).map { (site[$0], weight[$0]) }
  }

  /// The same rows, the largest weight of each being `largest`: so that a step of the volume
  /// algorithm means as much for a rule as for the areas that a site serves.
  func scaled(to largest: Double) -> RuleRows {
    var rows = RuleRows()
    rows.moving = moving
    for r in 0..<count {
      let terms = terms(r)
      let factor = largest / max(terms.reduce(0) { max($0, abs($1.weight)) }, .leastNormalMagnitude)
      rows.append(
        terms.map { ($0.site, $0.weight * factor) }, limit: limit[r] * factor, source: source[r],
        scale: factor)
    }
    return rows
  }

  /// What is left of the rows when some sites are decided; a row that nothing can break any more
  /// becomes empty with limit zero, so that rows keep their numbers.
  ///
  /// - Parameter local: each site's new index, −1 when closed, −2 when open.
  func restricted(to local: [Int32]) -> RuleRows {
    var rows = RuleRows()
    rows.moving = moving
    for r in 0..<count {
      var left = limit[r]
      var most = 0.0
      var terms: [(Int32, Double)] = []
      for k in start[r]..<start[r + 1] {
        let new = local[Int(site[k])]
        if new == -2 { left -= weight[k] }
        if new >= 0 {
          terms.append((new, weight[k]))
          most += max(weight[k], 0)
        }
      }
      let isSure = most <= left && r != moving
      rows.append(
        isSure ? [] : terms, limit: isSure ? 0 : left, source: source[r], scale: scale[r])
    }
    return rows
  }

  /// Adds π a(r, j) to the price of every site of one row.
  @inline(__always)
  func add(_ multiplier: Double, times row: Int, to price: Buffer<Double>) {
    for k in start[row]..<start[row + 1] { price[Int(site[k])] += multiplier * weight[k] }
  }

  /// Σ weight(j) over the open sites of one row.
  func sum(_ row: Int, isOpen: (Int) -> Bool) -> Double {
    var sum = 0.0
    for k in start[row]..<start[row + 1] where isOpen(Int(site[k])) { sum += weight[k] }
    return sum
  }
}
