import DocumentSupport
import Reports
import Testing

@testable import Office

/// The Analysis Function's guidance, rule by rule.
struct TablesWorkbookTests {
  private func book(_ document: Document = SampleDocument.document) throws -> TablesWorkbook {
    try TablesWorkbook(document, author: "A Council")
  }

  @Test func `cover, contents and notes come first, then one table a sheet`() throws {
    let sheets = try book().sheets
    #expect(
      sheets.map(\.name) == ["Cover", "Contents", "Notes", "Table_1", "Table_2", "Table_3"])
    #expect(sheets.dropFirst().allSatisfy { !$0.header.isEmpty })
    #expect(sheets.allSatisfy { sheet in sheet.rows.allSatisfy { $0.count == sheet.header.count } })
  }

  @Test func `no cell is empty, and no two columns of a table have one name`() throws {
    for words in Papers.hostile {
      for sheet in try book(Papers.document(words)).sheets {
        for case .words(let text, _) in sheet.lines + sheet.header + sheet.rows.joined() {
          #expect(text.contains { !$0.isWhitespace }, "\(sheet.name)")
        }
        let titles = sheet.header.compactMap { cell -> String? in
          if case .words(let text, _) = cell { text.lowercased() } else { nil }
        }
        #expect(Set(titles).count == titles.count)
      }
    }
  }

  @Test func `every row of a table is there, however few the page shows`() throws {
    #expect(try book().sheets[3].rows.count == 126)
  }

  @Test func `numbers are numbers, rounded as they are printed`() {
    #expect(SheetCell.of(.measure(1_234.5678, decimals: 1)) == .number(1234.6, .measure(1)))
    #expect(SheetCell.of(.share(0.2975426, decimals: 1)) == .number(0.298, .share(1)))
    #expect(SheetCell.of(.change(-2.675, decimals: 2)) == .number(-2.68, .change(2)))
    #expect(SheetCell.of(.rank(3, isShared: true)) == .number(3, .sharedRank))
  }

  @Test func `what is not there says why in square brackets`() {
    #expect(SheetCell.of(.absent("no route")) == .words("[no route]"))
    #expect(SheetCell.of(.absent("–")) == .words("[z]"))
    #expect(SheetCell.of(.text("")) == .words("[z]", .wrapped))
  }

  @Test func `why there is no number stands where numbers do`() {
    let cell = Cell.absent("no route")
    #expect(SheetCell.of(cell, in: Column("A", id: "a")) == .words("[no route]", .noNumber))
    #expect(SheetCell.of(cell, in: Column("A", id: "a", .text)) == .words("[no route]"))
  }

  @Test func `notes are marked in the title and explained once`() throws {
    let sheets = try book().sheets
    guard case .words(let title, .title) = sheets[3].lines[0] else {
      Issue.record("no title")
      return
    }
    #expect(title.hasSuffix("[note 1]"))
    #expect(
      sheets[2].rows[1] == [
        .words("[note 1]"), .words("Plans of equal mean share a rank.", .wrapped),
      ])
  }

  @Test func `rows that stand out are told in a column`() throws {
    let sheet = try book().sheets[3]
    #expect(sheet.header.last == .words("Marked", .heading))
    #expect(
      sheet.rows.enumerated().filter { $0.element.last == .words("yes") }.map(\.offset) == [0, 13])
  }

  @Test func `the cover names the JSON files only where they are written`() throws {
    func cover(_ beside: Companions) throws -> String {
      try TablesWorkbook(SampleDocument.document, author: "", beside: beside).sheets[0].lines
        .map { if case .words(let words, _) = $0 { words } else { "" } }.joined(separator: "\n")
    }
    let (without, with) = (try cover([.csv, .pictures]), try cover(.json))
    #expect(!without.contains("JSON"))
    #expect(with.contains("Full precision is in the JSON files of the report."))
  }
}
