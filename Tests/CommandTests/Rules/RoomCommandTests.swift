import Foundation
import MixedInteger
import TestSupport
import Testing

/// `--capacity` on a study.
@Suite(
  .enabled(if: (try? HighsLibrary.find()) != nil, "needs HiGHS, which Tests/install installs"))
struct RoomCommandTests {
  private func answer(_ capacity: String) throws -> (value: Double, loads: [[String: Any]]) {
    let run = try Program.run(
      "place", Program.thurrock, "--capacity", capacity, "--top", "1", "--format", "json")
    #expect(run.code == 0, "\(run.errors)")
    let answer = try #require(
      JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
    let plan = try #require((answer["plans"] as? [[String: Any]])?.first)
    let people = try #require(answer["assignment"] as? [[String: Any]])
      .compactMap { $0["people"] as? Double }
    // Everyone goes somewhere: 12,005 under-fives in the census.
    #expect(abs(people.reduce(0, +) - 12_005) < 1e-6)
    return (
      try #require(plan["value"] as? Double), try #require(answer["loads"] as? [[String: Any]])
    )
  }

  @Test func `with room for all, everyone goes to the nearest`() throws {
    // The best plan without limits, by Tests/Scripts/reference_thurrock.py.
    let free = try answer("split:20000")
    #expect(abs(free.value - 25.516556304387688) < 1e-9)
  }

  @Test func `no hub takes more than it has room for, and less room never shortens the mean`()
    throws
  {
    let split = try answer("split:2500")
    #expect(split.loads.count == 5)
    #expect(
      split.loads.allSatisfy { ($0["people"] as? Double ?? .infinity) <= 2500 + 1e-6 })
    #expect(split.value > 25.516556304387688)
    // An area that may not be divided is never nearer.
    #expect(try answer("whole:2500").value >= split.value - 1e-9)
  }

  @Test func `too little room is an answer with the numbers`() throws {
    let run = try Program.run("place", Program.thurrock, "--capacity", "split:1500")
    #expect(run.code == 0)
    #expect(run.text.contains("room for 12,005 under-fives"))
    #expect(run.text.contains("have 7,500 places"))
  }
}
