internal import Places

/// Walks the allowed plans depth first, each area's least cost so far kept per level, so that a plan costs
/// one pass over the areas.
///
/// Sums are first added up as it is fastest; only of those that could be among the best the exact sum is
/// taken. Where only the number of sites and kept and closed ones matter, plans that cannot be are counted
/// without being met.
final class Enumeration {
  struct Plan: Preceding {
    let key: PlanKey
    let open: [Int]

    func precedes(_ other: Plan) -> Bool {
      key != other.key ? key < other.key : open.lexicographicallyPrecedes(other.open)
    }
  }

  /// The best plans, best first, at most `top`.
  var kept: [Plan] { best.kept }
  /// How many allowed plans were met or counted.
  private(set) var allowed = 0
  /// Per watched plan, how many plans are better and how many are as good.
  private(set) var standings: [(better: Int, equal: Int)]

  private var best: KBest<Plan>
  private let watched: [PlanKey]
  private let problem: PlacementProblem
  private let worth: PlanWorth
  /// Least costs of areas by level.
  private let levels: Buffer<Double>
  private let groups: [[Int]]
  private let sides: [(weights: [Double], rule: SideRule)]
  private let keep: [Int]
  private var counts: [Int]
  private var watch: WalkWatch
  private var open: [Int] = []
  private var size = 0
  /// Plans that cost more than this, as it is quickly added up, are of no interest.
  private var limit = Double.infinity

  /// How many branches are walked before anyone is asked whether to go on: what takes no time is done.
  private static let grace = 20_000

  /// - Parameter isOver: whether to stop, with the plans that were met by then.
  init(
    _ problem: PlacementProblem, top: Int, watching: [[Int]] = [],
    isOver: @escaping @Sendable () -> Bool = { false }
  ) {
    self.problem = problem
    watch = WalkWatch(isOver, grace: Self.grace)
    best = KBest(top)
    watched = watching.map { Evaluation(open: $0, problem: problem).order }
    standings = watched.map { _ in (0, 0) }
    worth = PlanWorth(problem)
    levels = Buffer(
      count: (problem.rules.count + 1) * worth.columns.rows, repeating: .infinity)
    var groups = [[Int]](repeating: [], count: problem.travel.siteCount)
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
    keep = problem.rules.keep.sorted()
    limit = worth.limit(nil, watched)
  }

  /// Whether it was told to stop, so that plans may not have been met.
  var isStopped: Bool { watch.isStopped }

  /// Meets every allowed plan of `size` sites, in lexicographic order.
  func enumerate(size: Int) {
    self.size = size
    guard keep.count <= size else { return }
    guard size > 0 else { return closeAll() }
    extend(from: 0)
  }

  /// The plan of no sites at all.
  private func closeAll() {
    guard problem.rules.allow([]) else { return }
    allowed += 1
    judge(worth.columns.cost(of: [], scratch: level(0)), nil)
  }

  private func level(_ depth: Int) -> UnsafeMutablePointer<Double> {
    levels.base + depth * worth.columns.rows
  }

  private func extend(from next: Int) {
    guard watch.mayGoOn() else { return }
    let missing = size - open.count
    let pending = keep.filter { $0 >= next }
    guard pending.count <= missing, missing <= problem.travel.siteCount - next else { return }
    if limit < .infinity, problem.rules.isFree,
      worth.columns.bound(level(open.count), from: next) > limit
    {
      allowed += left(missing, from: next, pending.count)
      return
    }
    for site in next..<problem.travel.siteCount {
      if mayOpen(site) { open(site, missing, pending) }
      // A kept site must not be passed over.
      if pending.first == site { break }
    }
  }

  /// Goes on with a site open; a kept one that comes later would be passed over by the last.
  private func open(_ site: Int, _ missing: Int, _ pending: [Int]) {
    guard missing > 1 else {
      if pending.isEmpty || pending == [site] { finish(with: site) }
      return
    }
    for g in groups[site] { counts[g] += 1 }
    worth.columns.lower(level(open.count), by: site, to: level(open.count + 1))
    open.append(site)
    extend(from: site + 1)
    open.removeLast()
    for g in groups[site] { counts[g] -= 1 }
  }

  private func mayOpen(_ site: Int) -> Bool {
    !problem.rules.close.contains(site)
      && groups[site].allSatisfy { counts[$0] < problem.rules.groups[$0].atMost }
  }

  /// How many plans there are that open so many more sites from one on.
  private func left(_ missing: Int, from next: Int, _ pending: Int) -> Int {
    let free = (next..<problem.travel.siteCount).count {
      !problem.rules.close.contains($0) && !problem.rules.keep.contains($0)
    }
    return binomial(free, missing - pending)
  }

  private func finish(with site: Int) {
    open.append(site)
    defer { open.removeLast() }
    let rules = problem.rules
    for (g, rule) in rules.groups.enumerated()
    where counts[g] + (groups[site].contains(g) ? 1 : 0) < rule.atLeast { return }
    for side in sides where !side.rule.allows(open, weights: side.weights) { return }
    allowed += 1
    judge(worth.columns.cost(level(open.count - 1), with: site), site)
  }

  /// - Parameters:
  ///   - cost: of the plan, quickly added up.
  ///   - site: the last that opened.
  private func judge(_ cost: Double, _ site: Int?) {
    guard cost <= limit else { return }
    let before = level(max(open.count - 1, 0))
    guard let score = worth.score(of: open, cost, before, with: site) else { return }
    for (index, other) in watched.enumerated() {
      if score < other.score {
        standings[index].better += 1
      } else if score == other.score {
        standings[index].equal += 1
      }
    }
    if let last = best.last {
      guard score <= last.key.score else { return }
      if score == last.key.score, worth.losesTie(to: last.key, open, isLater: !mayVary) { return }
    }
    let key = PlanKey(score, tie: worth.tie(of: open))
    if best.offer(Plan(key: key, open: open)).isKept, let last = best.last {
      limit = worth.limit(last.key, watched)
    }
  }

  /// Whether plans of several sizes are met, so that one that comes later may have earlier sites.
  private var mayVary: Bool { problem.rules.fewest < problem.rules.count }
}
