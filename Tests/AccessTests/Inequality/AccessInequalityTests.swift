import Access
import Foundation
import PlaceSupport
import Places
import Testing

struct AccessInequalityTests {
  /// Three villages of one family each that travel 1, 2 and 3, the first the most deprived.
  private let even = AccessInequality(values: [1, 2, 3], people: [1, 1, 1], need: [3, 2, 1])

  @Test func `the Gini coefficient by hand`() {
    // Σ Σ |x − y| = 2 (1 + 2 + 1) = 8 over 2 × 9 × 2.
    #expect(abs(even.gini! - 8.0 / 36) < 1e-15)
  }

  @Test func `people are weighed, not places`() {
    // One village of three families is three villages of one.
    let joined = AccessInequality(values: [1, 4], people: [3, 1], need: [2, 1])
    let apart = AccessInequality(values: [1, 1, 1, 4], people: [1, 1, 1, 1], need: [2, 2, 2, 1])
    #expect(abs(joined.gini! - apart.gini!) < 1e-15)
    #expect(abs(joined.concentration! - apart.concentration!) < 1e-15)
    #expect(joined.gap == apart.gap && joined.palma == apart.palma)
    #expect(abs(joined.equivalent! - apart.equivalent!) < 1e-12)
  }

  @Test func `the concentration index is the Gini where order by need is order by travel`() {
    #expect(abs(even.concentration! - even.gini!) < 1e-15)
    let turned = AccessInequality(values: [1, 2, 3], people: [1, 1, 1], need: [1, 2, 3])
    #expect(abs(turned.concentration! + even.gini!) < 1e-15)
  }

  @Test func `the gap and the Palma ratio take areas in part`() {
    // Of 3 people the most deprived fifth is 0.6 of the first, four tenths 1.2: the first and 0.2 of
    // the second.
    #expect(even.gap == 1.0 - 3)
    #expect(abs(even.palma! - 3 / ((1 + 0.2 * 2) / 1.2)) < 1e-12)
  }

  @Test func `the Kolm–Pollak equivalent by hand`() {
    let kappa = 6.0 / 14
    let expected = log((exp(kappa) + exp(2 * kappa) + exp(3 * kappa)) / 3) / kappa
    #expect(abs(even.equivalent! - expected) < 1e-12)
    #expect(even.equivalent! > even.mean!)
  }

  @Test func `all equally far away is perfectly even`() {
    let same = AccessInequality(values: [7, 7], people: [3, 9], need: [1, 2])
    #expect(same.gini == 0)
    #expect(abs(same.concentration!) < 1e-15)
    #expect(abs(same.palma! - 1) < 1e-12 && abs(same.gap!) < 1e-12)
    #expect(abs(same.equivalent! - 7) < 1e-12)
  }

  @Test func `equally deprived areas may stand in any order`() {
    let one = AccessInequality(values: [1, 5, 3], people: [2, 1, 4], need: [1, 1, 0])
    let other = AccessInequality(values: [5, 1, 3], people: [1, 2, 4], need: [1, 1, 0])
    #expect(abs(one.concentration! - other.concentration!) < 1e-15)
    #expect(one.gap == other.gap)
  }

  @Test func `nobody at all has no inequality, and long travel does not overflow`() {
    let none = AccessInequality(values: [], people: [], need: [])
    #expect(none.gini == nil && none.equivalent == nil && none.gap == nil)
    let long = AccessInequality(values: [1, 1e6], people: [1, 1], aversion: 50)
    #expect(long.equivalent!.isFinite)
  }

  @Test func `whoever has no route is in none of them`() {
    let cut = TravelSpread(
      nearest: .init(open: [0], travel: Line.matrix([[1], [.infinity], [2], [3]])),
      people: [1, 5, 1, 1])
    let inequality = AccessInequality(cut, need: [3, 9, 2, 1])
    #expect(inequality == even)
  }
}
