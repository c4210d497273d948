import Geography
import Places
import Testing

struct IsochroneSetTests {
  private static let (one, two) = (SiteID("one"), SiteID("two"))

  /// Two sites 1,000 m apart, squares of 100 and 300 m; the second's wider square misses its inner one.
  private func set() throws -> IsochroneSet {
    try IsochroneSet(
      making: IsochroneMaking(maker: .engine, mode: "walk", engine: "Valhalla"),
      minutes: [5, 10],
      isochrones: [
        Isochrone(site: Self.one, minutes: 5, region: square(at: 0, 0, side: 100)),
        Isochrone(site: Self.one, minutes: 10, region: square(at: 0, 0, side: 300)),
        Isochrone(site: Self.two, minutes: 5, region: square(at: 1_000, 0, side: 100)),
        Isochrone(site: Self.two, minutes: 10, region: square(at: 1_200, 0, side: 300)),
      ])
  }

  @Test func `the reach of several sites is the ground of any of them`() throws {
    #expect(try set().sites == [Self.one, Self.two])
    #expect(try set().reach(of: [Self.one]).map(\.area) == [10_000, 90_000])
    #expect(try set().reach(of: [Self.one, Self.two]).map(\.area) == [20_000, 190_000])
    #expect(try set().reach(of: []).allSatisfy(\.isEmpty))
  }

  @Test func `who is near enough for few minutes is so for more`() throws {
    let reach = try set().reach(of: [Self.two])
    // 300 × 300 and, apart from it, the 100 × 100 of five minutes.
    #expect(reach[1].area == 100_000)
    #expect(try reach[0].subtracting(reach[1]).isEmpty)
  }

  @Test func `what is taken out leaves the rest, with a hole where it lay inside`() throws {
    let rest = try square(at: 0, 0, side: 300).subtracting(square(at: 100, 100, side: 100))
    #expect(rest.area == 80_000)
    #expect(rest.polygons.map(\.holes.count) == [1])
    #expect(try square(at: 0, 0, side: 100).subtracting(square(at: 500, 0, side: 9)).area == 10_000)
  }
}
