import Geography
import Places
import Testing

struct RegionTests {
  @Test func `a square of 100 m has a hectare`() throws {
    #expect(try square(at: 560_000, 180_000, side: 100).area == 10_000)
  }

  @Test func `a hole takes its area away, whichever way it runs`() throws {
    let hole = try Ring(corners(560_025, 180_025, side: 50).reversed())
    let outer = try Ring(corners(560_000, 180_000, side: 100))
    let region = Region(polygons: [Polygon(outer: outer, holes: [hole])])
    #expect(region.area == 7_500)
    #expect(try !region.contains(GridPoint(easting: 560_050, northing: 180_050)))
    #expect(try region.contains(GridPoint(easting: 560_010, northing: 180_010)))
    #expect(try !region.contains(GridPoint(easting: 559_990, northing: 180_010)))
  }

  @Test func `a ring drops repeated vertices and needs three`() throws {
    let corners = try corners(1, 2, side: 3)
    #expect(try Ring(corners + [corners[0]]).vertices == corners)
    #expect(throws: GeographyError.shortRing(vertices: 2)) {
      try Ring([corners[0], corners[0], corners[1], corners[0]])
    }
  }

  @Test func `a vertex is finite`() {
    #expect(throws: GeographyError.self) { try Vertex(easting: .infinity, northing: 0) }
    #expect(throws: GeographyError.self) { try Vertex(easting: 0, northing: .nan) }
  }

  @Test func `bounds are the smallest upright rectangle`() throws {
    let bounds = try #require(try square(at: 10, 20, side: 5).bounds)
    #expect([bounds.west, bounds.south, bounds.east, bounds.north] == [10, 20, 15, 25])
    #expect(Region(polygons: []).bounds == nil)
  }
}

/// The corners of an upright square, from the south-west, anticlockwise.
func corners(_ easting: Double, _ northing: Double, side: Double) throws -> [Vertex] {
  try [(0, 0), (side, 0), (side, side), (0, side)].map {
    try Vertex(easting: easting + $0.0, northing: northing + $0.1)
  }
}

func square(at easting: Double, _ northing: Double, side: Double) throws -> Region {
  Region(polygons: [Polygon(outer: try Ring(corners(easting, northing, side: side)))])
}
