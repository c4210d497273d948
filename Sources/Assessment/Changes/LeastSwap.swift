public import Placement
import Places

/// The smallest exchange of sites that beats a plan: close some, open as many others.
public struct LeastSwap: Hashable, Sendable {
  /// Site indices to open and to close, ascending; equally many of each.
  public let opening: [Int]
  public let closing: [Int]
  /// The plan after the swap.
  public let open: [Int]
  public let valueBefore: Double
  public let valueAfter: Double

  /// Searches plans that differ from `open` in one site, then in two, and so on; of the
  /// smallest exchanges that are allowed and better, takes the best (the earlier sites on a tie).
  ///
  /// - Parameter ranked: every allowed plan, best first, as an exhaustive search returns them;
  ///   those with more or fewer sites are not exchanges and are passed over.
  /// - Returns: nothing where no allowed plan is better.
  public init?(beating open: [Int], among ranked: [RankedPlan], problem: PlacementProblem) {
    let before = Evaluation(open: open, problem: problem).value
    let current = Set(open)
    let better = ranked.filter {
      $0.open.count == open.count && problem.objective.isBetter($0.value, than: before)
    }
    guard
      let least = better.map({ current.subtracting($0.open).count }).min(),
      let plan = better.first(where: { current.subtracting($0.open).count == least })
    else { return nil }
    opening = plan.open.filter { !current.contains($0) }
    closing = open.filter { !plan.open.contains($0) }.sorted()
    self.open = plan.open
    valueBefore = before
    valueAfter = plan.value
  }
}

extension LeastSwap {
  /// Searches every exchange of one site, then of two, without a ranking of all plans.
  ///
  /// Complexity: O(areas × sites) for exchanges of one site where mean travel counts, else O(open ×
  /// closed) evaluations; their square for two, which are left out beyond 200,000 exchanges or
  /// 300,000,000 looks at an area.
  ///
  /// - Returns: nothing where no exchange that was searched is better and allowed.
  public init?(beating open: [Int], problem: PlacementProblem) {
    let best =
      problem.objective == .pMedian
      ? SwapPrices(open: open, problem: problem).best()
      : Self.best(exchanging: 1, beating: open, problem)
    guard
      let swap = Self.swap(best, beating: open, problem)
        ?? Self.swap(Self.best(exchanging: 2, beating: open, problem), beating: open, problem)
    else { return nil }
    self = swap
  }

  private static func swap(
    _ best: Evaluation?, beating open: [Int], _ problem: PlacementProblem
  ) -> LeastSwap? {
    let ranked = best.map { [RankedPlan(rank: 1, open: $0.open, value: $0.value)] } ?? []
    return LeastSwap(beating: open, among: ranked, problem: problem)
  }

  /// The best plan that differs in so many sites, by looking at all of them; nothing where they are too
  /// many.
  private static func best(
    exchanging size: Int, beating open: [Int], _ problem: PlacementProblem
  ) -> Evaluation? {
    let closed = (0..<problem.travel.siteCount).filter { !open.contains($0) }
    let out = choices(of: size, from: open.sorted())
    let into = choices(of: size, from: closed)
    let exchanges = out.count * into.count
    guard size == 1 || exchanges <= 200_000 && exchanges * problem.travel.areaCount <= 300_000_000
    else { return nil }
    var best: Evaluation?
    for leaving in out {
      let staying = open.filter { !leaving.contains($0) }
      for coming in into where problem.rules.allow(staying + coming) {
        let plan = Evaluation(open: staying + coming, problem: problem)
        if best.map({ problem.objective.isBetter(plan.value, than: $0.value) }) ?? true {
          best = plan
        }
      }
    }
    return best
  }

  private static func choices(of size: Int, from sites: [Int]) -> [[Int]] {
    size == 1
      ? sites.map { [$0] }
      : sites.indices.flatMap { first in
        sites[(first + 1)...].map { [sites[first], $0] }
      }
  }
}
