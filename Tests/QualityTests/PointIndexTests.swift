import Places
import TestSupport
import Testing

@testable import Quality

struct PointIndexTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the nearest point is the one that looking at all of them finds`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let spread = seed.isMultiple(of: 2) ? 50_000 : 40
    let points = try (0..<80).map { _ in
      try GridPoint(
        easting: 450_000 + Double(random.whole(0...(seed.isMultiple(of: 3) ? 0 : spread))),
        northing: 250_000 + Double(random.whole(0...spread)))
    }
    let index = PointIndex(points)
    for one in points.indices {
      let others = points.indices.filter { $0 != one }.map {
        points[$0].kilometres(to: points[one])
      }
      #expect(index.nearest(to: points[one], but: one)?.kilometres == others.min())
      #expect(index.nearest(to: points[one])?.kilometres == 0)
    }
    let away = try GridPoint(easting: 300_000, northing: 600_000)
    #expect(
      index.nearest(to: away)?.kilometres == points.map { $0.kilometres(to: away) }.min())
  }

  @Test func `no points, no nearest one`() throws {
    #expect(PointIndex([]).nearest(to: try GridPoint(easting: 450_000, northing: 250_000)) == nil)
    let one = try GridPoint(easting: 450_000, northing: 250_000)
    #expect(PointIndex([one]).nearest(to: one, but: 0) == nil)
  }
}
