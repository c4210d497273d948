import Access
import Foundation
import PlaceSupport
import Places
import Testing

struct GravityAccessTests {
  @Test func `what lies near is added up, each less the further away`() {
    // A and C are open with 2 and 4 sessions; from B they are 4 and 6 minutes away.
    let gravity = GravityAccess(
      supply: [2, 9, 4], open: [0, 2], travel: Line.travel, decay: .exponential(0.5))
    #expect(abs(gravity.values[1] - (2 * exp(-2) + 4 * exp(-3))) < 1e-15)
  }

  @Test func `within a limit it is what can be reached`() {
    let gravity = GravityAccess(
      supply: [2, 9, 4], open: [0, 1, 2], travel: Line.travel, decay: .within(5))
    #expect(gravity.values == [11, 11, 4])
    #expect(gravity.mean(Line.people) == 6.8)
  }
}
