/// The weights that may be given to some criteria: zero or more, adding up to 1, each within its range.
public struct WeightSpace: Hashable, Sendable {
  /// One per criterion, within 0 to 1.
  public let ranges: [ClosedRange<Double>]
  /// Some weights within the ranges.
  private var some: [Double] = []

  /// How often weights are drawn anew that are not within their ranges, before giving up.
  private static let tries = 100_000

  /// - Returns: nothing where no weights are within the ranges, or hardly any.
  public init?(_ ranges: [ClosedRange<Double>], trying generator: some RandomNumberGenerator) {
    guard !ranges.isEmpty, ranges.reduce(0, { $0 + $1.lowerBound }) <= 1,
      ranges.reduce(0, { $0 + $1.upperBound }) >= 1
    else { return nil }
    self.ranges = ranges
    var generator = generator
    guard let found = drawn(&generator) else { return nil }
    some = found
  }

  /// Weights drawn so that all are alike: the gaps between sorted uniform numbers, those beyond a range
  /// drawn anew (Rubinstein 1982).
  public func draw(_ generator: inout some RandomNumberGenerator) -> [Double] {
    drawn(&generator) ?? some
  }

  private func drawn(_ generator: inout some RandomNumberGenerator) -> [Double]? {
    for _ in 0..<Self.tries {
      let cuts = (1..<max(ranges.count, 1)).map { _ in Double(generator.next() >> 11) * 0x1p-53 }
        .sorted()
      let weights = zip(cuts + [1], [0] + cuts).map { $0 - $1 }
      if zip(weights, ranges).allSatisfy({ $1.contains($0) }) { return weights }
    }
    return nil
  }
}
