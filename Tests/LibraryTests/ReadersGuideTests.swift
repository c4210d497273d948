import Foundation
import Readers
import TestSupport
import Testing
import Text

/// The guide to reading does what it says.
struct ReadersGuideTests {
  @Test func `a table's columns are given their meaning`() throws {
    let csv = "village,people,hall\nA,10,yes\nB,30,no\nC,60,yes\n"
    let table = try SourceTable(file: "villages.csv", bytes: Array(csv.utf8))
    let villages = try table.read { columns in
      (
        names: columns.text("village", unique: true), people: columns.number("people", from: 0),
        halls: columns.bool("hall")
      )
    }
    #expect(villages.names == ["A", "B", "C"])
    #expect(villages.people == [10, 30, 60])
    #expect(villages.halls == [true, false, true])
  }

  @Test func `a cell that is no number is refused as the guide says`() throws {
    let csv = "village,people,hall\nA,10,yes\nB,n/a,no\nC,60,yes\n"
    let table = try SourceTable(file: "villages.csv", bytes: Array(csv.utf8))
    let error = try #require(throws: DataError.self) {
      try table.read { $0.number("people", from: 0) }
    }
    #expect(
      error.diagnostics.map(\.description) == [
        "row 3 of villages.csv, column people: expected a number of 0 or more, found 'n/a';"
          + " correct the cell"
      ])
  }

  @Test func `a package hands out a table with its licences`() throws {
    let folder = Surroundings.thurrock.deletingLastPathComponent().path
    let package = try DataPackage.open(folder: folder)
    let wards = try package.table("wards")
    let licences = try package.resource("wards").licences
    #expect(wards.rowCount == 20)
    #expect(!licences.isEmpty)
  }

  @Test func `the guide shows these programs`() throws {
    let guide = try Guide("Sources/Readers/Readers.docc/Readers.md")
    #expect(try guide.strangers(to: #filePath) == [])
    #expect(guide.examples.count == 2)
  }
}
