import Foundation
import Need
import Testing

struct CompositeIndexTests {
  /// Three villages: unemployment, and registration, of which less is more need.
  private let indicators = [
    Indicator(id: "unemployment", values: [5, 10, 15]),
    Indicator(id: "registration", direction: .lower, values: [100, 60, 80]),
  ]

  @Test func `the index is the weighted sum of standardised values`() throws {
    let index = try CompositeIndex(
      indicators, design: IndexDesign(standardisation: .minMax, weights: .stated([3, 1])))
    // Min–max: 0, ½, 1 and 0, 1, ½.
    #expect(index.values == [0, 0.625, 0.875])
    #expect(index.ranks == [3, 2, 1])
    #expect(index.parts.map(\.weight) == [0.75, 0.25])
  }

  @Test func `contributions add up to the index in every area`() throws {
    for scale in Standardisation.allCases {
      let index = try CompositeIndex(indicators, design: IndexDesign(standardisation: scale))
      for area in 0..<3 {
        let sum = index.parts.reduce(0) { $0 + $1.contribution[area]! }
        #expect(abs(sum - index.values[area]!) < 1e-12)
      }
    }
  }

  @Test func `under a geometric mean no need of one kind is no need`() throws {
    let index = try CompositeIndex(
      indicators, design: IndexDesign(standardisation: .minMax, mean: .geometric))
    #expect(index.values[0] == 0)
    #expect(abs(index.values[1]! - 0.5.squareRoot()) < 1e-12)
  }

  @Test func `z-scores have no geometric mean`() {
    #expect(throws: NeedError.geometricOfNegative) {
      try CompositeIndex(
        indicators, design: IndexDesign(standardisation: .zScore, mean: .geometric))
    }
  }

  @Test(arguments: [[1.0], [1, -1], [0, 0]])
  func `weights that cannot be are refused`(weights: [Double]) {
    #expect(throws: NeedError.badWeights(indicators: 2, weights: weights)) {
      try CompositeIndex(indicators, design: IndexDesign(weights: .stated(weights)))
    }
  }

  @Test(arguments: Standardisation.allCases)
  func `people are weighted from 0 to 1 in the order of the index`(scale: Standardisation) throws {
    let index = try CompositeIndex(indicators, design: IndexDesign(standardisation: scale))
    let need = try index.scaled().values
    #expect(need.allSatisfy { (0...1).contains($0) })
    #expect(need[2] >= need[1] && need[1] >= need[0])
  }

  @Test func `no indicators make no index`() {
    #expect(throws: NeedError.noIndicators) { try CompositeIndex([]) }
  }
}
