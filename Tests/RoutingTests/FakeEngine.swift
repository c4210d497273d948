import Foundation
import Geography
import TestSupport

@testable import Routing

/// An engine that is a script: `Tests/Fixtures/fake-engines`.
enum FakeEngine {
  static let folder = Surroundings.fixture("fake-engines").path
  static let streets = Surroundings.fixture("made-up-town/streets.osm.pbf").path
  static let programs = EnginePrograms(engine: .osrm, folder: folder, version: "1.2.3")
  static let never = StopSign { false }

  /// A network prepared by the fake, whose server has the fault that is named.
  static func network(in folder: URL, fault: String? = nil) throws -> PreparedNetwork {
    let network = try PreparedNetwork.get(
      NetworkFile(streets), for: programs, .walk, .named("adult", .walk),
      cache: folder.appendingPathComponent("cache").path, stop: never)
    if let fault {
      try Data(fault.utf8).write(to: URL(fileURLWithPath: network.folder + "/fault"))
    }
    return network
  }

  /// Points in a row, a hundredth of a degree apart: 1,000 seconds of the fake's ways.
  static func question(areas: Int, sites: Int) throws -> StreetQuestion {
    func point(_ name: String, _ number: Int, _ kind: StreetPoint.Kind) throws -> StreetPoint {
      StreetPoint(
        id: "\(name)\(number)", kind: kind,
        place: try LongitudeLatitude(longitude: Double(number) / 100, latitude: 52))
    }
    return StreetQuestion(
      areas: try (0..<areas).map { try point("a", $0, .area) },
      sites: try (0..<sites).map { try point("s", $0, .site) }, mode: .walk, pace: nil,
      snapLimit: 500)
  }

  static func asked(
    _ question: StreetQuestion, fault: String? = nil, side: Int = 200, stop: StopSign = never
  ) throws -> StreetTravel {
    try withTemporaryFolder { folder in
      let network = try network(in: folder, fault: fault)
      let server = try EngineServer(network, stop: never)
      var asking = StreetAsking(
        question: question, engine: .osrm, client: HTTPClient(server.address),
        sizes: .init(side: side, places: 3), network: "of the fake")
      return try asking.run(progress: { _ in }) { () throws(RoutingError) in
        try stop.check()
        try server.check()
      }
    }
  }
}
