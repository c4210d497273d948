internal import Places

/// Which sites are open, closed or free in a node, and what the rules make of it.
struct SiteState {
  private enum Mark {
    case free
    case open
    case closed
  }

  private let question: Question
  private var marks: [Mark]
  private(set) var isPossible = true
  /// Groups that share no site, in the question's order: those that the bound respects.
  private let disjoint: [Set<Int>]
  private let limits: [GroupLimit]
  /// The side rules' limits.
  private let rows: [LimitRow]

  init(question: Question) {
    self.question = question
    marks = Array(repeating: .free, count: question.travel.siteCount)
    var taken: Set<Int> = []
    var disjoint: [Set<Int>] = []
    var limits: [GroupLimit] = []
    for group in question.groups where taken.isDisjoint(with: group.members) {
      taken.formUnion(group.members)
      disjoint.append(Set(group.members))
      limits.append(group)
    }
    self.disjoint = disjoint
    self.limits = limits
    rows = LimitRow.rows(of: question).sorted { $0.key < $1.key }
      .filter { $0.key < 2 * question.sides.count }.map(\.value)
    for site in question.keep { marks[site] = .open }
    for site in question.close { marks[site] = .closed }
  }

  var open: [Int] { marks.indices.filter { marks[$0] == .open } }
  var free: [Int] { marks.indices.filter { marks[$0] == .free } }

  func isFree(_ site: Int) -> Bool { marks.indices.contains(site) && marks[site] == .free }

  mutating func set(_ site: Int, isOpen: Bool) { marks[site] = isOpen ? .open : .closed }

  /// Decides what the rules leave no choice about, and notes when they leave nothing.
  mutating func settle() {
    let everything = GroupLimit(
      members: Array(marks.indices), atLeast: question.fewest, atMost: question.count)
    var isMoving = true
    while isMoving, isPossible {
      isMoving = false
      for group in question.groups + [everything] {
        let members = Set(group.members)
        let opened = members.count { marks[$0] == .open }
        let undecided = members.filter { marks[$0] == .free }
        if opened > group.atMost || opened + undecided.count < group.atLeast {
          isPossible = false
          return
        }
        guard !undecided.isEmpty else { continue }
        if opened == group.atMost {
          for site in undecided { marks[site] = .closed }
          isMoving = true
        } else if opened + undecided.count == group.atLeast {
          for site in undecided { marks[site] = .open }
          isMoving = true
        }
      }
      for row in rows where isPossible {
        if settle(row) { isMoving = true }
      }
    }
    if isPossible { isPossible = cheapest([Double](repeating: 0, count: marks.count)) != nil }
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
    let most = question.count - opened.count
    let fewest = max(question.fewest - opened.count, 0)
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
  func cheapest(_ rho: [Double]) -> Double? {
    var inGroup = [Int](repeating: -1, count: marks.count)
    for (g, members) in disjoint.enumerated() {
      for site in members { inGroup[site] = g }
    }
    var counts = [Int](repeating: 0, count: disjoint.count)
    var total = 0.0
    var left = question.count
    var needed = question.fewest
    for site in marks.indices where marks[site] == .open {
      total += rho[site]
      left -= 1
      needed -= 1
      if inGroup[site] >= 0 { counts[inGroup[site]] += 1 }
    }
    guard zip(counts, limits).allSatisfy({ $0 <= $1.atMost }), left >= 0 else { return nil }
    let order = marks.indices.filter { marks[$0] == .free }.sorted { rho[$0] < rho[$1] }
    var isTaken = [Bool](repeating: false, count: marks.count)
    for site in order where inGroup[site] >= 0 {
      let g = inGroup[site]
      guard counts[g] < limits[g].atLeast else { continue }
      isTaken[site] = true
      counts[g] += 1
      total += rho[site]
      left -= 1
      needed -= 1
    }
    guard left >= 0, zip(counts, limits).allSatisfy({ $0 >= $1.atLeast }) else { return nil }
    for site in order where left > 0 && !isTaken[site] {
      if needed <= 0, rho[site] >= 0 { break }
      let g = inGroup[site]
      if g >= 0 {
        guard counts[g] < limits[g].atMost else { continue }
        counts[g] += 1
      }
      total += rho[site]
      left -= 1
      needed -= 1
    }
    return needed <= 0 ? total : nil
  }
}
