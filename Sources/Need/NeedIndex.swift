/// How much each area needs the service, from 0 to 1: **higher is more need, everywhere**.
///
/// Whatever makes an index (a national rank, a choice of deciles, a rate, later a composite of
/// several) ends as one of these, and only these meet counts of people.
public struct NeedIndex: Hashable, Sendable {
  /// One value per area, 0 to 1.
  public let values: [Double]

  /// The share of the nation's areas that are less deprived: 1 − (rank − 1) / (N − 1).
  ///
  /// Rank 1, the most deprived, becomes 1; rank N becomes 0.
  ///
  /// - Parameter count: N, the number of areas ranked (32,844 LSOAs of 2011; 33,755 of 2021).
  /// - Throws: ``NeedError/rankOutOfRange(area:rank:of:)``.
  public static func percentile(
    ofRanks ranks: [Int], among count: Int
  ) throws(NeedError) -> NeedIndex {
    var values: [Double] = []
    values.reserveCapacity(ranks.count)
    for (area, rank) in ranks.enumerated() {
      guard count > 1, (1...count).contains(rank) else {
        throw .rankOutOfRange(area: area, rank: rank, of: count)
      }
      values.append(1 - Double(rank - 1) / Double(count - 1))
    }
    return NeedIndex(values: values)
  }

  /// 1 in the chosen deciles, 0 elsewhere; decile 1 is the most deprived tenth of the nation.
  ///
  /// - Throws: ``NeedError/decileOutOfRange(area:decile:)``.
  public static func membership(
    ofDeciles deciles: [Int], in chosen: ClosedRange<Int>
  ) throws(NeedError) -> NeedIndex {
    for (area, decile) in deciles.enumerated() where !(1...10).contains(decile) {
      throw .decileOutOfRange(area: area, decile: decile)
    }
    return NeedIndex(values: deciles.map { chosen.contains($0) ? 1 : 0 })
  }

  /// A rate as published, 0 to 1 (the share of children in income-deprived families, say).
  ///
  /// - Throws: ``NeedError/badRate(area:value:)``.
  public static func rate(_ rates: [Double]) throws(NeedError) -> NeedIndex {
    for (area, rate) in rates.enumerated() where !(0...1).contains(rate) {
      throw .badRate(area: area, value: rate)
    }
    return NeedIndex(values: rates)
  }
}
