internal import Certificates
internal import MixedInteger
internal import Places

/// Lagrangian branch and bound over neighbour lists: the K cheapest plans, with proof.
///
/// Greedy and interchange give plans, the volume algorithm a bound; whatever site the bound shows to
/// be open or closed in every plan worth having is decided; what is left is branched on, depth first,
/// by the site that the averaged choice leaves most in doubt. Branching on sites splits the plans, so
/// each is met once, and a leaf is a plan with every site decided.
///
/// Beasley (1985), "A note on solving large p-median problems"; Barahona and Chudak (2005), "Near-
/// optimal solutions to large-scale facility location problems".
final class KernelSearch {
  let root: RootInstance
  let rules: RuleSet
  let monitor: SearchMonitor
  var pool: PlanPool
  /// Where the proof is taken down, if anyone wants it.
  let log: ProofLog?
  /// Turns a total cost into the objective's own terms for whoever watches; nothing keeps quiet.
  let shown: ((Double) -> Double)?
  /// Where sites' costs are what counts and the kernel's own are held to a level.
  let goal: CostGoal?

  /// Plans of this cost or more are of no interest.
  let ceiling: Double
  /// A plan of this cost or less ends the search.
  let enough: Double
  /// No plan costs less than this, as another search has proven.
  var floor = -Double.infinity
  /// What the volume algorithm steps towards while nothing better is known.
  let aim: Double?
  /// How many nodes are looked at; one is the root's bound alone.
  let mostNodes: Int
  /// How many list entries are looked at for neighbours, about: a tenth of a second or two.
  private static let effortForNeighbours = 100_000_000
  /// Up to how many plans a node tries them all.
  private let fewPlans: Int
  var improver: PlanImprover?
  /// The least bound of the parts of the tree that were left unfinished.
  var openBound = Double.infinity
  var rootBound = -Double.infinity
  private(set) var nodes = 0
  /// Bounds of the nodes that have not been looked at yet, outermost first.
  var waiting: [Double] = []
  /// The bound of the node that is being looked at.
  private var current = -Double.infinity
  /// The lists of nodes above this one that are kept for their other part: see ``branch(_:opening:)``.
  var held: [Instance] = []
  /// How many of their pairs are kept however few the problem has, 12 bytes each.
  var pairsHeldAnyway = 4_000_000
  /// What the root left, where its relaxation may be solved if the tree grows large.
  var core: (node: SearchNode, highs: HighsLibrary, steps: Int)?
  /// Whether the tree is the kernel's own, waits to be begun anew, or was.
  enum Phase { case first, cutShort, anew }
  var phase = Phase.first
  /// Where the multipliers come from once the tree has grown large.
  var master: BendersMaster?
  /// After how many nodes a tree is begun anew, whatever its nodes cost.
  var nodesBeforeMaster = Int.max
  /// How many nodes were closed, and what share of the tree that is if each part of a node has half of
  /// its share (Knuth 1975, doi:10.1090/S0025-5718-1975-0373371-6).
  private(set) var closedNodes = 0
  private(set) var closedShare = 0.0
  /// How many list entries the root's bound and those of the other nodes have looked at, about.
  var rootEffort = 0.0
  var treeEffort = 0.0
  /// What the root left, once its bound is done: every plan of interest is in it.
  var left: SearchNode?
  /// Good plans that differ, for merging.
  var elite: [[Int]] = []
  /// Whether this search is only to merge another's plans.
  var isMerge = false
  /// How much is done for better plans than those that the bound leads to.
  var merging = Merging.thorough
  /// About how many list entries one step of the bound looks at: an open site or two of each client.
  var entriesPerStep: Int {
    root.instance.entries(3)
  }

  init(
    _ root: RootInstance, monitor: SearchMonitor, top: Int, ceiling: Double = .infinity,
    enough: Double = -.infinity, aim: Double? = nil, mostNodes: Int = .max, fewPlans: Int = 40,
    isLogged: Bool = false, goal: CostGoal? = nil, twins: TwinSites? = nil,
    shown: ((Double) -> Double)? = nil
  ) {
    self.enough = enough
    self.aim = aim
    self.mostNodes = mostNodes
    self.fewPlans = fewPlans
    self.root = root
    self.monitor = monitor
    self.ceiling = ceiling
    log = isLogged ? ProofLog(root, hasCosts: goal?.isFixed ?? false) : nil
    self.shown = shown
    self.goal = goal
    let alike = twins ?? TwinSites(root.problem, costs: goal?.costs)
    rules = RuleSet(
      rules: root.problem.rules, siteCount: root.problem.travel.siteCount,
      twins: isLogged ? root.instance.shown(alike) : alike)
    pool = PlanPool(size: top, isIntegral: goal?.isWhole ?? root.instance.isIntegral)
  }

  /// The cost that a bound must reach for its part of the tree to be of no interest.
  var cutoff: Double {
    if let goal { return goal.isFixed ? min(pool.cutoff, goal.level) : goal.level }
    if pool.best <= enough || pool.worst <= floor { return -.infinity }
    return min(pool.cutoff, ceiling)
  }

