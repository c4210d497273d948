import Geography
import Places
import Testing

struct RegionDistanceTests {
  private func region(_ corners: [(Double, Double)]) throws -> Region {
    let vertices = try corners.map { try Vertex(easting: 500_000 + $0.0, northing: 200_000 + $0.1) }
    return Region(polygons: [Polygon(outer: try Ring(vertices))])
  }

  private func point(_ east: Double, _ north: Double) throws -> GridPoint {
    try GridPoint(easting: 500_000 + east, northing: 200_000 + north)
  }

  @Test func `a place is within a distance of a square's inside, sides and corners`() throws {
    let square = try region([(0, 0), (1000, 0), (1000, 1000), (0, 1000)])
    #expect(square.isWithin(100, of: try point(500, 500)))
    #expect(square.isWithin(100, of: try point(500, -100)))
    #expect(!square.isWithin(100, of: try point(500, -101)))
    #expect(square.isWithin(100, of: try point(1060, 1080)))
    #expect(!square.isWithin(100, of: try point(1080, 1080)))
  }

  @Test func `a buffer of an outline says the same`() throws {
    let shape = try region([(0, 0), (900, 100), (400, 300), (800, 900), (100, 700)])
    let buffer = try shape.buffered(by: 100)
    for east in stride(from: -250.0, through: 1150, by: 50) {
      for north in stride(from: -250.0, through: 1150, by: 50) {
        let place = try point(east + 0.3, north + 0.7)
        // The buffer's round corners are polygons of eight sides a quarter.
        #expect(!buffer.contains(place) || shape.isWithin(100.01, of: place))
        #expect(buffer.contains(place) || !shape.isWithin(99, of: place))
      }
    }
  }

  @Test func `an outline that crosses itself a thousand times takes no longer than another`() throws
  {
    let crossing = try region(
      (0..<3_000).map { (Double($0 * 7919 % 997), Double($0 * 104_729 % 991)) })
    #expect(!crossing.isWithin(100, of: try point(1_200, 500)))
    #expect(crossing.isWithin(100, of: try point(1_050, 500)))
  }
}
