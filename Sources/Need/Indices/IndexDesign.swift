/// How several indicators are made into one index.
public struct IndexDesign: Hashable, Sendable {
  /// How much each indicator counts.
  public enum Weights: Hashable, Sendable {
    /// All alike.
    case equal
    /// One number per indicator, zero or more, not all zero; only their ratios matter.
    case stated([Double])
    /// As the first principal component weighs them: they are shown with the index, with the share of
    /// variation that it explains.
    case firstComponent
  }

  /// How standardised values are added up.
  public enum Mean: String, CaseIterable, Hashable, Sendable {
    /// Σ w(k) x(k): much of one makes up for little of another.
    case arithmetic
    /// Π x(k)^w(k): an area must have need of every kind to score high; 0 in one makes 0 of all.
    case geometric
  }

  public let standardisation: Standardisation
  public let weights: Weights
  public let mean: Mean

  public init(
    standardisation: Standardisation = .percentile, weights: Weights = .equal,
    mean: Mean = .arithmetic
  ) {
    self.standardisation = standardisation
    self.weights = weights
    self.mean = mean
  }

  /// The same with the indicator of a place left out.
  func without(_ index: Int) -> IndexDesign {
    guard case .stated(var weights) = weights else { return self }
    weights.remove(at: index)
    return IndexDesign(standardisation: standardisation, weights: .stated(weights), mean: mean)
  }

  /// The weights of indicators, adding up to 1, and the share of variation that they explain where
  /// they are those of the first component.
  ///
  /// - Parameter columns: standardised.
  func weights(
    of indicators: [Indicator], _ columns: [[Double?]]
  ) throws(NeedError) -> (weights: [Double], explained: Double?) {
    switch weights {
    case .equal: return (indicators.map { _ in 1 / Double(indicators.count) }, nil)
    case .stated(let stated):
      let sum = stated.reduce(0, +)
      guard stated.count == indicators.count, sum > 0, sum.isFinite,
        stated.allSatisfy({ $0 >= 0 })
      else { throw .badWeights(indicators: indicators.count, weights: stated) }
      return (stated.map { $0 / sum }, nil)
    case .firstComponent:
      let whole = columns[0].indices.filter { area in columns.allSatisfy { $0[area] != nil } }
      guard whole.count > 1,
        let component = PrincipalComponent(columns.map { column in whole.map { column[$0]! } })
      else { throw .noComponent }
      if let against = component.weights.firstIndex(where: { $0 < 0 }) {
        throw .opposed(indicator: indicators[against].id)
      }
      return (component.weights, component.explained)
    }
  }
}
