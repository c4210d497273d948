/// Under how many weights each option is first, second and so on, and which weights these are (SMAA-2).
///
/// Nobody has to state weights: all that are allowed are tried, each set as likely as another, and where
/// the evidence is uncertain it is drawn with them. Lahdelma and Salminen (2001),
/// doi:10.1287/opre.49.3.444.11220.
public struct Acceptability: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    /// The share of draws in which the option has rank 1, 2 and so on; equal options share the better one.
    public let ranks: [Double]
    /// The mean of the weights under which it is first; nothing where it never is.
    public let central: [Double]?
    /// The share of draws of the evidence in which it is first under its central weights.
    public let confidence: Double?

    /// The share of weights under which it is first.
    public var first: Double { ranks.first ?? 0 }
  }

  /// One per option.
  public let entries: [Entry]
  public let draws: Int

  /// Values that differ by less are equal.
  static let tolerance = 1e-12

  /// The value of an option is Σ w(k) v(k), v from 0 (the worst) to 1 (the best) of criterion k.
  ///
  /// - Parameters:
  ///   - worths: of a draw: by option, then by criterion.
  ///   - weights: of a draw, adding up to 1.
  ///   Complexity: O(draws × options² × criteria).
  public init(
    draws: Int, worths: (_ draw: Int) -> [[Double]], weights: (_ draw: Int) -> [Double]
  ) {
    var ranks: [[Int]] = []
    var sums: [[Double]] = []
    for draw in 0..<draws {
      let (worths, weights) = (worths(draw), weights(draw))
      if ranks.isEmpty {
        ranks = worths.map { _ in worths.map { _ in 0 } }
        sums = worths.map { _ in weights.map { _ in 0 } }
      }
      let values = worths.map { Self.value($0, weights) }
      for (option, value) in values.enumerated() {
        let rank = values.count { $0 > value + Self.tolerance }
        ranks[option][rank] += 1
        guard rank == 0 else { continue }
        for k in weights.indices { sums[option][k] += weights[k] }
      }
    }
    let central = ranks.indices.map { option in
      ranks[option][0] > 0 ? sums[option].map { $0 / Double(ranks[option][0]) } : nil
    }
    var firsts = central.map { _ in 0 }
    for draw in 0..<draws {
      let worths = worths(draw)
      for (option, weights) in central.enumerated() {
        guard let weights else { continue }
        let own = Self.value(worths[option], weights)
        let isFirst = worths.allSatisfy { Self.value($0, weights) <= own + Self.tolerance }
        if isFirst { firsts[option] += 1 }
      }
    }
    self.draws = draws
    entries = ranks.indices.map { option in
      Entry(
        ranks: ranks[option].map { Double($0) / Double(draws) }, central: central[option],
        confidence: central[option].map { _ in Double(firsts[option]) / Double(draws) })
    }
  }

  private static func value(_ worths: [Double], _ weights: [Double]) -> Double {
    var sum = 0.0
    for k in weights.indices { sum += worths[k] * weights[k] }
    return sum
  }
}
