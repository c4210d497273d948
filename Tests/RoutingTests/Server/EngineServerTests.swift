import Foundation
import TestSupport
import Testing

@testable import Routing

@Suite(.enabled(if: Python.program != nil, "python3 is not installed"))
struct EngineServerTests {
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

  @Test func `where another program has the port, another port is tried`() throws {
    try withTemporaryFolder { folder in
      let network = try FakeEngine.network(in: folder)
      let first = try EngineServer(network, stop: FakeEngine.never)
      let taken = try #require(URL(string: first.address)?.port)
      var tried: [Int] = []
      let second = try EngineServer(network, stop: FakeEngine.never) {
        tried.append(tried.count < 2 ? taken : FreePort.any() ?? 0)
        return tried.last
      }
      #expect(tried.count == 3 && tried[0] == taken && tried[1] == taken)
      #expect(second.address != first.address)
      for server in [first, second] {
        let answer = HTTPClient(server.address).ask(HTTPQuestion(path: "/nearest/v1/foot/0,0")) {}
        #expect((try? answer.get())?.status == 200)
      }
    }
  }

  @Test func `where every port is taken, that is said`() throws {
    try withTemporaryFolder { folder in
      let network = try FakeEngine.network(in: folder)
      let first = try EngineServer(network, stop: FakeEngine.never)
      let taken = URL(string: first.address)?.port
      #expect(throws: RoutingError.noPort(.osrm, tries: EngineServer.tries)) {
        try EngineServer(network, stop: FakeEngine.never) { taken }
      }
    }
  }
}
