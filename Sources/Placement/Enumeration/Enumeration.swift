import Foundation
internal import Places

/// Walks the allowed plans depth first, each area's least impedance so far kept per level, so that a
/// plan costs one pass over the areas.
final class Enumeration {
  struct Plan: Preceding {
    /// Less being better.
    let value: Double
    let tie: Double
    let open: [Int]

    func precedes(_ other: Plan) -> Bool {
      if value != other.value { return value < other.value }
      if tie != other.tie { return tie < other.tie }
      return open.lexicographicallyPrecedes(other.open)
    }
  }

  /// The best plans, best first, at most `top`.
  var kept: [Plan] { best.kept }
  private var best: KBest<Plan>
  /// How many allowed plans were met.
  private(set) var allowed = 0
  /// Per watched value, how many plans are better and how many are as good.
  private(set) var standings: [(better: Int, equal: Int)]

  private let watched: [Double]
  private let problem: PlacementProblem
  private let weights: [Double]
  private let siteCount: Int
  /// Impedance by site, then by area with demand.
  private let columns: Buffer<Double>
  /// Least impedance of each area by level.
  private let levels: Buffer<Double>
  private let groups: [[Int]]
  private let sides: [(weights: [Double], rule: SideRule)]
  private var counts: [Int]
  private var open: [Int] = []
  private var size = 0

  init(_ problem: PlacementProblem, top: Int, watched: [Double] = []) {
    self.problem = problem
    best = KBest(top)
    self.watched = watched
    standings = watched.map { _ in (0, 0) }
    let areas = problem.demand.weights.indices.filter { problem.demand.weights[$0] > 0 }
    weights = areas.map { problem.demand.weights[$0] }
    siteCount = problem.travel.siteCount
    columns = Buffer(count: siteCount * areas.count, repeating: .infinity)
    levels = Buffer(count: (problem.rules.count + 1) * areas.count, repeating: .infinity)
    for (u, area) in areas.enumerated() {
      switch problem.travel {
      case .matrix(let travel):
        for j in 0..<siteCount { columns[j * areas.count + u] = travel[area: area, site: j] }
      case .sparse(let travel):
        for k in travel.offsets[area]..<travel.offsets[area + 1] {
          columns[Int(travel.sites[k]) * areas.count + u] = travel.impedances[k]
        }
      }
    }
    var groups = [[Int]](repeating: [], count: siteCount)
    for (g, rule) in problem.rules.groups.enumerated() {
      for member in Set(rule.members) { groups[member].append(g) }
    }
    self.groups = groups
    counts = problem.rules.groups.map { _ in 0 }
    sides = problem.rules.sides.map { rule in
      var weights = [Double](repeating: 0, count: problem.travel.siteCount)
      for term in rule.terms { weights[term.site] = term.weight }
      return (weights, rule)
    }
  }

  /// Meets every allowed plan of `size` sites, in lexicographic order.
  func enumerate(size: Int) {
    self.size = size
    if problem.rules.keep.count <= size { extend(from: 0) }
  }

  private func extend(from next: Int) {
    let rules = problem.rules
    let missing = size - open.count
    guard missing > 0 else {
      // A kept site that comes later was never met.
      guard rules.keep.allSatisfy({ $0 < next }) else { return }
      for (g, rule) in rules.groups.enumerated() where counts[g] < rule.atLeast { return }
      for side in sides where !side.rule.allows(open, weights: side.weights) { return }
      allowed += 1
      consider()
      return
    }
    guard missing <= siteCount - next else { return }
    for site in next..<siteCount where !rules.close.contains(site) {
      if groups[site].allSatisfy({ counts[$0] < rules.groups[$0].atMost }) {
        for g in groups[site] { counts[g] += 1 }
        open.append(site)
        lower(site, level: open.count)
        extend(from: site + 1)
        open.removeLast()
        for g in groups[site] { counts[g] -= 1 }
      }
      if rules.keep.contains(site) { break }
    }
  }

  private func lower(_ site: Int, level: Int) {
    let n = weights.count
    let before = levels.base + (level - 1) * n
    let after = levels.base + level * n
    let column = columns.base + site * n
    for u in 0..<n { after[u] = column[u] < before[u] ? column[u] : before[u] }
  }

  private func consider() {
    let (value, tie) = worth
    guard value.isFinite else { return }
    for (index, other) in watched.enumerated() {
      if problem.objective.isBetter(value, than: other) {
        standings[index].better += 1
      } else if !problem.objective.isBetter(other, than: value) {
        standings[index].equal += 1
      }
    }
    best.offer(
      Plan(value: problem.objective.isMaximised ? -value : value, tie: tie, open: open))
  }

  /// The plan's value and what settles ties, as ``Evaluation`` has them.
  private var worth: (value: Double, tie: Double) {
    let nearest = levels.base + size * weights.count
    let total = problem.demand.total
    switch problem.objective {
    case .pMedian: return (mean(nearest), 0)
    case .maximalCoverage(let within): return (covered(nearest, within) / total, 0)
    case .pCenter:
      var worst = 0.0
      for u in weights.indices { worst = max(worst, nearest[u]) }
      return (worst, mean(nearest))
    case .setCoverage(let within, let share):
      let covered = covered(nearest, within)
      guard covered >= share * total * (1 - 1e-12) else { return (.infinity, 0) }
      return (Double(size), share < 1 ? (total - covered) / total : mean(nearest))
    case .equity(let aversion, let alpha):
      let kappa = aversion * alpha
      var worst = 0.0
      for u in weights.indices { worst = max(worst, nearest[u]) }
      guard worst.isFinite else { return (.infinity, 0) }
      var sum = 0.0
      for u in weights.indices { sum += weights[u] * exp(kappa * (nearest[u] - worst)) }
      return (worst + log(sum / total) / kappa, 0)
    case .leastCost(let costs, .coverage(let within, let share)):
      let covered = covered(nearest, within)
      guard covered >= share * total * (1 - 1e-12) else { return (.infinity, 0) }
      let tie = share < 1 ? (total - covered) / total : mean(nearest)
      return (open.reduce(0) { $0 + costs[$1] }, tie)
    case .leastCost(let costs, .meanTravel(let most)):
      let mean = mean(nearest)
      guard mean <= most * (1 + 1e-12) else { return (.infinity, 0) }
      return (open.reduce(0) { $0 + costs[$1] }, mean)
    }
  }

  private func mean(_ nearest: UnsafeMutablePointer<Double>) -> Double {
    var sum = 0.0
    for u in weights.indices { sum += weights[u] * nearest[u] }
    return sum / problem.demand.total
  }

  private func covered(_ nearest: UnsafeMutablePointer<Double>, _ within: Double) -> Double {
    var sum = 0.0
    for u in weights.indices where nearest[u] <= within { sum += weights[u] }
    return sum
  }
}
