/// How much each area counts, a(i): people, or people times a need weight.
public struct Demand: Hashable, Sendable {
  /// One value per area in the study's order; each finite and zero or more.
  public let weights: [Double]
  /// Σ a(i), above zero.
  public let total: Double

  /// - Throws: ``PlacesError/badDemand(area:value:)`` for a negative or non-finite value,
  ///   ``PlacesError/noDemand`` when nothing is above zero.
  public init(_ weights: [Double]) throws(PlacesError) {
    for (area, weight) in weights.enumerated() where !(weight.isFinite && weight >= 0) {
      throw .badDemand(area: area, value: weight)
    }
    let total = weights.exactSum
    guard total > 0 else { throw .noDemand }
    self.weights = weights
    self.total = total
  }
}
