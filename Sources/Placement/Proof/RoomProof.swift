public import Certificates
internal import Places

/// Writes the certificate of an answer whose sites have limited room: p-median, coverage, equity.
///
/// The bound of the answer itself may rest on HiGHS, which leaves nothing to check. So the proof is a
/// search of its own, by Lagrangian bounds and branching on sites alone: where an area may not be
/// divided it often ends a little below the best plan, and the certificate says by how much.
public struct RoomProof: Sendable {
  public let limits: SolveLimits
  /// How many parts of the tree are looked at.
  private static let mostParts = 3_000

  public init(_ limits: SolveLimits = SolveLimits()) {
    self.limits = limits
  }

  /// Whether there is a certificate of an objective where room is limited: sums over people.
  public static func certifies(_ objective: Objective) -> Bool {
    switch objective {
    case .pMedian, .maximalCoverage, .equity: true
    case .pCenter, .setCoverage, .leastCost: false
    }
  }

  /// - Returns: nothing for an answer without a plan or a proof that there is none, and for objectives that
  ///   are no sums over people.
  public func certificate(
    _ outcome: Outcome<CapacitatedPlan>, to problem: CapacitatedProblem
  ) -> Certificate? {
    guard Self.certifies(problem.problem.objective),
      let travel = try? problem.problem.travel.stored(
        within: problem.problem.objective.standard ?? .infinity)
    else { return nil }
    let capacity = problem.capacity
    let asked = problem.problem.certified(
      cost: CostScale(problem.problem).rule, travel: travel)
    let certified = CertifiedProblem(
      weights: asked.weights, travel: travel, cost: asked.cost, count: asked.count,
      fewest: asked.fewest, keep: asked.keep, close: asked.close, groups: asked.groups,
      sides: asked.sides,
      room: Room(
        people: capacity.people, places: capacity.places, isWhole: capacity.service == .whole))
    if case .infeasible = outcome {
      do throws(PlacementError) {
        return try noPlan(problem, certified)
      } catch {
        preconditionFailure("a part of a valid problem was refused: \(error)")
      }
    }
    guard let plans = outcome.solution?.plans, let best = plans.first else { return nil }
    let pairs = CapacityPairs(problem)
    return Certificate(
      problem: certified, plans: plans.map(\.open),
      shares: plans.map { plan in
        plan.evaluation.parts.map { ServedShare(area: $0.area, site: $0.site, share: $0.share) }
      }, steps: steps(pairs, best: pairs.total(best.evaluation)))
  }

  // MARK: - The tree

  private final class Node {
    var part: RoomBound.Part
    var branch: (site: Int, openFirst: Bool)?
    /// The parts of the branch, first and second; nothing where the rules leave no plan.
    var children: [Node?] = []

    init(_ part: RoomBound.Part) { self.part = part }
  }

  private func steps(_ pairs: CapacityPairs, best: Double) -> [ProofStep] {
    let monitor = SearchMonitor(limits)
    let rules = RuleSet(rules: pairs.problem.problem.rules, siteCount: pairs.siteCount)
    let bound = RoomBound(pairs)
    var first = bound.first
    guard let decisions = rules.firstDecisions else { return [.impossible] }
    first.decisions = decisions
    let enough = pairs.isIntegral ? best - 1 + 1e-6 : best * (1 - Rounding.ofBounds)
    bound.raise(&first, rounds: 1_500, target: best, while: monitor.mayGoOn)
    let root = Node(first)
    var open = [root]
    var parts = 1
    while parts < Self.mostParts, monitor.mayGoOn(),
      let next = open.indices.min(by: { open[$0].part.bound < open[$1].part.bound }),
      open[next].part.bound < enough
    {
      let node = open.remove(at: next)
      let part = node.part
      guard
        let site = part.decisions.indices.filter({ part.decisions[$0] == .free })
          .min(by: { (abs(part.chosen[$0] - 0.5), $0) < (abs(part.chosen[$1] - 0.5), $1) })
      else {
        // No site is left to branch on: this part stays as it is, and with it the bound.
        break
      }
      node.branch = (site, part.chosen[site] >= 0.5)
      for isOpen in [part.chosen[site] >= 0.5, part.chosen[site] < 0.5] {
        parts += 1
        var child = part
        child.decisions[site] = isOpen ? .open : .closed
        guard rules.propagate(&child.decisions) else {
          node.children.append(nil)
          continue
        }
        bound.raise(&child, rounds: 120, target: best, while: monitor.mayGoOn)
        let below = Node(child)
        node.children.append(below)
        open.append(below)
      }
    }
    var steps: [ProofStep] = []
    write(root, pairs, &steps)
    return steps
  }

  /// The tree in preorder.
  private func write(_ node: Node, _ pairs: CapacityPairs, _ steps: inout [ProofStep]) {
    guard let branch = node.branch else {
      var all = [Double](repeating: 0, count: pairs.problem.problem.travel.areaCount)
      for (client, area) in pairs.areas.enumerated() { all[area] = node.part.prices[client] }
      return steps.append(.bounded(multipliers: Multipliers(all: all)))
    }
    steps.append(.branch(site: branch.site, openFirst: branch.openFirst))
    for child in node.children {
      if let child { write(child, pairs, &steps) } else { steps.append(.impossible) }
    }
  }
}

extension CapacityPairs {
  /// The total of an assignment: Σ cost x, with what the unserved cost.
  fileprivate func total(_ plan: CapacityEvaluation) -> Double {
    cost(
      of: plan.parts.map {
        CapacityEvaluation.Share(area: $0.area, site: $0.site, share: $0.share)
      })
  }
}