  /// - Returns: a cost that no plan outside the pool is below; infinite when there is none.
  func run(start plans: [[Int]] = []) -> Double {
    if !rules.twins.isEmpty { log?.append(.twins(classes: rules.twins.classes)) }
    guard let decisions = rules.firstDecisions else {
      log?.append(.impossible)
      return .infinity
    }
    let instance = root.first(decisions)
    guard instance.choice.isPossible else {
      log?.append(.impossible)
      return .infinity
    }
    let opened = decisions.indices.filter { decisions[$0] == .open }
    for plan in plans { offer(plan) }
    let improver = PlanImprover(instance, rules: rules, opened: opened)
    self.improver = improver
    for plan in improver.firstPlans(while: monitor.mayGoOn) { offerTrimmed(plan) }
    if pool.size > 1 { offerNeighbours(improver) }
    let node = SearchNode(
      instance: instance, decisions: decisions, opened: opened,
      multipliers: improver.multipliers(instance)
        + [Double](repeating: 0, count: instance.rows.count),
      heirs: log == nil ? nil : instance.heir.array, bound: -.infinity, depth: 0)
    if pool.best > enough { explore(node) }
    finishByMaster()
    // Costs are never below zero, whatever the search had time for; a goal's may be.
    return goal == nil ? max(openBound, 0) : openBound
  }

  /// Where several plans are wanted, the plans one swap away from the best, and so on from the best of
  /// those: a search for the K cheapest can leave out nothing before it knows K of them.
  private func offerNeighbours(_ improver: PlanImprover) {
    var visited: Set<[Int]> = []
    let end = improver.interchange.effort + Self.effortForNeighbours
    // Beside the last of so many, hardly any plan is good enough.
    for step in 0..<(pool.size + 1) / 2 {
      guard monitor.mayGoOn(), improver.interchange.effort < end,
        let next = pool.plans.first(where: { !visited.contains($0.open) })
      else { return }
      visited.insert(next.open)
      // A goal's plans are ranked by another cost than the one that swaps save.
      guard goal == nil || step == 0 else { return }
      for plan in improver.neighbours(
        of: next.open, keep: pool.size, saving: goal == nil ? next.cost - pool.worst : -.infinity)
      {
        offer(plan)
      }
    }
  }

  /// Prices a plan and keeps it if it is good enough.
  @discardableResult
  func offer(_ plan: [Int]) -> RootInstance.Price? {
    let open = plan.sorted()
    guard root.problem.rules.allow(open) else { return nil }
    let price = root.price(open)
    if let goal {
      if case .exactly(let cost) = price, cost < goal.level, goal.meets(open),
        pool.offer(open, cost: goal.cost(of: open), twins: rules.twins)
      {
        report()
      }
      return price
    }
    if case .exactly(let cost) = price, cost < ceiling,
      pool.offer(open, cost: cost, twins: rules.twins)
    {
      report()
    }
    return price
  }

  /// The same, and where sites' costs count, the plan with what it can do without left out.
  func offerTrimmed(_ plan: [Int]) {
    offer(plan)
    if goal != nil { offer(trimmed(plan.sorted())) }
  }

  func report() {
    guard let shown else { return }
    // The least bound of what is open; before there are nodes, the root's.
    let bound = min(nodes > 1 ? max(rootBound, openNow) : rootBound, pool.best)
    monitor.report(
      best: pool.best.isFinite ? shown(pool.best) : nil,
      bound: bound.isFinite ? shown(bound) : nil)
  }

  /// What no plan in the unfinished part of the tree is below.
  private var openNow: Double {
    waiting.reduce(min(openBound, current)) { min($0, $1) }
  }

  func explore(_ node: consuming SearchNode) {
    guard pool.best > enough else { return }
    guard !isTooDear(&node) else {
      log?.tooDear()
      close(node.depth)
      return
    }
    if isTimeForMaster { phase = .cutShort }
    guard nodes < mostNodes, phase != .cutShort, monitor.mayGoOn() else {
      leaveOpen(node)
      return
    }
    nodes += 1
    monitor.nodes += 1
    current = node.bound
    if nodes % 16 == 0 { report() }
    // More of the tree, more time for a better plan: each doubling, as much again.
    if nodes >= 128, nodes & (nodes - 1) == 0 { mergePlansAgain(nodes: nodes) }
    guard !finish(node) else { return close(node.depth) }
    let depth = node.depth
    let outcome = master.map { boundByMaster(&node, $0) } ?? boundAndFix(&node)
    guard let outcome else { return close(depth) }
    node.opening = outcome
    guard node.depth > 0 || phase == .anew || searchRoot(&node) else { return }
    guard monitor.mayGoOn() else {
      leaveOpen(node)
      return
    }
    if node.depth == 0, phase == .first { keepCore(node) }
    let opening = node.opening
    branch(consume node, opening: opening)
  }

  /// Notes that nothing is left of a node.
  func close(_ depth: Int) {
    closedNodes += 1
    closedShare += Double(sign: .plus, exponent: -depth, significand: 1)
  }

  /// Notes the bound of a node that is not searched further.
  private func leaveOpen(_ node: SearchNode) {
    openBound = min(openBound, node.bound)
    log?.append(.bounded(multipliers: log!.multipliers(node, node.multipliers)))
  }

  /// Whether the node leaves no choice or few enough to try them all; if so, tries them.
  func finish(_ node: SearchNode) -> Bool {
    let choice = node.instance.choice
    guard choice.isPossible else {
      log?.append(.impossible)
      return true
    }
    let free = node.instance.siteCount
    let sizes = choice.fewest...min(choice.places, free)
    guard choice.isFew(fewPlans) else { return false }
    log?.append(.enumerated)
    for size in sizes {
      forEachSubset(of: free, size: size) { subset in
        // What the lists that are left show to be too dear need not be priced anew.
        let limit = goal == nil ? min(pool.worst, ceiling) : .infinity
        guard node.instance.cost(ofOpening: subset) <= limit + Rounding.ofBounds * abs(limit) else {
          return
        }
        let plan = node.opened + subset.map { Int(node.instance.siteID[$0]) }
        if case .atLeast(let bound) = offer(plan), bound < cutoff {
          openBound = min(openBound, goal.map { $0.cost(of: plan) } ?? bound)
        }
      }
    }
    return true
  }
}
