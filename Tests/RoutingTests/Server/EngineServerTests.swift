import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Routing

@Suite(.enabled(if: Python.program != nil, "python3 is not installed"))
struct EngineServerTests {
  @Test func `where another program has the port, another port is taken`() throws {
    try withTemporaryFolder { folder in
      let network = try FakeEngine.network(in: folder)
      let first = try EngineServer(network, stop: FakeEngine.never)
      let taken = try #require(Int(first.address.split(separator: ":").last ?? ""))
      var ports = [taken, taken, try #require(FreePort.any())]
      let free = ports[2]
      let second = try EngineServer(network, stop: FakeEngine.never) { ports.removeFirst() }
      #expect(second.address == "http://127.0.0.1:\(free)")
      #expect(throws: RoutingError.noPort(.osrm, tries: EngineServer.tries)) {
        try EngineServer(network, stop: FakeEngine.never) { taken }
      }
      try first.check()
    }
  }

  @Test func `a server ends with its value, and its folder with it`() throws {
    try withTemporaryFolder { folder in
      let network = try FakeEngine.network(in: folder)
      let address = try EngineServer(network, stop: FakeEngine.never).address
      let answer = HTTPClient(address).ask(HTTPQuestion(path: "/nearest/v1/foot/0,0")) {}
      guard case .failure(let fault) = answer else {
        Issue.record("it still answers")
        return
      }
      #expect(fault.isRefused)
      #expect(fault.reason == "nothing listens there")
    }
  }

  @Test func `somebody who asks to stop while an engine starts is heard`() throws {
    try withTemporaryFolder { folder in
      let network = try FakeEngine.network(in: folder)
      #expect(throws: RoutingError.stopped) {
        try EngineServer(network, stop: StopSign { true })
      }
    }
  }
}
