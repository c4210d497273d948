import Challenge
import DocumentSupport
import Reports
import Testing

struct ReportDifferenceTests {
  @Test func `a report does not differ from itself`() throws {
    let report = try Made.report(SampleDocument.document)
    let difference = try ReportDifference(report, report)
    #expect(difference.isIdentical && difference.changes.isEmpty && difference.onlyInOne.isEmpty)
    #expect(difference.compared > 1_000)
  }

  @Test func `a number that changed is told with its row, its column and by how much`() throws {
    // 12.25 is printed as 12.3 and 12.75 as 12.8; the share goes from 12.25/40 to 12.75/40, by 1.25 points less
    // what binary fractions lose.
    let difference = try ReportDifference(
      Made.report(Made.villages()),
      Made.report(Made.villages([("Ash", 12.75), ("Birch", 20), ("Cedar", 7.5)])))
    #expect(
      difference.changes.map(\.sentence) == [
        "Walk (minutes), Ash: 12.3, then 12.8 (+0.5)",
        "Within 15 minutes, Ash: 30.6%, then 31.9% (+1.2 percentage points)",
      ])
    #expect(difference.summary == "2 of 9 numbers and words in tables differ.")
  }

  @Test func `a change too small to be printed is told with the decimals that show it`() throws {
    let difference = try ReportDifference(
      Made.report(Made.villages()),
      Made.report(Made.villages([("Ash", 12.25004), ("Birch", 20), ("Cedar", 7.5)])))
    #expect(
      difference.changes[0].sentence == "Walk (minutes), Ash: 12.25000, then 12.25004 (+0.00004)")
  }

  @Test func `a row that moved is the same row`() throws {
    let difference = try ReportDifference(
      Made.report(Made.villages()),
      Made.report(Made.villages([("Cedar", 7.5), ("Ash", 12.25), ("Birch", 20)])))
    #expect(difference.changes.isEmpty && difference.onlyInOne.isEmpty && !difference.isIdentical)
  }

  @Test func `rows that only one has are told, and so are inputs`() throws {
    let difference = try ReportDifference(
      Made.report(
        Made.villages(),
        inputs: [Made.input("a.csv", sha256: "1"), Made.input("b.csv", sha256: "2")]),
      Made.report(
        Made.villages([("Ash", 12.25), ("Birch", 20), ("Dale", 7.5)]), name: "b",
        inputs: [
          Made.input("a.csv", sha256: "3", edition: "2019"), Made.input("c.csv", sha256: "2"),
        ]))
    #expect(
      difference.onlyInOne == [
        "only a has the row Cedar in walks", "only b has the row Dale in walks",
      ])
    #expect(
      difference.inputs.map(\.sentence) == [
        "a.csv is another file, 2015 then 2019", "b.csv was taken away", "c.csv was added",
      ])
  }
}
