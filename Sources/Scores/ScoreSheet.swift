/// The sites to be judged, the criteria, and the evidence: a number, or nothing where none is known.
///
/// A criterion about which nothing is known at any site tells none from another: it is listed in
/// ``unknown`` and counts for nothing.
public struct ScoreSheet: Hashable, Sendable {
  public let names: [String]
  /// Those that count.
  public let criteria: [Criterion]
  /// By site, then by criterion.
  public let evidence: [[Double?]]
  /// Criteria without any evidence.
  public let unknown: [Criterion]
  /// What each criterion counts, adding up to 1.
  public let weights: [Double]
  /// The evidence from 0, the worse end of the scale, to 1; nothing where none is known.
  public let worths: [[Double?]]

  /// - Parameters:
  ///   - names: of the sites, each once.
  ///   - evidence: by site, then by criterion; finite.
  public init(names: [String], criteria: [Criterion], evidence: [[Double?]]) {
    precondition(
      evidence.count == names.count && evidence.allSatisfy { $0.count == criteria.count },
      "evidence for every site and criterion")
    let known = criteria.indices.filter { k in evidence.contains { $0[k] != nil } }
    let counting = known.map { criteria[$0] }
    self.names = names
    self.criteria = counting
    self.evidence = evidence.map { row in known.map { row[$0] } }
    unknown = criteria.indices.filter { !known.contains($0) }.map { criteria[$0] }
    let sum = counting.reduce(0) { $0 + $1.weight }
    weights = counting.map { sum > 0 ? $0.weight / sum : 1 / Double(counting.count) }
    let columns = known.map { k in Self.worth(evidence.map { $0[k] }, by: criteria[k]) }
    worths = names.indices.map { site in columns.map { $0[site] } }
  }

  /// (x − least) / (most − least), turned where less is better; ½ where the scale has no length, and
  /// never beyond its ends.
  private static func worth(_ column: [Double?], by criterion: Criterion) -> [Double?] {
    let known = column.compactMap(\.self)
    let least = criterion.scale?.lowerBound ?? known.min() ?? 0
    let most = criterion.scale?.upperBound ?? known.max() ?? 0
    return column.map { value in
      value.map { value in
        guard most > least else { return 0.5 }
        let share = min(1, max(0, (value - least) / (most - least)))
        return criterion.better == .more ? share : 1 - share
      }
    }
  }

  /// How many pieces of evidence about a site are missing.
  public func missing(of site: Int) -> Int { worths[site].count { $0 == nil } }

  /// The worths of a site with what is not known put at one worth: 0 the worst it may be, 1 the best.
  func worths(of site: Int, unknownAt worth: Double) -> [Double] {
    worths[site].map { $0 ?? worth }
  }
}
