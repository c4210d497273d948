import Geography
import Places
import Testing

/// Against the Ordnance Survey's own test points for OSTN15 (ETRS89 and national grid).
struct GridProjectionTests {
  static let published: [(longitude: Double, latitude: Double, easting: Double, northing: Double)] =
    [
      (-5.20304609998, 49.96006137820, 170_370.718, 11_572.405),
      (-1.45051433700, 50.93127937910, 438_710.920, 114_792.250),
      (1.44454730409, 51.37447025550, 639_821.835, 169_565.858),
      (-0.11992557180, 51.48936564950, 530_624.974, 178_388.464),
      (0.89724327012, 51.89436637350, 599_445.590, 225_722.826),
      (-2.15458614387, 52.25529381630, 389_544.190, 261_912.153),
    ]

  /// Metres: the grid is good to millimetres, the Helmert fallback to 5 m over England.
  private func tolerance(_ projection: GridProjection) -> Double {
    projection.accuracy == .ostn15 ? 0.02 : 5
  }

  @Test(arguments: published)
  func `the survey's test points come out on the national grid`(
    longitude: Double, latitude: Double, easting: Double, northing: Double
  ) throws {
    let projection = try GridProjection()
    let place = try LongitudeLatitude(longitude: longitude, latitude: latitude)
    let point = try projection.gridPoints(of: [place])[0]
    let expected = try GridPoint(easting: easting, northing: northing)
    #expect(point.kilometres(to: expected) * 1000 < tolerance(projection))
  }

  @Test func `there and back again is the same place`() throws {
    let projection = try GridProjection()
    let points = try Self.published.map {
      try GridPoint(easting: $0.easting, northing: $0.northing)
    }
    let back = try projection.gridPoints(of: projection.longitudeLatitude(of: points))
    for (point, other) in zip(points, back) {
      #expect(point.kilometres(to: other) * 1000 < 0.01)
    }
  }

  @Test func `longitude comes first`() throws {
    let point = try GridPoint(easting: 562_368, northing: 177_669)
    let place = try GridProjection().longitudeLatitude(of: [point])[0]
    #expect(abs(place.longitude - 0.3366) < 0.001)
    #expect(abs(place.latitude - 51.4747) < 0.001)
  }

  @Test func `places far from Britain are refused, not made infinite`() throws {
    let projection = try GridProjection()
    let sydney = try LongitudeLatitude(longitude: 151.2, latitude: -33.9)
    #expect(throws: GeographyError.self) { try projection.gridPoints(of: [sydney]) }
  }

  @Test func `degrees are checked`() {
    #expect(throws: GeographyError.self) { try LongitudeLatitude(longitude: 181, latitude: 0) }
    #expect(throws: GeographyError.self) { try LongitudeLatitude(longitude: 0, latitude: .nan) }
  }

  @Test func `no places give no points`() throws {
    #expect(try GridProjection().gridPoints(of: []).isEmpty)
  }
}
