import Testing

@testable import Assessment

struct TravelDifferenceTests {
  @Test func `middle, nine in ten, largest and nearest are those of a hand count`() throws {
    // Five areas, two hubs. Differences without signs: 1 2 0 4 1 3 2 8 0, and one pair in one only;
    // sorted 0 0 1 1 2 2 3 4 8: the middle of nine is 2, the ninth of ten in nine is ⌈8.1⌉ = 8.
    let values: [Double] = [10, 20, 5, 30, 12, 11, 7, 9, 4, .infinity]
    let others: [Double] = [11, 18, 5, 26, 13, 14, 9, 1, 4, 6]
    let found = try #require(
      TravelDifference(values, from: others, columns: 2, hubs: [0, 1]))
    #expect(found.pairs == 9)
    #expect(found.middle == 2)
    #expect(found.ninth == 8)
    #expect(found.largest == 8)
    #expect(found.worst == 7)
    #expect(found.onlyOne == 1)
    #expect(found.areas == 5)
    // Area 2: 11 at the second by the one, 13 at the first by the other. Area 3: 7 at the first, 1 at
    // the second.
    #expect(found.otherNearest == [2, 3])
  }

  @Test func `of ten pairs nine in ten is the ninth, and no pair in both is no difference`() throws
  {
    let found = try #require(
      TravelDifference(
        [Double](repeating: 0, count: 10), from: (1...10).map(Double.init), columns: 1, hubs: [0]))
    #expect(found.ninth == 9)
    #expect(found.middle == 5)
    #expect(TravelDifference([1, .infinity], from: [.infinity, 2], columns: 2, hubs: [0]) == nil)
  }
}
