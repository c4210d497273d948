import Places
import Testing

struct GridPointTests {
  @Test func `distance is Pythagoras in kilometres`() throws {
    // 3 km east and 4 km north: 5 km.
    let a = try GridPoint(easting: 560_000, northing: 180_000)
    let b = try GridPoint(easting: 563_000, northing: 184_000)
    #expect(a.kilometres(to: b) == 5)
    #expect(b.kilometres(to: a) == 5)
    #expect(a.kilometres(to: a) == 0)
  }

  @Test(arguments: [
    (0.32, 51.48),  // longitude and latitude of Grays
    (51.48, 0.32), (0, 0), (-1, 180_000), (560_000, -1), (700_001, 180_000), (560_000, 1_300_001),
    (180_000, 1_400_000), (.nan, 180_000), (560_000, .infinity),
  ])
  func `what is not in metres on the grid is refused`(easting: Double, northing: Double) {
    let error = #expect(throws: PlacesError.self) {
      try GridPoint(easting: easting, northing: northing)
    }
    #expect(
      error?.description
        == "(\(easting), \(northing)) is not on the British National Grid: expected metres,"
        + " easting 0 to 700,000 and northing 0 to 1,300,000 (EPSG:27700), not longitude and latitude"
    )
  }

  @Test(arguments: [(700_000.0, 1_300_000.0), (0, 1_001), (1_001, 0), (87_000, 8_000)])
  func `the edges of the grid are on it`(easting: Double, northing: Double) throws {
    #expect(try GridPoint(easting: easting, northing: northing).easting == easting)
  }
}
