import Testing

@testable import Geography

struct NearestVertexTests {
  @Test(arguments: 0..<10 as Range<UInt64>)
  func `it finds what looking at every vertex finds`(seed: UInt64) throws {
    let vertices = try randomPoints(150, seed: seed).map { Vertex($0.point) }
    let index = NearestVertex(vertices)
    for asked in try randomPoints(100, seed: seed + 100).map({ Vertex($0.point) }) {
      // Twice as far from the middle, so that some lie well outside.
      let place = Vertex(finite: 2 * asked.easting - 562_000, 2 * asked.northing - 181_500)
      func distance(_ vertex: Vertex) -> Double {
        let (east, north) = (vertex.easting - place.easting, vertex.northing - place.northing)
        return east * east + north * north
      }
      let expected = vertices.indices.min { distance(vertices[$0]) < distance(vertices[$1]) }
      #expect(index.nearest(to: place) == expected)
    }
  }

  @Test func `one vertex is nearest to everything`() {
    let index = NearestVertex([Vertex(finite: 5, 5)])
    #expect(index.nearest(to: Vertex(finite: 900_000, -3)) == 0)
  }
}
