internal import Places

/// What came of asking a question again under many draws of its inputs.
public struct RedrawnPlans: Hashable, Sendable {
  /// How many draws were answered.
  public let draws: Int
  /// In how many of them no plan serves everyone, so that none is best.
  public let unserved: Int
  /// Those that were watched, in their order, then those that are best most often.
  public let plans: [RedrawnPlan]
  /// Per site the share of draws in which it is in the best plan.
  public let openings: [Double]
  /// How many different plans are best in some draw.
  public let differentBest: Int
  /// What stopped the search early; nothing where all draws were answered.
  public let end: SearchEnd?

  /// The plans that may be first most often, by their places: that which is, and those that are first so
  /// nearly as often that other draws could put them in another order.
  ///
  /// Shares p and q of n draws differ by chance with variance (p + q − (p − q)²) / n where no draw has both
  /// first; two standard errors are allowed for. Empty where no draw has a best plan.
  public var leaders: [Int] {
    let served = Double(draws - unserved)
    guard let most = plans.map(\.first).max(), most > 0, served > 0 else { return [] }
    return plans.indices.filter { index in
      let (own, lead) = (plans[index].first, most - plans[index].first)
      return own > 0 && lead * lead <= 4 * (own + most - lead * lead) / served
    }
  }
}

/// How one plan fares over the draws. Shares are of the draws in which somebody is best.
public struct RedrawnPlan: Hashable, Sendable {
  /// Site indices, ascending.
  public let open: [Int]
  /// The share of draws in which no plan is better; plans that tie are each first.
  public let first: Double
  /// The share in which it is within so much of the best.
  public let near: Double
  /// How much worse it is than the best of the draw, in the objective's own terms: the mean, what nineteen
  /// in twenty draws do not exceed, and the most. Nothing where it leaves somebody without a route in a
  /// draw in which another plan does not.
  public let regret: Regret?
  /// The middle nine tenths of its values.
  public let values: ClosedRange<Double>?

  public struct Regret: Hashable, Sendable {
    public let mean: Double
    public let ofNineteenInTwenty: Double
    public let most: Double
  }

  init(
    open: [Int], values: [Double], best: [Double], near: Double, _ objective: Objective
  ) {
    self.open = open
    let count = Double(max(values.count, 1))
    let losses = zip(values, best).map { objective.isMaximised ? $1 - $0 : $0 - $1 }
    first =
      Double(zip(losses, best).count { $0 <= Self.rounding * max(abs($1), 1e-9) }) / count
    self.near =
      Double(zip(losses, best).count { $0 <= (near + Self.rounding) * max(abs($1), 1e-9) }) / count
    let sorted = losses.map { max($0, 0) }.sorted()
    regret =
      sorted.last.map { $0 < .infinity } == true
      ? Regret(
        mean: sorted.exactSum / count, ofNineteenInTwenty: Self.quantile(sorted, 0.95),
        most: sorted[sorted.count - 1]) : nil
    let ordered = values.sorted()
    self.values =
      ordered.last.map { $0 < .infinity } == true
      ? Self.quantile(ordered, 0.05)...Self.quantile(ordered, 0.95) : nil
  }

  /// By how much quick sums of one draw may differ and be the same, as a share.
  private static let rounding = 1e-12

  /// The least of the values that as large a share do not exceed.
  private static func quantile(_ sorted: [Double], _ share: Double) -> Double {
    sorted[min(sorted.count - 1, max(0, Int((share * Double(sorted.count)).rounded(.up)) - 1))]
  }
}
