/// The unit of an impedance.
public enum TravelUnit: String, CaseIterable, Hashable, Sendable {
  case kilometres = "km"
  case minutes = "min"
  /// That of a bare instance, which does not name it.
  case unnamed = ""

  /// A number with the unit behind it, `15 min`; alone where the unit has no name.
  public func behind(_ number: String) -> String {
    self == .unnamed ? number : "\(number) \(rawValue)"
  }
}

/// Where an impedance comes from.
public enum TravelSource: Hashable, Sendable {
  /// Straight-line distance × `detour`, divided by `speed` (km/h) when the unit is minutes.
  case estimated(detour: Double, speed: Double?)
  /// Computed by a routing engine or supplied by the user.
  case supplied(by: String)
  /// The least of several, pair by pair.
  case leastOf([TravelPart])

  /// Whether any of it is an estimate.
  public var isEstimate: Bool {
    switch self {
    case .estimated: true
    case .supplied: false
    case .leastOf(let parts): parts.contains(where: \.source.isEstimate)
    }
  }
}

/// One of several travels of which the least counts.
public struct TravelPart: Hashable, Sendable {
  public let label: String
  public let source: TravelSource

  public init(label: String, source: TravelSource) {
    self.label = label
    self.source = source
  }
}

/// The impedance d(i, j) from every area *i* to every site *j*, with its unit and source.
///
/// Zero or more; `.infinity` where there is no route. Never NaN.
public struct TravelMatrix: Hashable, Sendable {
  public let unit: TravelUnit
  public let source: TravelSource
  public let areaCount: Int
  public let siteCount: Int
  /// Area after area, one value per site.
  public let values: [Double]

  /// - Parameter values: area after area, `siteCount` values each.
  /// - Throws: ``PlacesError/wrongShape(expected:found:)`` and
  ///   ``PlacesError/badImpedance(area:site:value:)``.
  public init(
    unit: TravelUnit, source: TravelSource, areaCount: Int, siteCount: Int, values: [Double]
  ) throws(PlacesError) {
    guard values.count == areaCount * siteCount else {
      throw .wrongShape(expected: areaCount * siteCount, found: values.count)
    }
    for (k, value) in values.enumerated() where !(value >= 0) {
      throw .badImpedance(area: k / siteCount, site: k % siteCount, value: value)
    }
    self.unit = unit
    self.source = source
    self.areaCount = areaCount
    self.siteCount = siteCount
    self.values = values
  }

  /// The same travel where every area also has somewhere else to go: d(i, j) is at most its limit.
  ///
  /// - Parameter limits: one per area, zero or more; `.infinity` where there is nothing else.
  public func limited(to limits: [Double]) -> TravelMatrix {
    TravelMatrix(self, values: values.enumerated().map { min($1, limits[$0 / siteCount]) })
  }

  /// The least of several ways, pair by pair: where one has no route, the others count.
  ///
  /// - Precondition: there is one, and all are of the same areas and sites in one unit.
  public static func least(
    of parts: [(label: String, matrix: TravelMatrix)]
  ) -> TravelMatrix {
    let first = parts[0].matrix
    var values = first.values
    for (_, matrix) in parts.dropFirst() {
      precondition(
        matrix.areaCount == first.areaCount && matrix.siteCount == first.siteCount
          && matrix.unit == first.unit, "travel of other areas")
      for (pair, value) in matrix.values.enumerated() where value < values[pair] {
        values[pair] = value
      }
    }
    return TravelMatrix(
      first, source: .leastOf(parts.map { TravelPart(label: $0.label, source: $0.matrix.source) }),
      values: values)
  }

  /// The same areas with no sites.
  public var withoutSites: TravelMatrix { TravelMatrix(self, siteCount: 0, values: []) }

  /// The same areas with some of the sites, in this order.
  public func to(_ sites: [Int]) -> TravelMatrix {
    TravelMatrix(
      self, siteCount: sites.count,
      values: (0..<areaCount).flatMap { area in sites.map { values[area * siteCount + $0] } })
  }

  /// The same areas with more sites after these.
  ///
  /// - Precondition: as many areas, in the same unit.
  public func joined(with others: TravelMatrix) -> TravelMatrix {
    precondition(areaCount == others.areaCount && unit == others.unit, "travel of other areas")
    var joined: [Double] = []
    joined.reserveCapacity(values.count + others.values.count)
    for area in 0..<areaCount {
      joined += values[area * siteCount..<(area + 1) * siteCount]
      joined += others.values[area * others.siteCount..<(area + 1) * others.siteCount]
    }
    return TravelMatrix(self, siteCount: siteCount + others.siteCount, values: joined)
  }

  /// The same areas twice.
  public var twice: TravelMatrix {
    TravelMatrix(self, areaCount: 2 * areaCount, values: values + values)
  }

  /// - Parameter values: `siteCount` for each area, each good.
  init(
    _ other: TravelMatrix, source: TravelSource? = nil, areaCount: Int? = nil,
    siteCount: Int? = nil, values: [Double]
  ) {
    unit = other.unit
    self.source = source ?? other.source
    self.areaCount = areaCount ?? other.areaCount
    self.siteCount = siteCount ?? other.siteCount
    self.values = values
  }

  public subscript(area area: Int, site site: Int) -> Double {
    values[area * siteCount + site]
  }
}

extension TravelMatrix {
  /// Estimates travel from straight lines: km × `detour`, and at `speed` km/h in minutes.
  ///
  /// A site whose location is not known has no route from anywhere.
  ///
  /// - Parameters:
  ///   - detour: network length over straight length, ≥ 1 in life; above zero.
  ///   - speed: km/h, above zero; nothing keeps the result in kilometres.
  /// - Throws: ``PlacesError/badFactor(name:value:)``.
  public static func estimated(
    from origins: [GridPoint], to sites: [GridPoint?], detour: Double, speed: Double? = nil
  ) throws(PlacesError) -> TravelMatrix {
    guard detour.isFinite, detour > 0 else { throw .badFactor(name: "detour", value: detour) }
    if let speed, !(speed.isFinite && speed > 0) { throw .badFactor(name: "speed", value: speed) }
    var values: [Double] = []
    values.reserveCapacity(origins.count * sites.count)
    for origin in origins {
      for site in sites {
        guard let site else {
          values.append(.infinity)
          continue
        }
        let kilometres = origin.kilometres(to: site) * detour
        values.append(speed.map { kilometres / $0 * 60 } ?? kilometres)
      }
    }
    return try TravelMatrix(
      unit: speed == nil ? .kilometres : .minutes, source: .estimated(detour: detour, speed: speed),
      areaCount: origins.count, siteCount: sites.count, values: values)
  }
}
