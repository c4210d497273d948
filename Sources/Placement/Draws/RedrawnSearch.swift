import Dispatch
internal import Places
internal import Synchronization

/// Asks one question again under many draws of its inputs, and keeps count of the answers.
///
/// All plans of a draw meet the same inputs (common random numbers), each draw has numbers of its own, and
/// the best plan of a draw is exact: the answer is the same for any number of cores and on any machine.
public struct RedrawnSearch: Sendable {
  /// Up to how many plans no bound is worth its while.
  private static let fewPlans = 2_000
  /// How many draws are made before anyone is asked whether to go on.
  public static let drawsAtOnce = 500

  private let problem: PlacementProblem
  private let spread: InputSpread

  /// - Parameter problem: the question at its stated inputs: p-median, maximal coverage, p-center or equity.
  public init(_ problem: PlacementProblem, inputs spread: InputSpread) {
    precondition(problem.objective.level == nil, "draws rank plans of one size")
    precondition(
      spread.siteCount == problem.travel.siteCount
        && spread.always.count == problem.travel.areaCount)
    self.problem = problem
    self.spread = spread
  }

  /// - Parameters:
  ///   - count: how many draws.
  ///   - first: the number of the first of them: draws 500 to 999 of a seed are the same whether or not
  ///     those before them are made.
  ///   - plans: whose standing is wanted whether or not they are ever best.
  ///   - top: how many of the plans that are best most often are told of beside them.
  ///   - near: how much worse than the best a plan may be to count as near it, as a share of the best.
  ///   - limits: a stop leaves the draws that were done.
  public func solve(
    draws count: Int, from first: Int = 0, seed: UInt64, watching plans: [[Int]] = [],
    top: Int = 10, near: Double = 0.01,
    limits: SolveLimits = SolveLimits()
  ) -> RedrawnPlans {
    let monitor = SearchMonitor(limits)
    let best = bestPlans(count, from: first, seed, startingWith: plans, limits, monitor)
    let known = best.indices.filter { best[$0].isDone }
    var wins: [[Int]: Int] = [:]
    for draw in known where !best[draw].open.isEmpty { wins[best[draw].open, default: 0] += 1 }
    let frequent = wins.sorted {
      $0.value != $1.value ? $0.value > $1.value : $0.key.lexicographicallyPrecedes($1.key)
    }.map(\.key).filter { !plans.contains($0) }
    let watched = plans.map { $0.sorted() } + frequent.prefix(top)
    let drawn = known.filter { !best[$0].open.isEmpty }
    let values = values(of: watched, in: drawn.map { first + $0 }, seed, limits)
    var openings = [Int](repeating: 0, count: problem.travel.siteCount)
    for draw in drawn { for site in best[draw].open { openings[site] += 1 } }
    return RedrawnPlans(
      draws: known.count, unserved: known.count - drawn.count,
      plans: watched.indices.map { index in
        RedrawnPlan(
          open: watched[index],
          values: drawn.indices.map { values[$0 * watched.count + index] },
          best: drawn.map { best[$0].value }, near: near, problem.objective)
      },
      openings: openings.map { drawn.isEmpty ? 0 : Double($0) / Double(drawn.count) },
      differentBest: wins.count, end: known.count == count ? nil : monitor.stop ?? .interrupted)
  }

  private struct Best {
    var isDone = false
    var open: [Int] = []
    var value = Double.infinity
  }

  /// The best plan of every draw.
  private func bestPlans(
    _ count: Int, from start: Int, _ seed: UInt64, startingWith plans: [[Int]],
    _ limits: SolveLimits, _ monitor: SearchMonitor
  ) -> [Best] {
    let walk = PlanWalk(problem.rules, siteCount: problem.travel.siteCount)
    let isBounded =
      PlanWalk.most(problem.rules, siteCount: problem.travel.siteCount) > Self.fewPlans
    let found = Mutex([Best](repeating: Best(), count: count))
    let allowed = plans.map { $0.sorted() }.filter(problem.rules.allow)
    let isOver = monitor.isOver
    onCores(limits.threads, count) { first, step in
      let costs = DrawnCosts(problem, DrawnInputs(spread, demand: problem.demand, seed: seed))
      var search = CheapestPlan(
        costs, problem.rules, isBounded: isBounded, watch: WalkWatch(isOver))
      var last = allowed
      for draw in stride(from: first, to: count, by: step) {
        if isOver() { return }
        costs.inputs.draw(start + draw)
        costs.renew()
        search.search(walk, startingWith: last)
        if search.isStopped { return }
        let best = Best(
          isDone: true, open: search.open, value: costs.value(ofCost: search.cost))
        found.withLock { $0[draw] = best }
        limits.progress?(
          SearchProgress(best: nil, bound: nil, nodes: draw, elapsed: .zero))
        if !search.open.isEmpty { last = allowed + [search.open] }
      }
    }
    if isOver() { _ = monitor.mayGoOn() }
    return found.withLock { $0 }
  }

  /// The value of every plan in some draws, draw after draw.
  private func values(
    of plans: [[Int]], in draws: [Int], _ seed: UInt64, _ limits: SolveLimits
  ) -> [Double] {
    let values = Buffer(count: draws.count * plans.count, repeating: Double.infinity)
    onCores(limits.threads, draws.count) { first, step in
      let costs = DrawnCosts(problem, DrawnInputs(spread, demand: problem.demand, seed: seed))
      for place in stride(from: first, to: draws.count, by: step) {
        costs.inputs.draw(draws[place])
        costs.renew()
        for (index, plan) in plans.enumerated() {
          values[place * plans.count + index] = costs.value(ofCost: costs.cost(of: plan))
        }
      }
    }
    return values.array
  }

  /// The value of every plan in the draws that ``solve(draws:from:seed:watching:top:near:limits:)`` makes, from
  /// the first on: by draw, then by plan.
  ///
  /// - Parameter limits: a stop leaves the draws that were done, ``drawsAtOnce`` of them at the least.
  public func values(
    of plans: [[Int]], draws count: Int, seed: UInt64, limits: SolveLimits = SolveLimits()
  ) -> [[Double]] {
    let isOver = SearchMonitor(limits).isOver
    var rows: [[Double]] = []
    while rows.count < count, rows.isEmpty || !isOver() {
      let draws = Array(rows.count..<min(count, rows.count + Self.drawsAtOnce))
      let values = values(of: plans, in: draws, seed, limits)
      rows += draws.indices.map { Array(values[$0 * plans.count..<($0 + 1) * plans.count]) }
    }
    return rows
  }

  /// Shares work among cores, each taking every nth of its parts.
  private func onCores(
    _ threads: Int, _ count: Int, _ work: @Sendable (_ first: Int, _ step: Int) -> Void
  ) {
    let cores = max(1, min(threads, count))
    guard cores > 1 else { return work(0, 1) }
    DispatchQueue.concurrentPerform(iterations: cores) { work($0, cores) }
  }
}
