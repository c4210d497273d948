import Testing
import Timetables

struct MeasuredWalksTests {
  private func legs(_ seconds: Int32...) -> [WalkingLegs.Leg] {
    seconds.enumerated().map { WalkingLegs.Leg(stop: Int32($0), seconds: $1) }
  }

  @Test func `walks that take longer than the longest are none, but for those all the way`() {
    let walks = MeasuredWalks(
      access: [legs(100, 801)], between: [legs(0, 400), []], egress: [legs(1_000)],
      direct: [5_000])
    let slower = walks.scaled(by: 1.25, limit: 1_000)
    // 801 × 1.25 = 1001.25 and 1000 × 1.25 are past the longest.
    #expect(slower.access == [legs(125)])
    #expect(slower.between == [legs(0, 500), []])
    #expect(slower.egress == [[]])
    #expect(slower.direct == [6_250])
    #expect(walks.scaled(by: 1, limit: 2_000) == walks)
  }

  @Test func `who does not walk at all does not walk slower`() {
    let walks = MeasuredWalks(access: [[]], between: [], egress: [[]], direct: [.max])
    #expect(walks.scaled(by: 1.25, limit: 1).direct == [.max])
  }
}
