import Foundation
import Readers
import TestSupport
import Testing
import Text

@testable import Routing

struct NetworkFileTests {
  @Test func `an extract says of which day its map is, and what it covers`() throws {
    let file = try NetworkFile(FakeEngine.streets)
    #expect(file.header.day?.description == "2027-01-01")
    #expect(file.sha256.count == 64)
    #expect(file.words.hasPrefix("streets.osm.pbf, which covers 52.5"))
  }

  @Test func `anything else is refused with the form that is wanted`() {
    let study = Surroundings.fixture("made-up-town/study.yaml").path
    #expect(throws: RoutingError.noNetwork(network: study)) { try NetworkFile(study) }
    #expect(throws: RoutingError.unreadable(network: "/no/file", reason: "there is no such file")) {
      try NetworkFile("/no/file")
    }
    #expect(throws: RoutingError.unreadable(network: "/tmp", reason: "it is a folder")) {
      try NetworkFile("/tmp")
    }
  }
}
