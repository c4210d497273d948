import Places
import TestSupport
import Testing

struct NearestSitesTests {
  private func travel(_ rows: [[Double]]) throws -> TravelMatrix {
    try TravelMatrix(
      unit: .minutes, source: .supplied(by: "hand"), areaCount: rows.count,
      siteCount: rows[0].count, values: rows.flatMap(\.self))
  }

  @Test func `everyone goes to the nearest open site`() throws {
    // Three villages on a line at 0, 4 and 10; a site in each. With the first and last open the
    // middle village goes 4 to the first.
    let line = try travel([[0, 4, 10], [4, 0, 6], [10, 6, 0]])
    let nearest = NearestSites(open: [2, 0], travel: line)
    #expect(nearest.site == [0, 0, 2])
    #expect(nearest.impedance == [0, 4, 0])
  }

  @Test func `of two sites as near, the earlier one, however the open sites are listed`() throws {
    let same = try travel([[3, 3, 3]])
    for open in [[1, 2], [2, 1]] {
      #expect(NearestSites(open: open, travel: same).site == [1])
    }
  }

  @Test func `where no open site can be reached there is no nearest one`() throws {
    let cut = try travel([[5, .infinity], [.infinity, .infinity]])
    let nearest = NearestSites(open: [1], travel: cut)
    #expect(nearest.site == [nil, nil])
    #expect(nearest.impedance == [.infinity, .infinity])
    #expect(NearestSites(open: [0, 1], travel: cut).site == [0, nil])
  }

  @Test func `with nothing open nobody has a nearest site`() throws {
    #expect(NearestSites(open: [], travel: try travel([[1, 2]])).site == [nil])
  }

  /// 12 areas by 6 sites, now and then no route.
  private func random(_ seed: UInt64) throws -> (TravelMatrix, SplitMix64) {
    var random = SplitMix64(seed: seed)
    let values = random.eighths(72, upTo: 40).map { $0 > 38 ? .infinity : $0 }
    let matrix = try TravelMatrix(
      unit: .minutes, source: .supplied(by: "chance"), areaCount: 12, siteCount: 6, values: values)
    return (matrix, random)
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `another open site makes nobody's travel longer`(seed: UInt64) throws {
    var (travel, random) = try random(seed)
    let open = random.some(of: 6)
    let more = Set(open).union([random.whole(0...5)])
    let before = NearestSites(open: open, travel: travel).impedance
    let after = NearestSites(open: Array(more), travel: travel).impedance
    #expect(zip(before, after).allSatisfy { $0 >= $1 })
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `the order of the areas changes nobody's nearest site`(seed: UInt64) throws {
    var (travel, random) = try random(seed)
    let open = random.some(of: 6)
    let order = random.order(12)
    let shuffled = try self.travel(
      order.map { area in (0..<6).map { travel[area: area, site: $0] } })
    let plain = NearestSites(open: open, travel: travel)
    let mixed = NearestSites(open: open, travel: shuffled)
    #expect(mixed.site == order.map { plain.site[$0] })
    #expect(mixed.impedance == order.map { plain.impedance[$0] })
  }
}
