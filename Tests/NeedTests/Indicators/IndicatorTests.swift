import Need
import Testing

struct IndicatorTests {
  @Test func `the direction turns values so that higher is more need`() {
    let registered = Indicator(id: "registered", direction: .lower, values: [91, nil, 100])
    #expect(registered.needward == [-91, nil, -100])
    #expect(registered.missingCount == 1)
  }

  @Test func `a bound stays with its value`() {
    let engaged = Indicator(id: "engaged", values: [65, 80], bounds: [.above, .exact])
    #expect(engaged.bound(of: 0) == .above)
    #expect(Indicator(id: "exact", values: [1]).bound(of: 0) == .exact)
  }
}
