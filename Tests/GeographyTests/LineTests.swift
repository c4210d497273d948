import Geography
import Places
import Testing

struct LineTests {
  private func line(_ places: (Double, Double)...) throws -> Line {
    try Line(places.map { try Vertex(easting: $0.0, northing: $0.1) })
  }

  private func bounds(_ side: Double) throws -> Bounds {
    try #require(
      Bounds([try Vertex(easting: 0, northing: 0), try Vertex(easting: side, northing: side)]))
  }

  @Test func `a line has two places or more`() throws {
    #expect(throws: GeographyError.shortLine(vertices: 1)) { try line((1, 1), (1, 1)) }
    #expect(try line((1, 1), (1, 1), (2, 1)).vertices.count == 2)
  }

  @Test func `pieces that meet are joined, and vertices that change nothing are left out`() throws {
    let drawn = try Line.drawn(
      [line((0, 0), (10, 0.1), (20, 0)), line((20, 0), (40, 0)), line((60, 60), (70, 70))],
      within: bounds(100), tolerance: 1)
    let (whole, apart) = (try line((0, 0), (40, 0)), try line((60, 60), (70, 70)))
    let turned = try line((40, 0), (0, 0))
    #expect(Set(drawn) == [whole, apart] || Set(drawn) == [turned, apart])
  }

  @Test func `what lies outside the ground is not drawn`() throws {
    let drawn = try Line.drawn(
      [
        line((-50, 10), (-20, 10), (50, 10), (200, 10), (300, 10), (300, 50)),
        line((500, 500), (600, 600)),
      ], within: bounds(100), tolerance: 0.5)
    // The pieces whose rectangles meet the ground: from -20 to 50 and from 50 to 200.
    #expect(drawn.map { $0.vertices.map(\.easting).sorted() } == [[-20, 200]])
  }
}
