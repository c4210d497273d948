/// Every site's score by one method, and what the score may be where evidence is missing.
public struct Scoring: Hashable, Sendable {
  /// A site's score: what is not known is taken from its worst to its best, never as zero.
  public struct Entry: Hashable, Sendable {
    /// With what is not known at the middle of its scale.
    public let score: Double
    /// With what is not known about this site at its worst, and at its best; the other sites' stays
    /// at the middle.
    public let least: Double
    public let most: Double
    /// 1 for the best ``score``; equal scores share the better rank.
    public let rank: Int
    /// The ranks that ``most`` and ``least`` would have among the others' scores.
    public let bestRank: Int
    public let worstRank: Int
  }

  public let method: ScoreMethod
  /// In the order of the sheet.
  public let entries: [Entry]

  /// Scores that differ by less are equal.
  static let tolerance = 1e-12

  /// Complexity: O(sites² × criteria).
  public init(_ sheet: ScoreSheet, by method: ScoreMethod) {
    let middle = sheet.names.indices.map { sheet.worths(of: $0, unknownAt: 0.5) }
    func score(_ site: Int, _ own: [Double]) -> Double {
      method.score(of: site, own: own, among: middle, weights: sheet.weights)
    }
    let scores = middle.indices.map { score($0, middle[$0]) }
    let bounds = middle.indices.map { site -> (least: Double, most: Double) in
      guard sheet.missing(of: site) > 0 else { return (scores[site], scores[site]) }
      let ends = [0.0, 1.0].map { score(site, sheet.worths(of: site, unknownAt: $0)) }
      return (ends.min()!, ends.max()!)
    }
    func rank(_ value: Double, besides site: Int) -> Int {
      1 + scores.indices.count { $0 != site && scores[$0] > value + Self.tolerance }
    }
    self.method = method
    entries = scores.indices.map { site in
      Entry(
        score: scores[site], least: bounds[site].least, most: bounds[site].most,
        rank: rank(scores[site], besides: site), bestRank: rank(bounds[site].most, besides: site),
        worstRank: rank(bounds[site].least, besides: site))
    }
  }

  /// Sites from the best to the worst; equal ones in the order of the sheet.
  public var order: [Int] {
    entries.indices.sorted {
      entries[$0].rank != entries[$1].rank ? entries[$0].rank < entries[$1].rank : $0 < $1
    }
  }
}
