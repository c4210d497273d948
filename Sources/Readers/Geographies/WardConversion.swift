public import Places

/// Carries figures between small areas and wards by a best-fit look-up: each area belongs wholly to
/// the ward where most of its people live, so ward figures made of areas are near, not exact.
public struct WardConversion: Sendable {
  private let wards: [AreaID: String]

  public init(_ lookup: AreaWardLookup) {
    self.init(wards: Dictionary(lookup.rows.map { ($0.area, $0.ward) }) { first, _ in first })
  }

  /// - Parameter wards: the ward of each area.
  public init(wards: [AreaID: String]) {
    self.wards = wards
  }

  /// Counts of areas added up by ward; areas without a ward are left out.
  public func totals(_ counts: [AreaID: Double]) -> [String: Double] {
    counts.sorted { $0.key < $1.key }.reduce(into: [:]) { totals, count in
      if let ward = wards[count.key] { totals[ward, default: 0] += count.value }
    }
  }

  /// Rates or scores of areas averaged by ward, weighted by people: Σ w(i) r(i) / Σ w(i).
  ///
  /// A ward in which nobody is counted has no mean.
  public func means(_ rates: [AreaID: Double], weights: [AreaID: Double]) -> [String: Double] {
    let known = weights.filter { rates[$0.key] != nil }
    let people = totals(known)
    let weighted = totals(
      Dictionary(uniqueKeysWithValues: known.map { ($0.key, $0.value * (rates[$0.key] ?? 0)) }))
    return weighted.reduce(into: [:]) { means, ward in
      if let count = people[ward.key], count > 0 { means[ward.key] = ward.value / count }
    }
  }

  /// A ward's rate given to each of its areas as it is, which assumes an even spread.
  public func spread(rates: [String: Double]) -> [AreaID: Double] {
    wards.compactMapValues { rates[$0] }
  }

  /// A ward's count shared out among its areas in proportion to `weights`, or equally where none of
  /// them has any; the total stays the same.
  public func share(counts: [String: Double], weights: [AreaID: Double]) -> [AreaID: Double] {
    let known = wards.mapValues { _ in 0.0 }.merging(weights.filter { wards[$0.key] != nil }) { $1 }
    let whole = totals(known)
    let parts = totals(wards.mapValues { _ in 1.0 })
    return wards.reduce(into: [:]) { shares, pair in
      let (area, ward) = pair
      guard let count = counts[ward] else { return }
      let total = whole[ward] ?? 0
      shares[area] =
        total > 0 ? count * (known[area] ?? 0) / total : count / (parts[ward] ?? 1)
    }
  }
}
