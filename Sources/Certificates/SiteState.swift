internal import Places

/// Which sites are open, closed or free in a node, and what the rules make of it.
struct SiteState {
  private enum Mark: UInt8 {
    case free
    case open
    case closed
  }

  let rules: SiteRules
  private var marks: [Mark]
  private(set) var isPossible = true
  /// Areas that are left out of account: see ``ProofStep/implied(areas:by:)``.
  var isImplied: [Bool] = []
  /// Sites that can stand for one another: see ``ProofStep/twins(classes:)``.
  var twins = TwinClasses.none

  init(_ rules: SiteRules) {
    self.rules = rules
    marks = Array(repeating: .free, count: rules.problem.travel.siteCount)
    for site in rules.problem.keep { set(site, isOpen: true) }
    for site in rules.problem.close { set(site, isOpen: false) }
  }

  var open: [Int] { marks.indices.filter { marks[$0] == .open } }
  var free: [Int] { marks.indices.filter { marks[$0] == .free } }
  /// How many more sites may open, and must.
  var left: Int { rules.problem.count - openCount }
  var needed: Int { rules.problem.fewest - openCount }
  private var openCount: Int { marks.count { $0 == .open } }

  func isFree(_ site: Int) -> Bool { marks[site] == .free }
  func isOpen(_ site: Int) -> Bool { marks[site] == .open }
  func isClosed(_ site: Int) -> Bool { marks[site] == .closed }

  /// A site that is decided otherwise already leaves no plan.
  mutating func set(_ site: Int, isOpen: Bool) {
    let mark: Mark = isOpen ? .open : .closed
    if marks[site] != .free, marks[site] != mark { isPossible = false }
    marks[site] = mark
  }

  /// Decides what the rules leave no choice about, and notes when they leave nothing.
  mutating func settle() {
    var isMoving = true
    while isMoving, isPossible {
      isMoving = settle(
        Array(marks.indices), atLeast: rules.problem.fewest, atMost: rules.problem.count)
      for (members, group) in zip(rules.members, rules.problem.groups) where isPossible {
        if settle(members, atLeast: group.atLeast, atMost: group.atMost) { isMoving = true }
      }
      for row in rules.rows where isPossible {
        if settle(row) { isMoving = true }
      }
      for members in twins.classes where isPossible {
        if settle(inOrder: members) { isMoving = true }
      }
    }
    guard isPossible else { return }
    let nothing = [Double](repeating: 0, count: marks.count)
    isPossible =
      rules.disjoint.isEmpty
      ? left >= 0 && needed <= marks.count { $0 == .free }
      : cheapest(nothing, order: free) != nil
  }

  /// - Returns: whether any site was decided.
  private mutating func settle(_ members: [Int], atLeast: Int, atMost: Int) -> Bool {
    var opened = 0
    var undecided = 0
    for site in members {
      if marks[site] == .open { opened += 1 }
      if marks[site] == .free { undecided += 1 }
    }
    if opened > atMost || opened + undecided < atLeast {
      isPossible = false
      return false
    }
    guard undecided > 0, opened == atMost || opened + undecided == atLeast else { return false }
    for site in members where marks[site] == .free {
      marks[site] = opened == atMost ? .closed : .open
    }
    return true
  }

  /// Opens what stands before an open site and closes what stands after a closed one.
  ///
  /// - Returns: whether any site was decided.
  private mutating func settle(inOrder members: [Int]) -> Bool {
    let lastOpen = members.lastIndex { marks[$0] == .open } ?? -1
    let firstClosed = members.firstIndex { marks[$0] == .closed } ?? members.count
    guard lastOpen < firstClosed else {
      isPossible = false
      return false
    }
    var isMoving = false
    for (k, site) in members.enumerated() where marks[site] == .free {
      guard k < lastOpen || k > firstClosed else { continue }
      marks[site] = k < lastOpen ? .open : .closed
      isMoving = true
    }
    return isMoving
  }

