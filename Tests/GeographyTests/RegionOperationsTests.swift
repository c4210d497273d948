import Geography
import Places
import Testing

struct RegionOperationsTests {
  @Test func `two squares side by side unite to one polygon`() throws {
    let union = try Region.union(of: [
      square(at: 0, 0, side: 100), square(at: 100, 0, side: 100),
    ])
    #expect(union.polygons.count == 1)
    #expect(union.area == 20_000)
  }

  @Test func `the intersection is the ground both share`() throws {
    let shared = try square(at: 0, 0, side: 100).intersection(square(at: 75, 50, side: 100))
    #expect(shared.area == 25 * 50)
    let apart = try square(at: 0, 0, side: 100).intersection(square(at: 500, 0, side: 100))
    #expect(apart.isEmpty)
  }

  @Test func `a buffer adds about its width times the outline, and a corner disc`() throws {
    let grown = try square(at: 0, 0, side: 100).buffered(by: 10)
    #expect(abs(grown.area - (10_000 + 4 * 100 * 10 + 314)) < 5)
    #expect(try square(at: 0, 0, side: 100).buffered(by: -60).isEmpty)
  }

  @Test func `simplifying drops a kink smaller than the tolerance`() throws {
    let ring = try [(0, 0), (50, 1), (100, 0), (100, 100), (0, 100)].map {
      try Vertex(easting: $0.0, northing: $0.1)
    }
    let region = Region(polygons: [Polygon(outer: try Ring(ring))])
    #expect(try region.simplified(tolerance: 5).rings[0].vertices.count == 4)
    #expect(try region.simplified(tolerance: 0.5).rings[0].vertices.count == 5)
  }

  @Test func `a bow tie is repaired to two triangles`() throws {
    let bow = try [(0, 0), (100, 100), (100, 0), (0, 100)].map {
      try Vertex(easting: $0.0, northing: $0.1)
    }
    let repaired = try Region(polygons: [Polygon(outer: try Ring(bow))]).repaired()
    #expect(repaired.polygons.count == 2)
    #expect(repaired.area == 5_000)
  }

  @Test func `a ring's centroid may fall in its hole, a point inside never does`() throws {
    let hole = try Ring(corners(25, 25, side: 50))
    let region = Region(polygons: [
      Polygon(outer: try Ring(corners(0, 0, side: 100)), holes: [hole])
    ])
    let centroid = try region.centroid()
    #expect(abs(centroid.easting - 50) < 1e-9 && abs(centroid.northing - 50) < 1e-9)
    let inside = try region.pointInside()
    #expect(!(25...75).contains(inside.easting) || !(25...75).contains(inside.northing))
  }

  @Test func `an empty region has no centre, and says so`() {
    #expect(throws: GeographyError.noRegion) { try Region(polygons: []).centroid() }
    #expect(throws: GeographyError.noRegion) { try Region(polygons: []).pointInside() }
  }
}
