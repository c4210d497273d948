import Geography
import Places
import Testing

struct CoverageTests {
  /// Two squares whose shared side has a kink of 5 m.
  private func kinked() throws -> [String: Region] {
    func region(_ corners: [(Double, Double)]) throws -> Region {
      let ring = try corners.map { try Vertex(easting: $0.0, northing: $0.1) }
      return Region(polygons: [Polygon(outer: try Ring(ring))])
    }
    return [
      "west": try region([(0, 0), (100, 0), (105, 50), (100, 100), (0, 100)]),
      "east": try region([(200, 100), (100, 100), (105, 50), (100, 0), (200, 0)]),
    ]
  }

  @Test func `neighbours lose a kink together`() throws {
    let simple = Coverage(try kinked()).simplified(tolerance: 20).byKey()
    #expect(simple["west"]?.area == 10_000)
    #expect(simple["east"]?.area == 10_000)
  }

  @Test func `what is not simplified comes back whole`() throws {
    let back = Coverage(try kinked()).byKey()
    #expect(back["west"]?.area == 10_250)
    #expect(back["east"]?.area == 9_750)
  }

  @Test func `a kink around a kept point stays`() throws {
    let point = try GridPoint(easting: 1_102, northing: 2_050)
    let moved = try kinked().mapValues { region in
      Region(
        polygons: try region.polygons.map { polygon in
          Polygon(
            outer: try Ring(
              polygon.outer.vertices.map {
                try Vertex(easting: $0.easting + 1_000, northing: $0.northing + 2_000)
              }))
        })
    }
    let kept = Coverage(moved).simplified(tolerance: 20, keeping: [point]).byKey()
    #expect(kept["west"]?.contains(point) == true)
    #expect(kept["west"]?.area == 10_250)
  }

  @Test func `an island keeps at least a triangle`() throws {
    let island = ["island": try square(at: 0, 0, side: 10)]
    let simple = Coverage(island).simplified(tolerance: 1_000).byKey()
    #expect(simple["island"]?.rings[0].vertices.count == 3)
  }

  @Test func `an empty region stays in the list`() {
    #expect(Coverage(["nobody": Region(polygons: [])]).byKey()["nobody"]?.isEmpty == true)
  }
}
