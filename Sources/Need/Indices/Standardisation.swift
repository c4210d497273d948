import Foundation

/// How values of an indicator become comparable with those of others; higher is more need after it.
public enum Standardisation: String, CaseIterable, Hashable, Sendable {
  /// The share of the other areas that have less need: (place − 1) / (n − 1), 0 to 1, where place 1
  /// has least need and equal values share the mean of their places.
  ///
  /// Says nothing of how far apart areas are: the step from the first to the second counts as much
  /// as any other.
  case percentile
  /// (x − mean) / s with s² = Σ (x − mean)² / n: standard deviations from the mean of the areas.
  ///
  /// One extreme area can outweigh all the rest of an indicator.
  case zScore = "z-score"
  /// (x − least) / (greatest − least), 0 to 1.
  ///
  /// The two extreme areas set the scale for all others.
  case minMax = "min-max"
  /// The place, 1 the least need to n the most; equal values share the mean of their places.
  case rank
  /// The transformation of the English Indices of Deprivation:
  /// X = −23 ln(1 − R (1 − e^(−100/23))), R = place / n, 0 to 100.
  ///
  /// A tenth of the areas have more than half of the scale, so that great need in one indicator is
  /// not cancelled by little need in another. It makes the ordering among the less needy half of
  /// areas nearly irrelevant.
  ///
  /// MHCLG (2019), The English Indices of Deprivation 2019: Technical report, section 3.7.
  case exponential

  /// Standardises the values that are there.
  ///
  /// Where all of them are equal they say nothing, and each stands in the middle of the scale.
  ///
  /// - Parameter values: one per area, higher is more need; nothing stays nothing.
  public func callAsFunction(_ values: [Double?]) -> [Double?] {
    let known = values.compactMap(\.self)
    guard let first = known.first else { return values }
    let standardised = known.allSatisfy { $0 == first } ? level(known) : scaled(known)
    guard known.count < values.count else { return standardised }
    var index = 0
    return values.map { value in
      guard value != nil else { return nil }
      index += 1
      return standardised[index - 1]
    }
  }

  private func scaled(_ values: [Double]) -> [Double] {
    let n = Double(values.count)
    switch self {
    case .percentile: return RankOrder.places(values).map { ($0 - 1) / (n - 1) }
    case .rank: return RankOrder.places(values)
    case .exponential: return RankOrder.places(values).map { Self.exponential(share: $0 / n) }
    case .zScore:
      let mean = values.reduce(0, +) / n
      let s = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n).squareRoot()
      return values.map { ($0 - mean) / s }
    case .minMax:
      let (least, most) = (values.min() ?? 0, values.max() ?? 0)
      return values.map { ($0 - least) / (most - least) }
    }
  }

  /// Areas that are all alike.
  private func level(_ values: [Double]) -> [Double] {
    let middle: Double =
      switch self {
      case .percentile, .minMax: 0.5
      case .zScore: 0
      case .rank: Double(values.count + 1) / 2
      case .exponential:
        Self.exponential(share: Double(values.count + 1) / 2 / Double(values.count))
      }
    return values.map { _ in middle }
  }

  /// X for a share R of areas from 0 to 1, 1 the most needy: 0 to 100.
  public static func exponential(share: Double) -> Double {
    -23 * log(1 - share * (1 - exp(-100.0 / 23)))
  }

  /// Whether every standardised value is zero or more, as a geometric mean needs.
  var isNeverNegative: Bool { self != .zScore }
}
