import Access
import Testing

/// What a change of open sites means for one area.
struct AreaChangeTests {
  @Test func `less is nearer and more is further, by the difference`() {
    #expect(AreaChange(before: 9, after: 4) == .nearer(5))
    #expect(AreaChange(before: 4, after: 9) == .further(5))
    #expect(AreaChange(before: 0, after: 0) == .same)
  }

  @Test func `a billionth is no change, either way`() {
    let before = 8.0
    #expect(AreaChange(before: before, after: before + AreaChange.tolerance / 2) == .same)
    #expect(AreaChange(before: before, after: before - AreaChange.tolerance / 2) == .same)
    #expect(AreaChange(before: before, after: before + AreaChange.tolerance * 4).isWorse)
    #expect(AreaChange(before: before, after: before - AreaChange.tolerance * 4).isBetter)
  }

  @Test func `a route that is lost, gained or never there is no number`() {
    #expect(AreaChange(before: 4, after: .infinity) == .losesRoute)
    #expect(AreaChange(before: .infinity, after: 4) == .gainsRoute)
    #expect(AreaChange(before: .infinity, after: .infinity) == .noRoute)
  }

  /// Each case with whether it is worse, whether it is better, and after less before.
  @Test(
    arguments: [
      (.nearer(5), false, true, -5), (.same, false, false, 0), (.further(5), true, false, 5),
      (.losesRoute, true, false, nil), (.gainsRoute, false, true, nil),
      (.noRoute, false, false, nil),
    ] as [(AreaChange, Bool, Bool, Double?)])
  func `who loses a route is worse off, and whoever gains one better`(
    change: AreaChange, isWorse: Bool, isBetter: Bool, difference: Double?
  ) {
    #expect(change.isWorse == isWorse)
    #expect(change.isBetter == isBetter)
    #expect(change.difference == difference)
  }

  @Test(arguments: [0, 3, 8, .infinity] as [Double], [0, 3, 8, .infinity] as [Double])
  func `the way back is the opposite`(before: Double, after: Double) {
    let there = AreaChange(before: before, after: after)
    let back = AreaChange(before: after, after: before)
    #expect(there.isWorse == back.isBetter)
    #expect(there.difference == back.difference.map { $0 == 0 ? 0 : -$0 })
  }
}
