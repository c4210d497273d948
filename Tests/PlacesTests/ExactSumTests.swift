import Testing

@testable import Places

struct ExactSumTests {
  @Test func `a small number beside large ones that cancel is not lost`() {
    #expect([1e16, 1, -1e16].exactSum == 1)
    #expect([1, 1e100, 1, -1e100].exactSum == 2)
  }

  @Test func `the order of ten thousand terms does not matter`() {
    let terms = (1...10_000).map { 1 / Double($0) }
    #expect(terms.exactSum == terms.reversed().exactSum)
  }

  @Test func `nothing is nothing and no route is no route`() {
    #expect([Double]().exactSum == 0)
    #expect([1, Double.infinity, 2].exactSum == .infinity)
    #expect([Double.infinity, .infinity].exactSum == .infinity)
  }
}
