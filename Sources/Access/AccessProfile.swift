public import Places

/// How well people reach the open sites: the mean, the worst, and how many are within a standard.
public struct AccessProfile: Hashable, Sendable {
  /// Σ people(i), those without a route included.
  public let people: Double
  /// Σ people(i) d(i) / Σ people(i) over those with a route; nothing where nobody has one.
  public let mean: Double?
  /// The largest impedance among areas with people and a route.
  public let worst: Double?
  /// The index of the area where it falls; the earliest of equals.
  public let worstArea: Int?
  /// People from whom no open site can be reached.
  public let withoutRoute: Double

  /// - Parameters:
  ///   - people: one count or weight per area.
  ///   - areas: which areas to look at; all of them by default.
  public init(nearest: NearestSites, people: [Double], areas: [Int]? = nil) {
    var total = 0.0
    var reached = 0.0
    var weighted = 0.0
    var worst = -Double.infinity
    var worstArea: Int?
    for area in areas ?? Array(people.indices) where people[area] > 0 {
      total += people[area]
      let impedance = nearest.impedance[area]
      guard impedance < .infinity else { continue }
      reached += people[area]
      weighted += people[area] * impedance
      if impedance > worst {
        worst = impedance
        worstArea = area
      }
    }
    self.people = total
    mean = reached > 0 ? weighted / reached : nil
    self.worst = worstArea == nil ? nil : worst
    self.worstArea = worstArea
    withoutRoute = total - reached
  }
}

extension NearestSites {
  /// People with an open site within the standard: Σ people(i) over d(i) ≤ `standard`.
  public func people(_ people: [Double], within standard: Double, areas: [Int]? = nil) -> Double {
    var sum = 0.0
    for area in areas ?? Array(people.indices) where impedance[area] <= standard {
      sum += people[area]
    }
    return sum
  }
}
