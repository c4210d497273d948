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
      members: Array(marks.indices), atLeast: question.count, atMost: question.count)
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
    }
    if isPossible { isPossible = cheapest([Double](repeating: 0, count: marks.count)) != nil }
  }

  /// The least Σ ρ(j) over sets that open what is open, close what is closed, and keep to the count
  /// and the disjoint groups; nothing when there is no such set.
  ///
  /// Such sets are the bases of a matroid: taking first what each group must have and then the
  /// cheapest that still fits is best.
  func cheapest(_ rho: [Double]) -> Double? {
    var inGroup = [Int](repeating: -1, count: marks.count)
    for (g, members) in disjoint.enumerated() {
      for site in members { inGroup[site] = g }
    }
    var counts = [Int](repeating: 0, count: disjoint.count)
    var total = 0.0
    var left = question.count
    for site in marks.indices where marks[site] == .open {
      total += rho[site]
      left -= 1
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
    }
    guard left >= 0, zip(counts, limits).allSatisfy({ $0 >= $1.atLeast }) else { return nil }
    for site in order where left > 0 && !isTaken[site] {
      let g = inGroup[site]
      if g >= 0 {
        guard counts[g] < limits[g].atMost else { continue }
        counts[g] += 1
      }
      total += rho[site]
      left -= 1
    }
    return left == 0 ? total : nil
  }
}
