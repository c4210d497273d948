import Testing

@testable import Readers

struct AgeBandTests {
  @Test(arguments: [
    "Age 0 to 4", "Aged 4 years and under", "0-4", "Aged 0 - 4 years", "Under 5", "Aged 0 to 4",
  ])
  func `under-fives by any name`(name: String) { #expect(AgeBand(name) == .underFive) }

  @Test(arguments: [
    "Age 0 to 15", "Aged 5 to 9 years", "Age 4", "Aged 15 years and under", "Males",
  ])
  func `other groups that begin alike are not them`(name: String) {
    #expect(AgeBand(name) != .underFive)
  }

  @Test func `single years are added up, and one that is missing leaves none`() {
    var values: [AgeBand: Int?] = [.year(0): 1, .year(1): 2, .year(2): 3, .year(3): 4]
    #expect(AgeBand.underFives(values) == nil)
    values[AgeBand("Aged 4 years")!] = 5
    #expect(AgeBand.underFives(values) == 15)
  }
}
