import Foundation
import TestSupport
import Testing

@testable import Routing

struct PreparedNetworkTests {
  private func get(_ path: String, _ cache: URL, speed: String = "adult") throws -> PreparedNetwork
  {
    try PreparedNetwork.get(
      NetworkFile(path), for: FakeEngine.programs, .walk, StreetPace(speed, .walk),
      cache: cache.path, stop: FakeEngine.never)
  }

  @Test func `a network is prepared once for each file, version and pace`() throws {
    try withTemporaryFolder { cache in
      let first = try get(FakeEngine.streets, cache)
      let made = first.folder + "/network.osrm.hsgr"
      #expect(try String(contentsOfFile: made, encoding: .utf8) == "contracted\n")
      try FileManager.default.removeItem(atPath: made)
      // Nothing is made again, and nothing else is in the folder.
      #expect(try get(FakeEngine.streets, cache).folder == first.folder)
      #expect(!FileManager.default.fileExists(atPath: made))
      #expect(try get(FakeEngine.streets, cache, speed: "toddler").folder != first.folder)
      #expect(try FileManager.default.contentsOfDirectory(atPath: cache.path).count == 2)
    }
  }

  @Test func `a relative cache is found from wherever an engine starts`() throws {
    try withTemporaryFolder { cache in
      let depth = FileManager.default.currentDirectoryPath.split(separator: "/").count
      let relative = String(repeating: "../", count: depth) + cache.path.dropFirst()
      let network = try PreparedNetwork.get(
        NetworkFile(FakeEngine.streets), for: FakeEngine.programs, .walk, .named("adult", .walk),
        cache: relative, stop: FakeEngine.never)
      #expect(network.folder.hasPrefix(cache.standardizedFileURL.path + "/network-osrm-"))
    }
  }

  @Test func `what cannot be prepared leaves nothing, and says what the engine said`() throws {
    try withTemporaryFolder { folder in
      let cut = folder.appendingPathComponent("cut-off.osm.pbf")
      try FileManager.default.copyItem(at: URL(fileURLWithPath: FakeEngine.streets), to: cut)
      let cache = folder.appendingPathComponent("cache")
      let error = #expect(throws: RoutingError.self) { try get(cut.path, cache) }
      #expect(
        error
          == .notPrepared(.osrm, network: cut.path, words: "PBF error: truncated data"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: cache.path) == [])
    }
  }

  @Test func `networks are kept where the system keeps such things`() {
    #expect(
      PreparedNetwork.usualCache(["XDG_CACHE_HOME": "/c", "HOME": "/h"]) == "/c/hubward/networks")
    #expect(
      PreparedNetwork.usualCache(["XDG_CACHE_HOME": "c", "HOME": "/h"])
        == "/h/.cache/hubward/networks")
  }
}
