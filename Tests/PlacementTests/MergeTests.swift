import Foundation
import Places
import Testing

@testable import Placement

/// Making good plans out of good plans.
struct MergeTests {
  @Test(arguments: 0..<100 as Range<UInt64>)
  func `a merge is the best of all mixtures of its plans`(seed: UInt64) throws {
    var made = RandomProblem(seed: seed)
    let sites = 12
    let open = 4 + made.below(3)
    let problem = try Self.problem(&made, areas: 30, sites: sites, open: open)
    let kernel = try Self.kernel(problem)
    var plans: [Set<Int>] = []
    while plans.count < 2 + Int(seed % 3) {
      var plan: Set<Int> = []
      while plan.count < open { plan.insert(made.below(sites)) }
      plans.append(plan)
    }
    for plan in plans {
      kernel.offer(Array(plan))
      kernel.elite.append(plan.sorted())
    }
    let all = plans.reduce(plans[0]) { $0.intersection($1) }
    let any = plans.reduce(plans[0]) { $0.union($1) }
    let best = BruteForce(problem).plans
      .first { all.isSubset(of: $0.open) && any.isSuperset(of: $0.open) }
    kernel.mergeElite()
    let total = try #require(best).value * problem.demand.total
    #expect(abs(kernel.pool.best - total) <= 1e-9 * total)
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `rounds of merging find the best plan that branching proves`(seed: UInt64) throws {
    var made = RandomProblem(seed: seed)
    let problem = try Self.problem(&made, areas: 60, sites: 40, open: 30)
    let kernel = try Self.kernel(problem)
    kernel.offer(Array(0..<problem.rules.count))
    kernel.mergePlans(steps: 400, idle: 2)
    // Two plans are asked for, so merging takes no part.
    let proven = PlacementSearch(SolveLimits(top: 2)).solve(problem)
    guard case .optimal(let best) = proven else {
      Issue.record("found \(proven)")
      return
    }
    let total = best.plans[0].value * problem.demand.total
    #expect(abs(kernel.pool.best - total) <= 1e-9 * total)
  }

  @Test(arguments: 0..<5 as Range<UInt64>)
  func `whoever wants no merging has none, and a brief search proves as much`(
    seed: UInt64
  ) throws {
    var made = RandomProblem(seed: seed)
    let problem = try Self.problem(&made, areas: 60, sites: 40, open: 30)
    let rounds = try [KernelSearch.Merging.none, .brief, .thorough].map { merging in
      let kernel = try Self.kernel(problem)
      kernel.merging = merging
      kernel.offer(Array(0..<problem.rules.count))
      let before = kernel.pool.best
      kernel.mergePlans(steps: 400, idle: 1)
      #expect((kernel.pool.best < before) == (merging == .thorough) || merging == .brief)
      let whole = KernelSearch(kernel.root, monitor: SearchMonitor(SolveLimits()), top: 1)
      whole.merging = merging
      #expect(whole.run() == .infinity)
      return whole.pool.best
    }
    #expect(Set(rounds).count == 1)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `what interchange keeps up from swap to swap is what the plan costs`(seed: UInt64) throws {
    var made = RandomProblem(seed: seed)
    let problem = try Self.problem(&made, areas: 50, sites: 20, open: 6)
    let root = RootBuilder(problem: problem, pairCost: .travel, depth: 20).build()
    let interchange = Interchange(
      root.instance, rules: SwapRules([], siteID: root.instance.siteID, opened: []))
    interchange.start(from: [0, 1, 2, 3, 4, 5])
    for _ in 0..<30 {
      let coming = made.below(20)
      if interchange.isOpen[coming] == 1 { continue }
      switch made.below(4) {
      case 0:
        interchange.add(coming)
        interchange.drop()
      case 1:
        interchange.drop()
        interchange.add(coming)
      default: interchange.swap(in: coming, out: interchange.open[made.below(6)])
      }
      let cost = RootInstance.Price.exactly(interchange.running.rounded())
      #expect(interchange.open.count == 6)
      #expect(root.price(interchange.open) == cost)
    }
    let before = interchange.running
    NearbySearch(interchange).run(effort: 20_000, random: &made.random) { true }
    #expect(interchange.running <= before)
    #expect(root.price(interchange.open) == .exactly(interchange.running.rounded()))
  }

  private static let fl1400 = Published.file("tsplib/fl1400.tsp")

  @Test(.enabled(if: fl1400 != nil, "needs TSPLIB's fl1400.tsp in HUBWARD_SHARED or ../shared"))
  func `fl1400 with 200 opened: within two of the published optimum after 128 nodes`() throws {
    let file = try #require(Self.fl1400)
    let row = Published.table("optima_pmedian_duran2023.tsv").first {
      $0[0] == "fl1400" && $0[2] == "200"
    }
    let optimum = try #require(row.flatMap { Double($0[3]) })
    let problem = try Self.tsplib(file, open: 200)
    let depth = RootBuilder.depth(problem)
    let root = RootBuilder(problem: problem, pairCost: .travel, depth: depth).build()
    let monitor = SearchMonitor(SolveLimits(threads: 1))
    let kernel = KernelSearch(root, monitor: monitor, top: 1, mostNodes: 129)
    let bound = kernel.run()
    // Greedy, interchange and what the bound suggested gave 8,821 in twenty seconds.
    #expect((optimum...optimum + 2).contains(kernel.pool.best))
    #expect(bound <= optimum)
  }

  /// Whole weights and kilometres, any number of sites alike.
  private static func problem(
    _ made: inout RandomProblem, areas: Int, sites: Int, open: Int
  ) throws -> PlacementProblem {
    let values = (0..<areas * sites).map { _ in Double(1 + made.below(50)) }
    return try PlacementProblem(
      demand: Demand((0..<areas).map { _ in Double(1 + made.below(9)) }),
      travel: TravelMatrix(
        unit: .kilometres, source: .supplied(by: "a seed"), areaCount: areas, siteCount: sites,
        values: values),
      objective: .pMedian, rules: SitingRules(count: open))
  }

  /// A search that has not begun and has decided nothing.
  private static func kernel(_ problem: PlacementProblem) throws -> KernelSearch {
    let root = RootBuilder(
      problem: problem, pairCost: .travel, depth: problem.travel.siteCount
    ).build()
    let kernel = KernelSearch(root, monitor: SearchMonitor(SolveLimits()), top: 1)
    let free = try #require(kernel.rules.firstDecisions)
    let instance = root.instance
    kernel.left = SearchNode(
      instance: instance, decisions: free, opened: [],
      multipliers: (0..<instance.clientCount).map { instance.cost[instance.start[$0]] },
      heirs: nil, bound: -.infinity, depth: 0)
    return kernel
  }

  /// Every node an area and a site; travel is the floor of the Euclidean distance.
  private static func tsplib(_ file: URL, open: Int) throws -> PlacementProblem {
    var x: [Double] = []
    var y: [Double] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let words = line.split(whereSeparator: \.isWhitespace).map { Double($0) }
      guard words.count == 3, let a = words[1], let b = words[2], words[0] != nil else { continue }
      x.append(a)
      y.append(b)
    }
    var values: [Double] = []
    for i in x.indices {
      for j in x.indices {
        let (a, b) = (x[i] - x[j], y[i] - y[j])
        values.append((a * a + b * b).squareRoot().rounded(.down))
      }
    }
    return try PlacementProblem(
      demand: Demand(x.map { _ in 1 }),
      travel: TravelMatrix(
        unit: .kilometres, source: .supplied(by: "TSPLIB"), areaCount: x.count, siteCount: x.count,
        values: values),
      objective: .pMedian, rules: SitingRules(count: open))
  }
}
