public import Places

/// Why need or demand cannot be derived: one plain sentence each.
public enum NeedError: Error, Equatable, Sendable, CustomStringConvertible {
  case rankOutOfRange(area: Int, rank: Int, of: Int)
  case decileOutOfRange(area: Int, decile: Int)
  case badRate(area: Int, value: Double)
  case wrongShape(counts: Int, need: Int)
  case demand(PlacesError)

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
    }
  }
}
