internal import MixedInteger

/// A capacitated problem as a compact mixed-integer model: a column per site, a column per pair, and
/// where not everyone has to be served a column per client.
///
/// x(i, j) ≤ y(j) is written out for every pair: without it the bound is far too weak.
struct CapacityModel {
  var siting: SitingModel
  let pairs: CapacityPairs
  /// Indices of the pairs that have a column; the others are known to be in no better plan.
  let used: [Int]
  private let firstPair: Int

  /// - Parameters:
  ///   - keeps: whether a pair is used; nothing for every pair.
  ///   - decisions: sites that are known to be open or closed in every better plan.
  init(
    _ pairs: CapacityPairs, keeps: ((Int) -> Bool)? = nil, decisions: [Decision]? = nil
  ) {
    let problem = pairs.problem
    let isWhole = problem.capacity.service == .whole
    self.pairs = pairs
    siting = SitingModel(problem.problem.rules, siteCount: pairs.siteCount)
    for (site, decision) in (decisions ?? []).enumerated() {
      switch decision {
      case .open: siting.model.limit(site, lower: 1, upper: 1)
      case .closed: siting.model.limit(site, lower: 0, upper: 0)
      case .free: break
      }
    }
    used = pairs.pairs.indices.filter { k in
      keeps?(k) ?? true && decisions?[pairs.pairs[k].site] != .closed
    }
    firstPair = siting.model.columnCount
    var ofClient = [[MixedIntegerModel.Term]](repeating: [], count: pairs.areas.count)
    var ofSite = [[MixedIntegerModel.Term]](repeating: [], count: pairs.siteCount)
    for k in used {
      let pair = pairs.pairs[k]
      let column = siting.model.addColumn(cost: pair.cost, isWhole: isWhole)
      ofClient[pair.client].append(.init(column))
      if pairs.load[pair.client] > 0 {
        ofSite[pair.site].append(.init(column, pairs.load[pair.client]))
      }
      siting.model.addRow([.init(column), .init(pair.site, -1)], atMost: 0)
    }
    for (client, cost) in pairs.unservedCost.enumerated() {
      var terms = ofClient[client]
      if cost < .infinity {
        terms.append(.init(siting.model.addColumn(cost: cost, isWhole: isWhole)))
      }
      siting.model.addRow(terms, atLeast: 1, atMost: 1)
    }
    for (site, terms) in ofSite.enumerated() where !terms.isEmpty {
      let places = problem.capacity.places[site]
      guard places < terms.reduce(0, { $0 + $1.weight }) else { continue }
      siting.model.addRow(terms + [.init(site, -places)], atMost: 0)
    }
  }

  /// Pays for open sites instead of for pairs.
  mutating func charge(_ costs: [Double]) {
    for column in 0..<siting.model.columnCount { siting.model.setCost(0, of: column) }
    for (site, cost) in costs.enumerated() { siting.model.setCost(cost, of: site) }
  }

  /// Limits what pairs and the unserved cost together.
  mutating func limitTotal(atMost most: Double) {
    guard most < .infinity else { return }
    let costs = siting.model.costs
    siting.model.addRow(
      costs.indices.filter { costs[$0] != 0 }.map { .init($0, costs[$0]) }, atMost: most)
  }

  /// Where a solution sends people.
  func shares(_ values: [Double]) -> [CapacityEvaluation.Share] {
    used.enumerated().compactMap { index, k in
      let share = values[firstPair + index]
      let pair = pairs.pairs[k]
      return share > 1e-9
        ? .init(area: pairs.areas[pair.client], site: pair.site, share: share) : nil
    }
  }
}
