/// How alike two indicators order the areas: what they measure may be counted twice.
public struct IndicatorCorrelation: Hashable, Sendable {
  /// Indices of the two indicators.
  public let first: Int
  public let second: Int
  /// Pearson's r of the values, turned so that higher is more need, −1 to 1; nothing where one of
  /// them is the same in all areas.
  public let pearson: Double?
  /// Spearman's ρ: the same of the places in order.
  public let spearman: Double?
  /// Areas in which both are known.
  public let areas: Int

  /// From here on, two indicators are reported as counting much the same need.
  public static let high = 0.8

  /// Whether the two count much the same need.
  public var isHigh: Bool { max(pearson ?? 0, spearman ?? 0) >= Self.high }

  /// Every pair of indicators, most alike first.
  ///
  /// - Parameter values: of each indicator, one per area, higher is more need.
  public static func all(_ values: [[Double?]]) -> [IndicatorCorrelation] {
    // Places are worked out once where nothing is missing.
    let places = values.map { column in
      column.contains(nil) ? nil : RankOrder.places(column.compactMap(\.self))
    }
    var pairs: [IndicatorCorrelation] = []
    for first in values.indices {
      for second in values.indices where second > first {
        if let a = places[first], let b = places[second] {
          pairs.append(
            IndicatorCorrelation(
              first: first, second: second,
              pearson: pearson(values[first].map { $0! }, values[second].map { $0! }),
              spearman: pearson(a, b), areas: a.count))
        } else {
          let both = zip(values[first], values[second]).compactMap { a, b in
            a.flatMap { a in b.map { (a, $0) } }
          }
          let (a, b) = (both.map(\.0), both.map(\.1))
          pairs.append(
            IndicatorCorrelation(
              first: first, second: second, pearson: pearson(a, b),
              spearman: pearson(RankOrder.places(a), RankOrder.places(b)), areas: a.count))
        }
      }
    }
    return pairs.enumerated().sorted { a, b in
      let (x, y) = (a.element.spearman ?? -2, b.element.spearman ?? -2)
      return x != y ? x > y : a.offset < b.offset
    }.map(\.element)
  }

  /// Pearson's r; nothing where a list does not vary.
  static func pearson(_ a: [Double], _ b: [Double]) -> Double? {
    let n = Double(a.count)
    guard n > 1 else { return nil }
    let (meanA, meanB) = (a.reduce(0, +) / n, b.reduce(0, +) / n)
    var (together, ofA, ofB) = (0.0, 0.0, 0.0)
    for index in a.indices {
      let (x, y) = (a[index] - meanA, b[index] - meanB)
      together += x * y
      ofA += x * x
      ofB += y * y
    }
    guard ofA > 0, ofB > 0 else { return nil }
    return max(-1, min(1, together / (ofA * ofB).squareRoot()))
  }
}