  /// Decides the sites without which, or with which, the least sum of a row is above its limit.
  ///
  /// - Returns: whether any site was decided.
  private mutating func settle(_ row: LimitRow) -> Bool {
    var least = 0.0
    for (site, weight) in zip(row.sites, row.weights) {
      if marks[site] == .open || (marks[site] == .free && weight < 0) { least += weight }
    }
    guard least <= row.limit else {
      isPossible = false
      return false
    }
    var isMoving = false
    for (site, weight) in zip(row.sites, row.weights)
    where marks[site] == .free && least + abs(weight) > row.limit {
      marks[site] = weight > 0 ? .closed : .open
      isMoving = true
    }
    // A rule about many sites says more when the number of sites is minded as well.
    guard !isMoving, 4 * row.sites.count >= marks.count else { return isMoving }
    return settleCounted(row)
  }

  /// The same, over sets with as many sites as may open: the least sum with a site decided otherwise is
  /// the least sum with one site exchanged, added or left out.
  private mutating func settleCounted(_ row: LimitRow) -> Bool {
    var weight = [Double](repeating: 0, count: marks.count)
    for (site, value) in zip(row.sites, row.weights) { weight[site] = value }
    let opened = open
    let most = rules.problem.count - opened.count
    let fewest = max(rules.problem.fewest - opened.count, 0)
    let order = free.sorted { (weight[$0], $0) < (weight[$1], $1) }
    guard !order.isEmpty else { return false }
    var taken = min(fewest, order.count)
    while taken < min(most, order.count), weight[order[taken]] < 0 { taken += 1 }
    let least =
      opened.reduce(0) { $0 + weight[$1] } + order.prefix(taken).reduce(0) { $0 + weight[$1] }
    guard least <= row.limit else {
      isPossible = false
      return false
    }
    var isMoving = false
    for (k, site) in order.enumerated() {
      var more = Double.infinity
      if k < taken {
        if taken > fewest { more = -weight[site] }
        if taken < order.count { more = min(more, weight[order[taken]] - weight[site]) }
      } else {
        if taken < most { more = weight[site] }
        if taken > 0 { more = min(more, weight[site] - weight[order[taken - 1]]) }
      }
      guard least + more > row.limit else { continue }
      marks[site] = k < taken ? .open : .closed
      isMoving = true
    }
    return isMoving
  }

  /// The least Σ ρ(j) over sets that open what is open, close what is closed, and keep to the count
  /// and the disjoint groups; nothing when there is no such set.
  ///
  /// Such sets are those of a generalised matroid: taking first what each group must have, then the
  /// cheapest that still fits, beyond the fewest only what lowers the sum, is best.
  ///
  /// - Parameter order: the free sites, cheapest first.
  func cheapest(_ rho: [Double], order: [Int]) -> Double? {
    let limits = rules.disjoint
    var counts = [Int](repeating: 0, count: limits.count)
    var total = ExactSum()
    var left = left
    var needed = needed
    for site in marks.indices where marks[site] == .open {
      total.add(rho[site])
      if rules.inGroup[site] >= 0 { counts[rules.inGroup[site]] += 1 }
    }
    guard zip(counts, limits).allSatisfy({ $0 <= $1.atMost }), left >= 0 else { return nil }
    var isTaken = [Bool](repeating: false, count: marks.count)
    for site in order where rules.inGroup[site] >= 0 {
      let g = rules.inGroup[site]
      guard counts[g] < limits[g].atLeast else { continue }
      isTaken[site] = true
      counts[g] += 1
      total.add(rho[site])
      left -= 1
      needed -= 1
    }
    guard left >= 0, zip(counts, limits).allSatisfy({ $0 >= $1.atLeast }) else { return nil }
    for site in order where left > 0 && !isTaken[site] {
      if needed <= 0, rho[site] >= 0 { break }
      let g = rules.inGroup[site]
      if g >= 0 {
        guard counts[g] < limits[g].atMost else { continue }
        counts[g] += 1
      }
      total.add(rho[site])
      left -= 1
      needed -= 1
    }
    return needed <= 0 ? total.value : nil
  }
}
