import Testing

@testable import Geography

struct LongitudeLatitudeMetresTests {
  @Test func `a degree is 111 km to the north, and at 60 degrees half of that to the east`() throws
  {
    let here = try LongitudeLatitude(longitude: -1, latitude: 60)
    let north = try LongitudeLatitude(longitude: -1, latitude: 61)
    let east = try LongitudeLatitude(longitude: 0, latitude: 60)
    #expect(abs(here.metres(to: north) - 111_195) < 1)
    #expect(abs(here.metres(to: east) - 55_597.5) < 1)
    #expect(here.metres(to: here) == 0)
  }
}
