import Foundation
import Readers
import TestSupport
import Testing
import Text

struct NetworkHeaderTests {
  private let bytes: [UInt8]

  init() throws {
    bytes = [UInt8](try Data(contentsOf: Surroundings.fixture("made-up-town/streets.osm.pbf")))
  }

  @Test func `the day and the box are those that the extract was written with`() throws {
    let header = try #require(NetworkHeader(startingWith: bytes))
    // 1,798,761,600 seconds after 1970; 300 m beyond the town's outermost points.
    #expect(header.day?.description == "2027-01-01")
    let box = try #require(header.box)
    #expect(box.west < box.east && box.south < box.north)
    #expect((52.5...52.6).contains(box.south))
  }

  @Test
  func `a beginning that is damaged anywhere is no header, or another one, but never a crash`() {
    for place in 0..<200 {
      for bit in 0..<8 {
        var damaged = bytes
        damaged[place] ^= 1 << UInt8(bit)
        _ = NetworkHeader(startingWith: damaged)
      }
    }
    for length in 0..<200 where length < 100 {
      #expect(NetworkHeader(startingWith: Array(bytes.prefix(length))) == nil)
    }
    #expect(NetworkHeader(startingWith: Array("<?xml version='1.0'?><osm>".utf8)) == nil)
  }
}
