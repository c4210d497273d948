public import Places

/// How much of what open sites offer lies near people: A(i) = Σ S(j) f(d(i, j)) over open sites *j*.
///
/// In the unit of the supply S (sites, sessions, places), each unit less the further away it is. It
/// knows no crowding: a session counts in full for everyone near it (see ``FloatingCatchment``). With
/// ``Decay/within(_:)`` it is the cumulative measure, what lies within a limit.
///
/// Hansen (1959), doi:10.1080/01944365908978307.
public struct GravityAccess: Hashable, Sendable {
  /// Per area; 0 where nothing can be reached, which is an answer.
  public let values: [Double]

  /// - Parameters:
  ///   - supply: what each column of the travel offers.
  ///   - open: the columns that count.
  public init(supply: [Double], open: [Int], travel: TravelMatrix, decay: Decay) {
    values = (0..<travel.areaCount).map { area in
      open.reduce(0) { $0 + supply[$1] * decay(travel[area: area, site: $1]) }
    }
  }

  /// Σ people(i) A(i) / Σ people(i); nothing where there are no people.
  public func mean(_ people: [Double], areas: [Int]? = nil) -> Double? {
    weightedMean(values, people, areas)
  }
}

/// Σ weights(i) values(i) / Σ weights(i); nothing where the weights are all zero.
func weightedMean(_ values: [Double], _ weights: [Double], _ areas: [Int]?) -> Double? {
  var (sum, total) = (0.0, 0.0)
  for area in areas ?? Array(values.indices) where weights[area] > 0 {
    sum += weights[area] * values[area]
    total += weights[area]
  }
  return total > 0 ? sum / total : nil
}
