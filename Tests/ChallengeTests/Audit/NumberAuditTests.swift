import Reports
import Testing

@testable import Challenge

struct NumberAuditTests {
  private func faults(_ prose: String) throws -> [String] {
    let report = try Made.report(Made.villages(prose: prose))
    let audit = try ReportAudit(report, digest: Made.digest)
    return audit.findings.first { $0.check == .numbers }?.faults ?? []
  }

  @Test(arguments: [
    "The longest walk is 20 minutes.", "Ash is 12.3 minutes away, or 12 minutes.",
    "12.25 minutes", "There are 3 villages.", "In Ash 30.6% are near.", "Walks are at 4.8 km/h.",
    "Birch is 12.5 minutes further than Cedar.", "In 2015 and E01015921 nothing changed.",
    "A 20th village, from 7.5 to 20.0 minutes", "Near are 31%.",
  ])
  func `a number that a table has, or that two cells differ by, is found`(prose: String) throws {
    #expect(try faults(prose) == [])
  }

  @Test(arguments: [
    "12.4 minutes", "21 minutes", "1,200 people", "30.7%", "4.9 km/h", "0.7 of them",
  ])
  func `a number that no table has is not`(prose: String) throws {
    #expect(try faults(prose).count == 1)
  }

  @Test func `numbers are read as they are printed`() {
    let numbers = ProseNumber.all(
      in: "£1,208,000 for 5.5% (86th of 98), 2015, E01, 3.2.1, 7 per cent")
    #expect(numbers.map(\.digits) == ["1208000", "5.5", "86", "98", "7"])
    #expect(numbers.map(\.isPercentage) == [false, true, false, false, true])
  }
}
