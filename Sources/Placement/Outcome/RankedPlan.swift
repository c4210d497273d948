/// A plan with its place among others.
public protocol ValuedPlan: Hashable, Sendable {
  /// 1 + the number of allowed plans that are better; ties share a rank.
  var rank: Int { get }
  /// Site indices, ascending.
  var open: [Int] { get }
  /// In the objective's own terms.
  var value: Double { get }
}

/// A plan among others: its place in the ranking, its open sites and its value.
public struct RankedPlan: ValuedPlan {
  public let rank: Int
  public let open: [Int]
  public let value: Double

  public init(rank: Int, open: [Int], value: Double) {
    self.rank = rank
    self.open = open
    self.value = value
  }
}

/// The place of a plan among all that are allowed.
public struct PlanStanding: Hashable, Sendable {
  /// How many allowed plans are better; its rank is one more.
  public let better: Int
  /// How many allowed plans are as good, itself included where it is allowed.
  public let equal: Int

  public init(better: Int, equal: Int) {
    self.better = better
    self.equal = equal
  }
}
