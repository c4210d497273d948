import Geography
import Places
import Testing

struct AreaCellsTests {
  @Test(arguments: 0..<6 as Range<UInt64>, [0, 40, 150])
  func `every point lies in its own area, however coarse`(seed: UInt64, detail: Double) throws {
    let points = try randomPoints(300, seed: seed)
    let cells = try AreaCells(around: points, detail: detail)
    #expect(cells.hidden.isEmpty)
    for point in points {
      for (key, region) in cells.regions {
        #expect(region.contains(point.point) == (key == point.key), "\(point) and \(key)")
      }
    }
  }

  @Test(arguments: 0..<6 as Range<UInt64>, [0, 40, 150])
  func `areas neither overlap nor leave slivers between them`(
    seed: UInt64, detail: Double
  ) throws {
    let points = try randomPoints(300, seed: seed)
    let cells = try AreaCells(around: points, detail: detail)
    let regions = cells.regions.sorted { $0.key < $1.key }.map(\.value)
    let union = try Region.union(of: regions)
    #expect(abs(union.area - regions.reduce(0) { $0 + $1.area }) < 1)
    #expect(union.rings.allSatisfy { $0.area > 5_000 }, "a sliver")
    for region in regions {
      #expect(abs(try region.repaired().area - region.area) < 0.01, "a ring crosses itself")
    }
  }

  @Test func `the order of the points does not matter`() throws {
    let points = try randomPoints(120, seed: 9)
    let forwards = try AreaCells(around: points)
    #expect(try AreaCells(around: points.reversed()) == forwards)
    #expect(try AreaCells(around: points) == forwards)
  }

  @Test func `where areas share a point the one with more postcodes has it`() throws {
    let here = try GridPoint(easting: 560_000, northing: 180_000)
    let there = try GridPoint(easting: 560_300, northing: 180_000)
    let cells = try AreaCells(around: [
      KeyedPoint(here, key: "A"), KeyedPoint(here, key: "B"), KeyedPoint(here, key: "B"),
      KeyedPoint(there, key: "D"), KeyedPoint(there, key: "C"),
    ])
    #expect(cells.regions.keys.sorted() == ["B", "C"])
    #expect(cells.hidden == ["A", "D"])
  }

  @Test func `areas end where people stop living`() throws {
    let here = try GridPoint(easting: 560_000, northing: 180_000)
    let cells = try AreaCells(
      around: [KeyedPoint(here, key: "A")],
      settlement: Settlement(radius: 300, closing: 100, smallestHole: 0))
    let region = try #require(cells.regions["A"])
    #expect(try region.contains(GridPoint(easting: 560_250, northing: 180_000)))
    #expect(try !region.contains(GridPoint(easting: 560_350, northing: 180_000)))
  }

  @Test func `a limit cuts areas off`() throws {
    let here = try GridPoint(easting: 560_000, northing: 180_000)
    let limit = try square(at: 560_000, 179_000, side: 2_000)
    let cells = try AreaCells(around: [KeyedPoint(here, key: "A")], within: limit)
    let region = try #require(cells.regions["A"])
    #expect(try region.contains(GridPoint(easting: 560_100, northing: 180_000)))
    #expect(try !region.contains(GridPoint(easting: 559_900, northing: 180_000)))
  }
}

/// Points over 4 by 3 km in six areas, some of them at the same spot.
func randomPoints(_ count: Int, seed: UInt64) throws -> [KeyedPoint] {
  var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  func next(_ limit: UInt64) -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double((state >> 33) % limit)
  }
  var points: [KeyedPoint] = []
  for index in 0..<count {
    if index % 20 == 19 {
      points.append(points[index / 2])
      continue
    }
    let (east, north) = (next(4_000), next(3_000))
    let key = "area \(Int(east / 1_400)) \(Int((north + east / 8) / 1_800))"
    let point = try GridPoint(easting: 560_000 + east, northing: 180_000 + north)
    points.append(
      points.first { $0.point == point } ?? KeyedPoint(point, key: key))
  }
  return points
}
