import Places
import Testing

struct DemandTests {
  @Test func `the total is the sum of the areas`() throws {
    #expect(try Demand([3, 0, 4.5]).total == 7.5)
  }

  @Test(arguments: [-1, Double.nan, .infinity, -.infinity])
  func `demand below zero or not a number is refused with its area`(value: Double) {
    let error = #expect(throws: PlacesError.self) { try Demand([1, value]) }
    #expect(
      error?.description
        == "the demand of area 2 is \(value): expected a finite number, zero or more")
  }

  @Test(arguments: [[], [0], [0, 0]] as [[Double]])
  func `demand of nobody is refused`(weights: [Double]) {
    let error = #expect(throws: PlacesError.self) { try Demand(weights) }
    #expect(
      error?.description
        == "no area has any demand: expected at least one area with demand above zero")
  }
}
