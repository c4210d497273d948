import Need
import Testing

struct CorrelationTests {
  @Test func `three villages by hand, the most alike first`() {
    let pairs = IndicatorCorrelation.all([[1, 2, 3], [1, 2, 9], [3, 1, 2]])
    #expect(pairs[0].first == 0 && pairs[0].second == 1)
    #expect(pairs[0].spearman == 1)
    // Σ xy = 8, Σ x² = 2, Σ y² = 38.
    #expect(abs(pairs[0].pearson! - 8 / (2.0 * 38).squareRoot()) < 1e-12)
    #expect(pairs[0].isHigh)
    #expect(!pairs[1].isHigh)
  }

  @Test func `only areas where both are known are compared`() {
    let pair = IndicatorCorrelation.all([[1, nil, 3, 4], [1, 9, 2, nil]])[0]
    #expect(pair.areas == 2)
    #expect(pair.spearman == 1)
  }

  @Test func `an indicator that does not vary is like none`() {
    #expect(IndicatorCorrelation.all([[1, 2], [5, 5]])[0].pearson == nil)
  }
}
