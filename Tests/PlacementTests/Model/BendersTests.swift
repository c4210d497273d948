import Certificates
import MixedInteger
import Places
import TestSupport
import Testing

@testable import Placement

/// The linear relaxation by its rows, and trees that take their multipliers from it.
struct BendersTests {
  /// Least Σ c x + Σ fixed y with every pair a column: what the master must come to.
  private static func relaxation(
    _ problem: PlacementProblem, _ instance: Instance, _ decisions: [Decision]
  ) -> MixedIntegerModel {
    var siting = SitingModel(problem.rules, siteCount: decisions.count)
    var model = MixedIntegerModel()
    for (site, decision) in decisions.enumerated() where decision != .free {
      let value = decision == .open ? 1.0 : 0
      siting.model.limit(site, lower: value, upper: value)
    }
    for column in 0..<siting.model.columnCount {
      _ = model.addColumn(
        lower: siting.model.lower[column], upper: siting.model.upper[column])
    }
    for row in 0..<siting.model.rowCount {
      let terms = Int(siting.model.rowStarts[row])..<Int(siting.model.rowStarts[row + 1])
      model.addRow(
        terms.map { .init(Int(siting.model.columns[$0]), siting.model.weights[$0]) },
        atLeast: siting.model.rowLower[row], atMost: siting.model.rowUpper[row])
    }
    model.offset = instance.constant
    for u in 0..<instance.clientCount {
      let nobody = model.addColumn(cost: instance.cap[u])
      var all = [MixedIntegerModel.Term(nobody)]
      for k in instance.start[u]..<instance.start[u + 1] {
        let pair = model.addColumn(cost: instance.cost[k])
        all.append(.init(pair))
        model.addRow(
          [.init(pair), .init(Int(instance.siteID[Int(instance.site[k])]), -1)], atMost: 0)
      }
      model.addRow(all, atLeast: 1, atMost: 1)
    }
    return model
  }

  @Test(.enabled(if: Highs.isThere, Highs.reason), arguments: 0..<40 as Range<UInt64>)
  func `the rows come to the relaxation with every pair, and so does our bound`(
    seed: UInt64
  ) throws {
    let highs = try #require(Highs.library)
    var made = RandomProblem(seed: seed)
    let problem = try made.sidedProblem(.pMedian, overlapping: seed % 2 == 0)
    let root = RootBuilder(
      problem: problem, pairCost: .travel, depth: problem.travel.siteCount
    ).build()
    let rules = RuleSet(rules: problem.rules, siteCount: problem.travel.siteCount)
    guard let decisions = rules.firstDecisions else { return }
    let base = Self.node(root, decisions)
    // The search tries plans out where the rules leave no choice.
    guard base.instance.siteCount > 0 else { return }
    let master = try BendersMaster(base, highs) { false }
    // First as the rules have it, then with one more site closed and what follows from that.
    for closed in [nil, 0] {
      var local = [Decision](repeating: .free, count: base.instance.siteCount)
      if let closed { local[closed] = .closed }
      guard let node = base.deciding(local, rules: rules, volume: nil) else { continue }
      let outcome = try highs.solve(Self.relaxation(problem, root.instance, node.decisions))
      let value = outcome.value
      let answer = master.solve(node.decisions, cutoff: value + 1e-3 * abs(value))
      guard let answer else {
        #expect(outcome.status == .infeasible)
        continue
      }
      #expect(outcome.status == .optimal)
      let close = 1e-4 * max(1, abs(value))
      #expect(abs(answer.value - value) <= close)
      let volume = Volume(
        node.instance, multipliers: master.multipliers(answer, for: node), factor: 0, threads: 1)
      volume.run(1, target: 0, until: .infinity)
      #expect(abs(volume.bound - value) <= close)
    }
  }

  private static func node(_ root: RootInstance, _ decisions: [Decision]) -> SearchNode {
    let instance = root.instance.restricted(decisions)
    return SearchNode(
      instance: instance, decisions: decisions,
      opened: decisions.indices.filter { decisions[$0] == .open },
      multipliers: (0..<instance.clientCount).map { instance.cost[instance.start[$0]] }
        + [Double](repeating: 0, count: instance.rows.count),
      heirs: (0..<Int32(instance.clientCount)).map { $0 }, bound: -.infinity, depth: 0)
  }

