internal import Places

/// What is known of an area that no open site of its list serves.
enum Unserved: UInt8 {
  /// It costs its cap, exactly.
  case costsCap
  /// It cannot be served: the plan is not allowed.
  case isImpossible
  /// It costs its cap or more; the travel table may know.
  case costsMore
}

/// The whole problem as neighbour lists, with what prices a plan exactly.
final class RootInstance: Sendable {
  let instance: Instance
  let unserved: Buffer<UInt8>
  /// The area of each client.
  let area: [Int32]
  let problem: PlacementProblem
  let pairCost: PairCost
  /// The same for coverage with every client once that has the same sites as others: all sites are
  /// free in it, so they keep their indices.
  private let merged: Instance?

  init(
    instance: Instance, unserved: Buffer<UInt8>, area: [Int32], problem: PlacementProblem,
    pairCost: PairCost
  ) {
    self.instance = instance
    self.unserved = unserved
    self.area = area
    self.problem = problem
    self.pairCost = pairCost
    let free = [Decision](repeating: .free, count: instance.siteCount)
    merged = instance.isCover ? instance.restricted(free) : nil
  }

  /// The lists to begin a search with: the root's own where it leaves nothing to decide or to merge.
  func first(_ decisions: [Decision]) -> Instance {
    let hasEmpty = (0..<instance.clientCount).contains {
      instance.start[$0] == instance.start[$0 + 1]
    }
    let isWhole = decisions.allSatisfy { $0 == .free } && !instance.isCover && !hasEmpty
    return isWhole ? instance : instance.restricted(decisions)
  }

  /// What a plan costs.
  enum Price: Equatable {
    case exactly(Double)
    /// An area has no open site that can serve it.
    case impossible
    /// An area's nearest open site is beyond what the table stores: the plan costs this or more.
    case atLeast(Double)
  }

  /// - Parameter open: problem indices. Complexity: O(clients × rank of the nearest open site).
  func price(_ open: [Int]) -> Price {
    if let merged { return .exactly(merged.cost(ofOpening: open)) }
    let isOpen = Buffer<UInt8>(count: instance.siteCount, repeating: 0)
    for site in open { isOpen[site] = 1 }
    var sum = instance.constant
    var isLowerBound = false
    for u in 0..<instance.clientCount {
      var k = instance.start[u]
      let end = instance.start[u + 1]
      while k < end, isOpen[Int(instance.site[k])] == 0 { k += 1 }
      if k < end {
        sum += instance.cost[k]
        continue
      }
      switch Unserved(rawValue: unserved[u])! {
      case .costsCap: sum += instance.cap[u]
      case .isImpossible: return .impossible
      case .costsMore:
        guard let cost = farCost(u, open: open) else {
          sum += instance.cap[u]
          isLowerBound = true
          continue
        }
        if cost == .infinity { return .impossible }
        sum += cost
      }
    }
    return isLowerBound ? .atLeast(sum) : .exactly(sum)
  }

  /// The cost of a client whose open sites are all beyond its list; nothing when nobody knows.
  private func farCost(_ client: Int, open: [Int]) -> Double? {
    guard case .matrix(let travel) = problem.travel else { return nil }
    let area = Int(area[client])
    var least = Double.infinity
    for site in open { least = min(least, travel[area: area, site: site]) }
    guard least < .infinity, least <= pairCost.limit else { return .infinity }
    return pairCost.cost(weight: problem.demand.weights[area], impedance: least)
  }
}
