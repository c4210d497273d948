/// The search turned round: the least Σ cost(j) over open sites, the kernel's own costs being held to
/// a level.
///
/// While C is the most that a plan may cost to be of interest, Σ cost(j) x(j) ≤ C is a row whose limit
/// falls with every better plan, and a node whose Lagrangian bound L is at the level has no plan left
/// that costs C or less. With π the row's multiplier, no plan of the node costs less than
/// C + (L − level) / π.
///
/// Where everyone must be covered the level says nothing until it is broken, so there the sites' costs
/// are the kernel's own (`isFixed`) and an area left uncovered costs more than any plan.
struct CostGoal {
  /// One per site of the problem.
  let costs: [Double]
  /// Plans whose kernel cost is this or more do not give the service.
  let level: Double
  /// Whether the kernel adds the costs up itself, bound and all.
  let isFixed: Bool
  /// Whether a plan, by problem index, gives the service: the last word.
  let meets: ([Int]) -> Bool

  /// Whether costs of plans differ by one or not at all.
  var isWhole: Bool {
    costs.allSatisfy { $0 == $0.rounded() } && costs.reduce(0) { $0 + abs($1) } < 1e13
  }

  /// The limit that the row begins with: no plan costs more.
  var most: Double { costs.reduce(0) { $0 + max($1, 0) } }

  func cost(of open: [Int]) -> Double { open.reduce(0) { $0 + costs[$1] } }

  /// What every plan of a node costs at the least by the count and the groups alone.
  func floor(_ node: SearchNode) -> Double {
    let price = Buffer(node.instance.siteID.map { costs[Int($0)] }, or: 0)
    let choice = node.instance.choice
    guard choice.isPossible else { return .infinity }
    return cost(of: node.opened) + CheapestChoice(choice).pick(price)
  }
}

extension KernelSearch {
  /// The most that a plan may cost to be of interest under the goal.
  private var wanted: Double { pool.cutoff }

  /// Lowers the row's limit to what is still of interest.
  func lowerLimit(_ volume: Volume) {
    guard let goal, wanted < .infinity, let row = volume.instance.rows.moving else { return }
    volume.lowerLimit(by: (goal.most - wanted) * volume.instance.rows.scale[row])
  }

  /// What no plan of the node is below, by the volume algorithm's best multipliers.
  func ownBound(_ volume: Volume) -> Double {
    guard let goal, !goal.isFixed else { return volume.bound }
    guard volume.bound > -.infinity, let row = volume.instance.rows.moving else {
      return -.infinity
    }
    let scale = volume.instance.rows.scale[row]
    let price = volume.best[volume.instance.clientCount + row] * scale
    guard price > 0 else { return -.infinity }
    return goal.most - volume.lowered / scale + (volume.bound - goal.level) / price
  }

  /// Whether no plan of the node costs little enough.
  func isTooDear(_ node: inout SearchNode) -> Bool {
    guard let goal else { return false }
    node.bound = max(node.bound, goal.floor(node))
    return node.bound > wanted
  }

  /// Leaves out sites, dearest first, and puts cheaper ones in the place of others, for as long as
  /// the plan gives the service and the rules allow it.
  func trimmed(_ plan: [Int]) -> [Int] {
    guard let goal else { return plan }
    var best = plan
    func isGood(_ open: [Int]) -> Bool {
      guard root.problem.rules.allow(open), case .exactly(let cost) = root.price(open) else {
        return false
      }
      return cost < goal.level
    }
    var isBetter = true
    while isBetter, monitor.mayGoOn() {
      isBetter = false
      for site in best.sorted(by: { (goal.costs[$1], $0) < (goal.costs[$0], $1) })
      where goal.costs[site] > 0 {
        let fewer = best.filter { $0 != site }
        if isGood(fewer) {
          best = fewer
          isBetter = true
        }
      }
      guard best.count * goal.costs.count * root.instance.clientCount <= 20_000_000 else {
        continue
      }
      swaps: for site in best.sorted(by: { (goal.costs[$1], $0) < (goal.costs[$0], $1) }) {
        for other in goal.costs.indices where goal.costs[other] < goal.costs[site] {
          guard !best.contains(other) else { continue }
          let changed = (best.filter { $0 != site } + [other]).sorted()
          guard isGood(changed) else { continue }
          best = changed
          isBetter = true
          continue swaps
        }
      }
    }
    return best
  }
}
