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
}
