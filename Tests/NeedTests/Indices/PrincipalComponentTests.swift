import Need
import Testing

struct PrincipalComponentTests {
  private let design = IndexDesign(standardisation: .zScore, weights: .firstComponent)

  @Test func `two indicators that agree weigh the same, and explain (1 + r) / 2`() throws {
    let index = try CompositeIndex(
      [Indicator(id: "a", values: [1, 2, 4, 3]), Indicator(id: "b", values: [1, 3, 4, 2])],
      design: design)
    #expect(index.parts.map { ($0.weight * 1e9).rounded() } == [5e8, 5e8])
    // r = 0.8 by hand: deviations −1.5, −0.5, 1.5, 0.5 and −1.5, 0.5, 1.5, −0.5.
    #expect(abs(index.explained! - 0.9) < 1e-9)
  }

  @Test func `an indicator that runs against the others is refused, not counted against need`() {
    #expect(throws: NeedError.opposed(indicator: "c")) {
      try CompositeIndex(
        [
          Indicator(id: "a", values: [1, 2, 3, 4]), Indicator(id: "b", values: [1, 2, 3, 5]),
          Indicator(id: "c", values: [4, 3, 2, 1]),
        ], design: design)
    }
  }

  @Test func `an indicator that does not vary has no component`() {
    #expect(throws: NeedError.noComponent) {
      try CompositeIndex(
        [Indicator(id: "a", values: [1, 2]), Indicator(id: "b", values: [3, 3])], design: design)
    }
  }
}
