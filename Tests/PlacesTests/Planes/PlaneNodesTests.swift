import Places
import TestSupport
import Testing

/// Lists of near nodes against every pair.
struct PlaneNodesTests {
  /// Nodes in clusters, some in one place, one far away.
  private static func nodes(_ seed: UInt64) throws -> (PlaneNodes, [[Double]]) {
    var random = SplitMix64(seed: seed)
    let count = random.whole(1...120)
    let points = (1...count).map { node in
      let spread = node.isMultiple(of: 3) ? 5 : 2000
      let far = node == count ? 900_000 : 0
      let x = Double(random.whole(0...spread) + far)
      return PlaneNodes.Point(x: x, y: Double(random.whole(0...spread * 8)) / 8)
    }
    let distances = points.map { a in
      points.map { b in
        let (dx, dy) = (a.x - b.x, a.y - b.y)
        return (dx * dx + dy * dy).squareRoot().rounded(.down)
      }
    }
    return (PlaneNodes(points), distances)
  }

  private static func rows(_ table: TravelTable?) throws -> [[(Int32, Double)]] {
    guard case .sparse(let travel) = try #require(table) else { return [] }
    return (0..<travel.areaCount).map { area in
      (travel.offsets[area]..<travel.offsets[area + 1]).map {
        (travel.sites[$0], travel.impedances[$0])
      }
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `the nearest are those of the whole table, of equals the earlier`(seed: UInt64) throws {
    let (nodes, whole) = try Self.nodes(seed)
    for wanted in [1, 2, 7, 50, 500] {
      let rows = try Self.rows(nodes.travel(.nearest(wanted), mostPairs: .max))
      for (row, all) in zip(rows, whole) {
        let expected = all.enumerated().sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(wanted)
        #expect(row.map { Int($0.0) } == expected.map(\.offset))
        #expect(row.map(\.1) == expected.map(\.element))
      }
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `all within a distance are those of the whole table`(seed: UInt64) throws {
    let (nodes, whole) = try Self.nodes(seed)
    for radius in [0, 1, 2.5, 40, 333, 5000, 1e18] {
      let rows = try Self.rows(nodes.travel(.within(radius), mostPairs: .max))
      for (row, all) in zip(rows, whole) {
        let expected = all.enumerated().sorted { ($0.1, $0.0) < ($1.1, $1.0) }
          .filter { $0.element <= radius }
        #expect(row.map { Int($0.0) } == expected.map(\.offset))
      }
    }
  }

  @Test func `what an absent pair means is said`() throws {
    let (nodes, _) = try Self.nodes(3)
    guard
      case .sparse(let nearest) = try nodes.travel(.nearest(2), mostPairs: .max),
      case .sparse(let within) = try nodes.travel(.within(10), mostPairs: .max),
      case .beyond(let limit) = within.absent
    else {
      Issue.record("no sparse travel")
      return
    }
    #expect(nearest.absent == .farther)
    #expect(limit > 10)
  }

  @Test func `more pairs than allowed are none at all`() throws {
    let (nodes, _) = try Self.nodes(5)
    let pairs = nodes.count * nodes.count
    #expect(try nodes.travel(.everyPair, mostPairs: pairs) != nil)
    #expect(try nodes.travel(.everyPair, mostPairs: pairs - 1) == nil)
    #expect(try nodes.travel(.nearest(nodes.count), mostPairs: pairs - 1) == nil)
    #expect(try nodes.travel(.within(1e7), mostPairs: pairs - 1) == nil)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the farthest-first radius is kept by some plan and at most twice the least of one site`(
    seed: UInt64
  ) throws {
    let (nodes, whole) = try Self.nodes(seed)
    let least = (0..<nodes.count).map { site in whole.map { $0[site] }.max()! }.min()!
    let radius = nodes.coverRadius(places: 1)
    #expect(radius >= least)
    #expect(radius <= 2 * least + 2)
    #expect(nodes.coverRadius(places: nodes.count) == 0)
    #expect(nodes.coverRadius(places: 2) <= radius)
  }
}
