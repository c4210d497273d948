public import Places

/// What it costs that an area of weight a is served over impedance d.
public enum CostRule: Hashable, Sendable {
  /// a d.
  case travel
  /// Nothing up to the standard; a for an area that nothing within it serves.
  case uncovered(within: Double)
  /// a e^{κ (d − reference)}; nothing beyond the limit serves.
  case exponential(kappa: Double, reference: Double, limit: Double)
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

/// The question that a certificate answers: which `count` sites make the total cost least?
///
/// Self-contained, so that a checker needs nothing else.
public struct Question: Hashable, Sendable {
  /// a(i), one per area.
  public let weights: [Double]
  public let travel: SparseTravel
  public let cost: CostRule
  public let count: Int
  public let keep: [Int]
  public let close: [Int]
  public let groups: [GroupLimit]

  public init(
    weights: [Double], travel: SparseTravel, cost: CostRule, count: Int, keep: [Int],
    close: [Int], groups: [GroupLimit]
  ) {
    self.weights = weights
    self.travel = travel
    self.cost = cost
    self.count = count
    self.keep = keep
    self.close = close
    self.groups = groups
  }
}
