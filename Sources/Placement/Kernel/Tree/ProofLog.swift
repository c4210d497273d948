internal import Certificates
internal import Places

/// Takes down what proves a bound while it is being proved.
final class ProofLog {
  private(set) var steps: [ProofStep] = []
  private let root: RootInstance
  /// The number of the limit on site costs, where these are the kernel's own: it is priced at one.
  private let costLimit: Int?

  init(_ root: RootInstance, hasCosts: Bool = false) {
    self.root = root
    costLimit = hasCosts ? 2 * root.problem.rules.sides.count : nil
  }

  func append(_ step: ProofStep) { steps.append(step) }

  /// Forgets all but the first steps.
  func rewind(to count: Int) { steps.removeLast(steps.count - count) }

  /// The node's multipliers, one per area: of those that have left it, what they cost for sure.
  func multipliers(_ node: SearchNode, _ local: [Double]) -> Multipliers {
    var isOpen = [Bool](repeating: false, count: root.instance.siteCount)
    for site in node.opened { isOpen[site] = true }
    var all = [Double](repeating: 0, count: root.problem.travel.areaCount)
    for u in 0..<root.instance.clientCount {
      var cost = root.instance.cap[u]
      for k in root.instance.start[u]..<root.instance.start[u + 1]
      where isOpen[Int(root.instance.site[k])] {
        cost = root.instance.cost[k]
        break
      }
      all[Int(root.area[u])] = cost
    }
    for (u, heir) in (node.heirs ?? []).enumerated() where heir >= 0 {
      // Of several areas that have become one, each has a part of its multiplier by weight.
      let share =
        root.instance.isCover ? root.instance.cap[u] / node.instance.cap[Int(heir)] : 1
      all[Int(root.area[u])] = local[Int(heir)] * share
    }
    let rows = root.instance.rows
    var rules: [Multipliers.RulePrice] = []
    for r in 0..<rows.count where local[node.instance.clientCount + r] > 0 {
      let price = local[node.instance.clientCount + r] * rows.scale[r]
      let source = rows.source[r]
      // The limit on costs stands last among the side rules.
      let shift = costLimit.map { source >= $0 ? 2 : 0 } ?? 0
      rules.append(Multipliers.RulePrice(limit: source + shift, price: price))
    }
    return Multipliers(all: all, rules: rules + costs)
  }

  /// The site costs alone.
  private var costs: [Multipliers.RulePrice] {
    costLimit.map { [Multipliers.RulePrice(limit: $0, price: 1)] } ?? []
  }

  /// A node whose sites cost too much by themselves.
  func tooDear() { append(.bounded(multipliers: Multipliers(all: [], rules: costs))) }

  /// Decisions by local index as the proof names them.
  func decide(_ node: SearchNode, _ local: [Double], _ decisions: [Decision]) {
    let ids = node.instance.siteID
    append(
      .decide(
        multipliers: multipliers(node, local),
        opened: decisions.indices.filter { decisions[$0] == .open }.map { Int(ids[$0]) },
        closed: decisions.indices.filter { decisions[$0] == .closed }.map { Int(ids[$0]) }))
  }
}

extension RootInstance {
  /// The problem that the kernel solves, with as many pairs as its lists hold.
  func certifiedProblem() throws(PlacesError) -> CertifiedProblem? {
    guard let cost = pairCost.rule else { return nil }
    return problem.certified(cost: cost, travel: try pairs(problem.travel))
  }

  private func pairs(_ table: TravelTable) throws(PlacesError) -> SparseTravel {
    guard case .matrix(let matrix) = table else {
      guard case .sparse(let sparse) = table else { preconditionFailure("two kinds of travel") }
      return sparse
    }
    var offsets = [0]
    var sites: [Int32] = []
    var impedances: [Double] = []
    var client = 0
    var isCut = false
    for area in 0..<matrix.areaCount {
      if client < self.area.count, Int(self.area[client]) == area {
        for k in instance.start[client]..<instance.start[client + 1] {
          let site = instance.site[k]
          sites.append(site)
          impedances.append(matrix[area: area, site: Int(site)])
        }
        if Unserved(rawValue: unserved[client]) == .costsMore { isCut = true }
        client += 1
      }
      offsets.append(sites.count)
    }
    var absent = AbsentPair.noRoute
    if isCut { absent = .farther }
    if case .uncovered(let within) = pairCost { absent = .beyond(within.nextUp) }
    return try SparseTravel(
      unit: matrix.unit, source: matrix.source, absent: absent, siteCount: matrix.siteCount,
      offsets: offsets, sites: sites, impedances: impedances)
  }
}

extension PairCost {
  /// What a certificate calls it; nothing for what only a checker makes.
  fileprivate var rule: CostRule? {
    switch self {
    case .travel: .travel
    case .uncovered(let within): .uncovered(within: within)
    case .disutility(let scale, let limit):
      .disutility(kappa: scale.kappa, reference: scale.reference, limit: limit)
    case .travelWithin: nil
    }
  }
}

extension CostScale {
  /// What certificates of the problem cost a pair at.
  var rule: CostRule {
    problem.objective.standard.map { .uncovered(within: $0) } ?? pairCost.rule ?? .travel
  }
}

extension PlacementProblem {
  /// The problem's demand and rules as a certificate has them.
  func certified(cost: CostRule, travel: SparseTravel) -> CertifiedProblem {
    CertifiedProblem(
      weights: demand.weights, travel: travel, cost: cost, count: rules.count,
      fewest: rules.fewest, keep: rules.keep.sorted(), close: rules.close.sorted(),
      groups: rules.groups.map {
        GroupLimit(members: $0.members, atLeast: $0.atLeast, atMost: $0.atMost)
      },
      sides: rules.sides.map {
        WeightLimit(
          sites: $0.terms.map(\.site), weights: $0.terms.map(\.weight), atLeast: $0.atLeast,
          atMost: $0.atMost)
      })
  }
}
