/// The answer to a placement problem, with what proves it.
public struct Solution<Plan: ValuedPlan>: Hashable, Sendable {
  /// The best plans in order: by value, then by what settles ties, then by the sites' order in the
  /// study. Each set of open sites is listed once.
  public let plans: [Plan]
  /// No allowed plan is better than this.
  public let bound: Double
  /// How many allowed plans there are, where all were evaluated.
  public let candidates: Int?
  /// How the plans were found and the bound established.
  public let method: SearchMethod
  /// Why the search ended.
  public let end: SearchEnd
  /// How many nodes of search trees were looked at, where one was searched.
  public let nodes: Int?
  /// How many of the plans, from the first, have their rank proven: no plan that is not listed comes
  /// before them.
  public let provenRanks: Int
  /// Whether it is proven which of the plans of one value come first.
  public let areTiesProven: Bool
  /// The place of every plan that was watched for, in the order asked, where all were evaluated.
  public let watched: [PlanStanding]

  /// |value of the best plan − bound| / |value|, zero when the best plan is proven best.
  public var gap: Double { plans.first.flatMap { relativeGap($0.value, bound) } ?? 0 }

  public init(
    plans: [Plan], bound: Double, candidates: Int? = nil, method: SearchMethod, end: SearchEnd,
    nodes: Int? = nil, provenRanks: Int, areTiesProven: Bool = false, watched: [PlanStanding] = []
  ) {
    self.plans = plans
    self.bound = bound
    self.candidates = candidates
    self.method = method
    self.end = end
    self.nodes = nodes
    self.provenRanks = provenRanks
    self.areTiesProven = areTiesProven
    self.watched = watched
  }

  /// The same with every plan said otherwise.
  public func map<Other>(_ told: (Plan) -> Other) -> Solution<Other> {
    Solution<Other>(
      plans: plans.map(told), bound: bound, candidates: candidates, method: method, end: end,
      nodes: nodes, provenRanks: provenRanks, areTiesProven: areTiesProven, watched: watched)
  }
}

/// |value − bound| / |value|, in whatever terms both are; zero where they are the same.
package func relativeGap(_ value: Double, _ bound: Double) -> Double {
  value == bound ? 0 : abs(value - bound) / max(abs(value), .leastNormalMagnitude)
}
