import Places
import Testing

@testable import Placement

/// The kernel on short lists and with what nearest pairs tell.
struct KernelSearchTests {
  static let objectives: [Objective] = [
    .pMedian, .maximalCoverage(within: 4), .equity(aversion: 1, alpha: 0.2),
  ]

  @Test(arguments: 0..<120 as Range<UInt64>)
  func `lists cut short change neither the plans nor the proof`(seed: UInt64) throws {
    var made = RandomProblem(seed: seed)
    let problem = try made.problem(.pMedian, overlapping: seed % 3 == 0)
    let expected = ExhaustiveSolver(top: 5).solve(problem)
    let root = RootBuilder(
      problem: problem, pairCost: .travel, depth: 2 + Int(seed % 3)
    ).build()
    let kernel = KernelSearch(root, monitor: SearchMonitor(SolveLimits()), top: 5, fewPlans: 1)
    #expect(kernel.run() == .infinity)
    let costs = expected.solution?.plans.map { $0.value * problem.demand.total } ?? []
    #expect(kernel.pool.plans.count == costs.count)
    for (plan, cost) in zip(kernel.pool.plans, costs) {
      #expect(abs(plan.cost - cost) <= 1e-9 * max(1, cost))
    }
  }

  @Test(arguments: 0..<120 as Range<UInt64>)
  func `nearest pairs alone never prove what the full table would not`(seed: UInt64) throws {
    var made = RandomProblem(seed: seed)
    let full = try made.problem(.pMedian)
    guard case .matrix(let matrix) = full.travel else { return }
    let near = try Self.nearest(3, of: matrix)
    let problem = try PlacementProblem(
      demand: full.demand, travel: .sparse(near), objective: .pMedian, rules: full.rules)
    let truth = ExhaustiveSolver(top: 1).solve(full).solution?.plans[0].value
    let outcome = SeparableSearch(problem, SearchMonitor(SolveLimits())).solve()
    guard let solution = outcome.solution else { return }
    #expect(solution.bound <= truth! * (1 + 1e-9))
    if case .optimal = outcome {
      #expect(abs(solution.plans[0].value - truth!) <= 1e-9 * max(1, truth!))
    }
  }

  @Test(arguments: [
    Objective.maximalCoverage(within: 5), .pCenter, .setCoverage(within: 5, share: 1),
  ])
  func `what nearest pairs alone cannot answer is refused`(objective: Objective) throws {
    var made = RandomProblem(seed: 1)
    let full = try made.problem(.pMedian)
    guard case .matrix(let matrix) = full.travel else { return }
    let near = try Self.nearest(2, of: matrix)
    #expect(throws: PlacementError.nearestOnly) {
      try PlacementProblem(
        demand: full.demand, travel: .sparse(near), objective: objective, rules: full.rules)
    }
  }

  /// Each area's nearest sites only.
  static func nearest(_ count: Int, of matrix: TravelMatrix) throws -> SparseTravel {
    var offsets = [0]
    var sites: [Int32] = []
    var impedances: [Double] = []
    for area in 0..<matrix.areaCount {
      let order = (0..<matrix.siteCount).filter { matrix[area: area, site: $0] < .infinity }
        .sorted { (matrix[area: area, site: $0], $0) < (matrix[area: area, site: $1], $1) }
      for site in order.prefix(count) {
        sites.append(Int32(site))
        impedances.append(matrix[area: area, site: site])
      }
      offsets.append(sites.count)
    }
    return try SparseTravel(
      unit: matrix.unit, source: matrix.source, absent: .farther, siteCount: matrix.siteCount,
      offsets: offsets, sites: sites, impedances: impedances)
  }
}
