import Foundation
import Need
import Testing

struct StandardisationTests {
  /// Three villages and one that is not known.
  private let villages: [Double?] = [10, 30, nil, 20]

  @Test func `a percentile is the share of the others with less need`() {
    #expect(Standardisation.percentile(villages) == [0, 1, nil, 0.5])
  }

  @Test func `a z-score counts standard deviations from the mean`() {
    // Mean 20, s² = (100 + 100 + 0) / 3.
    let s = (200.0 / 3).squareRoot()
    #expect(Standardisation.zScore(villages) == [-10 / s, 10 / s, nil, 0])
  }

  @Test func `min-max runs from the least to the greatest`() {
    #expect(Standardisation.minMax([10, 30, nil, 15]) == [0, 1, nil, 0.25])
  }

  @Test func `the greatest rank is the most need, and equals share`() {
    #expect(Standardisation.rank([5, 7, 5, 9]) == [1.5, 3, 1.5, 4])
  }

  @Test func `the exponential scale is that of the Indices`() {
    let scaled = Standardisation.exponential([1, 2, 3, 4])
    let x = { (r: Double) in -23 * log(1 - r * (1 - exp(-100.0 / 23))) }
    #expect(scaled == [x(0.25), x(0.5), x(0.75), x(1)])
    #expect(abs(scaled[3]! - 100) < 1e-9)
    // The technical report: the most deprived tenth covers 50 to 100.
    #expect(abs(Standardisation.exponential(share: 0.9) - 50) < 0.5)
  }

  @Test(arguments: Standardisation.allCases)
  func `where all are alike everybody stands in the middle`(scale: Standardisation) {
    let values = scale([3, 3, 3])
    #expect(Set(values).count == 1)
    #expect(values[0]!.isFinite)
  }

  @Test(arguments: Standardisation.allCases)
  func `more need is never less after standardising`(scale: Standardisation) {
    let values = scale([1, 2, 2, 5, 8]).map { $0! }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
  }
}
