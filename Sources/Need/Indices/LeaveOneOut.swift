/// What an index would be without one of its indicators.
public struct LeaveOneOut: Hashable, Sendable {
  /// The place of the indicator that is left out.
  public let indicator: Int
  /// Spearman's ρ between the order of areas with it and without, −1 to 1; nothing where either does
  /// not vary.
  public let agreement: Double?
  /// The area whose rank moves most, with its rank before and after; nothing where none moves.
  public let farthest: Move?
  /// How many of the areas ranked first with it, up to a tenth of all and six at least, are no longer
  /// so.
  public let leaveFirst: Int
  /// How many areas that is.
  public let first: Int

  public struct Move: Hashable, Sendable {
    public let area: Int
    public let before: Int
    public let after: Int
  }

  /// One per indicator, in the order of the index; none for an index of one indicator.
  ///
  /// Standardised values stay as they are, so that only the weights change.
  ///
  /// - Throws: ``NeedError`` where the remaining indicators make no index.
  public static func all(of index: CompositeIndex) throws(NeedError) -> [LeaveOneOut] {
    guard index.parts.count > 1 else { return [] }
    var found: [LeaveOneOut] = []
    for k in index.parts.indices {
      let rest = index.parts.indices.filter { $0 != k }.map { index.parts[$0] }
      let columns = rest.map(\.standardised)
      let weights = try index.design.without(k).weights(of: rest.map(\.indicator), columns).weights
      let values = CompositeIndex.combine(columns, weights, index.design.mean).values
      found.append(LeaveOneOut(k, before: index, after: values))
    }
    return found
  }

  private init(_ indicator: Int, before: CompositeIndex, after: [Double?]) {
    let ranks = RankOrder.ranks(after)
    let both = ranks.indices.filter { before.ranks[$0] != nil && ranks[$0] != nil }
    let count = min(both.count, max(6, both.count / 10))
    self.indicator = indicator
    agreement = IndicatorCorrelation.pearson(
      RankOrder.places(both.map { before.values[$0]! }), RankOrder.places(both.map { after[$0]! }))
    farthest = both.max { a, b in
      abs(before.ranks[a]! - ranks[a]!) < abs(before.ranks[b]! - ranks[b]!)
    }.flatMap { area in
      before.ranks[area] == ranks[area]
        ? nil : Move(area: area, before: before.ranks[area]!, after: ranks[area]!)
    }
    first = count
    leaveFirst = both.count { before.ranks[$0]! <= count && ranks[$0]! > count }
  }
}
