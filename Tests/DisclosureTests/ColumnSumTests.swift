import Testing

@testable import Disclosure

struct ColumnSumTests {
  @Test func `a column is found to be the sum of others`() {
    // 3 + 4 = 7 and 20 + 1 = 21; the last is neither.
    let sums = ColumnSum.all(in: [[3, 20], [4, 1], [7, 21], [9, 9]])
    #expect(sums == [ColumnSum(whole: 2, parts: [0, 1])])
  }

  @Test func `a sum of sums is found by each of them`() {
    let sums = ColumnSum.all(in: [[1, 2], [2, 5], [3, 7], [4, 1], [7, 8]])
    #expect(sums.map(\.whole) == [2, 4])
    #expect(sums.first { $0.whole == 4 }?.parts == [2, 3])
  }

  @Test func `the same column twice is the sum of itself`() {
    let sums = ColumnSum.all(in: [[5, 6], [5, 6]])
    #expect(sums == [.init(whole: 0, parts: [1]), .init(whole: 1, parts: [0])])
  }

  @Test func `rows in which a part is not known say nothing`() {
    #expect(ColumnSum.all(in: [[3, nil, 2], [4, 5, 1], [7, 50, 3]]).map(\.whole) == [2])
    #expect(ColumnSum.all(in: [[3, nil], [nil, 5], [7, 50]]).isEmpty)
  }

  @Test func `columns of nothing are no part of anything`() {
    #expect(ColumnSum.all(in: [[0, 0], [3, 4], [9, 9]]).isEmpty)
    #expect(ColumnSum.all(in: [[nil, 0], [nil, 0]]).isEmpty)
  }
}
