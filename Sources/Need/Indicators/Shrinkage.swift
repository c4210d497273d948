/// Rates of small numbers drawn towards the rate of their group: empirical Bayes.
///
/// A rate of 1 in 4 says little, one of 250 in 1,000 much. With n(i) cases among d(i) people, the
/// group's rate m = Σ n / Σ d, the spread of rates s² = Σ d(i) (r(i) − m)² / Σ d and
/// A = max(0, s² − m / d̄), where d̄ is the mean of d:
///
/// r′(i) = w(i) r(i) + (1 − w(i)) m, w(i) = A / (A + m / d(i)).
///
/// It keeps the order of large areas and tames small ones. It misleads where an area really differs
/// from its group: a small area in trouble looks like its neighbours.
///
/// Marshall (1991), Applied Statistics 40(2), doi:10.2307/2347593.
public struct Shrinkage: Hashable, Sendable {
  /// The shrunk rate of each area; nothing where either number is missing, and the group's rate where
  /// an area has nobody.
  public let rates: [Double?]
  /// w(i), how much each area's own rate counts, 0 to 1.
  public let ownWeights: [Double?]

  /// - Parameters:
  ///   - cases: n(i), zero or more; nothing where it is not known.
  ///   - people: d(i), zero or more.
  ///   - groups: whom each area is drawn towards; empty draws all towards the whole.
  /// - Throws: ``NeedError/wrongShape(counts:need:)``.
  public init(
    cases: [Double?], people: [Double?], groups: [String?] = []
  ) throws(NeedError) {
    guard cases.count == people.count, groups.isEmpty || groups.count == cases.count else {
      throw .wrongShape(counts: cases.count, need: people.count)
    }
    var members: [String: [Int]] = [:]
    for area in cases.indices where cases[area] != nil && people[area] != nil {
      guard let group = groups.isEmpty ? "" : groups[area] else { continue }
      members[group, default: []].append(area)
    }
    var rates = [Double?](repeating: nil, count: cases.count)
    var weights = rates
    for areas in members.values {
      let n = areas.map { cases[$0] ?? 0 }
      let d = areas.map { people[$0] ?? 0 }
      let all = d.reduce(0, +)
      guard all > 0 else { continue }
      let m = n.reduce(0, +) / all
      let counted = d.count { $0 > 0 }
      let spread =
        zip(n, d).reduce(0) { sum, pair in
          pair.1 > 0 ? sum + pair.1 * (pair.0 / pair.1 - m) * (pair.0 / pair.1 - m) : sum
        } / all
      let a = max(0, spread - m / (all / Double(counted)))
      for (index, area) in areas.enumerated() {
        let w = d[index] > 0 && m > 0 ? a / (a + m / d[index]) : 0
        rates[area] = d[index] > 0 ? w * n[index] / d[index] + (1 - w) * m : m
        weights[area] = w
      }
    }
    self.rates = rates
    ownWeights = weights
  }
}
