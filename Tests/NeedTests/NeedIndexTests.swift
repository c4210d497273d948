import Need
import Testing

struct NeedIndexTests {
  @Test func `the most deprived area has need 1, the least deprived 0`() throws {
    #expect(try NeedIndex.percentile(ofRanks: [1, 32844], among: 32844).values == [1, 0])
  }

  @Test func `need is the share of areas that are less deprived`() throws {
    // Rank 2 of 5: three of the four others are less deprived.
    #expect(try NeedIndex.percentile(ofRanks: [2, 3], among: 5).values == [0.75, 0.5])
  }

  @Test(arguments: [0, -1, 6])
  func `a rank outside the nation is refused with its area`(rank: Int) {
    let error = #expect(throws: NeedError.self) {
      try NeedIndex.percentile(ofRanks: [1, rank], among: 5)
    }
    #expect(
      error?.description == "the rank of area 2 is \(rank): expected 1 (most deprived) to 5")
  }

  @Test func `a nation of one area has no percentiles`() {
    #expect(throws: NeedError.self) { try NeedIndex.percentile(ofRanks: [1], among: 1) }
  }

  @Test func `only the chosen deciles count`() throws {
    let need = try NeedIndex.membership(ofDeciles: [1, 3, 4, 10], in: 1...3)
    #expect(need.values == [1, 1, 0, 0])
  }

  @Test(arguments: [0, 11, -3])
  func `a decile that is not 1 to 10 is refused with its area`(decile: Int) {
    let error = #expect(throws: NeedError.self) {
      try NeedIndex.membership(ofDeciles: [decile], in: 1...3)
    }
    #expect(
      error?.description
        == "the decile of area 1 is \(decile): expected 1 (most deprived) to 10")
  }

  @Test func `a rate is need as it stands`() throws {
    #expect(try NeedIndex.rate([0, 0.25, 1]).values == [0, 0.25, 1])
  }

  @Test(arguments: [-0.1, 1.01, 25, Double.nan])
  func `a rate that is not 0 to 1 is refused with its area`(rate: Double) {
    let error = #expect(throws: NeedError.self) { try NeedIndex.rate([0.5, rate]) }
    #expect(error?.description == "the rate of area 2 is \(rate): expected 0 to 1")
  }

  @Test func `a higher need is more need however it is measured`() throws {
    #expect(try isFalling(NeedIndex.percentile(ofRanks: [1, 2, 3, 4], among: 4).values))
    #expect(try isFalling(NeedIndex.membership(ofDeciles: [1, 2, 3, 4], in: 1...2).values))
  }

  private func isFalling(_ values: [Double]) -> Bool {
    zip(values, values.dropFirst()).allSatisfy { $0 >= $1 }
  }
}
