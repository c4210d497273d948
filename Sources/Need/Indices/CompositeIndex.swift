import Foundation

/// Several indicators made into one index, with everything that it is made of: higher is more need.
///
/// The index of an area is Σ w(k) x(k), or Π x(k)^w(k), over its indicators *k* that are known, whose
/// weights w add up to 1 again where others are missing. It misleads where indicators measure the
/// same thing twice (see ``IndicatorCorrelation``), and its order depends on choices that are shown:
/// standardisation, weights and mean.
///
/// OECD and JRC (2008), Handbook on Constructing Composite Indicators, doi:10.1787/9789264043466-en.
public struct CompositeIndex: Hashable, Sendable {
  /// One indicator's part.
  public struct Part: Hashable, Sendable {
    public let indicator: Indicator
    /// As it counts: published, or the mean of its group.
    public let raw: [Double?]
    /// Whether ``raw`` is the mean of the area's group.
    public let isFilled: [Bool]
    public let standardised: [Double?]
    /// Its share of all weight, in an area where everything is known.
    public let weight: Double
    /// What it adds to the index of an area, or under a geometric mean multiplies it by.
    public let contribution: [Double?]
  }

  public let design: IndexDesign
  public let parts: [Part]
  /// One per area; nothing where no indicator is known.
  public let values: [Double?]
  /// 1 for the most need; equal values share the better rank.
  public let ranks: [Int?]
  /// The share of variation that the first component explains; nothing under other weights.
  public let explained: Double?

  /// - Parameter groups: the group of each area, for indicators whose missing values take its mean.
  /// - Throws: ``NeedError`` for no indicators or of other areas, weights that cannot be, and values
  ///   that may not be missing.
  public init(
    _ indicators: [Indicator], design: IndexDesign = IndexDesign(), groups: [String?] = []
  ) throws(NeedError) {
    guard let count = indicators.first?.values.count else { throw .noIndicators }
    for indicator in indicators where indicator.values.count != count {
      throw .wrongShape(counts: count, need: indicator.values.count)
    }
    guard design.mean == .arithmetic || design.standardisation.isNeverNegative else {
      throw .geometricOfNegative
    }
    var raw: [[Double?]] = []
    var filled: [[Bool]] = []
    for indicator in indicators {
      let whole = try indicator.filled(groups: groups)
      raw.append(whole.values)
      filled.append(whole.filled)
    }
    let columns = zip(indicators, raw).map { indicator, values in
      design.standardisation(indicator.with(values: values).needward)
    }
    let (weights, explained) = try design.weights(of: indicators, columns)
    let sums = Self.combine(columns, weights, design.mean)
    self.design = design
    self.explained = explained
    values = sums.values
    ranks = RankOrder.ranks(sums.values)
    parts = indicators.indices.map { k in
      Part(
        indicator: indicators[k], raw: raw[k], isFilled: filled[k], standardised: columns[k],
        weight: weights[k], contribution: sums.contributions[k])
    }
  }

  static func combine(
    _ columns: [[Double?]], _ weights: [Double], _ mean: IndexDesign.Mean
  ) -> (values: [Double?], contributions: [[Double?]]) {
    let areas = columns[0].count
    var known = [Double](repeating: 0, count: areas)
    for (k, column) in columns.enumerated() {
      for area in 0..<areas where column[area] != nil { known[area] += weights[k] }
    }
    var values = known.map { $0 > 0 ? (mean == .arithmetic ? 0.0 : 1.0) : nil as Double? }
    var contributions: [[Double?]] = []
    for (k, column) in columns.enumerated() {
      var parts = [Double?](repeating: nil, count: areas)
      for area in 0..<areas {
        guard let value = column[area], known[area] > 0 else { continue }
        let weight = weights[k] / known[area]
        let part = mean == .arithmetic ? weight * value : pow(value, weight)
        parts[area] = part
        values[area] = mean == .arithmetic ? values[area]! + part : values[area]! * part
      }
      contributions.append(parts)
    }
    return (values, contributions)
  }

  /// The index from 0 to 1, to weigh people by.
  ///
  /// Percentiles and min–max as they are, ranks as (r − 1) / (n − 1), the exponential scale as a
  /// hundredth; z-scores from the least to the greatest of the areas.
  ///
  /// - Throws: ``NeedError/unknownNeed(area:)`` where an area has no index: people there would count
  ///   for nothing.
  public func scaled() throws(NeedError) -> NeedIndex {
    if let missing = values.firstIndex(of: nil) { throw .unknownNeed(area: missing) }
    return try .rate(scaledKnown().compactMap(\.self))
  }

  /// The same where some areas have no index.
  public func scaledKnown() -> [Double?] {
    let known = values.compactMap(\.self)
    let (least, most): (Double, Double) =
      switch design.standardisation {
      case .percentile, .minMax: (0, 1)
      case .rank: (1, Double(known.count))
      case .exponential: (0, 100)
      case .zScore: (known.min() ?? 0, known.max() ?? 0)
      }
    guard most > least else { return values.map { $0.map { _ in 0.5 } } }
    return values.map { $0.map { min(1, max(0, ($0 - least) / (most - least))) } }
  }
}
