public import Places

/// What it costs that an area of weight a is served over impedance d.
public enum CostRule: Hashable, Sendable {
  /// a d.
  case travel
  /// Nothing up to the standard; a for an area that nothing within it serves.
  case uncovered(within: Double)
  /// a (e^{κ (d − reference)} − e^{−κ reference}); nothing beyond the limit serves.
  case disutility(kappa: Double, reference: Double, limit: Double)
  /// a e^{κ (d − reference)}; nothing beyond the limit serves. Only in files of earlier versions, as it
  /// says little where κ d is small.
  case exponential(kappa: Double, reference: Double, limit: Double)
  /// Nothing up to the standard, beyond which nothing serves: made by the checker, in no file.
  case reached(within: Double)
  /// a d up to the limit, beyond which nothing serves: made by the checker, in no file.
  case travelWithin(Double)
}

/// How many sites of one group may open.
public struct GroupLimit: Hashable, Sendable {
  public let members: [Int]
  public let atLeast: Int
  public let atMost: Int

  public init(members: [Int], atLeast: Int, atMost: Int) {
    self.members = members
    self.atLeast = atLeast
    self.atMost = atMost
  }
}

/// A limit on a weighted sum over the open sites.
public struct WeightLimit: Hashable, Sendable {
  /// Each site once at most.
  public let sites: [Int]
  /// One per site of `sites`.
  public let weights: [Double]
  /// `-.infinity` where there is none.
  public let atLeast: Double
  /// `.infinity` where there is none.
  public let atMost: Double

  public init(sites: [Int], weights: [Double], atLeast: Double, atMost: Double) {
    self.sites = sites
    self.weights = weights
    self.atLeast = atLeast
    self.atMost = atMost
  }
}

/// The problem that a certificate answers: which `fewest` to `count` sites make the total cost least?
///
/// Self-contained, so that a checker needs nothing else.
public struct CertifiedProblem: Hashable, Sendable {
  /// a(i), one per area.
  public let weights: [Double]
  public let travel: SparseTravel
  public let cost: CostRule
  /// The most sites that open.
  public let count: Int
  /// The fewest; `count` where the number is fixed.
  public let fewest: Int
  public let keep: [Int]
  public let close: [Int]
  public let groups: [GroupLimit]
  public let sides: [WeightLimit]
  /// Where sites have limited room, and people are sent so that the whole is best; nothing where
  /// everyone goes to the nearest open site.
  public let room: Room?

  public init(
    weights: [Double], travel: SparseTravel, cost: CostRule, count: Int,
    fewest: Int? = nil, keep: [Int], close: [Int], groups: [GroupLimit],
    sides: [WeightLimit] = [], room: Room? = nil
  ) {
    self.room = room
    self.weights = weights
    self.travel = travel
    self.cost = cost
    self.count = count
    self.fewest = fewest ?? count
    self.keep = keep
    self.close = close
    self.groups = groups
    self.sides = sides
  }
}
