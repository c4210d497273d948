import Geography
import Places
import Testing

struct SettlementTests {
  private let village = Settlement(radius: 200, closing: 200, smallestHole: 1_000_000)

  private func points(_ eastings: [Double]) throws -> [GridPoint] {
    try eastings.map { try GridPoint(easting: 560_000 + $0, northing: 180_000) }
  }

  @Test func `a narrow gap closes, a wide one stays open`() throws {
    #expect(try village.region(around: points([0, 500])).polygons.count == 1)
    #expect(try village.region(around: points([0, 900])).polygons.count == 2)
  }

  @Test func `a lone farm is a disc of the radius`() throws {
    let area = try village.region(around: points([0])).area
    #expect(abs(area - 3.1416 * 200 * 200) < 6_000)
  }

  @Test func `a small hole is filled, a large one kept`() throws {
    let circle = try Self.clock.map { east, north in
      try GridPoint(easting: 560_000 + 900 * east, northing: 180_000 + 900 * north)
    }
    let open = Settlement(radius: 250, closing: 100, smallestHole: 0)
    #expect(try open.region(around: circle).polygons[0].holes.count == 1)
    let filled = Settlement(radius: 250, closing: 100, smallestHole: 5_000_000)
    #expect(try filled.region(around: circle).polygons[0].holes.isEmpty)
  }

  @Test func `no points have no settlement`() {
    #expect(throws: GeographyError.noPoints) { try village.region(around: []) }
  }

  private static let clock: [(Double, Double)] = [
    (0, 1), (0.5, 0.866), (0.866, 0.5), (1, 0), (0.866, -0.5), (0.5, -0.866), (0, -1),
    (-0.5, -0.866), (-0.866, -0.5), (-1, 0), (-0.866, 0.5), (-0.5, 0.866),
  ]
}
