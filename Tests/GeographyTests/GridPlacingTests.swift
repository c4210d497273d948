import Geography
import Testing

struct GridPlacingTests {
  private func ring(_ corners: (Double, Double)...) -> [Position] {
    (corners + [corners[0]]).map { Position(x: $0.0, y: $0.1) }
  }

  @Test func `metres stay as they are, and holes are taken out`() throws {
    let placing = try GridPlacing(from: .nationalGrid)
    let square = ring((0, 0), (100, 0), (100, 100), (0, 100))
    let hole = ring((10, 10), (20, 10), (20, 20), (10, 20))
    #expect(try placing.region([[square, hole]]).area == 9_900)
    #expect(try placing.vertices(square).map(\.easting) == [0, 100, 100, 0, 0])
  }

  /// A degree of latitude is 111 km.
  @Test func `degrees become metres`() throws {
    let placing = try GridPlacing(from: .longitudeLatitude)
    let vertices = try placing.vertices(ring((0.3, 51.5), (0.3, 51.6)))
    #expect(abs(vertices[1].northing - vertices[0].northing - 11_120) < 50)
  }

  @Test func `a ring that crosses itself is put right, one of two places refused`() throws {
    let placing = try GridPlacing(from: .nationalGrid)
    let bow = ring((0, 0), (10, 10), (10, 0), (0, 10))
    #expect(try placing.region([[bow]]).area == 50)
    #expect(throws: GeographyError.shortRing(vertices: 2)) {
      try placing.region([[ring((0, 0), (1, 1))]])
    }
  }
}
