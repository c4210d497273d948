import DocumentSupport
import Foundation
import Reports
import Testing

@testable import Challenge

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

  @Test func `a change that no decimals show is told as one of the last digit`() throws {
    let next = Double(0.1).nextUp
    let difference = try ReportDifference(
      Made.report(Made.villages([("Ash", 0.1)])), Made.report(Made.villages([("Ash", next)])))
    #expect(
      difference.changes.first?.sentence
        == "Walk (minutes), Ash: 0.1, then 0.10000000000000002 (in the last digit)")
  }

  @Test func `a finding in words that changes does not make another row`() throws {
    func report(_ finding: String) throws -> WrittenReport {
      let table = Table(
        id: "t", caption: "T",
        columns: [
          Column("Village", id: "village", .rowHeader), Column("Finding", id: "finding", .text),
        ],
        rows: [[.text("Ash"), .text(finding)], [.text("Birch"), .text("none")]], source: "By hand")
      return try Made.report(
        Document(
          title: "T", subtitle: "", summary: [.paragraph(Prose("T"))],
          sections: [Section(id: "s", title: "S", blocks: [.table(table)])], attribution: []))
    }
    let difference = try ReportDifference(report("near"), report("far"))
    #expect(difference.onlyInOne.isEmpty)
    #expect(difference.changes.map(\.sentence) == ["Finding, Ash: near, then far"])
  }

  @Test func `a lost file is told, and no report with one is identical`() throws {
    let files = try Made.files(Made.villages())
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in files where file.path != "tables/walks.csv" {
      let url = folder.appendingPathComponent(file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
    let report = try WrittenReport(folder: folder.path)
    let difference = try ReportDifference(report, report)
    #expect(!difference.isIdentical && difference.lost == ["tables/walks.csv"])
    #expect(
      difference.sentences(limit: 9).last
        == "Named in a manifest but not there: tables/walks.csv.")
  }

  @Test func `files that are no tables are told too, and so is that no number was compared`() throws
  {
    func report(_ text: String) throws -> WrittenReport {
      let file = RenderedFile(path: "index.html", bytes: Array(text.utf8))
      let manifest = Manifest(study: "made", files: [file], inputs: [], digest: Made.digest)
      return try WrittenReport([file, manifest.file], name: "a")
    }
    let difference = try ReportDifference(report("a"), report("b"))
    #expect(
      difference.summary == "They have no table as JSON in common, so no number was compared.")
    #expect(
      difference.sentences(limit: 9).last
        == "Other files that are not the same bytes: index.html.")
  }

  @Test func `numbers beside names are compared`() throws {
    let table = try #require(try Made.report(Made.grouped).tables().first)
    #expect(
      table.rows.map { $0[2] } == [.number(4), .words("Ash"), .number(5)])
    #expect(table.rows.map { $0[1] } == [.words("Ash"), .words("Birch"), .words("Cedar")])
    #expect(table.rows[1][3] == .absent("not known"))
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
      difference.inputs == [
        "a.csv is another file, 2015 then 2019", "b.csv was taken away", "c.csv was added",
      ])
  }
}
