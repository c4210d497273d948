public import Places

/// Why need or demand cannot be derived: one plain sentence each.
public enum NeedError: Error, Equatable, Sendable, CustomStringConvertible {
  case rankOutOfRange(area: Int, rank: Int, of: Int)
  case decileOutOfRange(area: Int, decile: Int)
  case badRate(area: Int, value: Double)
  case wrongShape(counts: Int, need: Int)
  case demand(PlacesError)
  case noIndicators
  case nothingKnown(indicator: String)
  case valueMissing(indicator: String, area: Int)
  case badWeights(indicators: Int, weights: [Double])
  case noComponent
  case opposed(indicator: String)
  case geometricOfNegative
  case unknownNeed(area: Int)

  public var description: String {
    switch self {
    case .rankOutOfRange(let area, let rank, let count):
      "the rank of area \(area + 1) is \(rank): expected 1 (most deprived) to \(count)"
    case .decileOutOfRange(let area, let decile):
      "the decile of area \(area + 1) is \(decile): expected 1 (most deprived) to 10"
    case .badRate(let area, let value):
      "the rate of area \(area + 1) is \(value): expected 0 to 1"
    case .wrongShape(let counts, let need):
      "\(counts) counts but \(need) need values: expected one of each per area"
    case .demand(let error): error.description
    case .noIndicators: "there is no indicator: expected at least one"
    case .nothingKnown(let indicator):
      "indicator '\(indicator)' has no value in any area: expected at least one"
    case .valueMissing(let indicator, let area):
      "indicator '\(indicator)' has no value in area \(area + 1), and its rule is to refuse"
    case .badWeights(let count, let weights):
      "the weights are \(weights.map { "\($0)" }.joined(separator: ", ")): expected \(count), each zero or more and not all zero"
    case .noComponent:
      "there is no first principal component: expected indicators that vary, in areas that have them all"
    case .opposed(let indicator):
      "indicator '\(indicator)' runs against the others, so the first principal component would count it against need: turn its direction, leave it out, or state the weights"
    case .geometricOfNegative:
      "z-scores are below zero for half of the areas and have no geometric mean: choose percentile, min-max, rank or exponential"
    case .unknownNeed(let area):
      "area \(area + 1) has no index, because none of its indicators is known, so its people cannot be weighted"
    }
  }
}
