import Foundation
import TestSupport
import Testing

@testable import Routing

@Suite(.enabled(if: Python.program != nil, "python3 is not installed"))
struct StreetAskingTests {
  @Test(arguments: [200, 3, 1])
  func `a table asked for in parts is the table asked for at once`(side: Int) throws {
    let travel = try FakeEngine.asked(try FakeEngine.question(areas: 5, sites: 4), side: side)
    // A hundredth of a degree is 1,000 s and 1,000 m of the fake's: |2 − 3| and |4 − 0| of them.
    #expect(abs(travel.minutes[2 * 4 + 3] - 1000.0 / 60) < 1e-9)
    #expect(abs(travel.kilometres[4 * 4] - 4) < 1e-9)
    #expect(travel.minutes[0] == 0)
    let (rows, columns) = ((5 + side - 1) / side, (4 + side - 1) / side)
    #expect(travel.batches == rows * columns)
    #expect(travel.snaps.count == 9)
    #expect(travel.snaps.allSatisfy { $0.metres == 12.5 })
  }

  /// Places are asked for three at a time here, and of four one is left.
  @Test(arguments: [(1, 1), (4, 1), (1, 4)])
  func `one place alone is asked for like any other`(areas: Int, sites: Int) throws {
    let travel = try FakeEngine.asked(try FakeEngine.question(areas: areas, sites: sites))
    #expect(travel.minutes.count == areas * sites && travel.minutes.allSatisfy(\.isFinite))
    #expect(travel.snaps.allSatisfy { $0.metres == 12.5 })
  }

  @Test func `a point that the engine would move too far is refused, by name and distance`() throws
  {
    let error = #expect(throws: RoutingError.self) {
      try FakeEngine.asked(try FakeEngine.question(areas: 3, sites: 2), fault: "stray")
    }
    let words = try #require(error?.description)
    #expect(words.contains("of 5 are not on the network of the fake"))
    #expect(words.contains("area a1 (900 m)"))
    #expect(words.contains("Farther from it than 500 m"))
  }

  @Test func `a pair without a route stays without one`() throws {
    let travel = try FakeEngine.asked(
      try FakeEngine.question(areas: 2, sites: 3), fault: "no-route")
    #expect(travel.minutes.map(\.isFinite) == [true, true, false, true, true, false])
    #expect(travel.kilometres.map(\.isFinite) == [true, true, false, true, true, false])
  }

  @Test func `an engine that ends while it is asked is told apart from one that answers badly`()
    throws
  {
    let question = try FakeEngine.question(areas: 3, sites: 2)
    let died = #expect(throws: RoutingError.self) {
      try FakeEngine.asked(question, fault: "dies")
    }
    #expect(died?.description.contains("OSRM was ended by signal 9") == true)
    let refused = #expect(throws: RoutingError.self) {
      try FakeEngine.asked(question, fault: "refuses")
    }
    #expect(refused?.description.contains("TooBig: Too many table coordinates") == true)
  }

  @Test(.timeLimit(.minutes(1)))
  func `an engine that never answers is left as soon as somebody asks to stop`() throws {
    let began = Date()
    let countdown = Countdown(20)
    #expect(throws: RoutingError.stopped) {
      try FakeEngine.asked(
        try FakeEngine.question(areas: 3, sites: 2), fault: "slow",
        stop: StopSign { countdown.isOver() })
    }
    #expect(-began.timeIntervalSinceNow < 30)
  }
}
