import Testing

@testable import Placement

struct RedrawnPlansTests {
  /// Plans that are first in so many of a thousand draws, each alone.
  private func plans(_ firsts: [Int], draws: Int = 1_000, unserved: Int = 0) -> RedrawnPlans {
    var start = 0
    let made = firsts.enumerated().map { index, count -> RedrawnPlan in
      let own = start..<start + count
      start += count
      return RedrawnPlan(
        open: [index], values: (0..<draws - unserved).map { own.contains($0) ? 1 : 2 },
        best: [Double](repeating: 1, count: draws - unserved), near: 0.01, .pMedian)
    }
    return RedrawnPlans(
      draws: draws, unserved: unserved, plans: made, openings: [], differentBest: firsts.count,
      end: nil)
  }

  /// 520 and 480 differ by 40 with a standard error of √1000 ≈ 31.6; 560 and 440 by 120.
  @Test func `plans first about as often are in no order`() {
    #expect(plans([520, 480]).leaders == [0, 1])
    #expect(plans([480, 520]).leaders == [0, 1])
    #expect(plans([560, 440]).leaders == [0])
    // With a tenth of the draws the same shares tell less.
    #expect(plans([56, 44], draws: 100).leaders == [0, 1])
    #expect(plans([300, 290, 200]).leaders == [0, 1])
  }

  @Test func `one that is always first leads alone, and none leads where none is ever best`() {
    #expect(plans([1_000, 0]).leaders == [0])
    #expect(plans([0, 0], draws: 5, unserved: 5).leaders.isEmpty)
  }

  /// Both are first in every draw, as ties are.
  @Test func `plans that tie in every draw are in no order`() {
    let same = RedrawnPlan(open: [0], values: [1, 1], best: [1, 1], near: 0, .pMedian)
    let tied = RedrawnPlans(
      draws: 2, unserved: 0, plans: [same, same], openings: [], differentBest: 1, end: nil)
    #expect(tied.plans.map(\.first) == [1, 1])
    #expect(tied.leaders == [0, 1])
  }
}
