import Need
import Testing

struct ShrinkageTests {
  @Test func `three villages by hand`() throws {
    // n = 1, 20, 10 among d = 10, 100, 100: m = 31/210, s² = Σ d (r − m)² / 210.
    let shrunk = try Shrinkage(cases: [1, 20, 10], people: [10, 100, 100])
    let m = 31.0 / 210
    let spread =
      (10 * (0.1 - m) * (0.1 - m) + 100 * (0.2 - m) * (0.2 - m) + 100 * (0.1 - m) * (0.1 - m)) / 210
    let a = spread - m / 70
    let w = a > 0 ? a / (a + m / 100) : 0
    #expect(abs(shrunk.ownWeights[1]! - w) < 1e-12)
    #expect(abs(shrunk.rates[1]! - (w * 0.2 + (1 - w) * m)) < 1e-12)
  }

  @Test func `the smaller the area, the nearer its rate comes to the group's`() throws {
    let shrunk = try Shrinkage(cases: [5, 500, 100], people: [10, 1000, 1000])
    let m = 605.0 / 2010
    #expect(abs(shrunk.rates[0]! - m) < abs(shrunk.rates[1]! - m))
    #expect(shrunk.ownWeights[0]! < shrunk.ownWeights[1]!)
  }

  @Test func `groups are shrunk apart, and nobody is a rate of the group's`() throws {
    let shrunk = try Shrinkage(
      cases: [1, 3, 0, nil], people: [10, 10, 0, 10], groups: ["a", "a", "a", "b"])
    #expect(shrunk.rates[2] == 0.2)
    #expect(shrunk.rates[3] == nil)
  }
}
