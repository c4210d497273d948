import Places
import TestSupport
import Testing

struct TravelMatrixTests {
  /// Home, and a site 3 km east and 4 km north of it: 5 km in a straight line.
  private let home = try! GridPoint(easting: 560_000, northing: 180_000)
  private let site = try! GridPoint(easting: 563_000, northing: 184_000)

  @Test func `without a speed the estimate is kilometres`() throws {
    let travel = try TravelMatrix.estimated(from: [home], to: [site], detour: 1, speed: nil)
    #expect(travel.unit == .kilometres)
    #expect(travel[area: 0, site: 0] == 5)
    #expect(travel.source == .estimated(detour: 1, speed: nil))
    #expect(travel.source.isEstimate)
  }

  @Test func `a detour lengthens every way`() throws {
    // 5 km × 1.2 = 6 km.
    let travel = try TravelMatrix.estimated(from: [home], to: [site], detour: 1.2, speed: nil)
    #expect(travel[area: 0, site: 0] == 6)
  }

  @Test func `a speed turns kilometres into minutes`() throws {
    // 5 km × 1.2 = 6 km; at 4.8 km/h 1.25 hours; 75 minutes.
    let travel = try TravelMatrix.estimated(from: [home], to: [site], detour: 1.2, speed: 4.8)
    #expect(travel.unit == .minutes)
    #expect(travel[area: 0, site: 0] == 75)
  }

  @Test func `a site without a location has no route, which is not a long one`() throws {
    let travel = try TravelMatrix.estimated(from: [home], to: [nil, site], detour: 1, speed: nil)
    #expect(travel[area: 0, site: 0] == .infinity)
    #expect(travel[area: 0, site: 1] == 5)
  }

  @Test(arguments: [0, -1, Double.nan, .infinity])
  func `a detour or speed that is no number above zero is refused`(factor: Double) {
    #expect(throws: PlacesError.self) {
      try TravelMatrix.estimated(from: [home], to: [site], detour: factor, speed: nil)
    }
    let error = #expect(throws: PlacesError.self) {
      try TravelMatrix.estimated(from: [home], to: [site], detour: 1, speed: factor)
    }
    #expect(error?.description == "speed is \(factor): expected a finite number above zero")
  }

  @Test func `values run area by area`() throws {
    let travel = try TravelMatrix(
      unit: .minutes, source: .supplied(by: "a router"), areaCount: 2, siteCount: 3,
      values: [1, 2, 3, 4, 5, .infinity])
    #expect(travel[area: 0, site: 2] == 3)
    #expect(travel[area: 1, site: 0] == 4)
    #expect(!travel.source.isEstimate)
  }

  @Test func `a value too few is refused`() {
    #expect(throws: PlacesError.wrongShape(expected: 6, found: 5)) {
      try TravelMatrix(
        unit: .minutes, source: .supplied(by: "x"), areaCount: 2, siteCount: 3,
        values: [1, 2, 3, 4, 5])
    }
  }

  @Test(arguments: [-0.5, Double.nan, -.infinity])
  func `a negative value or one that is no number is refused with its place`(value: Double) {
    let error = #expect(throws: PlacesError.self) {
      try TravelMatrix(
        unit: .minutes, source: .supplied(by: "x"), areaCount: 2, siteCount: 3,
        values: [1, 2, 3, 4, value, 6])
    }
    #expect(
      error?.description
        == "travel from area 2 to site 2 is \(value): expected zero or more, or no route")
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `twice the detour is twice the travel, twice the speed is half the time`(seed: UInt64) throws
  {
    var random = SplitMix64(seed: seed)
    func places(_ count: Int) throws -> [GridPoint] {
      try (0..<count).map { _ in
        try GridPoint(
          easting: Double(random.whole(550_000...570_000)),
          northing: Double(random.whole(170_000...190_000)))
      }
    }
    let (homes, sites) = (try places(8), try places(3))
    func values(_ detour: Double, _ speed: Double?) throws -> [Double] {
      try TravelMatrix.estimated(from: homes, to: sites, detour: detour, speed: speed).values
    }
    #expect(try values(2, nil) == values(1, nil).map { $0 * 2 })
    #expect(try values(1, 8) == values(1, 4).map { $0 / 2 })
  }

  @Test func `of several ways the least counts, and where one has no route the others do`() throws {
    func matrix(_ values: [Double], _ source: TravelSource) throws -> TravelMatrix {
      try TravelMatrix(unit: .minutes, source: source, areaCount: 2, siteCount: 2, values: values)
    }
    let foot = TravelSource.estimated(detour: 1.33, speed: 4.8)
    let least = TravelMatrix.least(of: [
      ("on foot", try matrix([10, .infinity, 30, .infinity], foot)),
      ("bus", try matrix([12, 20, 25, .infinity], .supplied(by: "a table"))),
    ])
    #expect(least.values == [10, 20, 25, .infinity])
    #expect(
      least.source
        == .leastOf([
          TravelPart(label: "on foot", source: foot),
          TravelPart(label: "bus", source: .supplied(by: "a table")),
        ]))
    #expect(least.source.isEstimate)
    #expect(
      !TravelSource.leastOf([TravelPart(label: "bus", source: .supplied(by: "a table"))])
        .isEstimate)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the nearest by the least of two ways is the nearer of the two nearest`(seed: UInt64) throws
  {
    var numbers = SplitMix64(seed: seed)
    func values() -> [Double] {
      (0..<12).map { _ in
        Int.random(in: 0..<5, using: &numbers) == 0
          ? .infinity : Double(Int.random(in: 1...60, using: &numbers))
      }
    }
    let parts = try ["on foot", "bus"].map { label in
      (
        label: label,
        matrix: try TravelMatrix(
          unit: .minutes, source: .supplied(by: label), areaCount: 4, siteCount: 3,
          values: values())
      )
    }
    let both = NearestSites(open: [0, 2], travel: .least(of: parts)).impedance
    let each = parts.map { NearestSites(open: [0, 2], travel: $0.matrix).impedance }
    #expect(both == zip(each[0], each[1]).map(min))
  }
}
