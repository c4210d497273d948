import Places
import Testing

struct SiteTests {
  private let point = try! GridPoint(easting: 560_000, northing: 180_000)

  private func site(_ location: GridPoint?, _ quality: LocationQuality) throws -> Site {
    try Site(id: SiteID("a"), name: "A", role: .hub, location: location, quality: quality)
  }

  @Test func `a located site says how it was located`() throws {
    #expect(try site(point, .postcode).location == point)
    #expect(try site(point, .approximate).quality == .approximate)
    #expect(try site(nil, .unknown).location == nil)
  }

  @Test func `a location of unknown quality, or a quality without location, is refused`() {
    #expect(throws: PlacesError.locationAndQuality(site: SiteID("a"))) { try site(point, .unknown) }
    #expect(throws: PlacesError.locationAndQuality(site: SiteID("a"))) { try site(nil, .postcode) }
  }
}
