import Geography
import Places
import Testing

struct VoronoiCellsTests {
  @Test func `two points share the line halfway between them`() throws {
    let west = try GridPoint(easting: 560_000, northing: 180_000)
    let east = try GridPoint(easting: 560_100, northing: 180_000)
    let cells = try VoronoiCells.around([west, east], reach: 200)
    let (left, right) = (Region(polygons: [cells[0]]), Region(polygons: [cells[1]]))
    #expect(try left.contains(GridPoint(easting: 560_049, northing: 180_150)))
    #expect(try right.contains(GridPoint(easting: 560_051, northing: 180_150)))
    #expect(try left.intersection(right).area < 1e-6)
  }

  @Test func `equal points share one cell`() throws {
    let point = try GridPoint(easting: 560_000, northing: 180_000)
    let other = try GridPoint(easting: 560_100, northing: 180_100)
    let cells = try VoronoiCells.around([point, other, point], reach: 50)
    #expect(cells[0] == cells[2])
    #expect(cells[0] != cells[1])
  }

  @Test func `one point has all the ground in reach`() throws {
    let point = try GridPoint(easting: 560_000, northing: 180_000)
    let cell = try VoronoiCells.around([point, point], reach: 50)[1]
    #expect(Region(polygons: [cell]).area == 100 * 100)
  }

  @Test func `points on a line have cells too`() throws {
    let points = try (0..<5).map { try GridPoint(easting: 560_000 + 10 * Double($0), northing: 9) }
    for (point, cell) in zip(points, try VoronoiCells.around(points, reach: 100)) {
      #expect(Region(polygons: [cell]).contains(point))
    }
  }

  @Test func `no points are refused`() {
    #expect(throws: GeographyError.noPoints) { try VoronoiCells.around([], reach: 1) }
  }

  @Test(arguments: 0..<5 as Range<UInt64>)
  func `every point lies in its own cell and in no other`(seed: UInt64) throws {
    let points = try randomPoints(200, seed: seed).map(\.point)
    let cells = try VoronoiCells.around(points, reach: 100).map { Region(polygons: [$0]) }
    for (index, point) in points.enumerated() {
      let holders = cells.indices.filter { cells[$0].contains(point) }
      #expect(holders.allSatisfy { points[$0] == point })
      #expect(holders.contains(index))
    }
  }
}
