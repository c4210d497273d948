public import Places

/// How travel to the nearest open site is spread over the people who have a route.
public struct TravelSpread: Hashable, Sendable {
  /// Impedances of areas with people and a route.
  public let values: [Double]
  /// The people of each.
  public let people: [Double]
  /// The area that each is of.
  public let areas: [Int]
  /// Σ people(i) where there is no route.
  public let withoutRoute: Double

  public init(nearest: NearestSites, people: [Double], areas: [Int]? = nil) {
    var kept: [Int] = []
    var lost = 0.0
    for area in areas ?? Array(people.indices) where people[area] > 0 {
      if nearest.impedance[area].isFinite { kept.append(area) } else { lost += people[area] }
    }
    values = kept.map { nearest.impedance[$0] }
    self.people = kept.map { people[$0] }
    self.areas = kept
    withoutRoute = lost
  }

  /// Σ people(i).
  public var total: Double { people.reduce(0, +) }

  /// Σ people(i) x(i) / Σ people(i); nothing where nobody has a route.
  public var mean: Double? {
    let total = total
    return total > 0 ? zip(values, people).reduce(0) { $0 + $1.0 * $1.1 } / total : nil
  }

  /// The least x that at least a share `q` of the people do not exceed; nothing where nobody has a
  /// route.
  public func quantile(_ q: Double) -> Double? {
    let order = values.indices.sorted { values[$0] < values[$1] }
    let wanted = q * total
    var sum = 0.0
    for index in order {
      sum += people[index]
      // A share that is met but for the last digit is met.
      if sum >= wanted * (1 - 1e-12) { return values[index] }
    }
    return order.last.map { values[$0] }
  }
}