  /// A search that goes over to the relaxation as soon as the root does not decide it.
  private static func search(
    _ problem: PlacementProblem, top: Int, isLogged: Bool = false,
    limits: SolveLimits = SolveLimits(highs: Highs.library)
  ) -> KernelSearch {
    let root = RootBuilder(
      problem: problem, pairCost: CostScale(problem).pairCost, depth: problem.travel.siteCount
    ).build()
    let kernel = KernelSearch(
      root, monitor: SearchMonitor(limits), top: top, fewPlans: 1, isLogged: isLogged)
    kernel.nodesBeforeMaster = 1
    return kernel
  }

  @Test(.enabled(if: Highs.isThere, Highs.reason), arguments: 0..<120 as Range<UInt64>)
  func `the best plans in their order, and certificates of them`(seed: UInt64) throws {
    var made = RandomProblem(seed: seed &+ 900)
    let objective: Objective = seed % 3 == 0 ? .equity(aversion: 1, alpha: 0.05) : .pMedian
    let problem = try made.sidedProblem(objective, overlapping: seed % 2 == 0)
    let brute = BruteForce(problem).plans
    let kernel = Self.search(problem, top: 4, isLogged: true)
    #expect(kernel.run() == .infinity)
    #expect(kernel.pool.plans.count == min(4, brute.count))
    for (plan, best) in zip(kernel.pool.plans, brute) {
      let value = Evaluation(open: plan.open, problem: problem).value
      #expect(abs(value - best.value) <= 1e-7 * max(1, abs(best.value)))
    }
    guard !brute.isEmpty, let log = kernel.log else { return }
    let question = try #require(try kernel.root.certifiedProblem())
    let verdict = try CertificateChecker().verify(
      Certificate(problem: question, plans: kernel.pool.plans.map(\.open), steps: log.steps))
    #expect(verdict.isOptimal || kernel.pool.plans.count < 4)
  }

  /// Costs from a seed and far from any map, so that the relaxation is far from whole.
  @Test(.enabled(if: Highs.isThere, Highs.reason), arguments: 0..<12 as Range<UInt64>)
  func `a tree by the relaxation ends where a tree without it does`(seed: UInt64) throws {
    var made = RandomProblem(seed: seed)
    let sites = 30
    let problem = try PlacementProblem(
      demand: made.demand(areas: 60, whole: seed % 2 == 0),
      travel: made.travel(areas: 60, sites: sites, coarse: seed % 2 == 0, gaps: false),
      objective: .pMedian, rules: SitingRules(count: 6))
    let relaxed = Self.search(problem, top: 3)
    #expect(relaxed.run() == .infinity)
    #expect(relaxed.master != nil)
    let plain = Self.search(problem, top: 3)
    plain.nodesBeforeMaster = .max
    plain.rootEffort = .infinity
    #expect(plain.run() == .infinity)
    #expect(plain.master == nil)
    #expect(plain.pool.plans.map(\.open) == relaxed.pool.plans.map(\.open))
  }

  @Test(.enabled(if: Highs.isThere, Highs.reason))
  func `an interrupt leaves a bound that holds`() throws {
    var made = RandomProblem(seed: 4)
    let problem = try PlacementProblem(
      demand: made.demand(areas: 60, whole: true),
      travel: made.travel(areas: 60, sites: 30, coarse: false, gaps: false),
      objective: .pMedian, rules: SitingRules(count: 6))
    let whole = Self.search(problem, top: 1)
    #expect(whole.run() == .infinity)
    for asked in [5, 50, 200, 400] {
      let left = Countdown(asked)
      let stopped = Self.search(
        problem, top: 1, limits: SolveLimits(highs: Highs.library, isInterrupted: { left.isOver() })
      )
      let bound = stopped.run()
      #expect(bound <= whole.pool.best * (1 + 1e-9) || stopped.pool.best == whole.pool.best)
    }
  }

  @Test func `what branching promises, by hand`() {
    var costs = PseudoCosts(siteCount: 2)
    #expect(!costs.isKnown(0))
    // Opening half a site raised it by 4, so a whole one by 8; closing a quarter by 3, so by 12.
    costs.note(0, isOpen: true, share: 0.5, rise: 4)
    costs.note(0, isOpen: false, share: 0.25, rise: 3)
    #expect(costs.isKnown(0) && !costs.isKnown(1))
    #expect(costs.score(0, share: 0.5, toClose: 100) == 4 * 6)
    // Neither counts for more than what closes the node.
    #expect(costs.score(0, share: 0.5, toClose: 5) == 4 * 5)
    costs.note(0, isOpen: true, share: 0.75, rise: 4)
    #expect(costs.score(0, share: 0.5, toClose: 100) == 6 * 6)
  }
}
