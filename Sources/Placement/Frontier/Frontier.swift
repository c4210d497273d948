/// The plans that no other allowed plan beats: none is as good by every aim and better by one.
///
/// Pareto (1896); exact, see ``FrontierProof``.
public struct Frontier: Hashable, Sendable {
  /// Best by the first aim first, then by the second, and so on.
  public let points: [FrontierPoint]
  public let proof: FrontierProof

  public init(points: [FrontierPoint], proof: FrontierProof) {
    self.points = points
    self.proof = proof
  }
}

/// A plan on the front.
public struct FrontierPoint: Hashable, Sendable {
  /// Site indices, ascending; of equally good plans the one with the fewest and earliest sites.
  public let open: [Int]
  /// One per aim, as people read it.
  public let values: [Double]
  /// How many other plans are exactly as good by every aim; nothing where they were not counted.
  public let alike: Int?
  /// One per aim, less being better.
  let keys: [Double]

  /// Whether it is as good by every aim as another and better by one.
  func dominates(_ other: [Double]) -> Bool {
    zip(keys, other).allSatisfy { $0 <= $1 } && keys != other
  }
}

/// Why no plan is missing from a front, and none on it is beaten; or that it was stopped.
public enum FrontierProof: Hashable, Sendable {
  /// Every allowed plan was evaluated: so many.
  case everyPlan(Int)
  /// So many plans were evaluated; a bound on each other plan is beaten on every count by one that was.
  case bounded(Int)
  /// As many searches as this each proved that no allowed plan is better within the limits that the
  /// points before it had set (ε-constraint; Haimes, Lasdon and Wismer 1971).
  case searches(Int)
  /// The same, but stopped early: others may be missing, and one that is as good by the aim that was made
  /// best may beat a point.
  case stoppedSearches(Int)
  /// So many plans were evaluated before it was stopped: others may be missing, and may beat a point.
  case stoppedWalk(Int)

  /// Whether no plan is missing, and none is beaten.
  public var isComplete: Bool {
    switch self {
    case .everyPlan, .bounded, .searches: true
    case .stoppedSearches, .stoppedWalk: false
    }
  }
}

/// Where some plan lies beside a front.
public enum FrontierStanding: Hashable, Sendable {
  /// It is on it, or exactly as good as the point.
  case on(Int)
  /// This point is as good by every aim and better by one.
  case beaten(by: Int)
  /// No point beats it: where the front is complete, no allowed plan does, and it is none itself.
  case beyond
  /// Somebody has no route.
  case unserved
}

extension Frontier {
  /// For each aim the least and the greatest key on the front.
  private var ranges: [(least: Double, most: Double)] {
    guard let first = points.first else { return [] }
    return first.keys.indices.map { k in
      let keys = points.map { $0.keys[k] }
      return (keys.min()!, keys.max()!)
    }
  }

  /// How much of each aim's range on the front lies between a key and the best, 0 to 1 on the front.
  private func shares(_ keys: [Double]) -> [Double] {
    zip(keys, ranges).map { key, range in
      range.most > range.least ? (key - range.least) / (range.most - range.least) : 0
    }
  }

  /// The point that lies furthest below the chord from the best by one aim to the best by the other, each
  /// aim scaled from 0 (best on the front) to 1 (worst on it): the least sum of what is scaled so, also of
  /// three aims. Nothing where no point lies below the chord.
  ///
  /// Das (1999), doi:10.1007/s001580050111.
  public var knee: Int? {
    guard points.count > 2 else { return nil }
    let sums = points.map { shares($0.keys).reduce(0, +) }
    let least = sums.min()!
    return least < 1 - 1e-9 ? sums.firstIndex(of: least) : nil
  }

  /// Where a plan lies; of several points that beat it, the one that is better by most, in shares of the
  /// aims' ranges.
  ///
  /// - Parameter keys: of the plan, one per aim.
  func standing(of keys: [Double]) -> FrontierStanding {
    guard keys.allSatisfy(\.isFinite) else { return .unserved }
    if let same = points.firstIndex(where: { $0.keys == keys }) { return .on(same) }
    let beating = points.indices.filter { points[$0].dominates(keys) }
    let sums = beating.map { shares(points[$0].keys).reduce(0, +) }
    guard let least = sums.min(), let place = sums.firstIndex(of: least) else { return .beyond }
    return .beaten(by: beating[place])
  }
}
